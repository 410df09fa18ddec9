import type { ClockId } from '../../../clocks/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import { addMonths, birthday, isoDate } from '../../../kernel/index.ts'
import type { RunningClock } from '../running-clocks.ts'
import type { ChildState } from '../state.ts'
import type { Counting } from './clock.ts'
import { dueOn, notKnown } from './clock.ts'
import { between, isRecent } from './days.ts'
import type { Latest } from './latest.ts'
import { latestIn, toldBy } from './latest.ts'
import { seriesOf } from './series.ts'

const initial: readonly ClockId[] = ['cla.health.initial']

/** Health assessments and dental checks of a child in care. */
export function healthClocks(
  counting: Counting,
  state: ChildState,
  enteredOn: IsoDate,
  endedOn: IsoDate | undefined,
): readonly RunningClock[] {
  return [
    ...assessments(counting, state, enteredOn, endedOn),
    ...dentalChecks(counting, state, enteredOn, endedOn),
  ]
}

/** No first assessment is needed where the child's health was assessed in the three months before care. */
function assessments(
  counting: Counting,
  state: ChildState,
  enteredOn: IsoDate,
  endedOn: IsoDate | undefined,
): readonly RunningClock[] {
  const { care, heldOn, told } = state
  const by = toldBy(counting, state, 'care')
  const held = between([...heldOn.healthAssessments, care?.health_assessed_on], addMonths(enteredOn, -3), by)
  const before = held.filter((day) => day < enteredOn).at(-1)
  const bornOn = state.details?.born_on ?? undefined
  const place0 = before === undefined
  const ruleAfter = (day: IsoDate, place: number | undefined): ClockId =>
    place0 && place === 0 ? 'cla.health.initial' : intervalAfter(counting, day, bornOn)
  const series = {
    start: before ?? enteredOn,
    held: held.filter((day) => day >= enteredOn),
    told: told.healthAssessments,
    ruleAfter,
    what: 'health assessment',
    latest: latestIn(care, 'health_assessed_on'),
    toldBy: by,
    columnMissing: state.missingColumns.has('healthAssessments'),
    mustBeKnown: isRecent(enteredOn, counting.asAt) ? initial : [],
  }
  const clocks = seriesOf(counting, series, endedOn)
  return bornOn === undefined ? clocks.map((each) => withoutAge(counting, each)) : clocks
}

/**
 * Six months for a child who is then still under five, else twelve: the fifth birthday moves the day, but does not undo
 * that one was missed before it.
 */
function intervalAfter(counting: Counting, day: IsoDate, bornOn: IsoDate | undefined): ClockId {
  if (bornOn === undefined) return 'cla.health.review.u5'
  const due = dueOn(counting, 'cla.health.review.u5', day)
  return due !== undefined && due < birthday(bornOn, 5) ? 'cla.health.review.u5' : 'cla.health.review.5plus'
}

/**
 * The limit that follows an assessment of which alone is known. Without the age, the longer interval: later is late by
 * both.
 */
export const healthIntervalAfter = (counting: Counting, day: Latest, bornOn: IsoDate | undefined): ClockId =>
  bornOn === undefined || day === null || day === undefined || day === 'not read'
    ? 'cla.health.review.5plus'
    : intervalAfter(counting, day, bornOn)

function withoutAge(counting: Counting, each: RunningClock): RunningClock {
  if (each.rule !== 'cla.health.review.u5') return each
  const sentence =
    'Whether six or twelve months count is not known: no list gives the date of birth. Correct the list or record it.'
  if (each.metOn === undefined && each.dueOn !== undefined) return { ...each, onceDue: sentence }
  return notKnown(counting, each.rule, each.startedOn, sentence, each.metOn)
}

/** Where there was none in care yet, the same twelve months run from entering it. */
function dentalChecks(
  counting: Counting,
  state: ChildState,
  enteredOn: IsoDate,
  endedOn: IsoDate | undefined,
): readonly RunningClock[] {
  const { care, heldOn, told, missingColumns } = state
  const by = toldBy(counting, state, 'care')
  // Guidance since 2015: for a child in care since before, twelve months run from its first day.
  const start = enteredOn < dentalGuidanceFrom ? dentalGuidanceFrom : enteredOn
  const held = between([...heldOn.dentalChecks, care?.dental_checked_on], start, by)
  const ruleAfter = (): ClockId => 'cla.dental'
  return seriesOf(
    counting,
    {
      start,
      held,
      told: told.dentalChecks,
      ruleAfter,
      what: 'dental check',
      latest: latestIn(care, 'dental_checked_on'),
      toldBy: by,
      columnMissing: missingColumns.has('dentalChecks'),
      mustBeKnown: [],
    },
    endedOn,
  )
}

const dentalGuidanceFrom = isoDate('2015-03-01')
