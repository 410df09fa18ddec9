import type { IsoDate } from '../../kernel/index.ts'
import type { Known } from './known.ts'

/** Finding by finding: what answers it, measures it, shows it and who looks at it. */
export interface CoverageFacts {
  readonly says: string
  readonly rows: readonly CoverageRowFacts[]
}

export interface CoverageRowFacts {
  readonly position: number
  readonly finding: string
  readonly area: Known<string>
  readonly actions: readonly { readonly id: string; readonly words: string; readonly status: string }[]
  readonly measures: readonly string[]
  readonly evidence: readonly string[]
  readonly governance: string
  readonly missing: readonly string[]
}

/** How the statutory duty to send and publish the statement stands. */
export interface SubmissionFacts {
  readonly inspectionId: string
  readonly state: string
  readonly words: string
  readonly dueOn: Known<IsoDate>
  readonly arithmetic: Known<string>
  readonly done: readonly { readonly words: string; readonly on: IsoDate; readonly how: string }[]
  readonly approved: Known<{ readonly number: number; readonly on: IsoDate }>
}
