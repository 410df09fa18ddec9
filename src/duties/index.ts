export { exceptionKinds } from './model.ts'
export type { Duty, Exception, ExceptionKind, Source, TimelineEntry, TrackedClock } from './model.ts'
