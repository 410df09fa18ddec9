import { describe, expect, it } from 'vitest'
import { isoDate } from '../../../kernel/index.ts'
import { careWith } from '../../testing/facts.ts'
import { linesOf, stateOf } from '../../testing/state-of.ts'

const day = isoDate

describe('the return of a child who was missing', () => {
  const missing = (times: number | null, accepted: boolean | null) =>
    stateOf({
      care: careWith({
        entered_care_on: day('2025-06-04'),
        missing_in_12_months: times,
        return_interview_offered: true,
        return_interview_accepted: accepted,
      }),
    })

  it('is not known: the list says whether an interview was offered and accepted, not when the child came back', () => {
    expect(linesOf(missing(2, true), 'missing.rhi', '2026-06-01')).toEqual([
      '2025-06-04: Whether the return interview was offered within 72 hours is not known: Annex A says that one was ' +
        'offered and accepted, and not when the child came back. Record the return and the interview.',
    ])
  })

  it('is not asked about where the child was not missing', () => {
    expect(linesOf(missing(0, null), 'missing.rhi', '2026-06-01')).toEqual([])
    expect(linesOf(missing(null, null), 'missing.rhi', '2026-06-01')).toEqual([])
  })
})
