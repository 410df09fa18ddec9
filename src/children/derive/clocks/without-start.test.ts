import { describe, expect, it } from 'vitest'
import { isoDate, type IsoDate } from '../../../kernel/index.ts'
import { careWith, detailsWith, protectionWith } from '../../testing/facts.ts'
import { linesOf, stateOf } from '../../testing/state-of.ts'
import type { ClockId } from '../../../clocks/index.ts'

const day = isoDate
const on = day('2025-11-20')
const seen = day('2025-08-20')

type Known = Parameters<typeof stateOf>[0]
const lines = (known: Known, rules: readonly ClockId[], asAt: IsoDate = on) =>
  rules.flatMap((rule) => linesOf(stateOf(known), rule, asAt))

const careRules = [
  'cla.review.first',
  'cla.review.subsequent',
  'cla.visit.first_week',
  'cla.visit.year1',
] as const

describe('a child in care of whom the list does not say since when', () => {
  it('has what counts from the latest review and visit, and what counts from entering care is not known', () => {
    const care = careWith({ reviewed_on: day('2025-04-14'), visited_on: seen })
    expect(lines({ care }, careRules)).toEqual([
      '2025-04-14 → 2025-10-14, running',
      '2025-08-20 → 2025-10-01, running',
    ])
    expect(lines({ care }, ['cla.permanence.plan', 'cla.health.initial'])).toEqual([
      expect.stringMatching(/^2025-11-20: When care began is not known: list 8 gives no day/),
      expect.stringMatching(/^2025-11-20: When care began is not known/),
    ])
  })

  it('has visits that count from the placement where its day is given', () => {
    const care = careWith({ placed_on: day('2025-11-12'), placement_type: 'U6', visited_on: seen })
    expect(lines({ care }, ['cla.visit.first_week', 'cla.visit.year1'])).toEqual([
      '2025-11-12 → 2025-11-19, running',
    ])
  })

  it('is not known to be on time where nothing at all is given', () => {
    const notKnown = lines({ care: careWith({}) }, careRules)
    expect(notKnown).toHaveLength(2)
    for (const line of notKnown) expect(line).toContain('When care began is not known')
  })

  it('has nothing running once care has ended, or of which a start to come tells', () => {
    const ended = careWith({ visited_on: seen, left_care_on: day('2025-11-01') })
    expect(lines({ care: ended }, careRules)).toEqual([])
    expect(lines({ care: careWith({ entered_care_on: day('2025-12-01') }) }, careRules)).toEqual([])
  })
})

describe('a child on a protection plan of which the list does not say since when', () => {
  const rules = ['cp.review.first', 'cp.review.subsequent', 'cp.visit', 'cp.legal_review'] as const

  it('has visits and reviews that count from the latest', () => {
    const protection = protectionWith({ visited_on: seen, reviewed_on: day('2025-07-01') })
    expect(lines({ protection }, rules)).toEqual([
      '2025-07-01 → 2026-01-01, running',
      '2025-08-20 → 2025-09-04, running',
      expect.stringContaining('When the plan began is not known'),
    ])
  })

  it('is not known to be on time where nothing at all is given', () => {
    const notKnown = lines({ protection: protectionWith({}) }, rules)
    expect(notKnown).toHaveLength(3)
    for (const line of notKnown) expect(line).toContain('When the plan began is not known')
  })
})

describe('somebody who has turned 18 and of whom a list gives no end', () => {
  const details = detailsWith({ born_on: day('2007-11-20') })
  const care = careWith({ entered_care_on: day('2024-01-08'), reviewed_on: day('2025-03-03') })
  const protection = protectionWith({ started_on: day('2025-01-06'), visited_on: seen })

  it('has nothing late: whether care or the plan goes on is not known', () => {
    expect(lines({ care, details }, ['cla.review.subsequent'])).toEqual([
      '2025-03-03: Whether the period of care has ended is not known: the child turned 18 on 20 November 2025, and list 8 gives no end. Correct the list.',
    ])
    expect(lines({ protection, details }, ['cp.visit'])[0]).toContain(
      'Whether the plan has ended is not known',
    )
  })

  it('is a child the day before, and has ended with a day that says so', () => {
    expect(lines({ care, details }, ['cla.review.subsequent'], day('2025-11-19'))).toEqual([
      '2025-03-03 → 2025-09-03, running',
    ])
    const left = { ...care, left_care_on: day('2025-11-20') }
    expect(lines({ care: left, details }, ['cla.review.subsequent'])).toEqual([])
  })
})

describe('a child who turns 18 before a limit falls due', () => {
  const born = (on: string) => detailsWith({ born_on: day(on) })
  const care = careWith({
    entered_care_on: day('2024-01-08'),
    reviewed_on: day('2025-09-03'),
    placed_on: day('2024-01-08'),
    placement_type: 'U6',
    visited_on: day('2025-11-03'),
  })
  const protection = protectionWith({ started_on: day('2025-01-06'), reviewed_on: day('2025-09-03') })
  const reviews = ['cla.review.subsequent', 'cla.visit.other'] as const

  it('has no limit of care or of a plan that falls due on the birthday or later: both end with it', () => {
    expect(lines({ care }, reviews)).toEqual([
      '2025-09-03 → 2026-03-03, running',
      '2025-11-03 → 2025-12-15, running',
    ])
    expect(lines({ care, details: born('2008-03-04') }, reviews)).toHaveLength(2)
    expect(lines({ care, details: born('2008-03-03') }, reviews)).toEqual([
      '2025-11-03 → 2025-12-15, running',
    ])
    expect(lines({ care, details: born('2007-12-10') }, reviews)).toEqual([])
    expect(lines({ protection }, ['cp.review.subsequent'])).toHaveLength(1)
    expect(lines({ protection, details: born('2008-03-03') }, ['cp.review.subsequent'])).toEqual([])
  })

  it('has those that count from the latest without them too, where the start is not known', () => {
    const without = { ...care, entered_care_on: null }
    expect(lines({ care: without, details: born('2008-03-03') }, ['cla.review.subsequent'])).toEqual([])
  })

  it('is late with what was due before, up to the birthday', () => {
    expect(lines({ care, details: born('2008-03-03') }, reviews, day('2026-01-05'))).toEqual([
      '2025-11-03 → 2025-12-15, running',
    ])
  })
})

describe('visits where the list does not tell whether the child is to stay', () => {
  const placed = {
    entered_care_on: day('2023-01-09'),
    placed_on: day('2023-01-09'),
    visited_on: day('2025-09-10'),
  }
  const care = careWith({ ...placed, placement_type: 'U6' })
  const both = ['cla.visit.other', 'cla.visit.longterm'] as const
  const missingColumns = new Set(['permanencePlans'] as const)

  it('run to six weeks, are not known until three months, and are late then', () => {
    expect(lines({ care, missingColumns }, both, day('2025-10-22'))).toEqual([
      '2025-09-10 → 2025-10-22, running',
    ])
    expect(lines({ care, missingColumns }, both, day('2025-10-23'))).toEqual([
      expect.stringContaining('Whether six weeks or three months count is not known'),
    ])
    expect(lines({ care, missingColumns }, both, day('2025-12-11'))).toEqual([
      '2025-09-10 → 2025-12-10, running',
    ])
  })

  it('are six-weekly where the list tells that there is no such plan, and where none could make the child stay', () => {
    expect(lines({ care }, both, day('2025-10-23'))).toEqual(['2025-09-10 → 2025-10-22, running'])
    const kinship = careWith({ ...placed, placement_type: 'P1', legal_status: 'V2' })
    expect(lines({ care: kinship, missingColumns }, both, day('2025-10-23'))).toEqual([
      '2025-09-10 → 2025-10-22, running',
    ])
  })
})
