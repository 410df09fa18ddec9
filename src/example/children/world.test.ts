import { describe, expect, it } from 'vitest'
import { addDays, addMonths, isoDate } from '../../kernel/index.ts'
import { exampleChildren, exampleCouncil } from '../council.ts'
import { extractOn, weeklyExtractDays } from './extract/index.ts'
import type { Extract } from './extract/index.ts'
import { ownersOf } from './testing/read-extract.ts'
import { worldOf } from './world.ts'

const world = worldOf(exampleChildren)
const today = exampleCouncil.today

const children = (extract: Extract) =>
  new Set(extract.lists.filter(({ list }) => list.number !== 11).flatMap((each) => ownersOf(each)))
const rows = (extract: Extract) => extract.lists.reduce((sum, each) => sum + each.rows.length, 0)

describe('the made-up council', () => {
  it('is the same council for the same seed, and another for another', () => {
    const again = extractOn(worldOf(exampleChildren), today)
    expect(again).toEqual(extractOn(world, today))
    expect(extractOn(worldOf({ ...exampleChildren, seed: 7 }), today)).not.toEqual(again)
  })

  it('tells the same lives whatever span is asked for', () => {
    for (const day of ['2018-09-04', '2020-11-24', '2021-01-26'].map(isoDate)) {
      const short = worldOf({ ...exampleChildren, from: day, until: day })
      expect(short.children.length).toBeLessThan(world.children.length)
      expect(extractOn(short, day)).toEqual(extractOn(world, day))
    }
  })

  it('prints the same extract of an earlier day, however often others are taken between', () => {
    const early = addMonths(today, -20)
    const first = extractOn(world, early)
    for (const day of weeklyExtractDays(addMonths(today, -2), today)) extractOn(world, day)
    expect(extractOn(world, early)).toEqual(first)
  })

  it('has about as many children on its lists as were asked for, on any day from 2015 to 2027', () => {
    for (const day of ['2015-01-06', '2018-09-04', '2020-11-24', '2023-05-02', '2027-12-28'].map(isoDate)) {
      const count = children(extractOn(world, day)).size
      expect([day, count > 140 && count < 260]).toEqual([day, true])
    }
  })

  it('grows with the number: two thousand children, about three rows to each', () => {
    const extract = extractOn(worldOf({ children: 2000, seed: 3, from: today, until: today }), today)
    const count = children(extract).size
    expect(count).toBeGreaterThan(1700)
    expect(count).toBeLessThan(2300)
    expect(rows(extract) / count).toBeGreaterThan(2.6)
    expect(rows(extract) / count).toBeLessThan(3.3)
  })

  it('gives no two children one id', () => {
    const ids = world.children.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const adopters = world.adopters.map(({ id }) => id)
    expect(new Set(adopters).size).toBe(adopters.length)
  })
})

describe('weekly extracts over two years', () => {
  const days = weeklyExtractDays(addDays(today, -104 * 7), today)

  it('are taken on Tuesdays, the example’s day among them', () => {
    expect(days).toHaveLength(105)
    expect(days.at(-1)).toBe(today)
  })

  it('show things entered late, mended and struck out', () => {
    const contacts = days.map((day) => {
      const list = extractOn(world, day).lists[0]
      return new Set(list?.rows.map((row) => `${String(row[0])} ${String(row[5])}`))
    })
    const [late, gone] = [new Set<string>(), new Set<string>()]
    for (const [at, day] of days.entries()) {
      const [now, next] = [contacts[at], contacts[at + 1]]
      if (!now || !next) continue
      for (const row of next) if (!now.has(row) && row.slice(-10) <= addDays(day, -14)) late.add(row)
      for (const row of now) if (!next.has(row) && row.slice(-10) > addMonths(day, -5)) gone.add(row)
    }
    expect(late.size).toBeGreaterThan(5)
    expect(gone.size).toBeGreaterThan(0)
  })
})
