import type { IsoDate } from '../../../kernel/index.ts'
import { addMonths, birthday } from '../../../kernel/index.ts'
import type { FactBody } from '../../facts/index.ts'
import type { RunningClock } from '../running-clocks.ts'
import type { ChildState } from '../state.ts'
import type { Counting } from './clock.ts'
import { clock, notKnown } from './clock.ts'
import { between, hasEnded } from './days.ts'
import { latestIn, toldBy } from './latest.ts'
import { seriesOf } from './series.ts'

type Leaving = FactBody<'leavingCare'>

/**
 * Plans, contact and bed and breakfast of young people whom list 9 holds. Where no day tells when a limit started, it
 * stands under the sixteenth birthday: the earliest that it can have been.
 */
export function leavingCareClocks(counting: Counting, state: ChildState): readonly RunningClock[] {
  const leaving = state.leavingCare
  if (!leaving || isOutside(leaving)) return []
  const earliest = sixteenth(counting, state)
  return [
    ...pathwayReviews(counting, state, leaving, earliest),
    ...contact(counting, state, leaving, earliest),
    ...bedAndBreakfast(counting, state, leaving, earliest),
  ]
}

/** Died, needs no more services, or has gone home for good. */
const isOutside = ({ in_touch }: Leaving) =>
  in_touch === 'died' || in_touch === 'not required' || in_touch === 'returned home'

function sixteenth({ asAt }: Counting, { details }: ChildState): IsoDate {
  const day = details?.born_on ? birthday(details.born_on, 16) : asAt
  return day < asAt ? day : asAt
}

/** The law asks for a pathway plan for all but those who only qualify for advice. */
function pathwayReviews(
  counting: Counting,
  state: ChildState,
  leaving: Leaving,
  earliest: IsoDate,
): readonly RunningClock[] {
  const { heldOn, told } = state
  const by = toldBy(counting, state, 'leavingCare')
  if (leaving.eligibility === 'qualifying') return []
  // Kept for as long as any list can reach back: reviews begin when the young person is 16.
  const [first, ...held] = between(
    [...heldOn.pathwayReviews, leaving.pathway_reviewed_on],
    addMonths(earliest, -12),
    by,
  )
  if (first === undefined)
    return [
      notKnown(
        counting,
        'cl.pathway.review',
        earliest,
        'When the pathway plan was made or last reviewed is not known: list 9 gives no day. Record the review.',
      ),
    ]
  const series = {
    start: first,
    held,
    told: told.pathwayReviews,
    what: 'review of the pathway plan',
    latest: latestIn(leaving, 'pathway_reviewed_on'),
    toldBy: by,
    columnMissing: false,
    mustBeKnown: [],
  }
  return seriesOf(counting, { ...series, ruleAfter: () => 'cl.pathway.review' }, undefined)
}

/** Types of home that the authority may be the one to provide. */
const maybeProvided = ['C', 'D', 'E', 'T', 'V', 'W', 'Z']

function contact(
  counting: Counting,
  state: ChildState,
  leaving: Leaving,
  earliest: IsoDate,
): readonly RunningClock[] {
  const { contacted_on, accommodation, in_touch, eligibility } = leaving
  const contactedOn = hasEnded(contacted_on, toldBy(counting, state, 'leavingCare'))
    ? contacted_on
    : undefined
  const visit =
    'Whether the authority provides this home, and when the adviser last visited it, is not known: list 9 gives only the type of home and the last contact of any kind. Record who provides it and the visit.'
  const visits =
    accommodation !== null && maybeProvided.includes(accommodation)
      ? [notKnown(counting, 'cl.pa.contact', contactedOn ?? earliest, visit)]
      : []
  // An eligible child still has a social worker; who refuses contact cannot be late in being in touch.
  if (eligibility === 'eligible' || in_touch === 'refused') return visits
  const nothing = 'When the adviser was last in touch is not known: list 9 gives no day. Record the contact.'
  const touch =
    contactedOn === undefined
      ? notKnown(counting, 'cl.pa.contact_local', earliest, nothing)
      : clock(counting, 'cl.pa.contact_local', contactedOn)
  return [...visits, touch]
}

/** From the first night, whose day list 9 does not hold: it says where the young person was on the day of the extract. */
function bedAndBreakfast(
  counting: Counting,
  { details }: ChildState,
  { accommodation, eligibility }: Leaving,
  earliest: IsoDate,
): readonly RunningClock[] {
  if (accommodation !== 'W') return []
  const adultOn = details?.born_on ? birthday(details.born_on, 18) : counting.asAt
  const nights =
    'Since which night the young person has been in bed and breakfast is not known: list 9 has only the day of the extract. Record the first night.'
  const approval =
    'Since which night the young person has been in bed and breakfast, and whether a senior manager approved it, is not known: no list tells. Record the first night and the approval.'
  const stops = { on: adultOn, of: 'over' } as const
  return [
    ...(eligibility === 'eligible' ? [] : [notKnown(counting, 'bnb.careleaver', earliest, nights)]),
    ...(adultOn > counting.asAt ? [{ ...notKnown(counting, 'hom1617.bnb', earliest, approval), stops }] : []),
  ]
}
