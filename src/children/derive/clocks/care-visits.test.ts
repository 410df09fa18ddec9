import { describe, expect, it } from 'vitest'
import { clockRules } from '../../../clocks/index.ts'
import { isoDate } from '../../../kernel/index.ts'
import { careWith } from '../../testing/facts.ts'
import { linesOf, stateOf } from '../../testing/state-of.ts'

const day = isoDate
const rules = clockRules.map(({ id }) => id).filter((id) => id.startsWith('cla.visit.'))

interface Placed {
  readonly placedOn?: string
  readonly type?: string
  readonly status?: string
  readonly statusFrom?: string
  readonly plan?: string
  readonly visits?: readonly string[]
  readonly reviewedOn?: string
}

function placed(given: Placed) {
  const visits = (given.visits ?? []).map(day)
  const optional = (text: string | undefined) => (text === undefined ? null : day(text))
  return stateOf({
    care: careWith({
      entered_care_on: day('2023-01-09'),
      placed_on: optional(given.placedOn),
      placement_type: given.type ?? 'U6',
      legal_status: given.status ?? 'C2',
      legal_status_from: optional(given.statusFrom),
      permanence_plan: given.plan ?? null,
      reviewed_on: optional(given.reviewedOn),
      visited_on: visits.at(-1) ?? null,
    }),
    heldOn: { careVisits: visits },
  })
}

const all = (state: ReturnType<typeof placed>, asAt: string) =>
  [...new Set(rules)].flatMap((rule) =>
    linesOf(state, rule, asAt).map((line) => `${rule.slice(10)}: ${line}`),
  )

describe('visits in a new placement', () => {
  it('begin within a week of its start, weekends and holidays included', () => {
    expect(all(placed({ placedOn: '2026-12-18' }), '2026-12-19')).toEqual([
      'first_week: 2026-12-18 → 2026-12-25, running',
    ])
    expect(all(placed({ placedOn: '2024-02-27' }), '2024-02-28')).toEqual([
      'first_week: 2024-02-27 → 2024-03-05, running',
    ])
  })

  it('start afresh: a visit before it is not one in it', () => {
    expect(all(placed({ placedOn: '2025-09-07', visits: ['2025-09-05'] }), '2025-09-20')).toEqual([
      'first_week: 2025-09-07 → 2025-09-14, running',
    ])
  })

  it('go on six-weekly, from the day of the last one', () => {
    expect(
      all(placed({ placedOn: '2025-06-04', visits: ['2025-06-11', '2025-07-10'] }), '2025-07-20'),
    ).toEqual([
      'first_week: 2025-06-04 → 2025-06-11, met 2025-06-11',
      'year1: 2025-06-11 → 2025-07-23, met 2025-07-10',
      'year1: 2025-07-10 → 2025-08-21, running',
    ])
  })

  it('are not known to have begun in time where only a later one is known', () => {
    const lines = all(placed({ placedOn: '2025-06-04', visits: ['2025-09-01'] }), '2025-09-20')
    expect(lines[0]).toMatch(/^first_week: 2025-06-04: Whether a visit was held between .* is not known/)
    expect(lines.slice(1)).toEqual(['year1: 2025-09-01 → 2025-10-13, running'])
  })
})

describe('visits after the first year of a placement', () => {
  it('stay six-weekly where the child is not known to stay to 18', () => {
    expect(all(placed({ placedOn: '2024-03-04', visits: ['2025-06-03'] }), '2025-07-01')).toEqual([
      'other: 2025-06-03 → 2025-07-15, running',
    ])
  })

  it('are due every three months in a long-term placement, at the end of a short month', () => {
    expect(all(placed({ placedOn: '2024-03-04', type: 'U4', visits: ['2025-11-30'] }), '2025-12-01')).toEqual(
      ['longterm: 2025-11-30 → 2026-02-28, running'],
    )
    expect(all(placed({ placedOn: '2022-03-04', type: 'U1', visits: ['2023-11-30'] }), '2023-12-01')).toEqual(
      ['longterm: 2023-11-30 → 2024-02-29, running'],
    )
  })

  it('are due every three months where that is the plan for a placement of its kind, and only there', () => {
    const at = (type: string, plan: string) =>
      all(placed({ placedOn: '2024-03-04', type, plan, visits: ['2025-06-03'] }), '2025-06-10')[0]
    expect(at('U6', 'long-term fostering')).toMatch(/^longterm/)
    expect(at('K2', 'residential')).toMatch(/^longterm/)
    expect(at('K2', 'long-term fostering')).toMatch(/^other/)
    expect(at('U6', 'return home')).toMatch(/^other/)
  })

  it('follow the first year’s interval from a visit made on the last day of that year', () => {
    expect(all(placed({ placedOn: '2024-03-04', type: 'U4', visits: ['2025-03-03'] }), '2025-03-10')).toEqual(
      ['year1: 2025-03-03 → 2025-04-14, running'],
    )
    expect(all(placed({ placedOn: '2024-03-04', type: 'U4', visits: ['2025-03-04'] }), '2025-03-10')).toEqual(
      ['longterm: 2025-03-04 → 2025-06-04, running'],
    )
  })
})

describe('visits to a child at home with a parent', () => {
  it('are weekly on an interim order until the first review, then four-weekly', () => {
    const home = { placedOn: '2025-06-03', type: 'P1', status: 'C1' }
    expect(all(placed(home), '2025-06-05')).toEqual(['reg24_ico: 2025-06-03 → 2025-06-10, running'])
    expect(all(placed({ ...home, visits: ['2025-06-10'], reviewedOn: '2025-06-09' }), '2025-06-12')).toEqual([
      'reg24_ico: 2025-06-03 → 2025-06-10, met 2025-06-10',
      'reg24_ico.later: 2025-06-10 → 2025-07-08, running',
    ])
  })

  it('begin within a week of a care order, then six-weekly', () => {
    const home = { placedOn: '2025-05-01', type: 'P1', statusFrom: '2025-06-05' }
    expect(all(placed({ ...home, visits: ['2025-06-02'] }), '2025-06-06')).toEqual([
      'co_parent: 2025-06-05 → 2025-06-12, running',
    ])
    expect(all(placed({ ...home, visits: ['2025-06-02', '2025-06-11'] }), '2025-06-20')).toEqual([
      'co_parent: 2025-06-05 → 2025-06-12, met 2025-06-11',
      'co_parent.later: 2025-06-11 → 2025-07-23, running',
    ])
  })

  it('begin within a week of coming home, where the order is older', () => {
    expect(
      all(placed({ placedOn: '2025-06-05', type: 'P1', statusFrom: '2024-02-01' }), '2025-06-06'),
    ).toEqual(['first_week: 2025-06-05 → 2025-06-12, running'])
  })
})

describe('visits elsewhere', () => {
  it('count from the last one, with no first week, while the child is away for some days', () => {
    expect(all(placed({ placedOn: '2025-07-01', type: 'T2', visits: ['2025-06-05'] }), '2025-07-03')).toEqual(
      ['year1: 2025-06-05 → 2025-07-17, running'],
    )
  })

  it('do not run for a child placed for adoption: other regulations hold, and no list feeds them', () => {
    expect(all(placed({ placedOn: '2025-07-01', type: 'A5', visits: ['2025-07-03'] }), '2025-08-03')).toEqual(
      [],
    )
  })

  it('do not run in short breaks', () => {
    expect(all(placed({ placedOn: '2025-07-01', status: 'V4' }), '2025-08-03')).toEqual([])
  })
})
