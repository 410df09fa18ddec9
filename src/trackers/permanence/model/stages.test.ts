import { describe, expect, it } from 'vitest'
import { isoDate } from '../../../kernel/index.ts'
import type { RuleExample } from './rule.ts'
import { madeChild } from '../testing/made-child.ts'

const on = isoDate('2026-11-27')
const day = isoDate
type Said = RuleExample['entries']

const agreed = (text: string, route: 'adoption' | 'long-term fostering') =>
  ({ kind: 'plan', on: day(text), code: 'agreed', route }) as const
const step = (text: string, code: string) => ({ kind: 'step', on: day(text), code }) as const

describe('the stage of a child', () => {
  it.each<readonly [string, Said, string, string | undefined]>([
    ['nothing typed', [], 'no plan on record', '2024-01-10'],
    ['a plan', [agreed('2024-05-01', 'adoption')], 'plan agreed', '2024-05-01'],
    [
      'the same plan again',
      [agreed('2024-05-01', 'adoption'), agreed('2024-11-01', 'adoption')],
      'plan agreed',
      '2024-05-01',
    ],
    [
      'family finding',
      [agreed('2024-05-01', 'adoption'), step('2024-06-01', 'family finding began')],
      'finding a family',
      '2024-06-01',
    ],
    [
      'another route after family finding',
      [
        agreed('2024-05-01', 'adoption'),
        step('2024-06-01', 'family finding began'),
        agreed('2025-05-01', 'long-term fostering'),
      ],
      'plan agreed',
      '2025-05-01',
    ],
    [
      'an order',
      [agreed('2024-05-01', 'adoption'), step('2025-06-01', 'order made')],
      'order made',
      '2025-06-01',
    ],
  ])('with %s', (_, entries, stage, since) => {
    const { stands } = madeChild(on, { enteredCareOn: day('2024-01-10') }, entries)
    expect([stands.stage, stands.stageSince]).toEqual([stage, since])
  })

  it('follows an adoption’s days from the extract without anything typed', () => {
    const adoption = {
      decidedOn: day('2025-01-10'),
      placementOrderOn: day('2025-03-10'),
      matchedOn: day('2025-09-10'),
      placedOn: undefined,
      orderedOn: undefined,
    }
    const { stands } = madeChild(on, { enteredCareOn: day('2024-01-10'), adoption })
    expect(stands.reached.map(({ stage }) => stage)).toEqual([
      'no plan on record',
      'finding a family',
      'matched',
    ])
  })

  it('leaves out what is dated later, and takes what ended later as open', () => {
    const { stands, entries } = madeChild(on, {}, [
      { kind: 'barrier', on: day('2026-01-01'), code: 'child not ready', endedOn: day('2026-12-01') },
      { kind: 'barrier', on: day('2026-12-01'), code: 'no family found' },
    ])
    expect(stands.barriers.map(({ code }) => code)).toEqual(['child not ready'])
    expect(entries).toHaveLength(1)
  })
})
