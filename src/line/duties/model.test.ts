import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, isoDate } from '../../kernel/index.ts'
import type { Owed } from './model.ts'
import { byWhen, ofPosts, whenOf } from './model.ts'

const friday = isoDate('2020-11-20')

const owed = (dueOn: string | undefined, words = 'Do it'): Owed => ({
  ownerPostId: 1,
  about: 'Plan',
  words,
  dueOn: dueOn === undefined ? undefined : isoDate(dueOn),
  href: '/plan',
})

describe('when a duty is due', () => {
  it.each([
    ['overdue', 'yesterday', '2020-11-19'],
    ['soon', 'today', '2020-11-20'],
    ['soon', 'in five working days', '2020-11-27'],
    ['later', 'the day after those', '2020-11-28'],
    ['no date', 'no day', undefined],
  ] as const)('is %s: %s', (when, _name, day) => {
    expect(whenOf(owed(day), friday)).toBe(when)
  })

  it('puts each duty in one group, whatever the days', () => {
    const dues = fc.array(fc.option(fc.integer({ min: -400, max: 400 }), { nil: undefined }))
    fc.assert(
      fc.property(dues, (offsets) => {
        const all = offsets.map((offset) => owed(offset === undefined ? undefined : addDays(friday, offset)))
        const groups = [...byWhen(all, friday).values()]
        expect(groups.flat()).toHaveLength(all.length)
        expect(new Set(groups.flat()).size).toBe(all.length)
      }),
    )
  })

  it('has the earliest first', () => {
    const all = [owed('2020-11-03', 'second'), owed('2020-10-03', 'first')]
    expect(
      byWhen(all, friday)
        .get('overdue')
        ?.map(({ words }) => words),
    ).toEqual(['first', 'second'])
  })
})

describe('whose a duty is', () => {
  it('is that of the post that answers for it, and nobody’s where none does', () => {
    const duties = [{ ownerPostId: 1 }, { ownerPostId: 2 }, { ownerPostId: undefined }]
    expect(ofPosts(duties, [1, 3])).toEqual([{ ownerPostId: 1 }])
    expect(ofPosts(duties, [])).toEqual([])
  })
})
