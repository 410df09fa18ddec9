import type { IsoDate } from '../../kernel/index.ts'
import type { Audience } from './audience.ts'

/** What a measure is to reach from a day on. In the unit of its value; shares in percent. */
export interface Target {
  readonly id: number
  readonly version: number
  readonly measure: string
  readonly from: IsoDate
  readonly target: number
  /** How far short of the target a value may be and still be within tolerance. */
  readonly tolerance: number
  readonly postId: number
  readonly post: string
  readonly reason: string
}

/** Months from which a usual range is worked out, as somebody recorded them. */
export interface RecordedBaseline {
  readonly id: number
  readonly version: number
  readonly measure: string
  readonly from: IsoDate
  readonly to: IsoDate
  readonly reason: string
  readonly by: string
  readonly on: IsoDate
}

/** What is said of a measure to one audience. */
export interface Commentary {
  readonly id: number
  readonly version: number
  readonly measure: string
  readonly audience: Audience
  readonly teamId: number | null
  readonly dataSay: string
  readonly worries: string
  readonly happensNext: string
  readonly postId: number
  readonly post: string
  readonly on: IsoDate
}

/** Everything laid beside measures, for a day. */
export interface LaidBeside {
  readonly targets: readonly Target[]
  readonly baselines: readonly RecordedBaseline[]
}

/** The target in force on a day: the one that began last. */
export const targetOn = (targets: readonly Target[], measure: string, day: IsoDate): Target | undefined =>
  targets
    .filter((target) => target.measure === measure && target.from <= day)
    .toSorted((one, other) => (one.from < other.from ? -1 : 1))
    .at(-1)
