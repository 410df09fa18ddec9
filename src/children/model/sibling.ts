import type { IsoDate } from '../../kernel/index.ts'
import type { Died } from '../derive/died.ts'
import type { ChildStatus } from '../derive/summary.ts'
import type { Birth } from './age.ts'
import { agedInWords } from './age.ts'

/** That a child of one of the council's numbers is of a family, as the council's list has it. */
export interface OfFamily {
  readonly councilId: string
  /** The council's word or number for the family: it serves to lay rows together, and is not kept. */
  readonly family: string
}

/** A brother or sister whom the viewer may see. */
export interface Sibling {
  readonly childId: number
  readonly councilId: string
  readonly name: string | undefined
  readonly birth: Birth
  /** Undefined where no list names the child on the day looked at. */
  readonly status: ChildStatus | undefined
  /** No list tells whether that still holds. */
  readonly statusNotTold: boolean
  readonly died: Died | undefined
}

/** What came of a list that was put in. */
export type SiblingsTaken = {
  /** Children who have brothers or sisters by it. */
  readonly taken: number
  /** Numbers that stand for no child whom the viewer may see. */
  readonly unknown: number
  /** Children named alone of their family, of those whom the viewer may see. */
  readonly alone: number
}

/** `aged 8, in care`; `aged 3, recorded as having died`; `aged 15, on no list`: on the day looked at. */
export function siblingInWords({ birth, status, statusNotTold, died }: Sibling, asAt: IsoDate): string {
  const aged = agedInWords(birth, died?.on ?? asAt)
  if (died) return `${aged}, recorded as having died`
  return `${aged}, ${status ?? 'on no list'}${statusNotTold ? ' or was' : ''}`
}
