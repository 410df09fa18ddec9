import type { IsoDate } from '../kernel/index.ts'
import { longDate } from '../kernel/index.ts'

const mostNamed = 30

/** Which teams there are, for whoever asked for another. */
export function noSuchTeam(team: string, where: string, names: readonly string[]): string {
  const named = names.slice(0, mostNamed).join('; ')
  const more = names.length > mostNamed ? ` and ${names.length - mostNamed} more` : ''
  return names.length === 0
    ? `${where} names no team at all, so there is none called “${team}”. Leave --team out.`
    : `${where} has no team “${team}”. It has: ${named}${more}.`
}

/** What a reader should know of a day before reading its numbers; undefined where there is nothing to say. */
export function aboutDay(
  asAt: IsoDate,
  { today, knownAt, isKnown }: { today: IsoDate; knownAt: IsoDate | undefined; isKnown: boolean },
): string | undefined {
  if (!isKnown && knownAt !== undefined)
    return `By ${longDate(knownAt)} no extract up to ${longDate(asAt)} had been put in: nothing was known of that day then.`
  if (!isKnown)
    return `The record has no extract up to ${longDate(asAt)}, so nothing is known of that day: los intake apply puts one in, los intake list says which there are.`
  return asAt > today
    ? `${longDate(asAt)} is still to come: these numbers are what the extracts so far give for it.`
    : undefined
}
