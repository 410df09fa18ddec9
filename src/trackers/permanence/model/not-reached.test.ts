import { describe, expect, it } from 'vitest'
import { isoDate } from '../../../kernel/index.ts'
import { madeChild } from '../testing/made-child.ts'
import type { CareFacts } from './child.ts'
import { notReached } from './not-reached.ts'
import type { RuleExample } from './rule.ts'
import type { Stage } from './stages.ts'

const inCare = { enteredCareOn: isoDate('2024-01-10') }
const met = { kind: 'meeting', on: isoDate('2024-02-01') } as const

describe('a stage without a day', () => {
  it.each<readonly [string, Partial<CareFacts>, RuleExample['entries'], Stage, string]>([
    ['of a child of whom nothing is recorded here', {}, [], 'plan agreed', 'not yet'],
    ['of a child of whom nothing is recorded here', {}, [], 'order made', 'not known'],
    ['of a child who was talked about', {}, [met], 'plan agreed', 'not yet'],
    [
      'of a category alone',
      { recordedPlan: 'P1' },
      [met],
      'plan agreed',
      'category only: decision not evidenced',
    ],
    ['of a child who lives with carers to stay', { placementType: 'U4' }, [met], 'matched', 'not known'],
    ['of a child who lives with carers to stay', { placementType: 'U4' }, [met], 'order made', 'not yet'],
    ['of entering care', { enteredCareOn: undefined }, [], 'no plan on record', 'not known'],
  ])('%s (%j): what is said', (_, facts, entries, stage, says) => {
    const child = madeChild(isoDate('2026-11-27'), { ...inCare, ...facts }, entries)
    expect(notReached(child, stage)).toBe(says)
  })
})
