import type { IsoDate } from '../../kernel/index.ts'
import { addDays, longDate } from '../../kernel/index.ts'
import type { ActionId } from '../ids.ts'
import type { MeasurePeriod, PlanMeasure } from './measure.ts'

export const relapseDecisions = ['re-open', 'new action', 'accept'] as const

/** What was decided about a relapse. */
export interface RelapseDecision {
  readonly openedOn: IsoDate
  readonly decision: (typeof relapseDecisions)[number]
  readonly newActionId: ActionId | null
  readonly reason: string
  readonly decidedOn: IsoDate
  readonly writtenBy: string
}

/** A measure fell back after its action was complete. */
export interface Relapse {
  readonly openedOn: IsoDate
  /** The board's next meeting, or six weeks on where none is recorded. */
  readonly dueOn: IsoDate
  readonly because: string
  readonly state: 'waiting for a decision' | 're-opened unanswered' | 'decided'
  readonly decision: RelapseDecision | null
}

export interface Completed {
  /** The day its evidence was accepted; null while it is not complete. */
  readonly completedOn: IsoDate | null
  readonly measures: readonly Pick<PlanMeasure, 'title' | 'periods'>[]
  readonly decisions: readonly RelapseDecision[]
  /** In order. */
  readonly boardDays: readonly IsoDate[]
}

/** A board's usual interval: by then it is due, where no meeting is recorded. */
const withoutBoard = 42

interface Opening {
  readonly openedOn: IsoDate
  readonly because: string
}

const later = (one: IsoDate, other: IsoDate): IsoDate => (one > other ? one : other)

const sayPeriod = ({ from, to }: MeasurePeriod): string =>
  from === to ? longDate(from) : longDate(from).replace(/^\d+ /, '')

/** What two periods in a row outside tolerance, or a signal for the worse, open; the first that could be seen. */
function openingIn(
  { title, periods }: Completed['measures'][number],
  since: IsoDate,
  day: IsoDate,
): Opening | undefined {
  const after = periods.filter(({ from }) => from > since)
  const openings = after.flatMap((period, index): readonly Opening[] => {
    const before = after[index - 1]
    const signal = period.signal === 'worse' ? period.signalSeenOn : null
    return [
      ...(signal === null
        ? []
        : [
            {
              openedOn: signal,
              because: `The control chart of “${title}” signals a change for the worse (${sayPeriod(period)}).`,
            },
          ]),
      ...(before?.standing === 'outside tolerance' && period.standing === 'outside tolerance'
        ? [
            {
              openedOn: later(before.seenOn, period.seenOn),
              because: `“${title}” was outside its tolerance twice in a row: ${sayPeriod(before)} and ${sayPeriod(period)}.`,
            },
          ]
        : []),
    ]
  })
  return first(openings.filter(({ openedOn }) => openedOn <= day))
}

const first = (openings: readonly Opening[]): Opening | undefined =>
  openings.toSorted((one, other) => one.openedOn.localeCompare(other.openedOn))[0]

/**
 * Every relapse of an action by a day, oldest first: computed from its measures, the board's days and what was decided.
 * Unanswered on the day after the board it was due at, it re-opens. An answer, other than re-opening, counts from its
 * own day: what a measure shows afterwards may open another.
 */
export function relapsesOf(completed: Completed, day: IsoDate): readonly Relapse[] {
  const { completedOn, measures, boardDays } = completed
  const decisions = completed.decisions
    .filter(({ decidedOn }) => decidedOn <= day)
    .toSorted((one, other) => one.decidedOn.localeCompare(other.decidedOn))
  const relapses: Relapse[] = []
  let since = completedOn
  while (since !== null) {
    const from: IsoDate = since
    const opening = first(measures.flatMap((measure) => openingIn(measure, from, day) ?? []))
    if (!opening) break
    const dueOn =
      boardDays.find((board) => board >= opening.openedOn) ?? addDays(opening.openedOn, withoutBoard)
    const decision = decisions.find(({ decidedOn }) => decidedOn >= opening.openedOn) ?? null
    const unanswered = day > dueOn ? 're-opened unanswered' : 'waiting for a decision'
    relapses.push({ ...opening, dueOn, decision, state: decision ? 'decided' : unanswered })
    since = decision && decision.decision !== 're-open' ? decision.decidedOn : null
  }
  return relapses
}

/** The relapse that waits for somebody, or that re-opened its action unanswered. */
export const openRelapse = (relapses: readonly Relapse[]): Relapse | undefined =>
  relapses.find(({ state }) => state !== 'decided')

/** From which day an action counts as re-opened because nobody answered; null where that is not so. */
export function reopenedOn(relapses: readonly Relapse[]): IsoDate | null {
  const open = openRelapse(relapses)
  return open?.state === 're-opened unanswered' ? addDays(open.dueOn, 1) : null
}

/** 'relapse: a decision is due by 3 December 2020', for a list. */
export const relapseInWords = (relapse: Relapse | undefined): string =>
  relapse === undefined
    ? ''
    : relapse.state === 're-opened unanswered'
      ? `re-opened: nobody decided on its relapse by ${longDate(relapse.dueOn)}`
      : `relapse: a decision is due by ${longDate(relapse.dueOn)}`
