import type { IsoDate } from '../../kernel/index.ts'
import type { Grade } from './grades.ts'

export type FrameworkId =
  | 'single inspection 2013'
  | 'local authority children’s services 2018'
  | 'local authority children’s services 2023'
  | 'local authority children’s services 2026'

/** What a published framework of inspection asks of an inspection that begins while it is in force. */
export interface Framework {
  readonly id: FrameworkId
  readonly title: string
  /** By the day on which the inspection began. The last one has no end until its successor's first day is known. */
  readonly inForce: { readonly from: IsoDate; readonly until?: IsoDate }
  /** What is judged, in the order of the report; the overall judgement last, where there is one. */
  readonly strands: readonly string[]
  /** The name of the judgement of everything together, or undefined where none is made. */
  readonly overall: string | undefined
  readonly grades: readonly Grade[]
  readonly source: string
  /** When and against what this was checked, or that it was not. */
  readonly checked: string
  readonly examples: readonly FrameworkExample[]
}

export interface FrameworkExample {
  readonly inspectedFrom: IsoDate
  readonly because: string
}

/** A framework that has been announced, of which too little is known to judge by it. */
export interface AnnouncedFramework {
  readonly title: string
  /** Inspections that begin on or after this day may already fall under it. */
  readonly perhapsFrom: IsoDate
  readonly known: string
  readonly source: string
}
