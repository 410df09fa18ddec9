import { createHash } from 'node:crypto'
import type { SectionBlock } from '../document/index.ts'
import { parseText, textOf } from '../document/index.ts'

/**
 * A part of a paper follows the record until somebody edits it. From then on it is theirs, remembers what it was
 * filled from, and says so when the record moves. Nothing that a person typed is ever overwritten by a fill.
 */
export interface Basis {
  /** Of the text the record gave when the edit was made. */
  readonly fingerprint: string
  readonly text: string
}

export interface Edit {
  readonly text: string
  readonly basis: Basis
}

export type PartState =
  | { readonly state: 'filled'; readonly text: string }
  | { readonly state: 'edited'; readonly text: string }
  | {
      readonly state: 'edited, record changed since'
      readonly text: string
      readonly recordThen: string
      readonly recordNow: string
    }

/** The same text gives the same fingerprint on any machine; line ends do not count. */
const fingerprintOf = (text: string): string =>
  createHash('sha256')
    .update(textOf(parseText(text)))
    .digest('hex')

/** What the record says of this part today. */
export function basisOf(fromRecord: readonly SectionBlock[]): Basis {
  const text = textOf(fromRecord)
  return { fingerprint: fingerprintOf(text), text }
}

/** What the part says now, and whether the record has moved under an edit. */
export function partState(record: Basis, edit: Edit | undefined): PartState {
  if (!edit) return { state: 'filled', text: record.text }
  if (edit.basis.fingerprint === record.fingerprint) return { state: 'edited', text: edit.text }
  return {
    state: 'edited, record changed since',
    text: edit.text,
    recordThen: edit.basis.text,
    recordNow: record.text,
  }
}

/**
 * The edit to keep when somebody has typed `text` over what `record` gave. Typing the record's own words is no edit:
 * the part goes on following the record.
 */
export const editPart = (text: string, record: Basis): Edit | undefined =>
  fingerprintOf(text) === record.fingerprint ? undefined : { text, basis: record }
