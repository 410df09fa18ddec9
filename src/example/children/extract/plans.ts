import type { CodeOf, FactBody } from '../../../children/facts/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import { addDays } from '../../../kernel/index.ts'
import type { Child, NeedEpisode, Protection } from '../model.ts'
import { dayOf, isKnown, lastMoment, spellOn } from '../recording.ts'
import type { TeamName } from '../staff.ts'
import { protectionTeam } from '../staff.ts'
import { careOn } from './care.ts'
import { allocation, handledOn, person } from './person.ts'
import type { Looking } from './window.ts'
import { openOrSince, within } from './window.ts'

/** One row for each child: the latest episode of need, unless an assessment alone came of it. */
export function need(child: Child, looking: Looking) {
  const { asAt, since6Months, staff } = looking
  const episode = latestNeed(child, asAt)
  if (!episode) return []
  const closedOn = dayOf(episode.ending, asAt)
  if (!openOrSince(closedOn, since6Months)) return []
  if (closedOn !== null && episode.planFrom === undefined) return []
  const status = closedOn === null ? caseStatus(child, episode, looking) : 'closed'
  const seen = lastMoment(child.visits, asAt, episode.startedOn)
  const body: FactBody<'need'> = {
    started_on: episode.startedOn,
    need_code: episode.need,
    last_seen_on: seen?.on ?? null,
    closed_on: closedOn,
    closure_reason: closedOn === null ? null : (episode.ending?.reason ?? null),
    case_status: status,
    ...allocation(staff, child, teamFor(status, child, asAt), handledOn(closedOn, asAt)),
    not_read: null,
  }
  return [{ ...person(child, asAt), disabled: child.disabled, ...body }]
}

function latestNeed(child: Child, asAt: IsoDate): NeedEpisode | undefined {
  let last: NeedEpisode | undefined
  for (const each of child.needs)
    if (each.startedOn <= asAt && isKnown(each, asAt) && (!last || each.startedOn >= last.startedOn))
      last = each
  return last
}

/** The first that applies, in the guidance's order. */
function caseStatus(child: Child, episode: NeedEpisode, { asAt }: Looking): CodeOf<'caseStatus'> {
  if (careOn(child, asAt)?.leftOn === null) return 'in care'
  const plan = latestProtection(child, asAt)
  if (plan && dayOf(plan.ending, asAt) === null) return 'protection plan'
  return episode.planFrom !== undefined && episode.planFrom <= asAt ? 'child in need' : 'open assessment'
}

/** Children come to the children-in-care team some weeks after they come into care; until then their team keeps them. */
function teamFor(status: CodeOf<'caseStatus'>, child: Child, asAt: IsoDate): TeamName {
  if (status === 'open assessment') return 'Referral and Assessment'
  const care = careOn(child, asAt)
  return care ? careTeam(care.period.enteredOn, child, asAt) : protectionTeam(child.household)
}

const careTeam = (enteredOn: IsoDate, child: Child, asAt: IsoDate): TeamName =>
  addDays(enteredOn, 60) <= asAt ? 'Children in Care' : protectionTeam(child.household)

function knownPlans(child: Child, asAt: IsoDate): readonly Protection[] {
  return child.protections
    .filter((each) => each.startedOn <= asAt && isKnown(each, asAt))
    .toSorted((one, other) => (one.startedOn < other.startedOn ? -1 : 1))
}

const latestProtection = (child: Child, asAt: IsoDate) => knownPlans(child, asAt).at(-1)

export function protection(child: Child, { asAt, since6Months, staff }: Looking) {
  if (child.protections.length === 0) return []
  const plans = knownPlans(child, asAt)
  const plan = plans.at(-1)
  if (!plan) return []
  const endedOn = dayOf(plan.ending, asAt)
  if (!openOrSince(endedOn, since6Months)) return []
  const visit = lastMoment(child.visits, asAt, plan.startedOn, endedOn ?? asAt)
  const first = plan.categories[0]?.value ?? null
  const body: FactBody<'protection'> = {
    started_on: plan.startedOn,
    first_category: first,
    latest_category: spellOn(plan.categories, asAt)?.value ?? first,
    visited_on: visit?.on ?? null,
    seen_alone: visit?.alone ?? null,
    reviewed_on: lastMoment(plan.reviews, asAt, plan.startedOn, endedOn ?? asAt)?.on ?? null,
    ended_on: endedOn,
    emergency_powers: child.emergencies.some(
      (each) => within(each.on, since6Months, asAt) && isKnown(each, asAt),
    ),
    earlier_plans: plans.length - 1,
    ...allocation(staff, child, protectionTeam(child.household), handledOn(endedOn, asAt)),
    not_read: null,
  }
  return [{ ...person(child, asAt), disabled: child.disabled, ...body }]
}
