import type { FactBody } from '../../../children/facts/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import { addDays, addMonths } from '../../../kernel/index.ts'
import { wholeYears } from '../days.ts'
import type { CarePeriod, Child, Circumstances, Leaving, Moment, Placement } from '../model.ts'
import { dayOf, isKnown, lastMoment, spellOn } from '../recording.ts'
import { protectionTeam } from '../staff.ts'
import { allocation, handledOn, person } from './person.ts'
import type { Looking } from './window.ts'
import { openOrSince } from './window.ts'

/** The latest period of care that was known, and its end if that was. */
export function careOn(
  child: Child,
  asAt: IsoDate,
): { period: CarePeriod; leftOn: IsoDate | null } | undefined {
  let last: CarePeriod | undefined
  for (const each of child.care)
    if (each.enteredOn <= asAt && isKnown(each, asAt) && (!last || each.enteredOn >= last.enteredOn))
      last = each
  return last && { period: last, leftOn: dayOf(last.ending, asAt) }
}

export function care(child: Child, looking: Looking) {
  const { asAt, since6Months, staff } = looking
  const found = careOn(child, asAt)
  if (!found || !openOrSince(found.leftOn, since6Months)) return []
  const { period, leftOn } = found
  // What held last stays on the row after the child has left.
  const legal = spellOn(period.legal, asAt)
  const team = addDays(period.enteredOn, 60) <= asAt ? 'Children in Care' : protectionTeam(child.household)
  const body: FactBody<'care'> = {
    unaccompanied: period.unaccompanied,
    entered_care_on: period.enteredOn,
    need_code: period.need,
    second_period: hadAnotherSince(child, period, addMonths(asAt, -12)),
    legal_status_from: legal?.from ?? period.enteredOn,
    legal_status: legal?.value ?? null,
    visited_on: lastMoment(child.visits, asAt, period.enteredOn, leftOn ?? asAt)?.on ?? null,
    permanence_plan: spellOn(period.plans, asAt)?.value ?? null,
    left_care_on: leftOn,
    left_care_reason: leftOn === null ? null : (period.ending?.reason ?? null),
    ...checks(period, asAt),
    ...placementFacts(period, asAt),
    ...awayFacts(period, looking),
    ...allocation(staff, child, team, handledOn(leftOn, asAt)),
    not_read: null,
  }
  const placement = spellOn(period.placements, asAt)?.value
  return [{ ...person(child, asAt), disabled: child.disabled, ...body, ...address(placement) }]
}

const hadAnotherSince = (child: Child, period: CarePeriod, since: IsoDate) =>
  child.care.some(
    ({ enteredOn, ending }) => enteredOn < period.enteredOn && ending !== undefined && ending.on >= since,
  )

function checks(period: CarePeriod, asAt: IsoDate) {
  const last = (all: readonly Moment[]) => lastMoment(all, asAt, period.enteredOn)?.on ?? null
  return {
    reviewed_on: last(period.reviews),
    iro_seen_on: last(period.iroContacts),
    health_assessed_on: last(period.health),
    dental_checked_on: last(period.dental),
  }
}

function placementFacts(period: CarePeriod, asAt: IsoDate) {
  const now = spellOn(period.placements, asAt)
  return {
    placements_in_12_months: placementsSince(period, addMonths(asAt, -12), asAt),
    placed_on: now?.from ?? period.enteredOn,
    placement_type: now?.value.type ?? null,
    placement_provider: now?.value.provider ?? null,
    placement_location: now ? (now.value.inside ? 'in' : 'out') : null,
    placement_authority: now?.value.authority ?? null,
  }
}

/** Those begun in the year, and the one the child was in when it began; one at least. */
function placementsSince({ placements }: CarePeriod, since: IsoDate, asAt: IsoDate): number {
  const known = placements.filter((each) => each.from <= asAt && isKnown(each, asAt))
  const begun = known.filter(({ from }) => from > since).length
  return Math.max(1, begun < known.length ? begun + 1 : begun)
}

const address = (placement: Placement | undefined): FactBody<'placementAddress'> => ({
  postcode: placement?.postcode ?? null,
  urn: placement?.urn ?? null,
})

function awayFacts(period: CarePeriod, { asAt, since12Months }: Looking) {
  const recent = (all: readonly Moment[]) =>
    all.filter((each) => each.on >= since12Months && each.on <= asAt && isKnown(each, asAt)).length
  const missing = recent(period.missing)
  const last = missing > 0 ? lastMoment(period.missing, asAt, since12Months) : undefined
  return {
    missing_in_12_months: missing,
    absent_in_12_months: recent(period.absent),
    return_interview_offered: last ? last.interview !== 'not offered' : null,
    return_interview_accepted:
      last && last.interview !== 'not offered' ? last.interview === 'accepted' : null,
  }
}

/** Young people entitled on that day who are no longer in care. */
export function careLeavers(child: Child, { asAt, staff }: Looking) {
  const { leaving } = child
  if (!leaving || leaving.from > asAt || leaving.until <= asAt) return []
  if (careOn(child, asAt)?.leftOn === null) return []
  const now = spellOn(leaving.circumstances, asAt)?.value ?? unknown
  const { team_name, worker_name } = allocation(staff, child, 'Leaving Care', asAt)
  const body: FactBody<'leavingCare'> = {
    unaccompanied: leaving.unaccompanied,
    team_name,
    worker_name,
    adviser_name: `Adviser F. Example ${String((child.household.number % 3) + 1).padStart(2, '0')}`,
    eligibility: eligibility(leaving, child, asAt),
    pathway_reviewed_on: lastMoment(leaving.pathwayReviews, asAt, child.bornOn)?.on ?? null,
    in_touch: now.inTouch,
    contacted_on: lastMoment(leaving.contacts, asAt, child.bornOn)?.on ?? null,
    accommodation: now.accommodation,
    suitability: now.suitability,
    activity: now.activity,
    not_read: null,
  }
  return [{ ...person(child, asAt), disabled: child.disabled, ...body }]
}

const unknown: Circumstances = { inTouch: 'no', accommodation: null, suitability: null, activity: null }

const eligibility = ({ qualifying }: Leaving, { bornOn }: Child, asAt: IsoDate) =>
  qualifying ? 'qualifying' : wholeYears(bornOn, asAt) < 18 ? 'relevant' : 'former relevant'
