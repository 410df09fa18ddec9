import type { IsoDate } from '../../kernel/index.ts'
import type { FactBody } from '../facts/index.ts'

/** Days on which something that recurs was held, as far as any extract up to the day looked at has told, oldest first. */
export interface HeldOn {
  readonly careReviews: readonly IsoDate[]
  readonly careVisits: readonly IsoDate[]
  readonly protectionReviews: readonly IsoDate[]
  readonly protectionVisits: readonly IsoDate[]
  readonly pathwayReviews: readonly IsoDate[]
  readonly healthAssessments: readonly IsoDate[]
  readonly dentalChecks: readonly IsoDate[]
}

/** All that is known about one child on one day, of one kind each. What no extract told is absent, not empty. */
export interface ChildState {
  readonly childId: number
  readonly details: FactBody<'details'> | undefined
  readonly contacts: readonly FactBody<'contact'>[]
  readonly earlyHelp: readonly FactBody<'earlyHelp'>[]
  readonly referrals: readonly FactBody<'referral'>[]
  readonly assessments: readonly FactBody<'assessment'>[]
  readonly enquiries: readonly FactBody<'enquiry'>[]
  readonly need: FactBody<'need'> | undefined
  readonly protection: FactBody<'protection'> | undefined
  readonly care: FactBody<'care'> | undefined
  readonly leavingCare: FactBody<'leavingCare'> | undefined
  readonly adoptions: readonly FactBody<'adoption'>[]
  readonly heldOn: HeldOn
}
