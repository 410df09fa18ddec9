import type { ClockId } from '../../../clocks/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import { addMonths } from '../../../kernel/index.ts'
import type { FactBody } from '../../facts/index.ts'
import type { RunningClock } from '../running-clocks.ts'
import type { ChildState } from '../state.ts'
import type { Counting } from './clock.ts'
import { between, hasEnded, isRecent } from './days.ts'
import { isNotRead, latestIn, toldBy } from './latest.ts'
import type { Perhaps } from './series.ts'
import { seriesOf } from './series.ts'

type Care = FactBody<'care'>

const firstVisits: readonly ClockId[] = ['cla.visit.first_week', 'cla.visit.co_parent']

/** Where the visits of a placement start, and which limit follows each day. */
interface Visits {
  readonly start: IsoDate
  /** Visits since, where they are not simply all since the start. */
  readonly held?: readonly IsoDate[]
  readonly ruleAfter: (day: IsoDate, place: number | undefined) => ClockId
  readonly perhaps?: Perhaps
}

/**
 * Social work visits in the placement that the child is in now; a new placement starts them afresh. Visits to a child
 * placed for adoption follow other regulations, and no list holds them apart: none run here.
 */
export function careVisitClocks(
  counting: Counting,
  state: ChildState,
  enteredOn: IsoDate,
  endedOn: IsoDate | undefined,
): readonly RunningClock[] {
  const { care } = state
  if (!care || isAdoptive(care.placement_type)) return []
  const { start, held, ruleAfter, perhaps } = visitsIn(counting, state, care, enteredOn)
  const days = held ?? visitsSince(counting, state, start)
  const mustBeKnown: readonly ClockId[] = isRecent(start, counting.asAt) ? firstVisits : []
  const columnMissing = state.missingColumns.has('careVisits')
  const latest = latestIn(care, 'visited_on')
  const what = 'visit'
  const told = state.told.careVisits
  const by = toldBy(counting, state, 'care')
  const series = { start, held: days, told, ruleAfter, what, latest, toldBy: by, columnMissing, mustBeKnown }
  return seriesOf(counting, perhaps ? { ...series, perhaps } : series, endedOn)
}

const visitsSince = (counting: Counting, state: ChildState, from: IsoDate) =>
  between([...state.heldOn.careVisits, state.care?.visited_on], from, toldBy(counting, state, 'care'))

function visitsIn(counting: Counting, state: ChildState, care: Care, enteredOn: IsoDate): Visits {
  const placedOn = hasEnded(care.placed_on, counting.asAt) ? care.placed_on : undefined
  if (placedOn === undefined || isTemporary(care.placement_type))
    return awayOrUnknown(counting, state, enteredOn)
  if (care.placement_type === 'P1' && care.legal_status === 'C1')
    return interimAtHome(counting, state, placedOn)
  if (care.placement_type === 'P1' && care.legal_status === 'C2') return orderAtHome(care, placedOn)
  return ordinary(care, placedOn, state.missingColumns.has('permanencePlans'))
}

/**
 * Within a week, six-weekly for a year, and then by whether the child is to stay until 18. Where that is not known, only what
 * is late by the longer interval is certain: between the two it is not known.
 */
function ordinary(care: Care, placedOn: IsoDate, planColumnMissing: boolean): Visits {
  const year = addMonths(placedOn, 12)
  const mayStay = planDecides(care) && (planColumnMissing || isNotRead(care, 'permanence_plan'))
  const later: ClockId = mayStay || staysTo18(care) ? 'cla.visit.longterm' : 'cla.visit.other'
  return {
    start: placedOn,
    ruleAfter: (day, place) => {
      if (place === 0) return 'cla.visit.first_week'
      return day < year ? 'cla.visit.year1' : later
    },
    ...(mayStay && { perhaps: { instead: later, rule: 'cla.visit.other', why: planNotKnown } }),
  }
}

/** Why of a visit that is late by six weeks, and not by three months, it is not known whether it is late. */
export const planNotKnown =
  'Whether six weeks or three months count is not known: list 8 does not tell whether the child is to stay until 18. ' +
  'Load a list that gives the plan for permanence, or record the visit.'

/**
 * In hospital, on holiday, or away for some days: how long the placement that waits has lasted is not in the list, so the
 * shorter interval stands, and no first week starts. The same where the placement's start is left blank.
 */
function awayOrUnknown(counting: Counting, state: ChildState, enteredOn: IsoDate): Visits {
  const [first, ...held] = visitsSince(counting, state, enteredOn)
  if (first === undefined) return { start: enteredOn, ruleAfter: () => 'cla.visit.first_week' }
  return { start: first, held, ruleAfter: () => 'cla.visit.year1' }
}

/** Interim order and at home: weekly until the first review is held, then four-weekly. */
function interimAtHome(counting: Counting, state: ChildState, placedOn: IsoDate): Visits {
  const { care, heldOn } = state
  const [reviewed] = between(
    [...heldOn.careReviews, care?.reviewed_on],
    care?.entered_care_on ?? placedOn,
    toldBy(counting, state, 'care'),
  )
  return {
    start: placedOn,
    ruleAfter: (day) =>
      reviewed !== undefined && reviewed <= day ? 'cla.visit.reg24_ico.later' : 'cla.visit.reg24_ico',
  }
}

/** Care order and at home: within a week of the order, or of coming home if that was later; then six-weekly. */
function orderAtHome({ legal_status_from }: Care, placedOn: IsoDate): Visits {
  const orderOn = legal_status_from !== null && legal_status_from >= placedOn ? legal_status_from : undefined
  const first: ClockId = orderOn === undefined ? 'cla.visit.first_week' : 'cla.visit.co_parent'
  return {
    start: orderOn ?? placedOn,
    ruleAfter: (_, place) => (place === 0 ? first : 'cla.visit.co_parent.later'),
  }
}

/** Placed for adoption, by the codes of the SSDA903 return: A3 to A6. */
export const isAdoptive = (placementType: string | null) => /^A[3-6]$/.test(placementType ?? '')

/** A temporary placement, by the same codes: T0 to T4. */
export const isTemporary = (placementType: string | null) => /^T[0-4]$/.test(placementType ?? '')

const longTermFostering = ['U1', 'U4']
const fostering = ['U3', 'U6']
const residential = ['K2', 'R1', 'H5', 'S1']

/** Whether it depends on the plan if the child is to stay, and none is given. */
const planDecides = ({ placement_type, permanence_plan }: Care): boolean =>
  permanence_plan === null && [...fostering, ...residential].includes(placement_type ?? '')

/** A long-term placement, or a plan that the child grows up in a placement of this kind. Blank, it is not so. */
function staysTo18({ placement_type, permanence_plan }: Care): boolean {
  if (placement_type === null) return false
  if (longTermFostering.includes(placement_type)) return true
  if (permanence_plan === 'long-term fostering') return fostering.includes(placement_type)
  return permanence_plan === 'residential' && residential.includes(placement_type)
}
