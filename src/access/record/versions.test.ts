import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from 'kysely'
import type { Asking } from '../index.ts'
import { becauseOf } from '../index.ts'
import { isoDate } from '../../kernel/index.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'

describe('the record keeps every version', () => {
  let test: TestRecord
  let administrator: Asking

  beforeAll(async () => {
    test = await testRecord('live', '2020-03-02T09:00:00Z')
    administrator = await test.person({ roles: ['administrator'] })
  })
  afterAll(() => test.close())

  const titles = async (knownAt: string) =>
    test.as(
      administrator,
      async (tx) =>
        (
          await sql<{ title: string }>`select title from access.post_known order by title`.execute(tx.db)
        ).rows.map((row) => row.title),
      { knownAt: isoDate(knownAt) },
    )

  it('shows each past day as it was known at the end of it, London time', async () => {
    await test.as(administrator, (tx) =>
      sql`insert into access.post (title) values ('Team manager')`.execute(tx.db),
    )
    // 23:30 on 28 March 2020 UTC is still the 28th in London: the clocks go forward on the 29th.
    test.setClock('2020-03-28T23:30:00Z')
    await test.as(administrator, (tx) => sql`update access.post set title = 'Service manager'`.execute(tx.db))
    // 23:30 UTC in summer time is half past midnight of the next day in London.
    test.setClock('2020-06-15T23:30:00Z')
    await test.as(administrator, (tx) => sql`update access.post set title = 'Head of service'`.execute(tx.db))
    test.setClock('2020-11-24T10:00:00Z')
    expect(await titles('2020-03-01')).toEqual([])
    expect(await titles('2020-03-27')).toEqual(['Team manager'])
    expect(await titles('2020-03-28')).toEqual(['Service manager'])
    expect(await titles('2020-06-15')).toEqual(['Service manager'])
    expect(await titles('2020-06-16')).toEqual(['Head of service'])
    expect(await titles('2020-11-24')).toEqual(['Head of service'])
  })

  it('says who changed what and why, and audits ids only', async () => {
    await test.as(administrator, async (tx) => {
      await becauseOf(tx, 'The post was renamed by the restructure')
      await sql`update access.post set title = 'Renamed'`.execute(tx.db)
    })
    const { rows } = await test.admin.query<{
      reason: string
      person_id: number
      subject: string
      ids: string[]
    }>(
      `select change.reason, change.person_id, audit.subject, audit.ids from record.change
       join record.audit on audit.change_id = change.id order by change.id desc limit 1`,
    )
    expect(rows[0]).toMatchObject({
      reason: 'The post was renamed by the restructure',
      subject: 'access.post',
    })
    expect(rows[0]?.person_id).toBe(administrator.kind === 'person' ? administrator.personId : undefined)
  })
})
