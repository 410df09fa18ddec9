/** A measure whose figure may go to the public, under the rules of publication. */
export interface Publishable {
  readonly measure: string
  /**
   * The measure whose rows hold all rows of this one: the number of those left over can be worked out from the two, so it is
   * protected as well.
   */
  readonly within?: string
}

/**
 * What may go to the public. Left out on purpose: breakdowns, medians, whatever tells of workers; measures that look back over
 * months that they share with the figure before; and the second of two definitions of one question, since two figures of
 * nearly the same rows tell of the rows between them. Measures of the same rows are held together by themselves.
 */
export const publishable: readonly Publishable[] = [
  { measure: 'contacts' },
  { measure: 'referrals-no-further-action' },
  { measure: 're-referrals-within-12-months' },
  { measure: 'assessments-within-45-working-days-of-referral' },
  { measure: 'conferences-within-15-working-days' },
  { measure: 'child-in-need-not-seen-28-days' },
  { measure: 'open-protection-plans' },
  { measure: 'protection-plans-two-years' },
  { measure: 'protection-plans-repeat' },
  { measure: 'protection-reviews-overdue' },
  { measure: 'children-in-care' },
  { measure: 'in-care-out-of-area' },
  { measure: 'in-care-visits-over-6-weeks' },
  { measure: 'in-care-reviews-overdue' },
  { measure: 'in-care-no-permanence-plan-4-months', within: 'children-in-care' },
  { measure: 'in-care-same-placement-two-years', within: 'children-in-care' },
  { measure: 'pathway-plans-overdue' },
  { measure: 'care-leavers-in-touch', within: 'pathway-plans-overdue' },
  { measure: 'care-leavers-suitable-accommodation', within: 'pathway-plans-overdue' },
  { measure: 'care-leavers-in-education-employment-training', within: 'pathway-plans-overdue' },
]
