import { describe, expect, it } from 'vitest'
import type { IsoDate } from '../../../kernel/index.ts'
import { isoDate } from '../../../kernel/index.ts'
import { careWith } from '../../testing/facts.ts'
import { linesOf, stateOf } from '../../testing/state-of.ts'
import { nothingEntered, type Entered } from '../state.ts'

const days = (...all: readonly string[]): readonly IsoDate[] => all.map(isoDate)

const inCare = (entered: Partial<Entered>) =>
  stateOf({
    care: careWith({ entered_care_on: isoDate('2025-09-01'), legal_status: 'C2' }),
    entered: { ...nothingEntered, ...entered },
  })

const match = (entered: Partial<Entered>) =>
  linesOf(inCare(entered), 'permanence.match_confirm', '2026-11-20')
const meetings = (entered: Partial<Entered>) =>
  linesOf(inCare(entered), 'permanence.planning_meeting', '2026-11-20')

describe('a long-term match', () => {
  const plan = { plansAgreed: days('2026-01-31'), fosteringAgreed: days('2026-01-31') }

  it('is due within the council’s limit from the day long-term fostering became the plan', () => {
    expect(match(plan)).toEqual(['2026-01-31 → 2026-07-31, running'])
    expect(match({ ...plan, matchesAgreed: days('2026-08-03') })).toEqual([
      '2026-01-31 → 2026-07-31, met 2026-08-03',
    ])
  })

  it('is not waited for where another route is the plan, or is so by now', () => {
    expect(match({ plansAgreed: days('2026-01-31') })).toEqual([])
    expect(match({ ...plan, plansAgreed: days('2026-01-31', '2026-03-02') })).toEqual([])
  })

  it('runs from the first of several plans for it in a row, and a match for another route does not meet it', () => {
    const again = {
      plansAgreed: days('2025-11-03', '2026-01-31', '2026-04-30'),
      fosteringAgreed: days('2026-01-31', '2026-04-30'),
    }
    expect(match(again)).toEqual(['2026-01-31 → 2026-07-31, running'])
    expect(match({ ...again, matchesAgreed: days('2025-12-01') })).toEqual([
      '2026-01-31 → 2026-07-31, running',
    ])
  })

  it('of an earlier period of care says nothing of this one', () => {
    expect(
      match({
        plansAgreed: days('2025-02-01'),
        fosteringAgreed: days('2025-02-01'),
        leftCare: days('2025-03-01'),
      }),
    ).toEqual([])
  })
})

describe('a planning meeting', () => {
  it('is due after the last, and the one before was met by it', () => {
    expect(meetings({ planningMeetings: days('2026-08-03', '2026-09-01', '2026-10-31') })).toEqual([
      '2026-09-01 → 2026-10-01, met 2026-10-31',
      '2026-10-31 → 2026-11-30, running',
    ])
  })

  it('is due no longer once a plan is agreed, on the day of the meeting too', () => {
    const planningMeetings = days('2026-09-01', '2026-09-29')
    expect(meetings({ planningMeetings, plansAgreed: days('2026-10-05') }).at(-1)).toBe(
      '2026-09-29 → 2026-10-29, met 2026-10-05',
    )
    expect(meetings({ planningMeetings, plansAgreed: days('2026-09-29') })).toEqual([
      '2026-09-01 → 2026-10-01, met 2026-09-29',
    ])
  })

  it('is not asked for before the first was held', () => {
    expect(meetings({})).toEqual([])
  })
})
