import { isNotRead } from './clocks/latest.ts'
import type { ChildState, MissingColumn } from './state.ts'

type Ends = Extract<MissingColumn, 'needEnds' | 'protectionEnds' | 'careEnds'>

const sentences: Readonly<Record<Ends, string>> = {
  needEnds:
    'Whether the case was closed, and when, is not known: list 6 has no column for the day. Load a list that has it.',
  protectionEnds:
    'Whether the plan has ended is not known: list 7 has no column for its end. Load a list that has it.',
  careEnds:
    'Whether the period of care has ended is not known: list 8 has no column for its end. Load a list that has it.',
}

/** Of an end before its beginning. */
export const cannotBe: Readonly<Record<Ends, string>> = {
  needEnds: 'Whether the case was closed is not known: list 6 gives a day before it began. Correct the list.',
  protectionEnds:
    'Whether the plan has ended is not known: list 7 gives a day before it began. Correct the list.',
  careEnds:
    'Whether the period of care has ended is not known: list 8 gives a day before it began. Correct the list.',
}

/** Whether something that a list gives no end of goes on: the list may have no column for ends, or say it in another way. */
export type End = 'goes on' | 'ended' | { readonly notKnown: string }

const orNotTold = ({ missingColumns }: ChildState, ends: Ends): End =>
  missingColumns.has(ends) ? { notKnown: sentences[ends] } : 'goes on'

/** A list without the day may still give the reason, or the case's status. */
export function needEnd(state: ChildState): End {
  const { need } = state
  if (need?.closed_on !== null || need.case_status === 'closed') return 'ended'
  if (need.case_status !== null) return 'goes on'
  if (isNotRead(need, 'closed_on')) return { notKnown: cannotBe.needEnds }
  return state.missingColumns.has('needEnds') && need.closure_reason !== null
    ? 'ended'
    : orNotTold(state, 'needEnds')
}

export function protectionEnd(state: ChildState): End {
  const { protection } = state
  if (protection?.ended_on !== null) return 'ended'
  return isNotRead(protection, 'ended_on')
    ? { notKnown: cannotBe.protectionEnds }
    : orNotTold(state, 'protectionEnds')
}

export function careEnd(state: ChildState): End {
  const { care, missingColumns } = state
  if (care?.left_care_on !== null) return 'ended'
  if (isNotRead(care, 'left_care_on')) return { notKnown: cannotBe.careEnds }
  return missingColumns.has('careEnds') && care.left_care_reason !== null
    ? 'ended'
    : orNotTold(state, 'careEnds')
}

export const notKnownEnd = (end: End): string | undefined =>
  typeof end === 'string' ? undefined : end.notKnown

/** What would tell whether an assessment or an enquiry ended because the case was closed; undefined where it is known. */
export function caseMayBeOver(state: ChildState): string | undefined {
  if (!state.need || !state.missingColumns.has('needEnds')) return undefined
  return needEnd(state) === 'goes on' ? undefined : sentences.needEnds
}

const endOfStatus: Readonly<Record<string, Ends>> = {
  'in care': 'careEnds',
  'protection plan': 'protectionEnds',
  'child in need': 'needEnds',
}

/**
 * Of every child with this status: what would tell whether it still holds; undefined where the day's lists tell it. Of one
 * child its own row may leave it open: see `statusesInDoubt`.
 */
export function statusNotTold(
  status: string,
  missingColumns: ReadonlySet<MissingColumn>,
): string | undefined {
  const ends = endOfStatus[status]
  if (ends === undefined) return undefined
  const isMissing = missingColumns.has(ends) && (ends !== 'needEnds' || missingColumns.has('caseStatus'))
  return isMissing ? sentences[ends] : undefined
}
