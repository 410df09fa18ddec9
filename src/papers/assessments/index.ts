export type { Assessment, AssessmentId, AssessmentKind, Linked } from './model/index.ts'
export type { PackFacts } from './pack/index.ts'
export { openPack } from './pack/index.ts'
export { assessmentRoutes } from './routes/index.ts'
export {
  assessmentDuties,
  linkAssessment,
  openAssessment,
  promiseAction,
  signScreening,
} from './store/index.ts'
