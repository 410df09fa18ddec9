export type { Assessment, AssessmentId, AssessmentKind, Linked } from './model/index.ts'
export { fingerprintOf, formOf, standingOf, standingSignature } from './model/index.ts'
export type { PackFacts } from './pack/index.ts'
export { openPack } from './pack/index.ts'
export { assessmentRoutes } from './routes/index.ts'
export {
  assessmentById,
  assessmentDuties,
  assessmentsOfPaper,
  linkAssessment,
  openAssessment,
  promiseAction,
  signAssessment,
  signScreening,
} from './store/index.ts'
export { assessmentTables } from './tables.ts'
