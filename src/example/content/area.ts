import type { IsoDate } from '../../kernel/index.ts'
import type { PostTitle } from './people.ts'

/** One of the seven areas as the example's files write it: the public report's analysis, and made-up actions. */
export interface ExampleArea {
  readonly title: string
  readonly sponsor: PostTitle
  readonly context: string
  readonly causes: string
  readonly doneSoFar: string
  readonly needed: string
  readonly outcome: string
  /** In the order of their references. Those of version 2 stand last: the board added them later. */
  readonly actions: readonly ExampleAction[]
}

export interface ExampleAction {
  readonly text: string
  readonly lead: PostTitle
  readonly with?: readonly PostTitle[]
  readonly partners?: readonly string[]
  readonly start: IsoDate
  readonly due: IsoDate
  /** Added with the plan's second version. */
  readonly addedLater?: true
  readonly milestones?: readonly { readonly text: string; readonly due: IsoDate; readonly met?: IsoDate }[]
  readonly waitsFor?: string
  readonly redated?: { readonly to: IsoDate; readonly on: IsoDate; readonly reason: string }
  readonly updates?: readonly ExampleUpdate[]
  readonly delivered?: { readonly on: IsoDate; readonly evidence: string }
  readonly accepted?: { readonly on: IsoDate; readonly by: PostTitle; readonly says: string }
}

export interface ExampleUpdate {
  readonly on: IsoDate
  readonly done: string
  readonly evidence?: string
  readonly next?: string
  readonly help?: string
}
