import { describe, expect, it } from 'vitest'
import { publishedRules } from '../../../clocks/index.ts'
import { madeChild } from '../testing/made-child.ts'
import { trackerRules } from './exceptions.ts'

describe.each(trackerRules)('$id', (rule) => {
  it.each(rule.examples)('$because', ({ on, facts, entries, holds }) => {
    expect(rule.holds(madeChild(on, facts, entries))).toBe(holds)
  })

  it('has examples of children for whom it holds, and for whom it does not', () => {
    expect(new Set(rule.examples.map(({ holds }) => holds))).toEqual(new Set([true, false]))
  })

  it('says since when and why, whenever it holds', () => {
    for (const { on, facts, entries } of rule.examples.filter(({ holds }) => holds)) {
      const child = madeChild(on, facts, entries)
      expect(rule.because(child)).toMatch(/\.$/)
      expect((rule.since(child) ?? on) <= on).toBe(true)
    }
  })

  it('explains its day by the limit that gives it, from the day on which that began', () => {
    for (const { on, facts, entries } of rule.examples.filter(({ holds }) => holds)) {
      const child = madeChild(on, facts, entries)
      const reckoned = rule.reckoned?.(child)
      const due = reckoned && publishedRules.due(reckoned.clock, reckoned.from)
      if (due) expect(due).toMatchObject({ due: rule.since(child) })
      else expect(rule.source).not.toContain('time limit')
    }
  })
})

it('gives every rule an id of its own', () => {
  expect(new Set(trackerRules.map(({ id }) => id)).size).toBe(trackerRules.length)
})
