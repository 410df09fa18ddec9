import { describe, expect, it } from 'vitest'
import { isoDate } from '../kernel/index.ts'
import type { ClockNote, NoteKind } from './note.ts'
import { dueWithNotes, kindsAllowed } from './note.ts'
import { clockRules } from './rules/index.ts'
import type { ClockRule } from './model.ts'

const day = isoDate
const note = (kind: NoteKind, on: string, until?: string): ClockNote => ({
  rule: 'cla.health.initial',
  startedOn: day('2026-01-05'),
  kind,
  on: day(on),
  words: 'Made up',
  until: until === undefined ? undefined : day(until),
})
const due = (
  notes: readonly ClockNote[],
  allowed: readonly NoteKind[] = ['reason for lateness', 'exemption'],
) => dueWithNotes(day('2026-02-02'), notes, allowed)

describe('what is said of a time limit', () => {
  it('changes nothing where it is a reason', () => {
    expect(due([note('reason for lateness', '2026-01-20')])).toBe('2026-02-02')
  })

  it('puts the day off until it expires, where the rule allows it', () => {
    expect(due([note('exemption', '2026-01-20', '2026-02-20')])).toBe('2026-02-20')
    expect(due([note('exemption', '2026-02-02', '2026-02-20')])).toBe('2026-02-20')
    expect(due([note('more time', '2026-01-20', '2026-02-20')])).toBe('2026-02-02')
    expect(due([note('exemption', '2026-01-20', '2026-02-20')], ['reason for lateness'])).toBe('2026-02-02')
  })

  it('never rescues an item already late, and never brings the day forward', () => {
    expect(due([note('exemption', '2026-02-03', '2026-02-20')])).toBe('2026-02-02')
    expect(due([note('exemption', '2026-01-20', '2026-01-25')])).toBe('2026-02-02')
  })

  it('can be lengthened before it expires, and not after', () => {
    const first = note('exemption', '2026-01-20', '2026-02-20')
    expect(due([note('exemption', '2026-02-20', '2026-03-02'), first])).toBe('2026-03-02')
    expect(due([first, note('exemption', '2026-02-21', '2026-03-02')])).toBe('2026-02-20')
  })

  it('is allowed by the rule’s own sentence, with its source, and by nothing else', () => {
    const rules: readonly ClockRule[] = clockRules
    for (const rule of rules) {
      expect([rule.id, rule.permits !== undefined]).toEqual([rule.id, rule.mayPause !== undefined])
      if (rule.permits === undefined) expect(kindsAllowed(rule)).toEqual(['reason for lateness'])
      else expect(rule.source).toHaveProperty('url')
    }
  })
})
