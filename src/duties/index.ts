export { exceptionKinds } from './model.ts'
export type { Duty, Exception, ExceptionKind, PostDuty, Source, TimelineEntry } from './model.ts'
