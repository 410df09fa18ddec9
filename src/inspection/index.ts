export type { FindingId, InspectionId, StrengthId } from './ids.ts'
export { readFindingId, readInspectionId } from './ids.ts'
export type { Finding, Inspection, Judgement, NewInspection, Strength } from './model/inspection.ts'
export type { Framework, FrameworkTag, Grade, InspectionKind } from './frameworks/index.ts'
export type { StatutoryDates } from './model/statutory-dates.ts'
export { planDueOn, statutoryDates } from './model/statutory-dates.ts'
export { compareGrades, frameworkOn, grades, kindFacts, tagMeanings } from './frameworks/index.ts'
export {
  findingsByIds,
  findingsOf,
  inspectionById,
  inspections,
  judgementsOf,
  strengthsOf,
} from './store/inspections.ts'
export { recordInspection } from './store/record-inspection.ts'
export { inspectionTables } from './tables.ts'
