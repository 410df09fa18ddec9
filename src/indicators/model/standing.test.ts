import { describe, expect, it } from 'vitest'
import { isoDate } from '../../kernel/index.ts'
import type { Answer } from './answer.ts'
import type { Target } from './laid-beside.ts'
import { targetOn } from './laid-beside.ts'
import { fewIn, standingOf } from './standing.ts'
import { percentOf } from './value.ts'

const share = (numerator: number, denominator: number): Answer => ({
  known: true,
  value: { numerator, denominator, percent: percentOf(numerator, denominator) },
})
const count = (value: number | null): Answer => ({ known: true, value: { value } })
const aim = (target: number, tolerance: number, from = '2020-04-01'): Target => ({
  id: 1,
  version: 1,
  measure: 'made-up',
  from: isoDate(from),
  target,
  tolerance,
  postId: 1,
  post: 'Director',
  reason: 'made up',
})
const [higher, lower, neither] = [{ better: 'higher' }, { better: 'lower' }, { better: 'neither' }] as const

describe('where a value stands against its target', () => {
  it.each([
    [higher, share(90, 100), aim(90, 5), 'on target', 0],
    [higher, share(85, 100), aim(90, 5), 'within tolerance', 5],
    [higher, share(849, 1000), aim(90, 5), 'outside tolerance', 5.1],
    [higher, share(95, 100), aim(90, 0), 'on target', -5],
    [lower, share(12, 100), aim(10, 3), 'within tolerance', 2],
    [lower, count(4), aim(0, 3), 'outside tolerance', 4],
    [lower, count(0), aim(0, 0), 'on target', 0],
  ] as const)('%o %o against %o is %s, %d short', (better, answer, target, word, short) => {
    expect(standingOf(better, answer, target)).toMatchObject({ word, short })
  })

  it.each([
    ['there is no target', higher, share(1, 2), undefined],
    ['neither way is better', neither, share(1, 2), aim(50, 0)],
    ['nothing is known', higher, { known: false } as const, aim(50, 0)],
    ['there is nobody to ask it of', higher, share(0, 0), aim(50, 0)],
    ['there is nothing to average', lower, count(null), aim(50, 0)],
    ['the value has several parts', lower, { known: true, value: { value: { a: 1 } } } as const, aim(1, 0)],
  ] as const)('is not said where %s', (_, better, answer, target) => {
    expect(standingOf(better, answer, target)).toBeUndefined()
  })

  it('says that one case would change the word: one child of three siblings swings a small share', () => {
    expect(standingOf(lower, share(1, 12), aim(5, 2))?.turnsOnOne).toBe(true)
    expect(standingOf(higher, share(50, 100), aim(90, 5))?.turnsOnOne).toBe(false)
  })

  it('marks shares of fewer than twenty cases', () => {
    expect([fewIn(share(1, 19)), fewIn(share(1, 20)), fewIn(share(0, 0)), fewIn(count(3))]).toEqual([
      19,
      undefined,
      undefined,
      undefined,
    ])
  })
})

describe('the target of a day', () => {
  const targets = [aim(80, 5, '2020-04-01'), aim(90, 5, '2020-10-01')]
  it.each([
    ['2020-03-31', undefined],
    ['2020-04-01', 80],
    ['2020-09-30', 80],
    ['2020-10-01', 90],
  ])('on %s is %s', (day, target) => {
    expect(targetOn(targets, 'made-up', isoDate(day))?.target).toBe(target)
    expect(targetOn(targets, 'another', isoDate(day))).toBeUndefined()
  })
})
