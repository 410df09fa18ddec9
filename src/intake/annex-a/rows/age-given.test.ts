import { describe, expect, it } from 'vitest'
import { readTables } from '../testing/write-lists.ts'

/** Contacts as at 30 October 2026, with these ages and days of birth. */
async function read(given: readonly (readonly [age: string, born: string])[]) {
  const headings = ['Child Unique ID', 'Gender', 'Ethnicity', 'Date of Birth', 'Age of Child (Years)']
  const rows = given.map(([age, born], at) => [`${at + 1}`, 'Female', 'WBRI', born, age, '05/10/2026', '1A'])
  const all = [[...headings, 'Date of Contact', 'Contact Source'], ...rows]
  return readTables([{ name: 'List 1', rows: all }])
}

describe('an age beside a day of birth', () => {
  it('that contradicts it is named, and the day of birth holds', async () => {
    const { problems, lists, facts } = await read([
      ['5', '01/06/2011'],
      ['14', '01/06/2012'],
      ['3', '01/02/2027'],
    ])
    expect(problems.map(({ code, where, found, effect }) => [code, where.row, found, effect])).toEqual([
      ['age and day of birth', 2, '5, with the day of birth 2011-06-01', 'warning'],
      ['age and day of birth', 4, '3, with the day of birth 2027-02-01', 'warning'],
    ])
    expect(problems[0]).toMatchObject({
      where: { sheet: 'List 1', list: 1, column: 'Age of Child (Years)' },
      expected: '15, give or take a year: the day of birth is kept, and tells the age',
      child: '1',
    })
    expect(lists[0]).toMatchObject({ rows: 3, rejected: 0 })
    expect(facts.details?.map(({ values }) => values.includes('2011-06-01'))).toContain(true)
  })

  it('may be a year off, in decimals, in months, or that of a child not yet born', async () => {
    const { problems } = await read([
      ['13', '29/10/2011'],
      ['16', '29/10/2011'],
      ['14.99', '31/10/2011'],
      ['15', '31/10/2011'],
      ['6 months', '20/04/2026'],
      ['-1', '01/12/2026'],
      ['0', '01/12/2026'],
      ['<1', '20/04/2026'],
      ['15', ''],
    ])
    expect(problems.filter(({ code }) => code === 'age and day of birth')).toEqual([
      expect.objectContaining({ found: '13, with the day of birth 2011-10-29' }),
    ])
  })
})
