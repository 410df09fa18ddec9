import type { IsoDate } from '../../kernel/index.ts'
import type { Died } from '../derive/died.ts'
import type { Summary } from '../derive/summary.ts'
import type { DueToBegin } from './due-to-begin.ts'
import type { NamedBefore } from './named-before.ts'
import type { Birth } from './age.ts'

/** Who a child is and how things stand, on the day looked at. */
export interface ChildHead {
  readonly childId: number
  readonly councilId: string
  /** The council's other numbers for the same child, where somebody joined them. */
  readonly otherNumbers?: readonly string[]
  readonly name: string | undefined
  readonly birth: Birth
  readonly gender: string | null
  readonly ethnicity: string | null
  readonly disabled: boolean | null
  /** Undefined where no list names the child on that day. */
  readonly standing:
    | (Pick<Summary, 'status' | 'teamName' | 'workerName' | 'lastSeenOn'> & {
        /** What would tell whether the status still holds, where no list does. */
        readonly notTold?: string | undefined
      })
    | undefined
  /** What an extract gives for a day to come, and no extract of that day or later has yet. */
  readonly dueToBegin?: readonly DueToBegin[]
  /** Where a list says that the child has died. */
  readonly died: Died | undefined
  /** Where no list names the child any more: by the last that did. Undefined where none had by that day. */
  readonly before: Pick<NamedBefore, 'teamName' | 'workerName' | 'untilOn'> | undefined
  /** The legal status of a child in care, and since when. */
  readonly legalStatus: { readonly code: string | null; readonly from: IsoDate | null } | undefined
  readonly permanencePlan: string | null
  readonly restricted: boolean
  readonly sealed: boolean
}
