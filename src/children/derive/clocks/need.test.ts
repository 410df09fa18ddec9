import { describe, expect, it } from 'vitest'
import { isoDate } from '../../../kernel/index.ts'
import { needWith } from '../../testing/facts.ts'
import { linesOf, stateOf } from '../../testing/state-of.ts'

const day = isoDate

function inNeed(lastSeenOn: string | null, more: Parameters<typeof needWith>[0] = {}) {
  const need = needWith({
    started_on: day('2025-09-04'),
    last_seen_on: lastSeenOn === null ? null : day(lastSeenOn),
    case_status: 'child in need',
    ...more,
  })
  return stateOf({ need })
}
const visits = (state: ReturnType<typeof inNeed>, asAt: string) => linesOf(state, 'cin.visit', asAt)

describe('visits to a child in need', () => {
  it('count twenty working days from the day last seen', () => {
    expect(visits(inNeed('2026-03-26'), '2026-04-01')).toEqual(['2026-03-26 → 2026-04-27, running'])
    expect(visits(inNeed('2024-02-26', { started_on: day('2024-01-08') }), '2024-03-01')).toEqual([
      '2024-02-26 → 2024-03-25, running',
    ])
  })

  it('are not known where the list has the day for no child at all', () => {
    const state = { ...inNeed(null), missingColumns: new Set(['lastSeen'] as const) }
    expect(visits(state, '2025-12-01')[0]).toMatch(
      /^2025-09-04: Whether a visit was held since 4 September 2025 is not known: the list gives the day of one for no child/,
    )
  })

  it('count from the start where the list has no day on which the child was seen, or only one before', () => {
    expect(visits(inNeed(null), '2025-12-01')).toEqual(['2025-09-04 → 2025-10-02, running'])
    expect(visits(inNeed('2025-08-28'), '2025-09-10')).toEqual(['2025-09-04 → 2025-10-02, running'])
  })

  it('do not run for a closed case, an open assessment, or a child with a plan or in care', () => {
    expect(visits(inNeed(null, { closed_on: day('2025-11-01') }), '2025-11-01')).toEqual([])
    for (const case_status of ['open assessment', 'protection plan', 'in care', 'closed'])
      expect(visits(inNeed(null, { case_status }), '2025-11-01')).toEqual([])
  })

  it('are not known where the list gives no day at all: such a child is not on time', () => {
    expect(visits(inNeed(null, { started_on: null }), '2025-11-01')).toEqual([
      expect.stringMatching(
        /^2025-11-01: When the child is to be visited is not known: list 6 gives neither/,
      ),
    ])
  })
})
