import type { IsoDate } from '../../kernel/index.ts'

/** A child whom no list names on the day looked at, and by the last that did. */
export interface NamedBefore {
  readonly childId: number
  readonly councilId: string
  readonly name: string | null
  readonly teamName: string | null
  readonly workerName: string | null
  /** From this day on no list names the child. */
  readonly untilOn: IsoDate
}
