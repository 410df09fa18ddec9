import { labelOf } from '../../../children/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import { addMonths, daysBetween, longDate } from '../../../kernel/index.ts'
import type { PickFacts } from './facts.ts'

/** Whether it has been so for longer than these months; undefined where no day is known. */
export const longerThan = (from: IsoDate | undefined, months: number, { asAt }: PickFacts) =>
  from === undefined ? undefined : addMonths(from, months) < asAt

/** Whether there were so many or more; undefined where nobody counted. */
export const atLeast = (count: number | undefined, least: number) =>
  count === undefined ? undefined : count >= least

/** What is asked of some children only: of the others the answer is no. */
export const only = (those: boolean | undefined, answer: boolean | undefined) => both(those, answer)

/** Whether a code is one of these; undefined where none is recorded. */
export const isOneOf = (code: string | undefined, codes: readonly string[]) =>
  code === undefined ? undefined : codes.includes(code)

export const not = (answer: boolean | undefined) => (answer === undefined ? undefined : !answer)

/** Both; not known where one is not known and the other does not say no. */
export function both(one: boolean | undefined, other: boolean | undefined): boolean | undefined {
  if (one === false || other === false) return false
  return one === undefined || other === undefined ? undefined : true
}

export const since = (from: IsoDate | undefined, { asAt }: PickFacts): string =>
  from === undefined ? 'since a day not known' : `since ${longDate(from)}, ${daysBetween(from, asAt)} days`

export const seen = ({ lastSeenOn, asAt }: PickFacts): string =>
  lastSeenOn === undefined
    ? 'No extract tells that anybody saw the child'
    : `Last seen on ${longDate(lastSeenOn)}, ${daysAgo(daysBetween(lastSeenOn, asAt))}`

const daysAgo = (days: number): string =>
  days === 0 ? 'today' : days === 1 ? '1 day ago' : `${days} days ago`

export const placementOf = ({ placement }: PickFacts): string => labelOf('placementType', placement ?? null)
