import { describe, expect, it } from 'vitest'
import type { AlikeGroup, AlikeTally } from './compare.ts'
import { compareAlike } from './compare.ts'

const of = (outcome: string, rows: number, team = 'North', alike = 'one kind'): AlikeTally => ({
  team,
  alike,
  outcome,
  rows,
})

/** How many rows of a group are asked about. */
const unusualIn = ({ outcomes, isUnusual }: AlikeGroup): number =>
  outcomes.reduce((sum, { outcome, rows }) => sum + (isUnusual(outcome) ? rows : 0), 0)

describe('children in like circumstances', () => {
  it('who were answered as a quarter of them at most were, are asked about', () => {
    const [group] = compareAlike('answer', [
      of('taken further', 8),
      of('no further action', 2),
      of('taken further', 2, 'South'),
    ])
    expect(group).toMatchObject({ rows: 12, usual: 'taken further' })
    expect(group?.isUnusual('no further action')).toBe(true)
    expect(group?.isUnusual('taken further')).toBe(false)
    expect(group && unusualIn(group)).toBe(2)
  })

  it('answered half and half have no unusual answer', () => {
    const [group] = compareAlike('answer', [of('a', 5), of('b', 5)])
    expect(group && unusualIn(group)).toBe(0)
  })

  it('with nothing recorded are not called unusual', () => {
    const [group] = compareAlike('answer', [of('a', 9), of('not recorded', 1)])
    expect(group && unusualIn(group)).toBe(0)
  })

  it('who are fewer than five have no usual answer, and are laid side by side where they differ', () => {
    const [two] = compareAlike('answer', [of('in care', 1), of('no further action', 1, 'South')])
    expect(two).toMatchObject({ usual: undefined, rows: 2 })
    expect(two && unusualIn(two)).toBe(2)
    const [alike] = compareAlike('answer', [of('in care', 2)])
    expect(alike && unusualIn(alike)).toBe(0)
  })

  it('who waited far longer than the others are asked about; a few days more are not', () => {
    const [group] = compareAlike('wait', [
      of('20', 3),
      of('22', 3),
      of('25', 2),
      of('33', 1),
      of('60', 1),
      of('', 1),
    ])
    expect(group?.usual).toBe('22')
    expect(['60', '33', ''].map((days) => group?.isUnusual(days))).toEqual([true, false, false])
  })

  it('two who waited 12 and 80 days are laid side by side, two with 12 and 15 are not', () => {
    const [far] = compareAlike('wait', [of('12', 1), of('80', 1)])
    const [near] = compareAlike('wait', [of('12', 1), of('15', 1)])
    expect([far && unusualIn(far), near && unusualIn(near)]).toEqual([2, 0])
  })

  it('are two different children: two referrals of one child are not held beside each other', () => {
    const ofChild = (child: number, outcome: string) => ({ ...of(outcome, 1), child })
    const [one] = compareAlike('answer', [ofChild(1, 'a'), ofChild(1, 'b')])
    const [two] = compareAlike('answer', [ofChild(1, 'a'), ofChild(1, 'b'), ofChild(2, 'b')])
    const [waits] = compareAlike('wait', [ofChild(1, '12'), ofChild(1, '80')])
    const [others] = compareAlike('wait', [ofChild(1, '12'), ofChild(2, '80')])
    expect([one, two, waits, others].map((group) => group && unusualIn(group))).toEqual([0, 3, 0, 2])
  })

  it('are told by team, the largest groups first', () => {
    const groups = compareAlike('answer', [
      of('a', 2, 'South', 'few'),
      of('a', 5, 'South'),
      of('b', 1, 'North'),
    ])
    expect(groups.map(({ alike }) => alike)).toEqual(['one kind', 'few'])
    expect(groups[0]?.teams.map(({ team, rows }) => [team, rows])).toEqual([
      ['North', 1],
      ['South', 5],
    ])
  })
})
