import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { IsoDate } from '../../kernel/index.ts'
import { addDays, isoDate } from '../../kernel/index.ts'
import type { Step } from './chain.ts'
import { daysOf, longestChain, movedBy, slackOf } from './chain.ts'

const step = (
  key: string,
  startOn: string | null,
  dueOn: string,
  waitsFor: readonly string[] = [],
): Step => ({
  key,
  name: key,
  startOn: startOn === null ? null : isoDate(startOn),
  dueOn: isoDate(dueOn),
  waitsFor,
})

/** A budget decision, then a strategy of 20 days, then terms of 30; beside them an audit of 40 that waits for nothing. */
const budget = step('budget', null, '2021-01-10')
const strategy = step('strategy', '2021-01-11', '2021-01-31', ['budget'])
const terms = step('terms', '2021-02-10', '2021-03-12', ['strategy'])
const audit = step('audit', '2021-01-01', '2021-02-10')
const plan = [terms, audit, strategy, budget]
const last = isoDate('2021-03-31')

describe('the longest chain', () => {
  it('adds up the days of what waits for each other, from the first step to the last', () => {
    const chain = longestChain(plan, ['terms', 'audit'])
    expect(chain?.steps.map(({ key }) => key)).toEqual(['budget', 'strategy', 'terms'])
    expect(chain?.days).toBe(50)
  })

  it('is a single step where nothing waits, and none where nothing ends', () => {
    expect(longestChain(plan, ['audit'])).toEqual({ steps: [audit], days: 40 })
    expect(longestChain(plan, [])).toBeUndefined()
    expect(longestChain([], ['terms'])).toBeUndefined()
  })

  it('ends although steps wait for each other in a circle', () => {
    const circle = [
      step('a', '2021-01-01', '2021-01-05', ['b']),
      step('b', '2021-01-05', '2021-01-09', ['a']),
    ]
    expect(longestChain(circle, ['b'])?.days).toBe(8)
  })
})

describe('slack', () => {
  const slack = slackOf(plan, ({ key }) => (key === 'terms' || key === 'audit' ? last : undefined))

  it('is what lies before the last day, and between what waits for each other', () => {
    expect(slack.get('terms')).toBe(19)
    expect(slack.get('audit')).toBe(49)
    // Ten days before terms begin, and the nineteen of terms.
    expect(slack.get('strategy')).toBe(29)
    expect(slack.get('budget')).toBe(30)
  })
})

describe('what moves if a step is late', () => {
  it('is nothing while the days between hold it', () => {
    expect(movedBy(plan, 'strategy', 10)).toEqual([])
  })

  it('is all that waits, by the days that are left over', () => {
    expect(movedBy(plan, 'budget', 20)).toEqual([
      { step: strategy, days: 19, toOn: '2021-02-19' },
      { step: terms, days: 9, toOn: '2021-03-21' },
    ])
  })
})

const first = isoDate('2021-01-01')
const anySteps = fc
  .array(
    fc.record({
      from: fc.option(fc.integer({ min: 0, max: 300 }), { nil: null }),
      long: fc.integer({ min: 0, max: 90 }),
      waits: fc.array(fc.nat(11), { maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((made): readonly Step[] =>
    made.map(({ from, long, waits }, index) => ({
      key: String(index),
      name: String(index),
      startOn: from === null ? null : addDays(first, from),
      dueOn: addDays(first, (from ?? 100) + long),
      waitsFor: waits.map(String),
    })),
  )

describe('over any steps, circles among them', () => {
  const end = addDays(first, 500)
  const keeps = (): IsoDate => end

  it('a step may be as late as its slack, and one day more moves something past its day', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const slack = slackOf(steps, keeps)
        for (const { key, dueOn } of steps) {
          const days = slack.get(key) ?? -1
          expect(days).toBeGreaterThanOrEqual(0)
          const latest = (late: number) =>
            [addDays(dueOn, late), ...movedBy(steps, key, late).map(({ toOn }) => toOn)].toSorted().at(-1) ??
            ''
          expect(latest(days) <= end).toBe(true)
          expect(latest(days + 1) > end).toBe(true)
        }
      }),
    )
  })

  it('no step is in a chain longer than all together, and a chain is never shorter than its last step', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const all = steps.reduce((sum, each) => sum + daysOf(each), 0)
        for (const each of steps) {
          const chain = longestChain(steps, [each.key])
          expect(chain?.steps.at(-1)).toEqual(each)
          expect(chain?.days).toBeGreaterThanOrEqual(daysOf(each))
          expect(chain?.days).toBeLessThanOrEqual(all)
        }
      }),
    )
  })

  it('a day later never moves less', () => {
    fc.assert(
      fc.property(anySteps, fc.integer({ min: 1, max: 200 }), (steps, days) => {
        const sooner = movedBy(steps, '0', days)
        const later = new Map(movedBy(steps, '0', days + 1).map((moved) => [moved.step.key, moved.days]))
        for (const moved of sooner) expect(later.get(moved.step.key)).toBeGreaterThanOrEqual(moved.days)
      }),
    )
  })
})
