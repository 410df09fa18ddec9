import { describe, expect, it } from 'vitest'
import { isoDate } from '../../../kernel/index.ts'
import { pickRules } from '../rules/index.ts'
import type { PickFacts } from './facts.ts'
import { nothingRecorded } from './facts.ts'
import { picksOf } from './picks.ts'

const nothing: PickFacts = {
  ...nothingRecorded,
  asAt: isoDate('2026-11-20'),
  age: undefined,
  onPlan: false,
  unseen: false,
  unallocated: false,
  stuck: undefined,
  lastSeenOn: undefined,
}

const examples = pickRules.flatMap((rule) =>
  rule.examples.map((example) => ({ rule, id: rule.id, ...example })),
)

describe('whom an inspector would pick', () => {
  it.each(examples)('$id: $holds, because $because', ({ rule, facts, holds }) => {
    expect(rule.holds({ ...nothing, ...facts })).toBe(holds)
  })

  it('says of every child who is picked how we know', () => {
    for (const { rule, facts, holds } of examples)
      if (holds === true)
        expect([rule.id, rule.because({ ...nothing, ...facts })]).toEqual([
          rule.id,
          expect.stringMatching(/\S.*\.$/),
        ])
  })

  it('is told apart by rules with an example on both sides and an id of their own', () => {
    expect(new Set(pickRules.map(({ id }) => id)).size).toBe(pickRules.length)
    for (const { id, examples: own } of pickRules)
      expect([
        id,
        new Set(own.map(({ holds }) => holds)).has(true),
        own.some(({ holds }) => holds === false),
      ]).toEqual([id, true, true])
  })

  it('speaks of the law only where an Act or Regulations set it', () => {
    const ofLaw = pickRules.filter(({ why }) => /\blaws?\b|\blegal/i.test(why))
    expect(ofLaw.filter(({ source }) => !/\b(?:Act \d{4}|Regulations)\b/.test(source))).toEqual([])
    expect(ofLaw.length).toBeGreaterThan(0)
  })

  it('picks nobody of whom nothing is recorded', () => {
    expect(picksOf(nothing)).toEqual({ by: [], notKnown: [] })
  })
})
