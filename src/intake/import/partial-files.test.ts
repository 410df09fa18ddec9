import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import { addDays, isoDate, type IsoDate } from '../../kernel/index.ts'
import { smallBook, type SmallRow } from '../testing/small-lists.ts'
import { applyExtract } from './carry-out.ts'
import { readUpload } from './read-extract.ts'
import { reverseImport } from './reverse.ts'

const intake = { kind: 'system', name: 'intake' } as const
const monday = isoDate('2020-01-06')
const who = ['gender', 'ethnicity', 'born_on', 'disabled'] as const
const starts = { 1: 'contact_on', 6: 'started_on', 8: 'entered_care_on' } as const

type List = keyof typeof starts
type Lists = Readonly<Partial<Record<List, readonly SmallRow[]>>>
type Without = Readonly<Partial<Record<List, readonly string[]>>>

describe('a file that says part of who a child is', () => {
  let test: TestRecord
  beforeAll(async () => {
    test = await testRecord('live', '2020-06-01T10:00:00Z')
  })
  afterAll(() => test.close())

  const startOver = () =>
    test.admin.query(
      `truncate children.contact, children.need, children.care, children.details, children.summary, clocks.running, children.relation, intake.said, intake.progress, intake.problem, intake.import, intake.import_history cascade`,
    )

  async function put(asAt: IsoDate, lists: Lists, without: Without = {}): Promise<number> {
    const bytes = smallBook(lists, without)
    const read = await readUpload(bytes, { asAt, remembered: {}, onProgress: () => undefined })
    if (!read.ok) throw new Error(read.sentence)
    const received = { bytes, fileName: 'made-up.xlsx', asAt, askedBy: undefined }
    return (await test.as(intake, (tx) => applyExtract(tx, received, read.extract))).id
  }

  const held = (asAt: IsoDate) =>
    test.as(
      intake,
      async ({ db }) =>
        (
          await sql<object>`select council_id, born_on, unborn, age_given, gender, ethnicity, disabled
            from children.details_as_at fact join children.child on child.id = fact.child_id order by 1`.execute(
            db,
          )
        ).rows,
      { asAt },
    )

  const known = { of: 'MU1', gender: '1', ethnicity: 'WBRI', born_on: '09/03/2012', disabled: 'Yes' }
  const contact = { contact_on: '20/12/2019' }
  const full: Lists = {
    1: [{ ...known, ...contact }],
    6: [{ ...known, started_on: '04/11/2019' }],
  }
  const all = {
    council_id: 'MU1',
    born_on: '2012-03-09',
    unborn: false,
    age_given: null,
    gender: 'M',
    ethnicity: 'WBRI',
    disabled: true,
  }
  const bare = { of: 'MU1', ...contact }

  it.each([
    ['has no columns for it, of that day', monday, who],
    ['has no columns for it, of the day after', addDays(monday, 1), who],
    ['leaves it blank, of that day', monday, []],
    ['leaves it blank, of the day after', addDays(monday, 1), []],
  ])('takes away nothing that is known: it %s', async (_, day, without) => {
    await startOver()
    await put(monday, full)
    const part = await put(day, { 1: [bare] }, { 1: without })
    expect(await held(day)).toEqual([all])
    await test.as(intake, (tx) => reverseImport(tx, part))
    expect(await held(day)).toEqual([all])
  })

  it('replaces what it says otherwise, and gives way where it only says that nothing is known on a day on which a list says more', async () => {
    await startOver()
    await put(monday, full)
    const other = { ...bare, ethnicity: 'WIRI', born_on: '10/03/2012' }
    await put(addDays(monday, 1), { 1: [other] })
    expect(await held(addDays(monday, 1))).toEqual([{ ...all, ethnicity: 'WIRI', born_on: '2012-03-10' }])
    await put(addDays(monday, 1), { 6: [{ ...known, gender: '2', started_on: '04/11/2019' }] })
    await put(addDays(monday, 1), { 1: [{ ...bare, gender: 'U' }] })
    expect(await held(addDays(monday, 1))).toEqual([{ ...all, gender: 'F' }])
  })

  it('is told what an earlier day says that goes in after it', async () => {
    await startOver()
    await put(addDays(monday, 7), { 1: [bare] }, { 1: who })
    expect(await held(addDays(monday, 7))).toMatchObject([{ born_on: null, gender: null }])
    await put(monday, full)
    expect(await held(addDays(monday, 7))).toEqual([all])
  })

  it('does not take the day on which a child was expected for the date of birth', async () => {
    await startOver()
    await put(monday, { 6: [{ of: 'MU1', born_on: '20/01/2020', started_on: '04/11/2019' }] })
    expect(await held(monday)).toMatchObject([{ born_on: '2020-01-20', unborn: true }])
    await put(addDays(monday, 7), { 1: [{ of: 'MU1', age: '0', ...contact }] })
    expect(await held(addDays(monday, 7))).toMatchObject([{ born_on: null, unborn: false, age_given: 0 }])
  })

  const lists = [1, 6, 8] as const
  const values = {
    gender: ['1', '2'],
    ethnicity: ['WBRI', 'WIRI'],
    born_on: ['09/03/2012', '10/03/2012'],
    disabled: ['Yes', 'No'],
  } as const
  const missing = fc.record({
    1: fc.subarray([...who]),
    6: fc.subarray([...who]),
    8: fc.subarray([...who]),
  })
  const children = ['MU1', 'MU2', 'MU3'] as const
  const said = (blanks: boolean) =>
    fc.record(
      Object.fromEntries(who.map((name) => [name, fc.constantFrom(...(blanks ? [0, 0, -1] : [0, 1]))])),
    )
  /** Lists that leave out what they like and never differ, or that fill all their columns and may. */
  const days = fc.boolean().chain((blanks) =>
    fc.tuple(
      missing,
      fc.array(
        fc.record({ of: fc.constantFrom(...children), list: fc.constantFrom(...lists), says: said(blanks) }),
        {
          minLength: 2,
          maxLength: 9,
        },
      ),
      fc.shuffledSubarray([...lists], { minLength: 3 }),
      fc.boolean(),
    ),
  )

  it('leaves who the children are as one file of all its lists does, in whatever order the parts go in', async () => {
    await fc.assert(
      fc.asyncProperty(days, async ([without, rows, order, before]) => {
        const each = new Map(rows.map((row) => [`${row.of} ${row.list}`, row]))
        const rowsOf = (list: List): readonly SmallRow[] =>
          [...each.values()]
            .filter((row) => row.list === list)
            .map(({ of, says }) => ({
              of,
              ...Object.fromEntries(who.map((name) => [name, values[name][says[name] ?? 0] ?? ''])),
              [starts[list]]: '04/11/2019',
            }))
        const whole = Object.fromEntries(lists.map((list) => [list, rowsOf(list)]))
        const begin = async () => {
          await startOver()
          if (before) await put(addDays(monday, -7), full)
        }
        await begin()
        await put(monday, whole, without)
        const expected = await held(monday)
        await begin()
        for (const list of order) await put(monday, { [list]: rowsOf(list) }, without)
        expect(await held(monday)).toEqual(expected)
      }),
      { numRuns: 6 },
    )
  }, 240_000)
})
