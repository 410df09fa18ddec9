import { describe, expect, it } from 'vitest'
import type { IsoDate } from '../../../kernel/index.ts'
import { isoDate } from '../../../kernel/index.ts'
import { careWith } from '../../testing/facts.ts'
import { linesOf, stateOf } from '../../testing/state-of.ts'
import { nothingEntered, type Entered } from '../state.ts'

const days = (...all: readonly string[]): readonly IsoDate[] => all.map(isoDate)
const plans = (...all: readonly (readonly [day: string, route: string])[]) =>
  all.map(([day, route]) => ({ on: isoDate(day), route, agreed: true }))
const matches = (...all: readonly string[]) =>
  days(...all).map((on) => ({ on, code: 'long-term match agreed' }))
const fostering = 'long-term fostering'

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
  const plan = { plans: plans(['2026-01-31', fostering]) }

  it('is due within the council’s limit from the day long-term fostering became the plan', () => {
    expect(match(plan)).toEqual(['2026-01-31 → 2026-07-31, running'])
    expect(match({ ...plan, steps: matches('2026-08-03') })).toEqual([
      '2026-01-31 → 2026-07-31, met 2026-08-03',
    ])
  })

  it('is not waited for where another route is the plan, or is so by now', () => {
    expect(match({ plans: plans(['2026-01-31', 'adoption']) })).toEqual([])
    expect(match({ plans: plans(['2026-01-31', fostering], ['2026-03-02', 'adoption']) })).toEqual([])
  })

  it('runs from the first of several plans for it in a row, and a match for another route does not meet it', () => {
    const again = {
      plans: plans(['2025-11-03', 'adoption'], ['2026-01-31', fostering], ['2026-04-30', fostering]),
    }
    expect(match(again)).toEqual(['2026-01-31 → 2026-07-31, running'])
    expect(match({ ...again, steps: matches('2025-12-01') })).toEqual(['2026-01-31 → 2026-07-31, running'])
  })

  it('of an earlier period of care says nothing of this one', () => {
    expect(
      match({
        plans: plans(['2025-02-01', fostering]),
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
    expect(meetings({ planningMeetings, plans: plans(['2026-10-05', 'adoption']) }).at(-1)).toBe(
      '2026-09-29 → 2026-10-29, met 2026-10-05',
    )
    expect(meetings({ planningMeetings, plans: plans(['2026-09-29', 'adoption']) })).toEqual([
      '2026-09-01 → 2026-10-01, met 2026-09-29',
    ])
  })

  it('is not asked for before the first was held', () => {
    expect(meetings({})).toEqual([])
  })
})
