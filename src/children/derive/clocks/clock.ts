import type { Basis, ClockId, Due, Rulebook } from '../../../clocks/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import { addDays, longDate } from '../../../kernel/index.ts'
import type { RunningClock } from '../running-clocks.ts'
import { stoppedSentence } from './turned-18.ts'

/** What every count needs: the council's rules, and the day that the facts describe. */
export interface Counting {
  readonly book: Rulebook
  readonly asAt: IsoDate
}

/**
 * A clock whose start is known, by the rule in force on that day: met on a day, or not met as far as is known. Where
 * the rulebook gives no date it says why, and so does the clock.
 */
export function clock(
  { book, asAt }: Counting,
  rule: ClockId,
  startedOn: IsoDate,
  metOn?: IsoDate,
): RunningClock {
  const due = book.due(rule, startedOn)
  if (!due.ok) return notKnown({ book, asAt }, rule, startedOn, due.sentence, metOn)
  const softened = softenedOf(due)
  const runs = { rule, ...versionOf(due), startedOn, metOn, dueOn: due.due }
  if (softened === undefined) return runs
  if (metOn === undefined) return { ...runs, softened }
  const isNoBreach = due.due < metOn && metOn <= softened.until
  return isNoBreach ? notKnown({ book, asAt }, rule, startedOn, softened.why, metOn) : runs
}

/** A clock of which something is not known: neither late nor met, and the sentence says what would tell. */
export function notKnown(
  { book }: Counting,
  rule: ClockId,
  startedOn: IsoDate,
  sentence: string,
  metOn?: IsoDate,
): RunningClock {
  const version = versionOn(book, rule, startedOn)
  return { rule, ...version, startedOn, metOn, dueOn: undefined, notKnown: sentence }
}

/**
 * A clock whose start is known, of which nobody can tell whether it was met: while its day lies ahead nothing can be
 * late, and it simply runs.
 */
export function untilDue(
  counting: Counting,
  rule: ClockId,
  startedOn: IsoDate,
  sentence: string,
): RunningClock {
  const runs = clock(counting, rule, startedOn)
  return runs.dueOn === undefined ? runs : { ...runs, onceDue: sentence }
}

/**
 * Clocks of work that may be over: what was met in it stays, and of what runs it is not known whether it still does.
 * @param end what would tell; undefined where it is known that the work goes on, or ended.
 */
export function unlessOver(
  clocks: readonly RunningClock[],
  end: string | undefined,
): readonly RunningClock[] {
  if (end === undefined) return clocks
  return clocks.map((each) =>
    each.metOn === undefined && each.dueOn !== undefined ? without(each, end) : each,
  )
}

/**
 * How a clock stands on a day: of one whose day has passed, or of a child who has turned 18, what is not known from then on.
 * Undefined where it does not run. `clocks.running_as_at` says the same in SQL.
 */
export function standingOn(each: RunningClock, day: IsoDate): RunningClock | undefined {
  const { saidFrom, stops, metOn, dueOn: due } = each
  if (saidFrom !== undefined && day < saidFrom) return undefined
  if (metOn !== undefined) return metOn <= day ? each : standingOn({ ...each, metOn: undefined }, day)
  if (stops !== undefined && stops.on <= day)
    return stops.of === 'over' ? undefined : without(each, stoppedSentence({ on: stops.on, of: stops.of }))
  if (stops !== undefined && stops.of !== 'over' && due !== undefined && due >= stops.on) return undefined
  if (each.dueOn === undefined || each.onceDue === undefined || day <= each.dueOn) return each
  return without(each, each.onceDue)
}

/** A limit that a longer one takes the place of once that is late too, whatever is not known of the shorter. */
export const untilLate = (shorter: RunningClock, longer: RunningClock): readonly RunningClock[] => {
  if (longer.dueOn === undefined) return [shorter]
  const from = addDays(longer.dueOn, 1)
  return [
    { ...shorter, stops: { on: from, of: 'over' } },
    { ...longer, saidFrom: from },
  ]
}

/** The same clock without its day. */
const without = ({ rule, ruleFrom, basis, startedOn, metOn }: RunningClock, why: string): RunningClock => ({
  rule,
  ruleFrom,
  basis,
  startedOn,
  metOn,
  dueOn: undefined,
  notKnown: why,
})

/** The last day of a limit; undefined where the rulebook gives none. */
export function dueOn({ book }: Counting, rule: ClockId, startedOn: IsoDate): IsoDate | undefined {
  const due = book.due(rule, startedOn)
  return due.ok ? due.due : undefined
}

type Version = Pick<RunningClock, 'ruleFrom' | 'basis'>

function versionOf({ rule }: Pick<Due, 'rule'>): Version {
  const { inForce, basis } = rule
  return { ruleFrom: typeof inForce === 'string' ? undefined : inForce.from, basis }
}

function versionOn(book: Rulebook, id: ClockId, day: IsoDate): Version {
  const rule = book.ruleOn(id, day)
  if (rule) return versionOf({ rule })
  const basis: Basis = book.versions(id).at(-1)?.basis ?? 'guidance'
  return { ruleFrom: undefined, basis }
}

/**
 * In 2020 some limits became “as soon as reasonably practicable”. What came after the day while that was the law is
 * neither met nor missed; what still had not come when it ended is late again.
 */
function softenedOf({ due, relaxed }: Due): { readonly until: IsoDate; readonly why: string } | undefined {
  if (relaxed?.how !== 'softened') return undefined
  const { inForce } = relaxed.by
  const until = typeof inForce === 'string' ? undefined : inForce.until
  if (until === undefined || until <= due) return undefined
  const why = `It was due by ${longDate(due)}, but until ${longDate(until)} the law asked for it as soon as reasonably practicable: no last day stood.`
  return { until, why }
}

/**
 * A limit that is not met, with what time alone makes of one that was softened: up to its day it runs, then it is not known
 * for as long as that was the law, and from then on it is late. Only what is said on a day or later.
 */
export function inPhases(each: RunningClock, day: IsoDate): readonly RunningClock[] {
  if (each.dueOn === undefined || each.softened === undefined) return [each]
  const { softened, ...runs } = each
  if (runs.onceDue !== undefined) return [runs]
  const [passed, again] = [addDays(runs.dueOn, 1), addDays(softened.until, 1)]
  const noLastDay = { ...without(runs, softened.why), ...(runs.stops && { stops: runs.stops }) }
  return [
    ...said(runs, runs.saidFrom, passed),
    ...said(noLastDay, later(runs.saidFrom, passed), again),
    ...said(runs, later(runs.saidFrom, again), undefined),
  ].filter(({ stops }) => stops?.of !== 'over' || stops.on > day)
}

const later = (one: IsoDate | undefined, other: IsoDate): IsoDate =>
  one !== undefined && one > other ? one : other

/** The same limit, said from one day up to another; nothing where that is no day. */
function said(
  each: RunningClock,
  from: IsoDate | undefined,
  to: IsoDate | undefined,
): readonly RunningClock[] {
  const { stops } = each
  const first = stops === undefined || (to !== undefined && to < stops.on) ? to && over(to) : stops
  if (from !== undefined && first !== undefined && first.on <= from) return []
  return [{ ...each, ...(from !== undefined && { saidFrom: from }), ...(first && { stops: first }) }]
}

const over = (on: IsoDate) => ({ on, of: 'over' }) as const
