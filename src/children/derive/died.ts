import type { IsoDate } from '../../kernel/index.ts'
import type { ChildState } from './state.ts'

/** The codes by which lists 8, 6 and 9 say that a child, or young person, has died. */
export const diedCodes = { care: 'E2', need: 'RC2', leavingCare: 'died' } as const

/** That a list says that the child has died: which one, and on what day. */
export interface Died {
  readonly list: 6 | 8 | 9
  /** None where the list gives no day. */
  readonly on: IsoDate | undefined
}

/** What the lists say of a child’s death; undefined where none does. Whatever another list leaves open, nobody visits. */
export function diedOf({
  care,
  need,
  leavingCare,
}: Pick<ChildState, 'care' | 'need' | 'leavingCare'>): Died | undefined {
  if (care?.left_care_reason === diedCodes.care) return { list: 8, on: care.left_care_on ?? undefined }
  if (need?.closure_reason === diedCodes.need) return { list: 6, on: need.closed_on ?? undefined }
  return leavingCare?.in_touch === diedCodes.leavingCare ? { list: 9, on: undefined } : undefined
}
