import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import { asCounter } from './as-counter.ts'

describe('the counting role', () => {
  let test: TestRecord
  beforeAll(async () => {
    test = await testRecord()
    await test.admin.query(`insert into children.child (council_id, first_change) values ('MU1', 1)`)
  })
  afterAll(() => test.close())

  it('sees every row, though it knows no viewer', async () => {
    const counted = await asCounter(test.record, ({ db }) => sql`select from children.child`.execute(db))
    expect(counted.rows).toHaveLength(1)
  })

  it('writes nothing, even where its transaction may', async () => {
    await expect(
      asCounter(test.record, ({ db }) => sql`delete from children.child`.execute(db)),
    ).rejects.toThrow()
    const { rows } = await test.admin.query(
      `select oid::regclass as table from pg_class where relkind in ('r', 'v', 'p')
         and relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema')
         and has_table_privilege(
           (select polroles[1] from pg_policy where polname like '%\\_counting' limit 1), oid,
           'insert, update, delete, truncate')`,
    )
    expect(rows).toEqual([])
  })

  it('is what the app becomes for a count and is not by itself', async () => {
    const outside = await test.record.db
      .transaction()
      .execute((db) => sql`select from children.child`.execute(db))
    expect(outside.rows).toEqual([])
  })
})
