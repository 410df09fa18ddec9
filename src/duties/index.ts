export { exceptionKinds } from './model.ts'
export type { Duty, Exception, ExceptionKind, PostDuty, Recorded, Source, TimelineEntry } from './model.ts'
