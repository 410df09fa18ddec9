import { describe, expect, it } from 'vitest'
import { isUnderstood } from './model.ts'
import { madeUpCouncil } from './testing/made-up-council.ts'
import { factsOnly, readTables } from './testing/write-lists.ts'

const listOf = (number: number) => {
  const list = madeUpCouncil.find((each) => each.list.number === number)
  if (!list) throw new Error(`There is no list ${number}`)
  return list
}

const referrals = listOf(3)
const replaced = (headings: readonly string[], heading: string, by: string) =>
  headings.map((each) => (each === heading ? by : each))

describe('a column whose heading is not known', () => {
  const headings = replaced(referrals.headings, 'Referral Source', 'xq_7')

  it('is found by its place between two that are, where its values fit', async () => {
    const { lists } = await readTables([{ name: 'List 3', rows: [headings, ...referrals.rows] }])
    const mapped = lists[0]?.mapping[0]?.columns.find(({ column }) => column === 'Referral Source')
    expect(mapped).toMatchObject({ found: 'xq_7', by: 'position', position: 6 })
  })

  it('is left out where they do not', async () => {
    const rows = referrals.rows.map((row) =>
      row.map((cell, at) => (at === 6 ? 'something quite different' : cell)),
    )
    const { lists, problems } = await readTables([{ name: 'List 3', rows: [headings, ...rows] }])
    expect(lists[0]?.mapping[0]).toMatchObject({ missing: ['Referral Source'], unused: ['xq_7'] })
    expect(problems).toContainEqual(expect.objectContaining({ code: 'column missing', effect: 'warning' }))
  })
})

describe('columns in another order without headings', () => {
  it('are not swallowed: every row is rejected and the sheet is named', async () => {
    const swapped = referrals.rows.map(
      ([id = '', gender = '', ethnicity = '', born = '', age = '', day = '', ...rest]) => [
        id,
        gender,
        ethnicity,
        day,
        age,
        born,
        ...rest,
      ],
    )
    const { lists, problems, facts } = await readTables([{ name: 'List 3', rows: swapped }])
    expect(facts).toEqual({})
    expect(lists[0]).toMatchObject({ list: 3, rows: 6, rejected: 6, children: 0 })
    expect(lists.some(isUnderstood)).toBe(false)
    expect(problems).toContainEqual(
      expect.objectContaining({ code: 'headings not recognised', effect: 'rejected' }),
    )
  })
})

describe('a list without its column of numbers', () => {
  it('has no row that anybody owns: each is counted, and the column is named', async () => {
    const [, ...headings] = referrals.headings
    const rows = referrals.rows.map(([, ...rest]) => rest)
    const { lists, problems } = await readTables([{ name: 'List 3', rows: [['A title'], headings, ...rows] }])
    expect(lists[0]).toMatchObject({ list: 3, rows: 6, rejected: 6, children: 0 })
    expect(lists[0]?.mapping[0]?.missing).toEqual(['Child Unique ID'])
    expect(problems).toContainEqual(
      expect.objectContaining({
        code: 'no column of numbers',
        where: { sheet: 'List 3', list: 3, column: 'Child Unique ID' },
        effect: 'rejected',
      }),
    )
  })
})

describe('columns in their order, under headings that say nothing', () => {
  const bornAndReferred = (born: string, referred: string) =>
    readTables([
      {
        name: 'Sheet3',
        rows: [
          referrals.headings.map((_, at) => `col${at}`),
          ...referrals.rows.map((row) =>
            row.map((cell, at) => (at === 3 ? born : at === 4 ? '0' : at === 5 ? referred : cell)),
          ),
        ],
      },
    ])

  it('are taken though every child was worked with before the birth', async () => {
    const { lists } = await bornAndReferred('20/03/2025', '03/02/2025')
    expect(lists[0]).toMatchObject({ list: 3, rows: 6 })
  })

  it('are not where that is longer ago than anybody can know of an unborn child', async () => {
    const { lists } = await bornAndReferred('20/03/2025', '03/02/2024')
    expect(lists.filter(({ list }) => list === 3)).toEqual([])
  })
})

describe('a remembered mapping', () => {
  it('is used before the sheet’s own words', async () => {
    const headings = replaced(
      replaced(referrals.headings, 'Allocated Worker', 'Boss'),
      'Allocated Team',
      'Crew',
    )
    const remembered = { 3: { Boss: 'Allocated Worker', Crew: 'Allocated Team' } }
    const { lists } = await readTables([{ name: 'List 3', rows: [headings, ...referrals.rows] }], {
      remembered,
    })
    const ways = lists[0]?.mapping[0]?.columns
      .filter(({ by }) => by === 'remembered')
      .map(({ column }) => column)
    expect(ways).toEqual(['Allocated Team', 'Allocated Worker'])
  })
})

describe('headings over two rows', () => {
  it.each([3, 8])('are one heading each: list %i is read as if they stood in one', async (number) => {
    const { headings, rows } = listOf(number)
    const halves = headings.map((heading) => {
      const words = heading.split(' ')
      const middle = Math.ceil(words.length / 2)
      return [words.slice(0, middle).join(' '), words.slice(middle).join(' ')] as const
    })
    const name = `List ${number}`
    const broken = [halves.map(([above]) => above), halves.map(([, below]) => below), ...rows]
    const read = await readTables([{ name, rows: broken }])
    expect(factsOnly(read)).toEqual(factsOnly(await readTables([{ name, rows: [headings, ...rows] }])))
    expect(read.lists[0]?.mapping[0]).toMatchObject({ headingsRow: 2, missing: [] })
    expect(read.problems).toEqual([])
  })
})

describe('a workbook that is not whole', () => {
  it('has no word on lists without a sheet or with an empty one, which is told of, and 0 rows of headings alone', async () => {
    const { lists, problems, absent } = await readTables([
      { name: 'List 3', rows: [referrals.headings, ...referrals.rows] },
      { name: 'List 10', rows: [listOf(10).headings] },
      { name: 'List 11', rows: [] },
    ])
    expect(lists.map(({ list, rows }) => [list, rows])).toEqual([
      [3, 6],
      [10, 0],
    ])
    expect(lists.every(isUnderstood)).toBe(true)
    expect(problems).toEqual([
      expect.objectContaining({
        code: 'list empty',
        where: { sheet: 'List 11', list: 11 },
        effect: 'warning',
      }),
    ])
    expect(absent.map(({ where }) => where)).toEqual(
      [1, 2, 4, 5, 6, 7, 8, 9].map((list) => ({ sheet: '', list })),
    )
  })

  it('tells in a sentence for each list that it does not have what stays, and what cannot be worked out', async () => {
    const { absent } = await readTables([{ name: 'List 3', rows: [referrals.headings, ...referrals.rows] }])
    expect(absent.find(({ where }) => where.list === 7)).toEqual({
      code: 'list absent',
      where: { sheet: '', list: 7 },
      found: 'no sheet or file of this list',
      expected:
        'list 7, Child protection: what is held of it stays as it is, and time limits and measures of protection plans cannot be worked out from this file',
      effect: 'warning',
    })
  })

  it('says of no list that it is absent where every list has a sheet, its headings unknown or not', async () => {
    const every = madeUpCouncil.map(({ list, headings, rows }) => ({
      name: `List ${list.number}`,
      rows: list.number === 3 ? rows.map((row) => row.toReversed()) : [headings, ...rows],
    }))
    const { absent, problems } = await readTables(every)
    expect(absent).toEqual([])
    expect(problems.map(({ code }) => code)).toContain('headings not recognised')
  })

  it('with no list at all has no sentence for each of them', async () => {
    const read = await readTables([
      {
        name: 'Budget',
        rows: [
          ['Cost', 'Year'],
          ['5', '2026'],
        ],
      },
    ])
    expect([read.lists, read.absent]).toEqual([[], []])
  })

  it('names a sheet that is none of the lists', async () => {
    const { problems } = await readTables([
      { name: 'List 3', rows: [referrals.headings, ...referrals.rows] },
      {
        name: 'Budget',
        rows: [
          ['Cost', 'Year'],
          ['5', '2026'],
          ['6', '2027'],
        ],
      },
    ])
    expect(problems).toEqual([
      expect.objectContaining({ code: 'sheet not recognised', where: { sheet: 'Budget' } }),
    ])
  })

  it('may be of 2019, when list 9 had four columns less', async () => {
    const { list, headings, rows } = listOf(9)
    const older = list.columns.flatMap(({ since }, at) => (since === undefined ? [at] : []))
    const table = [headings, ...rows].map((row) => older.map((at) => row[at] ?? ''))
    const { problems } = await readTables([{ name: 'List 9', rows: table }])
    expect(problems).toEqual([])
    const [, ...withoutHeadings] = table
    const unheaded = await readTables([{ name: 'List 9', rows: withoutHeadings }])
    expect(factsOnly(unheaded)).toEqual(factsOnly(await readTables([{ name: 'List 9', rows: table }])))
  })
})
