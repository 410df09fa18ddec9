import type { FactBody } from '../../../children/facts/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import { addMonths } from '../../../kernel/index.ts'
import type { Child, Known } from '../model.ts'
import { dayOf, isKnown } from '../recording.ts'
import { protectionTeam } from '../staff.ts'
import { allocation, handledOn, person } from './person.ts'
import type { Looking } from './window.ts'
import { openOrSince, within } from './window.ts'

const known = <Each extends Known>(all: readonly Each[], asAt: IsoDate): readonly Each[] =>
  all.length === 0 ? all : all.filter((each) => isKnown(each, asAt))

export function contacts(child: Child, { asAt, since6Months }: Looking) {
  return known(child.contacts, asAt)
    .filter(({ on }) => within(on, since6Months, asAt))
    .map(({ on, source }) => ({
      ...person(child, asAt),
      ...({ contact_on: on, source } satisfies FactBody<'contact'>),
    }))
}

/** Those begun in six months, and older ones that are still under way. */
export function earlyHelp(child: Child, { asAt, since6Months }: Looking) {
  return known(child.earlyHelp, asAt).flatMap(({ startedOn, ending, organisation }) => {
    const completedOn = dayOf(ending, asAt)
    if (!within(startedOn, completedOn === null ? startedOn : since6Months, asAt)) return []
    const body: FactBody<'earlyHelp'> = { started_on: startedOn, completed_on: completedOn, organisation }
    return [{ ...person(child, asAt), ...body }]
  })
}

/** The count is of those in the twelve months before the child's latest referral, and the same on each of its rows. */
export function referrals(child: Child, { asAt, since6Months, staff }: Looking) {
  if (child.referrals.length === 0) return []
  const all = known(child.referrals, asAt).filter(({ on }) => on <= asAt)
  const before = countBefore(all.map(({ on }) => on))
  return all
    .filter(({ on }) => on >= since6Months)
    .map(({ on, source, noFurtherAction, byDuty }) => {
      const { team_name, worker_name } = allocation(staff, child, 'Front Door', on)
      const body: FactBody<'referral'> = {
        referred_on: on,
        source,
        no_further_action: noFurtherAction,
        referrals_in_12_months: before,
        team_name,
        worker_name: byDuty ? 'Duty' : worker_name,
      }
      return { ...person(child, asAt), ...body }
    })
}

/** How many of these days lie in the twelve months before the latest of them; two on that day count as one before it. */
function countBefore(days: readonly IsoDate[], counted: readonly IsoDate[] = days): number {
  const last = days.toSorted().at(-1)
  if (last === undefined) return 0
  const since = addMonths(last, -12)
  return counted.filter((day) => day >= since && day < last).length
}

export function assessments(child: Child, { asAt, since6Months, staff }: Looking) {
  return known(child.assessments, asAt).flatMap(({ startedOn, seen, ending }) => {
    const authorisedOn = dayOf(ending, asAt)
    if (startedOn > asAt || !openOrSince(authorisedOn, since6Months)) return []
    const wasSeen = seen !== undefined && seen.on <= asAt && isKnown(seen, asAt)
    const body: FactBody<'assessment'> = {
      started_on: startedOn,
      child_seen: wasSeen ? true : authorisedOn === null ? null : false,
      authorised_on: authorisedOn,
      support_needed: authorisedOn === null ? null : ending?.reason === 'support needed',
      ...allocation(staff, child, 'Referral and Assessment', handledOn(authorisedOn, asAt)),
    }
    return [{ ...person(child, asAt), ...body }]
  })
}

export function enquiries(child: Child, { asAt, since6Months, staff }: Looking) {
  if (child.enquiries.length === 0) return []
  const all = known(child.enquiries, asAt).filter(({ strategyOn }) => strategyOn <= asAt)
  const days = all.map(({ strategyOn }) => strategyOn)
  const conferences = all.flatMap(({ conference }) => dayOf(conference, asAt) ?? [])
  const counts = {
    enquiries_in_12_months: countBefore(days),
    conferences_in_12_months: countBefore(days, conferences),
  }
  return all
    .filter(({ strategyOn }) => strategyOn >= since6Months)
    .map(({ strategyOn, decision, conference }) => {
      const conferenceOn = dayOf(conference, asAt)
      const decided = dayOf(decision, asAt) !== null || conferenceOn !== null
      const body: FactBody<'enquiry'> = {
        strategy_on: strategyOn,
        conference_unnecessary: decided ? decision.reason === 'no conference' : null,
        conference_on: conferenceOn,
        led_to_plan: conferenceOn === null ? null : conference?.reason === 'plan',
        ...counts,
        ...allocation(staff, child, protectionTeam(child.household), handledOn(conferenceOn, asAt)),
      }
      return { ...person(child, asAt), ...body }
    })
}
