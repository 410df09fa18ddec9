import type { IsoDate } from '../../../kernel/index.ts'
import { addMonths } from '../../../kernel/index.ts'
import { horizon, latest } from '../days.ts'
import type { Child, Ending } from '../model.ts'

/** The days between which anything about a child can stand on a list: on other days nobody need look. */
export interface Listed {
  readonly child: Child
  readonly from: IsoDate
  readonly until: IsoDate
}

/** The longest that a list looks back. */
const longestWindow = 12

export function listed(child: Child): Listed {
  const moments = [...child.contacts, ...child.referrals].flatMap(({ on, knownFrom }) => [on, knownFrom])
  const stretches = [
    ...child.earlyHelp,
    ...child.assessments,
    ...child.needs,
    ...child.protections,
    ...child.care,
  ].map(({ ending }) => endOf(ending))
  const enquiries = child.enquiries.map(({ decision, conference }) => endOf(conference ?? decision))
  const adoptions = child.adoptions.map(({ order, reversal }) => endOf(order ?? reversal))
  const leaving = child.leaving ? [child.leaving.until] : []
  const last = latest(
    child.household.arrivedOn,
    ...moments,
    ...stretches,
    ...enquiries,
    ...adoptions,
    ...leaving,
  )
  return { child, from: child.household.arrivedOn, until: addMonths(last, longestWindow) }
}

/** What has not ended by the last day told may stand for ever; what ended shows as open until that was entered. */
const endOf = (ending: Ending<unknown> | undefined): IsoDate =>
  ending ? latest(ending.on, ending.knownFrom) : horizon
