import { describe, expect, it } from 'vitest'
import { addDays, isoDate } from '../../../kernel/index.ts'
import { firstMonth, horizon } from '../days.ts'
import { worldOf } from '../world.ts'
import { extractOn } from './index.ts'

describe('the days on which a child can stand on a list', () => {
  const world = worldOf({
    children: 120,
    seed: 11,
    from: isoDate('2019-01-01'),
    until: isoDate('2021-12-31'),
  })
  const always = world.children.map((child) => ({ child, from: firstMonth, until: horizon }))

  it('leave no row out', () => {
    for (let day = isoDate('2019-01-01'); day < '2022-01-01'; day = addDays(day, 23))
      expect(extractOn(world, day)).toEqual(extractOn({ ...world, listed: always }, day))
  })
})
