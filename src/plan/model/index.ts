export type { Around } from './around.ts'
export { nothingAround } from './around.ts'
export type { AreaInWords, PlanInWords } from './in-words.ts'
export { isWaiting } from './change.ts'
export { slippageInWords, slippageOf } from './slippage.ts'
export type { DeliveryStatus } from './action-dates.ts'
export { countsInWords, countsOf } from './area-delivery.ts'
export type { Delivery } from './delivery.ts'
export type { Gap } from './gaps.ts'
export { gapHref, gapsOf } from './gaps.ts'
export type { ActionKind, Evidence, EvidenceKind } from './evidence.ts'
export { speaksOn } from './evidence.ts'
export type { ProposedImpact } from './impact-facts.ts'
export type { Override } from './override.ts'
export type { Relapse } from './relapse.ts'
export { openRelapse, relapseInWords } from './relapse.ts'
export type { LibraryMeasure, LibraryReading, PlanMeasure } from './measure.ts'
export type { PlanAction, PlanArea, PlanHead, PlanMilestone, PlanWithAreas } from './plan.ts'
export { actionsOf, allLevels, nextMilestone } from './plan.ts'
export type { Submission, SubmissionState } from './submission.ts'
export { submissionState } from './submission.ts'
export type { AskedFor } from './words.ts'
export { askedDates, courseOf, dayOfPlan, submissionInWords } from './words.ts'
export { kindInWords as evidenceInWords } from './evidence.ts'
export type { Risk } from './risk.ts'
export {
  isHigh,
  isReviewOverdue,
  levelOf as riskLevelOf,
  openRisks,
  ratingInWords,
  worstRisksFirst,
} from './risk.ts'
