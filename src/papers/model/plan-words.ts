import type { IsoDate } from '../../kernel/index.ts'

/** What an approved version of the plan says word for word. */
export interface ApprovedWords {
  readonly number: number
  readonly on: IsoDate
  readonly words: ReadonlySet<string>
}

/** Typed in the plan; a part nobody has written is the empty text. */
export interface AnalysisFacts {
  readonly context: string
  readonly causes: string
  readonly done: string
  readonly needed: string
}
