export type { ActionId, AreaId, MilestoneId, PlanId, VersionId } from './ids.ts'
export { readActionId, readAreaId, readPlanId } from './ids.ts'
export type {
  Delivery,
  DeliveryStatus,
  Gap,
  PlanAction,
  PlanArea,
  PlanHead,
  PlanMilestone,
  PlanWithAreas,
} from './model/index.ts'
export { actionsOf, countsInWords, countsOf, gapsOf, nextMilestone, submissionState } from './model/index.ts'
export { planTables } from './tables.ts'
export type { NewAction, NewArea, NewPlan, Outcome, ProgressUpdate, Submission } from './store/index.ts'
export {
  currentPlan,
  planById,
  planOfInspection,
  plans,
  planWithAreas,
  submissionsOf,
  versionsOf,
} from './store/index.ts'
export {
  addAction,
  addArea,
  addMilestone,
  addWait,
  makePlan,
  meetMilestone,
  redate,
  reviseArea,
} from './store/index.ts'
export {
  acceptEvidence,
  approvePlan,
  recordDelivery,
  recordProgress,
  recordSubmission,
  setQuietDays,
} from './store/index.ts'
export { DeliveryTag } from './views/delivery-tag.tsx'
