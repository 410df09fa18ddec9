export { BenchmarkBars, type BarOf, type BenchmarkBar, type BenchmarkBarsProps } from './benchmark-bars.tsx'
export { Caseloads, medianOf, type Caseload, type CaseloadsProps } from './caseloads.tsx'
export { sizeOnPaper } from './canvas.tsx'
export { ControlDrawing, ControlPicture } from './control-picture.tsx'
export type { ControlPictureProps, ControlPoint, Rebase } from './control-model.ts'
export { DaysMoved, type DaysMovedProps, type MovedDate } from './days-moved.tsx'
export { CohortDurations, type DurationsProps } from './durations.tsx'
export { Journeys, type JourneyMonth, type JourneysProps } from './journeys.tsx'
export type { Saying } from './marks.tsx'
export type {
  Course,
  TimelineBar,
  TimelineGroup,
  TimelineLine,
  TimelinePictureProps,
} from './timeline-model.ts'
export { TimelinePicture } from './timeline-picture.tsx'
export { SignalSparkline, type SignalSparklineProps, type SparkMonth } from './signal-sparkline.tsx'
