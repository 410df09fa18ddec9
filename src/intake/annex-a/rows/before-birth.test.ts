import { describe, expect, it } from 'vitest'
import { madeUpCouncil } from '../testing/made-up-council.ts'
import { readTables } from '../testing/write-lists.ts'

/** Reads one row of a list: the first made-up one with some of its cells replaced. Its child is born on 9 March 2012. */
async function readRow(number: number, changes: Readonly<Record<string, string>>) {
  const list = madeUpCouncil.find((each) => each.list.number === number)
  const { headings = [], rows: [first = []] = [] } = list ?? {}
  const row = headings.map((heading, at) => changes[heading] ?? first[at] ?? '')
  const read = await readTables([{ name: `List ${number}`, rows: [headings, row] }])
  return { ...read, said: read.problems.map(({ code, effect, found }) => [code, effect, found]) }
}

describe('a day before the child’s birth', () => {
  it.each<[number, string]>([
    [1, 'Date of Contact'],
    [2, 'Assessment start date'],
    [3, 'Date of referral'],
    [4, 'Continuous Assessment Start Date'],
    [5, 'Strategy discussion initiating Section 47 Enquiry Start Date'],
    [6, 'CIN Closure Date'],
    [7, 'Child Protection Plan Start Date'],
  ])('of list %i is named and taken where nobody can have known of the child', async (number, heading) => {
    const { lists, said, problems } = await readRow(number, { [heading]: '08/05/2011' })
    expect(said).toContainEqual(['before birth', 'warning', '2011-05-08'])
    const before = problems.find(({ code }) => code === 'before birth')
    expect(before?.where).toMatchObject({ list: number, row: 2, column: heading })
    expect(before?.expected).toBe('a day from 2011-05-09 on, ten months before the day of birth, 2012-03-09')
    expect(lists[0]).toMatchObject({ rows: 1, rejected: 0 })
  })

  it('is in order where work with an unborn child had begun', async () => {
    expect((await readRow(3, { 'Date of referral': '09/05/2011' })).said).toEqual([])
    expect((await readRow(6, { 'CIN Start Date': '01/02/2009' })).said).toEqual([])
    const plan = { 'Child Protection Plan Start Date': '01/02/2012' }
    expect((await readRow(7, plan)).said).toEqual([])
  })

  it('is never in order in care, on leaving it and in adoption', async () => {
    const entered = { 'Date Started to be Looked After': '08/03/2012' }
    const care = await readRow(8, entered)
    expect(care.said).toEqual([['before birth', 'warning', '2012-03-08']])
    expect(care.problems[0]?.expected).toBe('a day that is not before the day of birth, 2012-03-09')
    expect(care.facts.care?.[0]?.values).toContain('2012-03-08')
    const placed = { 'Start Date of Most Recent Placement': '08/03/2012' }
    expect((await readRow(8, placed)).said).toEqual([['before birth', 'warning', '2012-03-08']])
    const decided = { 'Date of Placement Order': '08/03/2012' }
    expect((await readRow(10, decided)).said).toEqual([['before birth', 'warning', '2012-03-08']])
    const left = { 'Date Ceased to be Looked After': '08/03/2012' }
    expect((await readRow(8, left)).said).toContainEqual(['before birth', 'warning', '2012-03-08'])
  })

  it('as the latest visit, review or the like is not taken: whether there was one is not known', async () => {
    const visit = await readRow(8, { 'Date of Last Social Work Visit': '05/10/2002' })
    expect(visit.said).toEqual([['before birth', 'left out', '2002-10-05']])
    expect(visit.facts.care?.[0]?.values.at(-1)).toBe('visited_on')
    const seen = await readRow(6, { 'Date Child Was Last Seen': '05/10/2002' })
    expect(seen.facts.need?.[0]?.values.at(-1)).toBe('last_seen_on')
  })

  it('is told of a child who is not born, too, and of nobody whose birth is not known', async () => {
    const unborn = { 'Age of Child (Years)': '-1', 'Date of Birth': '01/02/2027' }
    expect((await readRow(3, unborn)).said).toEqual([])
    expect((await readRow(8, unborn)).said).toContainEqual(
      expect.arrayContaining(['before birth', 'warning']),
    )
    const noDay = await readRow(8, { 'Age of Child (Years)': '-1', 'Date of Birth': '' })
    expect(noDay.problems[0]?.expected).toBe(
      'a day that is not before the birth: the age says that the child is not born',
    )
    expect((await readRow(8, { 'Age of Child (Years)': '', 'Date of Birth': '' })).said).toEqual([])
  })
})
