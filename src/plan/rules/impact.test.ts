import { describe, expect, it } from 'vitest'
import { addDays, addMonths, isoDate } from '../../kernel/index.ts'
import type { ForImpact } from '../model/impact-facts.ts'
import { impactOf } from '../model/impact.ts'
import { measureOn } from '../model/measure.ts'
import { madeMeasure } from '../testing/made-measure.ts'
import type { ImpactExample } from './impact-examples.ts'
import { impactExamples } from './impact-examples.ts'
import { impactRules } from './impact.ts'

const day = isoDate('2021-05-28')

function known({ months, evidence }: ImpactExample): ForImpact {
  const values = months.map((value, index): readonly [string, number] => [
    addDays(addMonths(isoDate('2021-05-01'), index - months.length + 1), -1),
    value,
  ])
  const facts = madeMeasure(
    { baseline: { value: 60, on: isoDate('2020-03-13') }, target: 85, tolerance: 5 },
    values,
  )
  return {
    measures: months.length === 0 ? [] : [measureOn(facts, new Map(), day)],
    evidence,
    startOn: isoDate('2020-07-01'),
    day,
  }
}

describe('impact', () => {
  it.each(impactExamples)('is $impact by $rule: $because', (example) => {
    const applying = impactRules.find(({ applies }) => applies(known(example)))
    expect(applying?.id).toBe(example.rule)
    expect(impactOf(known(example)).impact).toBe(example.impact)
  })

  it('says why, and has an example for every rule', () => {
    for (const example of impactExamples) expect(impactOf(known(example)).because.join(' ')).not.toBe('')
    expect(new Set(impactExamples.map(({ rule }) => rule))).toEqual(new Set(impactRules.map(({ id }) => id)))
  })
})
