import { describe, expect, it } from 'vitest'
import { isoDate } from '../../kernel/index.ts'
import type { Team } from './model.ts'
import { standing, treeOf, withAllBelow } from './model.ts'

const team = (id: number, name: string, parentId: number | null): Team => ({ id, version: 1, name, parentId })
const teams = [
  team(1, 'Service', null),
  team(2, 'North', 1),
  team(3, 'Assessment', 1),
  team(4, 'North duty', 2),
]

describe('teams', () => {
  it('stand under each other, each level by name', () => {
    const names = treeOf(teams).map(({ name, below }) => [
      name,
      below.map((each) => [each.name, each.below.map((leaf) => leaf.name)]),
    ])
    expect(names).toEqual([
      [
        'Service',
        [
          ['Assessment', []],
          ['North', ['North duty']],
        ],
      ],
    ])
  })

  it('reach all that are below them', () => {
    expect([...withAllBelow(teams, 2)]).toEqual([2, 4])
    expect(withAllBelow(teams, 1).size).toBe(4)
  })
})

describe('dates held', () => {
  it('include their first and last day', () => {
    const dates = { fromOn: isoDate('2020-03-01'), untilOn: isoDate('2020-03-31') }
    expect(standing(dates, isoDate('2020-02-29'))).toBe('later')
    expect(standing(dates, isoDate('2020-03-01'))).toBe('now')
    expect(standing(dates, isoDate('2020-03-31'))).toBe('now')
    expect(standing(dates, isoDate('2020-04-01'))).toBe('over')
    expect(standing({ ...dates, untilOn: null }, isoDate('2099-01-01'))).toBe('now')
  })
})
