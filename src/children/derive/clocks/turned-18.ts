import type { IsoDate } from '../../../kernel/index.ts'
import { birthday, longDate } from '../../../kernel/index.ts'
import type { FactBody } from '../../facts/index.ts'
import type { EndsAt18, RunningClock } from '../running-clocks.ts'
import type { ChildState } from '../state.ts'

/** The birthday, and what of it is not known from then on. */
interface StopsAt18 {
  readonly on: IsoDate
  readonly of: EndsAt18
}

/** The day that the facts describe. */
interface On {
  readonly asAt: IsoDate
}

/** As `clocks.turned_18` in SQL has them, of limits that stop between two extracts. */
const words: Readonly<Record<EndsAt18, readonly [what: string, list: number]>> = {
  needEnds: ['the work has ended', 6],
  careEnds: ['the period of care has ended', 8],
  protectionEnds: ['the plan has ended', 7],
}

/** What the lists tell of the age of one child. */
export type Age = Pick<FactBody<'details'>, 'born_on' | 'age_given'>

/**
 * Work with children in need, care and protection plans are of children: of somebody who has turned 18 and whom the list gives
 * no end, nothing is late or due, and what would tell is said. Undefined of a child, and where no list gives birthday or age.
 */
export function turned18(
  { asAt }: On,
  { details }: Pick<ChildState, 'details'>,
  of: EndsAt18,
): string | undefined {
  return details && isAdult(details, asAt) ? turned18Sentence(details, of) : undefined
}

/** Whether somebody has turned 18 by a day. An age alone is as the last extract that gave it had it. */
export function isAdult(age: Age, day: IsoDate): boolean {
  const on = eighteenth(age)
  return on === undefined ? (age.age_given ?? 0) >= 18 : on <= day
}

export function turned18Sentence(age: Age, of: EndsAt18): string {
  const on = eighteenth(age)
  return on === undefined
    ? sentence(`the age given is ${age.age_given ?? 18}`, of)
    : stoppedSentence({ on, of })
}

function sentence(adult: string, of: EndsAt18): string {
  const [what, list] = words[of]
  return `Whether ${what} is not known: ${adult}, and list ${list} gives no end. Correct the list.`
}

const eighteenth = (age: Age | undefined): IsoDate | undefined =>
  age?.born_on ? birthday(age.born_on, 18) : undefined

/**
 * The day from which nothing of such work is judged, of a child who has not turned 18 yet; undefined where no list gives a
 * birthday.
 */
function stopsAt18(
  { asAt }: On,
  { details }: Pick<ChildState, 'details'>,
  of: EndsAt18,
): StopsAt18 | undefined {
  const on = eighteenth(details)
  return on === undefined || on <= asAt ? undefined : { on, of }
}

/**
 * Limits of work that is of children, each with the day on which it stops being judged, so that a birthday tells without a new
 * extract. One that would fall due by then or later does not run before that either.
 */
export function until18(
  clocks: readonly RunningClock[],
  counting: On,
  state: Pick<ChildState, 'details'>,
  of: EndsAt18,
): readonly RunningClock[] {
  const stops = stopsAt18(counting, state, of)
  if (stops === undefined) return clocks
  return clocks.map((each) => (each.dueOn === undefined ? each : stoppingAt(each, stops)))
}

/** The same of every limit that is not met, also of those that have no day. */
export function allUntil18(
  clocks: readonly RunningClock[],
  counting: On,
  state: Pick<ChildState, 'details'>,
  of: EndsAt18,
): readonly RunningClock[] {
  const stops = stopsAt18(counting, state, of)
  return stops === undefined ? clocks : clocks.map((each) => stoppingAt(each, stops))
}

function stoppingAt(each: RunningClock, stops: StopsAt18): RunningClock {
  const isEarlier = each.stops !== undefined && each.stops.on <= stops.on
  return each.metOn === undefined && !isEarlier ? { ...each, stops } : each
}

/** What is not known of a limit on a day, since the child has turned 18 by then. */
export const stoppedSentence = (stops: StopsAt18): string =>
  sentence(`the child turned 18 on ${longDate(stops.on)}`, stops.of)
