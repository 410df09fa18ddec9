export type {
  Barrier,
  EntryKind,
  EntryValues,
  OfficerView,
  Place,
  RouteToPermanence,
  Step,
} from './model/entry.ts'
export { childrenInCare, wrongDayFor } from './store/children.ts'
export { recordEntry } from './store/writing.ts'
export type { DecisionEntered } from './model/decided.ts'
export { permanenceDecisions } from './store/decided.ts'
export {
  permanenceDuties,
  permanenceDutiesOf,
  permanenceExceptions,
  permanencePages,
  permanenceTimeline,
} from './store/publish.ts'
export { permanenceRecorded } from './store/recorded.ts'
export { permanenceRoutes } from './routes/index.ts'
export { lookingBack } from './views/come-back.tsx'
export { permanenceTables } from './tables.ts'
