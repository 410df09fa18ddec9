import { describe, expect, it } from 'vitest'
import { isoDate } from '../../../kernel/index.ts'
import { adoptionWith, careWith } from '../../testing/facts.ts'
import { linesOf, stateOf } from '../../testing/state-of.ts'

const day = isoDate
const waiting = (given: Parameters<typeof adoptionWith>[0]) =>
  stateOf({
    adoptions: [
      adoptionWith({ entered_care_on: day('2025-06-04'), placement_order_on: day('2025-12-03'), ...given }),
    ],
  })
const a10 = (state: ReturnType<typeof waiting>, asAt = '2026-06-01') =>
  linesOf(state, 'adoption.scorecard.a10', asAt)
const a2 = (state: ReturnType<typeof waiting>, asAt = '2026-06-01') =>
  linesOf(state, 'adoption.scorecard.a2', asAt)

describe('waiting for adoption', () => {
  it('counts from entering care, and from the placement order', () => {
    expect(a10(waiting({}))).toEqual(['2025-06-04 → 2026-08-04, running'])
    expect(a2(waiting({}))).toEqual(['2025-12-03 → 2026-04-03, running'])
  })

  it('ends when the child came to live with the family, if only to be fostered at first', () => {
    const state = waiting({ early_placed_on: day('2025-09-01'), placed_on: day('2026-05-01') })
    expect(a10(state)).toEqual(['2025-06-04 → 2026-08-04, met 2025-09-01'])
  })

  it('is not known where the child would have moved in before entering care', () => {
    const state = waiting({ placed_on: day('2025-05-04') })
    expect(a10(state)).toEqual(['2025-06-04 → 2026-08-04, running'])
    expect(a10(state, '2026-08-05')).toEqual([
      expect.stringMatching(/^2025-06-04: When the child moved in with the family is not known/),
    ])
  })

  it('takes a match before the order for nought days', () => {
    expect(a2(waiting({ matched_on: day('2025-11-20') }))).toEqual([
      '2025-12-03 → 2026-04-03, met 2025-12-03',
    ])
  })

  it('ends without a day where adoption is no longer the plan', () => {
    const state = waiting({ reversed_on: day('2026-05-05') })
    expect([...a10(state), ...a2(state)]).toEqual([])
    expect(a10(state, '2026-05-04')).toHaveLength(1)
  })

  it('stays in sight for a year after the order', () => {
    const state = waiting({ placed_on: day('2025-10-01'), ordered_on: day('2026-05-01') })
    expect(a10(state, '2027-05-01')).toHaveLength(1)
    expect(a10(state, '2027-05-02')).toEqual([])
  })

  it('is not taken over by another period of care, unless the list names that one or tells of something in it', () => {
    const back = (given: Parameters<typeof waiting>[0]) => ({
      ...waiting(given),
      care: careWith({ entered_care_on: day('2026-03-02') }),
    })
    const earlier = { decided_on: day('2025-11-03') }
    expect([...a10(back(earlier)), ...a2(back(earlier))]).toEqual([])
    expect(a2(back({ ...earlier, matched_on: day('2026-04-01') }))).toHaveLength(1)
    expect(a2(back({ ...earlier, early_placed_on: day('2026-04-01') }))).toHaveLength(1)
    expect(a2(back({ ...earlier, entered_care_on: day('2026-03-02') }))).toHaveLength(1)
    expect(a10(waiting(earlier))).toHaveLength(1)
  })

  it('is, where the list names no period, of the one in which its last day lies, of those that have come', () => {
    const back = (given: Parameters<typeof waiting>[0]) => ({
      ...waiting({ entered_care_on: null, ...given }),
      care: careWith({ entered_care_on: day('2026-03-02') }),
    })
    expect(a2(back({ decided_on: day('2025-11-03') }))).toEqual([])
    const planned = back({ matched_on: day('2026-04-01') })
    expect([a2(planned, '2026-03-31'), a2(planned, '2026-04-01')]).toEqual([
      [],
      ['2025-12-03 → 2026-04-03, met 2026-04-01'],
    ])
    expect(a2(back({ placement_order_on: day('2026-03-02') }))).toHaveLength(1)
    expect(a2(waiting({ entered_care_on: null }))).toHaveLength(1)
  })
})
