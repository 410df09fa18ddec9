export { exceptionKinds } from './model.ts'
export type { Duty, Exception, ExceptionKind, Source, TimelineEntry } from './model.ts'
