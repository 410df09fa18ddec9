import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { addDays, isoDate } from '../../kernel/index.ts'
import { dueDate, isInForce, whyThisDate } from '../engine.ts'
import type { ClockRule } from '../model.ts'
import { isVerified } from '../model.ts'
import { clockRules } from './index.ts'

const rules: readonly ClockRule[] = clockRules
const examples = rules.flatMap((rule) => rule.examples.map((example) => ({ rule, id: rule.id, ...example })))

describe('every example of every rule', () => {
  it.each(examples)('$id from $started is due on $due: $because', ({ rule, started, due }) => {
    expect(dueDate(rule, started)).toBe(due)
    expect(whyThisDate(rule, started)).toMatchObject({ due, trigger: started, arithmetic: { due } })
  })
})

describe('every rule', () => {
  it.each(rules)('$id has its own id, or its own dates in force', (rule) => {
    const sameDay = rules.filter(({ id }) => id === rule.id)
    const starts = sameDay.map(({ inForce }) => (typeof inForce === 'string' ? inForce : inForce.from))
    for (const start of starts.flatMap((text) => (text.startsWith('until') ? [] : [isoDate(text)]))) {
      expect(sameDay.filter((each) => isInForce(each, start)).length).toBe(1)
    }
    expect(new Set(starts).size).toBe(sameDay.length)
  })

  it.each(rules)(
    '$id says in sentences what it asks and why each example is so',
    ({ asks, examples: own }) => {
      expect(asks).toMatch(/^[A-Z].*\.$/)
      expect(own.length).toBeGreaterThan(0)
      expect(own.every(({ because }) => because.length > 10)).toBe(true)
    },
  )

  it.each(rules)(
    '$id names a source: law and guidance by their address, a local limit by its policy',
    (rule) => {
      if (rule.basis === 'local') expect(rule.source).toHaveProperty('policy')
      else
        expect(rule.source).toHaveProperty(
          'url',
          expect.stringMatching(/^https:\/\/www\.(legislation\.)?gov\.uk\//),
        )
    },
  )

  it.each(rules)('$id is only open-ended by the council’s leave when it is local', ({ basis, inForce }) => {
    expect(typeof inForce === 'string').toBe(basis === 'local')
  })

  it.each(rules.filter((rule) => !isVerified(rule)))(
    '$id is not verified, and says so in a note',
    ({ checked }) => {
      expect(checked.note).toMatch(/\.$/)
    },
  )

  it('is due never before its start when it counts on, and never after the event when it counts back', () => {
    const start = fc.integer({ min: 0, max: 3000 }).map((days) => addDays(isoDate('2018-08-01'), days))
    fc.assert(
      fc.property(fc.constantFrom(...rules), start, (rule, trigger) => {
        const due = dueDate(rule, trigger)
        expect(rule.limit.direction === 'after' ? due >= trigger : due <= trigger).toBe(true)
      }),
    )
  })
})

const ListedClock = z.object({
  id: z.string(),
  due: z.object({ n: z.number(), unit: z.string(), direction: z.string(), counting: z.string() }),
  basis: z.string(),
  effectiveFrom: z.string().nullable(),
  evidence: z.object({ verified: z.boolean() }),
})

const list = new URL('../../../../shared/domain/clocks.json', import.meta.url)
const absent = existsSync(list) ? '' : ' (skipped: ../shared/domain/clocks.json is not here to compare with)'

describe.skipIf(absent !== '')(`the list of clocks that the rules were drawn from${absent}`, () => {
  const listed = absent === '' ? z.array(ListedClock).parse(JSON.parse(readFileSync(list, 'utf8'))) : []
  /** The list has one clock for both; the letter after a focused visit is not the report that it speaks of. */
  const ours = ['ilacs.priority_action.final']

  it.each(rules.filter(({ id }) => !ours.includes(id)))('agrees with $id', (rule) => {
    const { limit, basis, inForce } = rule
    const clock = listed.find(({ id }) => id === rule.id)
    expect(clock).toEqual({
      id: rule.id,
      due: {
        n: limit.count,
        unit: limit.unit.replace(' ', '_'),
        direction: limit.direction,
        counting: limit.counting.replace(' ', '_'),
      },
      basis,
      effectiveFrom: typeof inForce === 'string' ? null : inForce.from,
      evidence: { verified: isVerified(rule) },
    })
  })
})
