import type { IsoDate } from '../kernel/index.ts'
import type { ClockRule } from './model.ts'

export type NoteKind = 'reason for lateness' | 'more time' | 'exemption'

/** What somebody said of one time limit of a child, which its rule and its day of start name. */
export interface ClockNote {
  readonly rule: string
  readonly startedOn: IsoDate
  readonly kind: NoteKind
  readonly on: IsoDate
  readonly words: string
  /** The last day of more time or of an exemption; a reason has none. */
  readonly until: IsoDate | undefined
}

/** A reason may always be given; more time or an exemption only where the rule itself allows it. */
export function kindsAllowed({ permits }: Pick<ClockRule, 'permits'>): readonly NoteKind[] {
  return permits === undefined ? ['reason for lateness'] : ['reason for lateness', permits]
}

/**
 * The last day of a limit with what was said of it. A reason changes nothing. More time and an exemption put the day
 * off until they expire, where they were recorded before it had passed: they never rescue an item already late. What a
 * rule does not allow, or no longer does, puts nothing off.
 */
export function dueWithNotes(
  dueOn: IsoDate,
  notes: readonly ClockNote[],
  allowed: readonly NoteKind[],
): IsoDate {
  return notes
    .toSorted((a, b) => (a.on < b.on ? -1 : 1))
    .reduce(
      (due, { kind, on, until }) =>
        until !== undefined && allowed.includes(kind) && on <= due && until > due ? until : due,
      dueOn,
    )
}
