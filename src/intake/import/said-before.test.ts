import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import { factTables } from '../../children/index.ts'
import { addDays, isoDate, type IsoDate } from '../../kernel/index.ts'
import { withFile } from '../../workbook/testing/read-whole.ts'
import { readHere } from '../annex-a/index.ts'
import { bookFor, corrected, first, lives, ordinary, step, usual } from '../testing/made-lives.ts'
import { applyExtract, type Applied } from './carry-out.ts'
import { ReadingParts } from './reading-parts.ts'
import { reverseImport } from './reverse.ts'
import { onlyDigesting, SaidNoLonger, whatWasSaid, type WhatWasSaid } from './what-was-said.ts'

const intake = { kind: 'system', name: 'intake' } as const
async function read(bytes: Buffer, asAt: IsoDate, said: WhatWasSaid | undefined): Promise<ReadingParts> {
  const coming = new ReadingParts(asAt, said)
  const reading = { asAt, onMessage: coming.onMessage, ...(said && { digesting: said.digesting }) }
  const found = await withFile(bytes, 'annex-a.xlsx', (path) => readHere(path, reading))
  coming.end({ ok: true, lists: found })
  return coming
}

async function apply(
  test: TestRecord,
  bytes: Buffer,
  asAt: IsoDate,
  said: WhatWasSaid | undefined,
): Promise<Applied> {
  const coming = await read(bytes, asAt, said)
  const received = { bytes, fileName: `as at ${asAt}.xlsx`, asAt, askedBy: undefined }
  return test.as(intake, (tx) => applyExtract(tx, received, coming))
}

/** As intake does it: told what was said, and whole where that holds no longer. @returns whether anybody was passed over. */
async function applyTold(
  test: TestRecord,
  bytes: Buffer,
  asAt: IsoDate,
): Promise<{ applied: Applied; passed: boolean }> {
  const said = await test.as(intake, (tx) => whatWasSaid(tx, asAt))
  const coming = await read(bytes, asAt, said)
  const before = await coming.saidBefore()
  try {
    const received = { bytes, fileName: `as at ${asAt}.xlsx`, asAt, askedBy: undefined }
    const applied = await test.as(intake, (tx) => applyExtract(tx, received, coming))
    return { applied, passed: (before?.children.length ?? 0) > 0 }
  } catch (problem) {
    if (!(problem instanceof SaidNoLonger)) throw problem
    return { applied: await apply(test, bytes, asAt, onlyDigesting()), passed: false }
  }
}

const tables = [...Object.values(factTables).map(({ table }) => table), 'children.summary', 'clocks.running']

/** Everything that is held or was, but for the numbers that the database gives. */
async function recordOf(test: TestRecord): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const found: Record<string, readonly unknown[]> = {}
  for (const table of tables) {
    const owner = table === factTables.adopter.table ? sql`children.prospective_adopter` : sql`children.child`
    const key = table === factTables.adopter.table ? sql`adopter_id` : sql`child_id`
    const { rows } = await test.as(intake, (tx) =>
      sql<{ row: unknown }>`
        select jsonb_build_object('of', owner.council_id, 'open', fact.known_to = 9223372036854775807, 'file', import.file_name)
          || to_jsonb(fact) - 'id' - 'child_id' - 'adopter_id' - 'known_from' - 'known_to' - 'source_import' as row
        from ${sql.table(table)} fact join ${owner} owner on owner.id = ${key}
          left join intake.import on import.id = fact.source_import order by 1`.execute(tx.db),
    )
    found[table] = rows.map(({ row }) => row)
  }
  return found
}

async function startOver({ admin }: TestRecord): Promise<void> {
  const facts = Object.values(factTables).map(({ table }) => table)
  await admin.query(
    `truncate ${facts.join(', ')}, children.summary, clocks.running, children.relation, intake.said, intake.progress, intake.problem, intake.import, intake.import_history cascade`,
  )
}

describe('an extract whose reader was told what the one before said', () => {
  let told: TestRecord
  let whole: TestRecord
  beforeAll(async () => {
    told = await testRecord('live', '2020-06-01T10:00:00Z')
    whole = await testRecord('live', '2020-06-01T10:00:00Z')
  })
  afterAll(async () => {
    await told.close()
    await whole.close()
  })

  it('leaves the record, and tells of it, as one that is compared whole', async () => {
    let passedOver = 0
    await fc.assert(
      fc.asyncProperty(lives, fc.array(step, { minLength: 2, maxLength: 7 }), async (start, steps) => {
        await Promise.all([startOver(told), startOver(whole)])
        let [said, on] = [start, first]
        const ids: (readonly [number, number])[] = []
        for (const one of [{ put: 'anew', to: start, after: 0, lists: 'all' } as const, ...steps]) {
          if ('reverse' in one) {
            const [pair] = ids.splice(one.reverse % Math.max(1, ids.length), 1)
            if (!pair) continue
            await told.as(intake, (tx) => reverseImport(tx, pair[0]))
            await whole.as(intake, (tx) => reverseImport(tx, pair[1]))
          } else {
            said = one.put === 'anew' ? one.to : { ...said, [one.of]: one.to }
            on = addDays(on, one.after)
            const bytes = bookFor(said, one.lists)
            const { applied, passed } = await applyTold(told, bytes, on)
            const other = await apply(whole, bytes, on, undefined)
            if (passed) passedOver += 1
            expect({ ...applied.preview, comparedWith: 0 }).toEqual({ ...other.preview, comparedWith: 0 })
            ids.push([applied.id, other.id])
          }
          expect(await recordOf(told)).toEqual(await recordOf(whole))
        }
      }),
      // The first run is of ordinary weeks, in which somebody is passed over each time; the others are of anything.
      {
        numRuns: 5,
        examples: [
          [usual, ordinary],
          [usual, corrected],
        ],
      },
    )
    expect(passedOver).toBeGreaterThan(2)
  }, 120_000)

  it.each([
    ['when nothing has come between', () => Promise.resolve(), true],
    [
      'not when a fact was written since',
      (test: TestRecord) => test.admin.query(`update children.care set occurrence = 1`),
      false,
    ],
    [
      'not when numbers of children were joined since',
      (test: TestRecord) => test.admin.query(`delete from children.other_number`),
      false,
    ],
  ] as const)('passes over whoever says the same: %s', async (_, between, passes) => {
    await startOver(told)
    await applyTold(told, bookFor(usual, 'all'), first)
    await between(told)
    const { passed, applied } = await applyTold(told, bookFor(usual, 'all'), addDays(first, 7))
    expect(passed).toBe(passes)
    expect(applied.preview.comparison.map(({ same, added }) => [same, added])).toContainEqual([10, 0])
  })

  it('is read whole where another extract came between', async () => {
    await startOver(told)
    await applyTold(told, bookFor(usual, 'all'), first)
    const said = await told.as(intake, (tx) => whatWasSaid(tx, addDays(first, 7)))
    await applyTold(told, bookFor({}, 'all'), addDays(first, 3))
    await expect(apply(told, bookFor(usual, 'all'), addDays(first, 7), said)).rejects.toThrow(SaidNoLonger)
  })

  it('is told nothing in another calendar year, nor for an earlier day', async () => {
    await startOver(told)
    await applyTold(told, bookFor(usual, 'all'), first)
    const toldFor = (day: string) => told.as(intake, (tx) => whatWasSaid(tx, isoDate(day)))
    expect((await toldFor('2020-12-31')).importId).toBeDefined()
    expect((await toldFor('2021-01-01')).importId).toBeUndefined()
    expect((await toldFor('2020-01-05')).importId).toBeUndefined()
  })

  it('passes over nobody of whom anything was rectified, also once that was lifted: the row comes back', async () => {
    await startOver(told)
    await applyTold(told, bookFor(usual, 'all'), first)
    await told.admin.query(`
      set session_replication_role = replica;
      insert into retention.rectification (child_id, fact, starts_on, wrong, salt, reason, asked_by, on_day, lifted_on, lifted_because)
        select id, 'care', '-infinity', '{}', 'made up', 'It was wrong', 1, '2020-01-07', '2020-01-08', 'It was right'
        from children.child where council_id = 'MU2';
      set session_replication_role = origin`)
    const on = addDays(first, 7)
    const said = await told.as(intake, (tx) => whatWasSaid(tx, on))
    const coming = await read(bookFor(usual, 'all'), on, said)
    expect((await coming.saidBefore())?.children).toEqual(['MU1', 'MU3', 'MU4', 'MU5'])
  })

  it('is forgotten whichever kind of fact is written', async () => {
    const { rows } = await told.admin.query<{ name: string }>(
      `select tgrelid::regclass::text as name from pg_trigger where tgname = 'said_no_longer'`,
    )
    const watched = rows.map(({ name }) => name)
    expect(watched).toEqual(expect.arrayContaining(Object.values(factTables).map(({ table }) => table)))
  })
})
