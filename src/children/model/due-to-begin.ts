import type { IsoDate } from '../../kernel/index.ts'
import { inSeries, longDate } from '../../kernel/index.ts'

/** What an extract gives a child for a day after its own. */
export interface DueToBegin {
  readonly list: number
  readonly on: IsoDate
  /** The day of the newest extract with the list: it gave the day, and none has had the list since. */
  readonly toldOn: IsoDate
}

/** How many children each status waits for: none has it yet. */
export type CountsToBegin = Readonly<Record<'inCare' | 'onPlan' | 'inNeed' | 'beingAssessed', number>>

/** What it is, by the list that gives it. */
const whats: Readonly<Record<number, readonly [what: string, due: string]>> = {
  1: ['a contact', 'due'],
  2: ['an early help assessment', 'due to begin'],
  3: ['a referral', 'due'],
  4: ['an assessment', 'due to begin'],
  5: ['a section 47 enquiry', 'due to begin'],
  6: ['a case', 'due to begin'],
  7: ['a protection plan', 'due to begin'],
  8: ['a period of care', 'due to begin'],
}

const whatOf = (list: number) => whats[list] ?? (['something', 'due'] as const)

/** As a sentence: nobody knows by the day itself that it began. */
export function dueToBeginInWords({ list, on, toldOn }: DueToBegin, asAt: IsoDate): string {
  const [what, due] = whatOf(list)
  const says = `${what.charAt(0).toUpperCase()}${what.slice(1)} ${asAt < on ? 'is' : 'was'} ${due} on ${longDate(on)}, by list ${list} as at ${longDate(toldOn)}`
  return asAt < on ? `${says}.` : `${says}: no extract says yet whether it did.`
}

/** In a few words, beside a status that it may soon change. */
export const soonInWords = (ahead: readonly DueToBegin[]): string =>
  `${inSeries(ahead.map(({ list, on }) => `${whatOf(list)[0]} due on ${longDate(on)}`))}: not confirmed`

const statuses = [
  ['inCare', 'in care'],
  ['onPlan', 'on a protection plan'],
  ['inNeed', 'in need'],
  ['beingAssessed', 'being assessed'],
] as const satisfies readonly (readonly [keyof CountsToBegin, string])[]

/** How many, as a sentence; nothing where there is nobody. */
export function countsInWords(counts: CountsToBegin): string | undefined {
  const some = statuses.filter(([status]) => counts[status] > 0)
  if (some.length === 0) return undefined
  const each = some.map(([status, words]) => `${counts[status]} ${words}`)
  return `By the last extract some of the children you see are due to be so from a day after it: ${inSeries(each)}. None has confirmed it yet, and they are not counted so.`
}
