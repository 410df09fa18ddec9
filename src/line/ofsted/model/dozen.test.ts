import { describe, expect, it } from 'vitest'
import { mondayList } from '../../monday/model/list.ts'
import { aChild, asAt } from '../../monday/testing/made-up-child.ts'
import { atMost, dozenOf } from './dozen.ts'
import { nothingRecorded } from './facts.ts'

const again = (id: number) => aChild(id, { onPlan: true, recorded: { ...nothingRecorded, earlierPlans: 1 } })
const missing = (id: number) => aChild(id, { recorded: { ...nothingRecorded, inCare: true, missing: 4 } })

const shown = (children: Parameters<typeof mondayList>[0]) =>
  dozenOf(mondayList(children, asAt)).map(({ listed, first }) => [listed.child.childId, first.id])

describe('the dozen that an inspector would pick', () => {
  it('takes one by each rule before a second by any', () => {
    expect(shown([again(1), again(2), again(3), missing(4), missing(5)])).toEqual([
      [1, 'plan-again'],
      [4, 'often-missing'],
      [2, 'plan-again'],
      [5, 'often-missing'],
      [3, 'plan-again'],
    ])
  })

  it('names each child once, whatever the order they came in, and no more than twelve', () => {
    const many = Array.from({ length: 30 }, (_, index) => (index % 2 ? again : missing)(index + 1))
    const dozen = shown(many)
    expect(dozen).toHaveLength(atMost)
    expect(new Set(dozen.map(([id]) => id)).size).toBe(atMost)
    expect(shown(many.toReversed())).toEqual(dozen)
  })

  it('is empty where no rule holds', () => {
    expect(shown([aChild(1)])).toEqual([])
  })
})
