import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import { addDays, isoDate } from '../../kernel/index.ts'
import { madeExtract, madeFile } from '../testing/made-extract.ts'
import type { AsIntake } from './carry-out.ts'
import { applyExtract, previewExtract } from './carry-out.ts'
import { reverseImport } from './reverse.ts'

const first = isoDate('2020-11-17')
const later = addDays(first, 7)

/** List 3 of so many made-up children, each referred once. */
const referred = (asAt: typeof first, children: number) =>
  madeExtract(asAt, [3], {
    details: Array.from({ length: children }, (_, at) => ({ of: `MU${at}`, born_on: isoDate('2015-03-02') })),
    referral: Array.from({ length: children }, (_, at) => ({
      of: `MU${at}`,
      received_on: addDays(first, -9),
    })),
  })

describe('an extract many times as long as what was held', () => {
  let test: TestRecord
  let asIntake: AsIntake
  beforeAll(async () => {
    test = await testRecord('live', '2020-11-26T10:00:00Z')
    asIntake = (work) => test.as({ kind: 'system', name: 'intake' }, work)
    await asIntake((tx) => applyExtract(tx, madeFile(first), referred(first, 20)))
    // As PostgreSQL does by itself within a minute. It does nothing by itself in a test.
    await test.admin.query('analyze')
  })
  afterAll(() => test.close())

  /** For how many children PostgreSQL plans. */
  const plannedFor = async (table: string) => {
    const { rows } = await test.admin.query<{ children: number }>(
      `select (case when s.n_distinct < 0 then -s.n_distinct * c.reltuples else s.n_distinct end)::int as children
       from pg_stats s join pg_class c on c.oid = (s.schemaname || '.' || s.tablename)::regclass
       where c.oid = $1::regclass and s.attname = 'child_id'`,
      [table],
    )
    return rows[0]?.children
  }

  it('is only looked at: nothing is planned otherwise', async () => {
    await previewExtract(asIntake, madeFile(later), referred(later, 1_500))
    expect(await plannedFor('children.referral')).toBe(20)
  })

  it('goes in: from then on every page is planned for all of its children', async () => {
    await asIntake((tx) => applyExtract(tx, madeFile(later), referred(later, 1_500)))
    for (const table of ['children.referral', 'children.details', 'children.summary', 'children.relation'])
      expect([table, await plannedFor(table)]).toEqual([table, 1_500])
  })

  it('says the same again: nothing is counted', async () => {
    await test.admin.query(
      'update pg_statistic set stadistinct = 7 where starelid = $1::regclass',
      ['children.referral'].map(String),
    )
    await asIntake((tx) => applyExtract(tx, madeFile(later, 'again'), referred(later, 1_500)))
    expect(await plannedFor('children.referral')).toBe(7)
  })

  it('is taken back: it is counted once more', async () => {
    const { rows } = await test.admin.query<{ id: number }>('select max(id) as id from intake.import')
    await asIntake((tx) => reverseImport(tx, (rows[0]?.id ?? 0) - 1))
    await asIntake((tx) => reverseImport(tx, rows[0]?.id ?? 0))
    expect(await plannedFor('children.referral')).toBe(1_500)
  })
})
