import { describe, expect, it } from 'vitest'
import { isoDate } from '../../kernel/index.ts'
import { closingExamples } from './closing-examples.ts'
import { closingRules, missingToClose } from './closing.ts'

const started = isoDate('2020-07-01')

describe('closing an action', () => {
  it.each(closingExamples)('of kind $kind: $because', ({ kind, startOn = started, evidence, keptOpenBy }) => {
    const missing = missingToClose({ kind, startOn, evidence, day: isoDate('2020-11-24') })
    const ids = closingRules.filter((rule) => missing.includes(rule.missing)).map(({ id }) => id)
    expect(ids).toEqual(keptOpenBy)
  })

  it('has an example for every rule', () => {
    const shown = new Set(closingExamples.flatMap(({ keptOpenBy }) => keptOpenBy))
    expect(closingRules.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual([])
  })
})
