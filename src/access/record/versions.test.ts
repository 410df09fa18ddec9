import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { sql } from 'kysely'
import type { Asking } from '../index.ts'
import { becauseOf, numberedAhead } from '../index.ts'
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

describe('a change that is numbered ahead', () => {
  let test: TestRecord
  let administrator: Asking
  beforeAll(async () => {
    test = await testRecord()
    administrator = await test.person({ roles: ['administrator'] })
  })
  afterAll(() => test.close())

  const addPost = (title: string) =>
    test.as(administrator, async (tx) => {
      const { rows } = await sql<{ change: number }>`
        insert into access.post (title) values (${title}) returning known_from::int as change`.execute(tx.db)
      return rows[0]?.change ?? 0
    })

  it('holds nobody up, and comes after whatever is committed before it', async () => {
    const before = await addPost('Before')
    const beside: number[] = []
    const ahead = await test.as(administrator, async (tx) => {
      await becauseOf(tx, 'For a while')
      await numberedAhead(tx)
      const { rows } = await sql<{ change: number }>`
        insert into access.post (title) values ('Long') returning known_from::int as change`.execute(tx.db)
      beside.push(await addPost('Beside'), await addPost('Beside too'))
      return rows[0]?.change ?? 0
    })
    expect(beside).toEqual([before + 1, before + 2])
    expect(ahead).toBeGreaterThan(before + 2)
    expect(await addPost('After')).toBe(ahead + 1)
    const { rows } = await test.admin.query('select reason from record.change where id = $1', [ahead])
    expect(rows).toEqual([{ reason: 'For a while' }])
  })

  it('is committed when nobody is writing at that moment', async () => {
    const [held, through] = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()]
    const writing = test.as(administrator, async (tx) => {
      await sql`insert into access.post (title) values ('Writing')`.execute(tx.db)
      held.resolve(undefined)
      await through.promise
    })
    await held.promise
    let isThere = false
    const long = test
      .as(administrator, async (tx) => {
        await numberedAhead(tx)
        await sql`insert into access.post (title) values ('Long, too')`.execute(tx.db)
      })
      .then(() => {
        isThere = true
      })
    await vi.waitFor(async () => {
      const { rows } = await test.admin.query(
        `select 1 from pg_stat_activity where datname = current_database() and query = 'commit' and state = 'active'`,
      )
      expect(rows.length).toBe(1)
    })
    expect(isThere).toBe(false)
    through.resolve(undefined)
    await Promise.all([writing, long])
    const { rows } = await test.admin.query<{ title: string }>(
      `select title from access.post where title in ('Writing', 'Long, too') order by known_from`,
    )
    expect(rows.map(({ title }) => title)).toEqual(['Writing', 'Long, too'])
  })

  it('leaves the order as it is where it is undone', async () => {
    const before = await addPost('One')
    const undone = test.as(administrator, async (tx) => {
      await numberedAhead(tx)
      throw new Error('Undone')
    })
    await expect(undone).rejects.toThrow('Undone')
    expect(await addPost('Two')).toBe(before + 1)
  })
})
