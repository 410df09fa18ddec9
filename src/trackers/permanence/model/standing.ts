import type { IsoDate } from '../../../kernel/index.ts'
import { daysBetween } from '../../../kernel/index.ts'
import { isInCare, isOnTheWay } from '../../../children/index.ts'
import { mayPrecedeCare } from './before-care.ts'
import type { CareFacts } from './child.ts'
import type { Entry, EntryKind, RouteToPermanence, Step } from './entry.ts'
import type { Reached, Stage } from './stages.ts'
import { agreedPlans, matchedOn, stagesReached } from './stages.ts'

/** What follows on one day from a child's facts and entries: where the child stands, and what is open. */
export interface Standing {
  readonly plan: Entry | undefined
  /** Put forward after the plan that stands, and not decided. */
  readonly proposal: Entry | undefined
  readonly parallel: RouteToPermanence | undefined
  readonly firstAgreedOn: IsoDate | undefined
  readonly matchedOn: IsoDate | undefined
  readonly reached: readonly Reached[]
  readonly stage: Stage
  readonly stageSince: IsoDate | undefined
  readonly daysAtStage: number | undefined
  readonly barriers: readonly Entry[]
  /** By their due day. */
  readonly openActions: readonly Entry[]
  readonly officerView: Entry | undefined
  /** The latest of each step that was recorded in this period of care. */
  readonly steps: ReadonlyMap<string, Entry>
}

export interface Tracked {
  readonly facts: CareFacts
  /** Dated by the day looked at or before it: those of earlier periods of care too. */
  readonly entries: readonly Entry[]
  readonly stands: Standing
  readonly on: IsoDate
}

export const stepOf = ({ steps }: Standing, step: Step): Entry | undefined => steps.get(step)

const byDay = (one: Entry, other: Entry): number => one.on.localeCompare(other.on) || one.id - other.id

const latest = (entries: readonly Entry[], kind: EntryKind): Entry | undefined =>
  entries
    .filter((entry) => entry.kind === kind)
    .toSorted(byDay)
    .at(-1)

const open = (entries: readonly Entry[], kind: EntryKind): readonly Entry[] =>
  entries.filter((entry) => entry.kind === kind && entry.endedOn === undefined)

const byDue = (one: Entry, other: Entry): number => (one.dueOn ?? '').localeCompare(other.dueOn ?? '')

function standingOf(facts: CareFacts, entries: readonly Entry[], on: IsoDate): Standing {
  const plans = agreedPlans(entries)
  const said = latest(entries, 'plan')
  const reached = stagesReached(facts, entries)
  const at = reached.at(-1)
  return {
    plan: plans.at(-1),
    proposal: said?.code === 'proposed' ? said : undefined,
    parallel: said?.parallel,
    firstAgreedOn: plans[0]?.on,
    matchedOn: matchedOn(facts, entries),
    reached,
    stage: at?.stage ?? 'no plan on record',
    stageSince: at?.on,
    daysAtStage: at && daysBetween(at.on, on),
    barriers: open(entries, 'barrier'),
    openActions: open(entries, 'action').toSorted(byDue),
    officerView: latest(entries, 'officer view'),
    steps: new Map(
      entries
        .filter(({ kind }) => kind === 'step')
        .toSorted(byDay)
        .map((entry) => [entry.code ?? '', entry]),
    ),
  }
}

/**
 * Entries of this period of care or of the way into it, as the time limits take them: what was recorded by the end of an
 * earlier one decided nothing about this.
 */
export function ofThisPeriod(facts: CareFacts, entries: readonly Entry[]): readonly Entry[] {
  const { enteredCareOn: enteredOn, earlierLeftOn, wayInFrom } = facts
  const period = { enteredOn, earlierLeftOn, wayInFrom }
  // No limit waits for what is to be done or stands in the way: it is open until it is ended, however long.
  const sinceEver = { ...period, wayInFrom: undefined }
  return entries.filter((entry) => {
    if (entry.kind === 'action' || entry.kind === 'barrier') return isOnTheWay(sinceEver, entry.on)
    return (mayPrecedeCare(entry) ? isOnTheWay : isInCare)(period, entry.on)
  })
}

/** An entry as it stood on a day: what ended later had not ended. */
const asStoodOn =
  (on: IsoDate) =>
  (entry: Entry): Entry =>
    entry.endedOn !== undefined && entry.endedOn > on ? { ...entry, endedOn: undefined } : entry

/** A child as tracked on a day. Entries dated later are left out. */
export function trackedOn(facts: CareFacts, all: readonly Entry[], on: IsoDate): Tracked {
  const entries = all.filter((entry) => entry.on <= on).map(asStoodOn(on))
  const stands = standingOf(facts, ofThisPeriod(facts, entries), on)
  return { facts, entries, stands, on }
}
