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
/** Monthly extracts told of no category up to that day, and then of one. */
const noneUntil = (on: string) => ({
  plansTold: [
    { given: false, firstToldOn: day('2025-10-01'), lastToldOn: day(on) },
    { given: true, firstToldOn: day('2026-01-09'), lastToldOn: day('2026-01-10') },
  ],
})
const planOn = (agreed: boolean) => (on: string) => ({ on: day(on), route: 'adoption', agreed })
const firstNotKnown =
  /^2025-09-02: Whether a plan was agreed by the second review is not known: .* may have taken the place/
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
    const late = inCare(['2025-09-22', '2025-12-08'], 'adoption', '2026-01-05')
    expect(lines({ ...late, ...noneUntil('2025-12-08') }, '2026-01-10')).toEqual([
      '2025-12-08 → 2025-12-08, met 2026-01-05',
    ])
    expect(lines({ ...late, ...noneUntil('2025-12-07') }, '2026-01-10')[0]).toMatch(firstNotKnown)
  })

  it('is not known to have come in time where the second review is not known', () => {
    expect(lines(inCare(['2026-09-14'], 'adoption', '2026-02-02'), '2026-11-20')[0]).toMatch(
      /^2025-09-02: Whether adoption was decided by the second review is not known/,
    )
  })

  it('is not known to be missing where the list has a plan for no child at all', () => {
    const state = {
      ...inCare(['2025-09-22', '2025-12-08'], null),
      missingColumns: new Set(['permanencePlans'] as const),
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
  const forward = (plan: string | null) => ({
    ...inCare(['2025-09-22', '2025-12-08'], plan),
    entered: { ...nothingEntered, plans: [planOn(false)('2025-12-01')] },
  })

  it('is missing where list 8 has no category', () => {
    expect(lines(forward(null), '2026-01-10')).toEqual(['2025-12-08 → 2025-12-08, running'])
  })

  it('tells nothing of a decision where list 8 has one, gives none for any child, or could not be read', () => {
    const nobody = { ...forward(null), missingColumns: new Set(['permanencePlans'] as const) }
    const unread = {
      ...forward(null),
      care: careWith({ ...forward(null).care, not_read: 'permanence_plan' }),
    }
    for (const state of [forward('return home'), nobody, unread])
      expect(lines(state, '2026-01-10')[0]).toMatch(
        /^2025-09-02: Whether (the plan was agreed|there is a plan)/,
      )
  })

  it('is met late by the one agreed later, where list 8 still gave no category at the second review', () => {
    const plans = [planOn(false)('2025-12-01'), planOn(true)('2026-01-05')]
    const later = { ...forward('return home'), entered: { ...nothingEntered, plans } }
    expect(lines({ ...later, ...noneUntil('2025-12-08') }, '2026-01-10')).toEqual([
      '2025-12-08 → 2025-12-08, met 2026-01-05',
    ])
    expect(lines(later, '2026-01-10')[0]).toMatch(firstNotKnown)
  })
})

describe('a plan agreed after the second review', () => {
  const agreed = (on: string, plan: string | null) => ({
    ...inCare(['2025-09-22', '2025-12-08'], plan),
    entered: { ...nothingEntered, plans: [planOn(true)(on)] },
  })
  const told = (given: boolean, from: string, to: string) => ({
    given,
    firstToldOn: day(from),
    lastToldOn: day(to),
  })

  it('may have taken the place of an earlier one, where list 8 gave a category before', () => {
    const state = { ...agreed('2026-01-10', 'adoption'), plansTold: [told(true, '2025-10-01', '2026-01-09')] }
    const [clock] = clocksNamed(state, 'cla.permanence.plan', '2026-01-10')
    expect(clock).toMatchObject({ startedOn: '2025-09-02', metOn: '2026-01-10', dueOn: undefined })
    expect(lines(state, '2026-01-10')[0]).toMatch(firstNotKnown)
  })

  it('may have done so as well where the first extract that is held has a category, whatever day was recorded', () => {
    const told1 = { plansTold: [told(true, '2026-01-09', '2026-01-10')] }
    for (const on of ['2025-12-09', '2026-01-09', '2026-01-10'])
      expect(lines({ ...agreed(on, 'adoption'), ...told1 }, '2026-01-10')[0]).toMatch(firstNotKnown)
  })

  it('may have done so where list 8 no longer gives the category, or gives one for nobody', () => {
    const once = [told(true, '2025-10-01', '2025-11-01'), told(false, '2025-12-15', '2026-01-10')]
    expect(lines({ ...agreed('2026-01-05', null), plansTold: once }, '2026-01-10')[0]).toMatch(firstNotKnown)
    const missingColumns = new Set(['permanencePlans'] as const)
    expect(lines({ ...agreed('2026-01-05', null), missingColumns }, '2026-01-10')[0]).toMatch(firstNotKnown)
  })

  it('is late where an extract of the review’s day or later still told of none; one of an earlier period tells nothing', () => {
    const still = [told(false, '2025-11-01', '2025-12-08'), told(true, '2025-12-20', '2026-01-10')]
    const late = ['2025-12-08 → 2025-12-08, met 2026-01-05']
    expect(lines({ ...agreed('2026-01-05', 'adoption'), plansTold: still }, '2026-01-10')).toEqual(late)
    const before = [told(true, '2025-01-01', '2025-08-01'), ...still]
    expect(lines({ ...agreed('2026-01-05', 'adoption'), plansTold: before }, '2026-01-10')).toEqual(late)
    const earlier = [told(false, '2025-01-01', '2025-08-01'), told(true, '2025-12-20', '2026-01-10')]
    expect(lines({ ...agreed('2026-01-05', 'adoption'), plansTold: earlier }, '2026-01-10')[0]).toMatch(
      firstNotKnown,
    )
  })

  it('is late where no extract gave a category at all', () => {
    const never = { plansTold: [told(false, '2025-10-01', '2026-01-10')] }
    expect(lines({ ...agreed('2026-01-05', null), ...never }, '2026-01-10')).toEqual([
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
      expect(lines({ ...agreed(['2025-12-09'], plan), ...noneUntil('2025-12-08') }, '2026-01-10')).toEqual([
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
