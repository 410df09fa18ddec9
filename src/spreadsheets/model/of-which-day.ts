import type { IsoDate } from '../../kernel/index.ts'
import { longDate } from '../../kernel/index.ts'

/** The dates by which something is taken out. */
export interface TakenAt {
  readonly at: { readonly asAt: IsoDate; readonly knownAt: IsoDate }
  readonly today: IsoDate
}

/** Whether a sheet shows how things stand today, as known today: only such a one may come back. */
export const isOfNow = ({ at: { asAt, knownAt }, today }: TakenAt): boolean =>
  asAt === today && knownAt === today

/**
 * What a file that is only for reading says of itself: how it stood on the day asked for, past or still to come, and as
 * known when.
 */
export function ofWhichDay({ at: { asAt, knownAt }, today }: TakenAt): string {
  const known = knownAt === today ? '' : ` as known on ${longDate(knownAt)}`
  if (asAt > today) return `This is of a day to come, ${longDate(asAt)}, by what is held${known || ' today'}`
  if (asAt === today) return `This is how it stood today${known}`
  return `This is how it stood on an earlier day, ${longDate(asAt)}${known && `,${known}`}`
}

/** Why nothing is brought back on another day than today. */
export const comeBackWith = (what: string): string =>
  `You are looking at another day. Come back to today, and bring the ${what} back then`
