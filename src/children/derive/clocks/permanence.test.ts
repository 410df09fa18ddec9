import { nothingEntered } from '../state.ts'
import { describe, expect, it } from 'vitest'
import { isoDate } from '../../../kernel/index.ts'
import { adoptionWith, careWith } from '../../testing/facts.ts'
import { clocksNamed, linesOf, stateOf } from '../../testing/state-of.ts'

const day = isoDate

function inCare(
  held: readonly string[],
  plan: string | null = null,
  decidedOn?: string,
  reversedOn?: string,
) {
  return stateOf({
    care: careWith({
      entered_care_on: day('2025-09-02'),
      permanence_plan: plan,
      reviewed_on: held.map(day).at(-1) ?? null,
    }),
    adoptions:
      decidedOn === undefined
        ? []
        : [adoptionWith({ decided_on: day(decidedOn), reversed_on: reversedOn ? day(reversedOn) : null })],
    heldOn: { careReviews: held.map(day) },
  })
}
const planOn = (agreed: boolean) => (on: string) => ({ on: day(on), route: 'adoption', agreed })
const lines = (state: ReturnType<typeof inCare>, asAt: string) => linesOf(state, 'cla.permanence.plan', asAt)

describe('a child with no plan for permanence', () => {
  it('has until the second review, held or to come', () => {
    expect(lines(inCare([]), '2025-09-10')).toEqual(['2025-12-30 → 2025-12-30, running'])
    expect(lines(inCare(['2025-09-22']), '2025-10-10')).toEqual(['2025-12-22 → 2025-12-22, running'])
    expect(lines(inCare(['2025-09-22', '2025-12-08']), '2025-12-10')).toEqual([
      '2025-12-08 → 2025-12-08, running',
    ])
  })

  it('has until the last day on which a second review can be in time, where reviews may be missing', () => {
    expect(lines(inCare(['2026-09-14']), '2026-11-20')).toEqual(['2025-12-30 → 2025-12-30, running'])
  })
})

describe('a plan for permanence', () => {
  it('that stands as a category alone is not known to have been agreed', () => {
    const [clock] = clocksNamed(
      inCare(['2025-09-22', '2025-12-08'], 'return home'),
      'cla.permanence.plan',
      '2026-01-10',
    )
    expect(clock).toMatchObject({ startedOn: '2025-09-02', metOn: undefined, dueOn: undefined })
    expect(clock?.dueOn === undefined && clock?.notKnown).toMatch(
      /^Whether the plan was agreed, and when, is not known/,
    )
  })

  it('is met by the decision that adoption is the plan, in time or late', () => {
    expect(lines(inCare(['2025-09-22', '2025-12-08'], 'adoption', '2025-12-01'), '2026-01-10')).toEqual([
      '2025-12-08 → 2025-12-08, met 2025-12-01',
    ])
    expect(lines(inCare(['2025-09-22', '2025-12-08'], 'adoption', '2026-01-05'), '2026-01-10')).toEqual([
      '2025-12-08 → 2025-12-08, met 2026-01-05',
    ])
  })

  it('is not known to have come in time where the second review is not known', () => {
    expect(lines(inCare(['2026-09-14'], 'adoption', '2026-02-02'), '2026-11-20')[0]).toMatch(
      /^2025-09-02: Whether adoption was decided by the second review is not known/,
    )
  })

  it('is not known to be missing where the list has a plan for no child at all', () => {
    const state = {
      ...inCare(['2025-09-22', '2025-12-08'], null),
      silent: new Set(['permanencePlans'] as const),
    }
    expect(lines(state, '2026-01-10')[0]).toMatch(
      /Whether there is a plan is not known: list 8 gives one for no child/,
    )
  })

  it('is missing again where the decision for adoption was taken back', () => {
    expect(
      lines(inCare(['2025-09-22', '2025-12-08'], null, '2025-12-01', '2026-01-05'), '2026-01-10'),
    ).toEqual(['2025-12-08 → 2025-12-08, running'])
  })
})

describe('a plan that was put forward and not agreed', () => {
  it('is known to be missing, though list 8 has a category; the one agreed later meets it late', () => {
    const forward = {
      ...inCare(['2025-09-22', '2025-12-08'], 'return home'),
      entered: { ...nothingEntered, plans: [planOn(false)('2025-12-01')] },
    }
    expect(lines(forward, '2026-01-10')).toEqual(['2025-12-08 → 2025-12-08, running'])
    const later = { ...nothingEntered, plans: [...forward.entered.plans, planOn(true)('2026-01-05')] }
    expect(lines({ ...forward, entered: later }, '2026-01-10')).toEqual([
      '2025-12-08 → 2025-12-08, met 2026-01-05',
    ])
  })
})

describe('a plan that somebody recorded as agreed', () => {
  const agreed = (days: readonly string[], plan: string | null = null, left: readonly string[] = []) => ({
    ...inCare(['2025-09-22', '2025-12-08'], plan),
    entered: { ...nothingEntered, plans: days.map(planOn(true)), leftCare: left.map(day) },
  })

  it('meets the limit on its day, in time or late, whether or not list 8 has its kind', () => {
    for (const plan of [null, 'long-term fostering']) {
      expect(lines(agreed(['2025-12-08'], plan), '2026-01-10')).toEqual([
        '2025-12-08 → 2025-12-08, met 2025-12-08',
      ])
      expect(lines(agreed(['2025-12-09'], plan), '2026-01-10')).toEqual([
        '2025-12-08 → 2025-12-08, met 2025-12-09',
      ])
    }
  })

  it('meets it late where the second review is not known either, and no later one could be in time', () => {
    const state = {
      ...inCare(['2026-09-14']),
      entered: { ...nothingEntered, plans: [planOn(true)('2026-10-01')] },
    }
    expect(lines(state, '2026-11-20')).toEqual(['2025-12-30 → 2025-12-30, met 2026-10-01'])
  })

  it('counts by the first of several, a decision that adoption is the plan among them', () => {
    const decided = inCare(['2025-09-22', '2025-12-08'], 'adoption', '2025-11-03')
    const entered = { ...nothingEntered, plans: ['2025-12-01', '2026-01-05'].map(planOn(true)) }
    expect(lines({ ...decided, entered }, '2026-01-10')).toEqual(['2025-12-08 → 2025-12-08, met 2025-11-03'])
    expect(lines(agreed(['2025-12-01', '2026-01-05']), '2026-01-10')).toEqual([
      '2025-12-08 → 2025-12-08, met 2025-12-01',
    ])
  })

  it('long before care counts no more than one of an earlier period: it was made for another time', () => {
    expect(lines(agreed(['2025-05-13']), '2026-01-10')).toEqual(['2025-12-08 → 2025-12-08, met 2025-05-13'])
    expect(lines(agreed(['2025-05-12']), '2026-01-10')).toEqual(['2025-12-08 → 2025-12-08, running'])
  })

  it('on the way into care counts, and one of an earlier period of care does not', () => {
    expect(lines(agreed(['2025-08-20']), '2026-01-10')).toEqual(['2025-12-08 → 2025-12-08, met 2025-08-20'])
    expect(lines(agreed(['2025-02-01'], null, ['2025-03-01']), '2026-01-10')).toEqual([
      '2025-12-08 → 2025-12-08, running',
    ])
  })
})
