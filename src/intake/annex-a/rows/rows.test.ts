import { describe, expect, it } from 'vitest'
import { madeUpCouncil } from '../testing/made-up-council.ts'
import { readTables } from '../testing/write-lists.ts'

const listOf = (number: number) => {
  const list = madeUpCouncil.find((each) => each.list.number === number)
  if (!list) throw new Error(`There is no list ${number}`)
  return list
}

/** Reads one list whose rows are the first made-up row with some of its cells replaced. */
function readList(number: number, rows: readonly Readonly<Record<string, string>>[]) {
  const {
    headings,
    rows: [first = []],
  } = listOf(number)
  const table = rows.map((changes) => headings.map((heading, at) => changes[heading] ?? first[at] ?? ''))
  return readTables([{ name: `List ${number}`, rows: [headings, ...table] }])
}

const contact = (id: string, day = '04/05/2026', more: Record<string, string> = {}) => ({
  'Child Unique ID': id,
  'Date of Contact': day,
  ...more,
})

describe('rows', () => {
  it('are each counted once: those that go in and those rejected', async () => {
    const read = await readList(1, [
      contact('1'),
      contact('', '05/05/2026'),
      contact('3', 'soon'),
      contact('4', ''),
    ])
    expect(read.lists[0]).toMatchObject({ rows: 4, rejected: 3, children: 1 })
    expect(read.facts.contact).toHaveLength(1)
    expect(read.problems.map(({ code, found, effect, where }) => [code, found, effect, where.row])).toEqual([
      ['no id', 'blank', 'rejected', 3],
      ['no date', 'soon', 'rejected', 4],
      ['no date', 'blank', 'rejected', 5],
    ])
  })

  it('that are wholly blank, or hold only dashes, are no rows', async () => {
    const blank = Object.fromEntries(listOf(1).headings.map((heading) => [heading, '-']))
    const read = await readList(1, [contact('1'), blank])
    expect(read.lists[0]).toMatchObject({ rows: 1, rejected: 0 })
    expect(read.problems).toEqual([])
  })

  it('that are the same are kept, and numbered', async () => {
    const { facts } = await readList(1, [contact('1'), contact('1'), contact('1', '06/05/2026')])
    expect(facts.contact?.map(({ startsOn, occurrence }) => [startsOn, occurrence])).toEqual([
      ['2026-05-04', 1],
      ['2026-05-04', 2],
      ['2026-05-06', 1],
    ])
    expect(facts.contact?.[0]?.fingerprint).toBe(facts.contact?.[1]?.fingerprint)
    expect(facts.contact?.[0]?.fingerprint).toMatch(/^-?\d{1,19}$/)
  })

  it('of one child and day are numbered in the order of their fingerprints, however they come', async () => {
    const two = [
      contact('1', '04/05/2026', { 'Contact Source': 'q) 6: Police' }),
      contact('1', '04/05/2026', { 'Contact Source': 'm) 4: Housing' }),
    ]
    const forth = await readList(1, two)
    const back = await readList(1, two.toReversed())
    const told = ({ facts }: typeof forth) =>
      facts.contact?.map(({ occurrence, fingerprint }) => [occurrence, fingerprint])
    expect(told(forth)).toEqual(told(back))
  })

  it('after the headings’ repetition go on', async () => {
    const { headings, rows } = listOf(1)
    const { lists } = await readTables([{ name: 'List 1', rows: [headings, ...rows, headings, ...rows] }])
    expect(lists[0]).toMatchObject({ rows: 12, rejected: 0 })
  })
})

describe('a second row for a child that may have one', () => {
  const plan = (started: string, ended: string) => ({
    'Child Protection Plan Start Date': started,
    'Child Protection Plan End Date': ended,
  })

  it.each([
    ['first', [plan('01/09/2026', ''), plan('01/02/2024', '01/03/2025')]],
    ['last', [plan('01/02/2024', '01/03/2025'), plan('01/09/2026', '')]],
  ])('is rejected, the latest staying, when that comes %s', async (_, rows) => {
    const { lists, facts, problems } = await readList(7, rows)
    expect(lists[0]).toMatchObject({ rows: 2, rejected: 1, children: 1 })
    expect(facts.protection?.map(({ values }) => values[0])).toEqual(['2026-09-01'])
    expect(problems).toEqual([
      expect.objectContaining({ code: 'second row for one child', effect: 'rejected' }),
    ])
  })
})

describe('values that are not right', () => {
  it('are left out, and the row goes in', async () => {
    const { facts, problems } = await readList(1, [contact('1', '04/05/2026', { 'Contact Source': 'Zxcv' })])
    expect(facts.contact?.[0]?.values).toEqual(['2026-05-04', null])
    expect(problems).toEqual([
      expect.objectContaining({ code: 'not recognised', found: 'Zxcv', effect: 'left out' }),
    ])
  })

  it('after the as-at date are kept with a warning', async () => {
    const { facts, problems } = await readList(1, [contact('1', '01/12/2026')])
    expect(facts.contact).toHaveLength(1)
    expect(problems).toEqual([
      expect.objectContaining({ code: 'day after the as-at date', effect: 'warning' }),
    ])
  })

  it.each([
    [4, 'Continuous Assessment Date of Authorisation'],
    [6, 'CIN Closure Date'],
    [7, 'Child Protection Plan End Date'],
    [8, 'Date Ceased to be Looked After'],
  ])('that end something only after the as-at date end nothing: list %i, %s', async (list, heading) => {
    const { facts, problems } = await readList(list, [{ [heading]: '01/12/2026' }])
    expect(JSON.stringify(facts)).not.toContain('2026-12-01')
    expect(problems).toContainEqual(
      expect.objectContaining({ code: 'an end that has not come', effect: 'left out' }),
    )
  })

  it('that stand for “open”, and 1900, are left out', async () => {
    const { facts, problems } = await readList(6, [
      { 'CIN Closure Date': '31/12/9999', 'Date Child Was Last Seen': '01/01/1900' },
    ])
    expect(facts.need?.[0]?.values.slice(2, 4)).toEqual([null, null])
    expect(problems.map(({ code }) => code).sort()).toEqual(['day far ahead', 'day too early'])
  })

  it('that should not be blank are told once for each column, with how many', async () => {
    const { problems } = await readList(
      1,
      ['1', '2', '3'].map((id) => contact(id, '04/05/2026', { 'Contact Source': '', Gender: '' })),
    )
    expect(problems.map(({ where, found, effect }) => [where.column, found, effect])).toEqual([
      ['Gender', '3 rows without a value', 'warning'],
      ['Contact Source', '3 rows without a value', 'warning'],
    ])
  })

  it('in very many rows are told in part, and counted in full', async () => {
    const rows = Array.from({ length: 400 }, (_, at) =>
      contact(String(at + 1), '20/10/2026', { 'Contact Source': `Zxcv ${at}` }),
    )
    const { problems } = await readList(1, rows)
    expect(problems).toHaveLength(26)
    expect(problems.at(-1)?.found).toBe('400 rows in all, of which the first 25 are listed')
  })

  it('of the workbook’s own errors are blank, with a warning', async () => {
    const { problems } = await readList(1, [contact('1', '04/05/2026', { Ethnicity: '#N/A' })])
    expect(problems.map(({ code }) => code)).toContain('error in the workbook')
  })
})

describe('who a child is', () => {
  const care = listOf(8)
  const contacts = listOf(1)
  const both = (inCare: Record<string, string>, atContact: Record<string, string>) => {
    const row = (list: typeof care, changes: Record<string, string>) =>
      list.headings.map((heading, at) => changes[heading] ?? list.rows[0]?.[at] ?? '')
    return readTables([
      { name: 'List 1', rows: [contacts.headings, row(contacts, atContact)] },
      { name: 'List 8', rows: [care.headings, row(care, inCare)] },
    ])
  }

  it('is put together from all lists, the list of children in care counting most', async () => {
    const { facts, problems } = await both(
      { 'Date of Birth': '02/03/2014', 'Age of Child (Years)': '12', Gender: 'c) Not stated/recorded' },
      { 'Date of Birth': '03/03/2014', 'Age of Child (Years)': '12', Gender: 'b) Female' },
    )
    expect(facts.details?.map(({ list, values }) => [list, values.slice(0, 4)])).toEqual([
      [8, ['2014-03-02', false, null, 'F']],
    ])
    expect(problems).toEqual([expect.objectContaining({ code: 'two dates of birth', effect: 'warning' })])
  })

  it('may be unborn: age -1, or a day of birth to come', async () => {
    const unborn = await readList(1, [
      contact('1', '04/05/2026', { 'Age of Child (Years)': '-1', 'Date of Birth': '01/02/2027' }),
    ])
    expect(unborn.facts.details?.[0]?.values.slice(0, 3)).toEqual(['2027-02-01', true, null])
    expect(unborn.problems).toEqual([])
  })

  it('is born where the day of birth lies long past, whatever the age says', async () => {
    const read = async (born: string) => {
      const changes = { 'Age of Child (Years)': '-1', 'Date of Birth': born }
      const { facts, problems } = await readList(1, [contact('1', '04/05/2026', changes)])
      return [facts.details?.[0]?.values[1], problems.map(({ code }) => code)]
    }
    expect(await read('02/03/2015')).toEqual([false, ['unborn with a day of birth']])
    // Expected a week before the as-at date, and not yet known to be born.
    expect(await read('23/10/2026')).toEqual([true, []])
  })

  it('is told where two numbers differ by noughts in front or by small letters alone', async () => {
    const { lists, problems } = await readList(
      1,
      ['000123', '123', 'A-7', 'a-7', '1230'].map((id) => contact(id)),
    )
    expect(lists[0]).toMatchObject({ rows: 5, children: 5, rejected: 0 })
    expect(problems.map(({ code, found, where, effect }) => [code, found, where.row, effect])).toEqual([
      ['one number in two spellings', '123', 3, 'warning'],
      ['one number in two spellings', 'a-7', 5, 'warning'],
    ])
  })

  it('may be known by age alone', async () => {
    const { facts } = await readList(1, [
      contact('1', '04/05/2026', { 'Age of Child (Years)': '6.138', 'Date of Birth': '' }),
    ])
    expect(facts.details?.[0]?.values.slice(0, 3)).toEqual([null, false, 6])
  })

  it('keeps where a carer lives apart, and which family adopted', async () => {
    const { facts } = await readList(8, [{ 'Placement postcode': 'zz1 1zz' }])
    expect(facts.placementAddress?.map(({ values }) => values[0])).toEqual(['ZZ1 1ZZ'])
    expect(JSON.stringify(facts.care)).not.toContain('ZZ1')
    const adopted = await readList(10, [{}])
    expect(adopted.facts.adoptiveFamily?.map(({ values }) => values[0])).toEqual(['Made-up 1 name 0'])
    expect(JSON.stringify(adopted.facts.adoption)).not.toContain('Made-up 1')
  })
})
