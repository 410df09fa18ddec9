export type {
  Advice,
  CabinetReportFacts,
  Draft,
  KeptPaper,
  Known,
  Paper,
  PaperId,
  PartId,
} from './model/index.ts'
export { known, notKnown } from './model/index.ts'
export type { Finding } from './checker/index.ts'
export { check } from './checker/index.ts'
export { documentOf, ourTemplates } from './templates/index.ts'
export type { PaperTemplate } from './templates/index.ts'
export type { PaperNeeds } from './gather/around.ts'
export { ownTemplates } from './own/load.ts'
export type { HouseStyle } from './document/index.ts'
export { readHouseStyle } from './house/load.ts'
export { packsFor } from './drawn/which.ts'
export { drawUp } from './drawn/draw-up.ts'
export { formats } from './document/formats.ts'
export type { PaperListing } from './shelf.ts'
export type { PaperHead, PartEdited, PartTyped } from './store/index.ts'
export { draftPaper, editPart, editPartOf, paperById, papers } from './store/index.ts'
export { papersTables } from './tables.ts'
export type { AssessmentKind, PackFacts } from './assessments/index.ts'
export {
  assessmentDuties,
  linkAssessment,
  openAssessment,
  openPack,
  promiseAction,
  signScreening,
} from './assessments/index.ts'
export {
  answerClearance,
  askForClearance,
  clearanceDuties,
  clearedBy,
  commentOn,
  partFingerprint,
} from './work/index.ts'
export { paperRoutes, type PaperRouteNeeds } from './routes/index.tsx'
export { freezing } from './frozen/freezing.ts'
export { printingFor } from './frozen/printing.ts'
export type { ToFreeze } from './frozen/store/freeze.ts'
export { versionsOfPaper } from './frozen/store/versions.ts'
