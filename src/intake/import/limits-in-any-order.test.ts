import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, describe, expect, it } from 'vitest'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import { extractOn, weeklyExtractDays, workbookBytes, worldOf } from '../../example/children/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { addDays, isoDate } from '../../kernel/index.ts'
import { madeExtract, madeFile } from '../testing/made-extract.ts'
import { applyExtract } from './carry-out.ts'
import { putOwnWorkbook } from './put-own.ts'
import { reverseImport } from './reverse.ts'

const intake = { kind: 'system', name: 'intake' } as const
const day = isoDate
const records: TestRecord[] = []
const newRecord = async () => {
  const made = await testRecord('live', '2020-11-24T10:00:00Z')
  records.push(made)
  return made
}
afterAll(() => Promise.all(records.map((each) => each.close())))

const startOver = ({ admin }: TestRecord) =>
  admin.query(
    `truncate children.protection, children.care, children.summary, clocks.running, children.relation, children.source, intake.said, intake.progress, intake.problem, intake.import, intake.import_history cascade`,
  )

/** Every limit of a day, as any page would show it. */
const limitsOn = (record: TestRecord, asAt: IsoDate) =>
  record.as(
    intake,
    async (tx) =>
      (
        await sql<{ said: string }>`
          select concat_ws(' ', council_id, rule, started_on, 'due', due_on, 'met', met_on, not_known) as said
          from clocks.running_as_at join children.child on child.id = child_id order by 1`.execute(tx.db)
      ).rows.map(({ said }) => said),
    { asAt },
  )

describe('a visit that came late', () => {
  const plan = { of: 'MU1', started_on: day('2020-11-02') }
  const put = async (record: TestRecord, asAt: string, visited?: string) => {
    const row = { ...plan, ...(visited !== undefined && { visited_on: day(visited) }) }
    const extract = madeExtract(day(asAt), [7], { protection: [row] })
    return (await record.as(intake, (tx) => applyExtract(tx, madeFile(day(asAt)), extract))).id
  }
  const late = 'MU1 cp.visit 2020-11-02 due 2020-11-16 met 2020-11-19'
  const onTheLast = async (record: TestRecord) =>
    (await limitsOn(record, day('2020-11-24'))).filter((said) => said.startsWith('MU1 cp.visit 2020-11-02'))

  it('is known to have by the extract that told of none once it was due, whichever went in first', async () => {
    const record = await newRecord()
    await put(record, '2020-11-24', '2020-11-19')
    await put(record, '2020-11-10')
    expect(await onTheLast(record)).not.toContain(late)
    // This one says nothing new of the child.
    const told = await put(record, '2020-11-17')
    expect(await onTheLast(record)).toEqual([late])
    await record.as(intake, (tx) => reverseImport(tx, told))
    expect(await onTheLast(record)).not.toContain(late)
    await put(record, '2020-11-17')
    expect(await onTheLast(record)).toEqual([late])
  })

  it('is known to have where the extract before says again what was held, and nothing new of anybody', async () => {
    const record = await newRecord()
    for (const asAt of ['2020-11-10', '2020-11-17']) await put(record, asAt)
    await put(record, '2020-11-24', '2020-11-19')
    expect(await onTheLast(record)).toEqual([late])
  })
})

describe('extracts of visits, in whatever order and with whatever stale ones among them', () => {
  const weeks = ['2020-11-03', '2020-11-10', '2020-11-17', '2020-11-24'].map(day)
  const visit = fc.record({ of: fc.constantFrom('MU1', 'MU2'), after: fc.integer({ min: 0, max: 22 }) })
  const file = fc.record({
    of: fc.constantFrom(...weeks),
    stale: fc.constantFrom(0, 0, 7, 14),
    lists: fc.constantFrom<readonly (7 | 8)[]>([7], [7, 8], [8]),
  })

  it('come to the limits of each day’s last file alone, in order', async () => {
    const record = await newRecord()
    const began = day('2020-11-02')
    await fc.assert(
      fc.asyncProperty(
        fc.array(visit, { maxLength: 6 }),
        fc.array(file, { minLength: 2, maxLength: 6 }),
        async (visits, files) => {
          const put = async (asAt: IsoDate, told: IsoDate, lists: readonly (7 | 8)[], at: string) => {
            const rows = ['MU1', 'MU2'].map((of) => {
              const seen = visits.filter((each) => each.of === of).map(({ after }) => addDays(began, after))
              const visited_on = seen
                .filter((each) => each <= told)
                .toSorted()
                .at(-1)
              return { of, ...(visited_on !== undefined && { visited_on }) }
            })
            const said = {
              ...(lists.includes(7) && { protection: rows.map((row) => ({ ...row, started_on: began })) }),
              ...(lists.includes(8) && { care: rows.map((row) => ({ ...row, entered_care_on: began })) }),
            }
            await record.as(intake, (tx) =>
              applyExtract(tx, madeFile(asAt, at), madeExtract(asAt, lists, said)),
            )
          }
          const all = async () => {
            const found: unknown[] = []
            for (const asAt of [...weeks, day('2021-02-01')]) found.push([asAt, await limitsOn(record, asAt)])
            return found
          }
          await startOver(record)
          for (const [at, { of, stale, lists }] of files.entries())
            await put(of, addDays(of, -stale), lists, `file ${at}`)
          const found = await all()
          await startOver(record)
          for (const asAt of weeks)
            for (const list of [7, 8] as const) {
              const last = files.findLast(({ of, lists }) => of === asAt && lists.includes(list))
              if (last) await put(asAt, addDays(asAt, -last.stale), [list], `list ${list} of ${asAt}`)
            }
          expect(found).toEqual(await all())
        },
      ),
      { numRuns: 15, endOnFailure: true },
    )
  }, 120_000)
})

describe('nine weeks of made-up extracts', () => {
  it('come to the same limits on each of their days with the latest first, as the worked example is loaded, and in order', async () => {
    const until = day('2020-11-20')
    const from = addDays(until, -63)
    const world = worldOf({ children: 80, seed: 6, from, until })
    const days = weeklyExtractDays(from, until)
    const load = async (order: readonly IsoDate[]) => {
      const record = await newRecord()
      for (const asAt of order)
        await putOwnWorkbook((work) => record.as(intake, work), {
          bytes: workbookBytes(extractOn(world, asAt)),
          fileName: `made-up-${asAt}.xlsx`,
          asAt,
          askedBy: undefined,
        })
      return record
    }
    const inOrder = await load(days)
    const others = [await load([...days.slice(-1), ...days.slice(0, -1)]), await load(days.toReversed())]
    for (const other of others)
      for (const asAt of days)
        expect([asAt, await limitsOn(other, asAt)]).toEqual([asAt, await limitsOn(inOrder, asAt)])
  }, 180_000)
})
