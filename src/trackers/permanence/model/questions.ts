import type { IsoDate } from '../../../kernel/index.ts'
import { addDays, addMonths, longDate } from '../../../kernel/index.ts'
import { daysAtStage, localLimits } from '../rules/local.ts'
import type { Tracked } from './standing.ts'
import { isLongTerm } from './stages.ts'

/** What rules ask of a child on the day looked at. */

const carePlanOrders = ['C1', 'C2']
const interimCareOrder = 'C1'
const withParents = 'P1'

/** The day of the second review, or the day by which it was due where extracts do not tell of it. */
export function secondReviewOn({ facts }: Tracked): IsoDate | undefined {
  const second = facts.reviews[1]
  if (second !== undefined || facts.enteredCareOn === undefined) return second
  return addMonths(facts.enteredCareOn, localLimits.secondReviewWithin.months)
}

export const secondReviewPassed = (child: Tracked): boolean => {
  const on = secondReviewOn(child)
  return on !== undefined && on <= child.on
}

export const nothingDecided = ({ entries }: Tracked): boolean => !entries.some(({ kind }) => kind === 'plan')

/** Settled without a match from this day on. */
export const settledFrom = ({ facts }: Tracked): IsoDate | undefined =>
  facts.placedOn && addMonths(facts.placedOn, localLimits.settledAfter.months)

const planOf = ({ facts, stands }: Tracked): string | undefined =>
  stands.plan === undefined ? facts.recordedPlan : stands.plan.route

const isFostered = ({ facts }: Tracked): boolean => facts.placementType?.startsWith('U') ?? false

/** Lives with foster carers to stay: by the placement's kind, or because that is the plan. */
export const isToStay = (child: Tracked): boolean =>
  isLongTerm(child.facts) || (isFostered(child) && planOf(child) === 'long-term fostering')

export const settledLong = (child: Tracked): boolean => {
  const from = settledFrom(child)
  return from !== undefined && from <= child.on
}

export const proceedingsRun = ({ facts }: Tracked): boolean => facts.legalStatus === interimCareOrder

export const withParentsOnOrder = ({ facts }: Tracked): boolean =>
  facts.placementType === withParents && carePlanOrders.some((code) => code === facts.legalStatus)

/** The last day on which a child may stand at this stage without anybody asking. */
export function stageLimit({ stands }: Tracked): IsoDate | undefined {
  const days = daysAtStage[stands.stage]
  return days === undefined || stands.stageSince === undefined ? undefined : addDays(stands.stageSince, days)
}

export const overdueSince = ({ stands, on }: Tracked): IsoDate | undefined => {
  const due = stands.openActions[0]?.dueOn
  return due !== undefined && due < on ? due : undefined
}

export const lastReview = ({ facts }: Tracked): IsoDate | undefined => facts.reviews.at(-1)

export const viewRecorded = (child: Tracked): boolean => {
  const review = lastReview(child)
  return review === undefined || (child.stands.officerView?.on ?? '') >= review
}

export const dayOr = (day: IsoDate | undefined): string =>
  day === undefined ? 'a day not known' : longDate(day)
