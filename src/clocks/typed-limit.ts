import type { TypedDate } from '../design/index.ts'

/** The form for a council's own limit as it was typed. */
export interface TypedLimit {
  readonly count: string
  readonly unit: string
  readonly reason: string
  readonly from: TypedDate
  /** `look` asks what it would move, without saving it. */
  readonly then: string
}
