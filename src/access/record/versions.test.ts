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

  const titled = async (like: string) =>
    (await test.admin.query('select 1 from access.post where title like $1', [like])).rowCount

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

  it('finds its place while four write all the time', async () => {
    let isThere = false
    // Each for long enough that another waits already: the turn is never free.
    const write = (title: string) =>
      test.as(administrator, async (tx) => {
        await sql`insert into access.post (title) values (${title})`.execute(tx.db)
        await sql`select pg_sleep(0.02)`.execute(tx.db)
      })
    const writer = async (name: string) => {
      for (let at = 0; !isThere; at++) await write(`${name} ${at}`)
    }
    const writers = ['Ann', 'Ben', 'Cy', 'Di'].map(writer)
    try {
      await vi.waitFor(async () => expect(await titled('% 3')).toBe(4), { timeout: 10_000 })
      const long = test.as(administrator, async (tx) => {
        await numberedAhead(tx)
        await sql`insert into access.post (title) values ('Beside four')`.execute(tx.db)
      })
      const tooLate = AbortSignal.timeout(10_000)
      await Promise.race([
        long,
        new Promise((_, refuse) => {
          tooLate.addEventListener('abort', () => refuse(new Error('It found no place in ten seconds')))
        }),
      ])
    } finally {
      isThere = true
      await Promise.all(writers)
    }
    expect(await titled('Beside four')).toBe(1)
  }, 60_000)

  it('is known after all that it passed, also where midnight lies between', async () => {
    test.setClock('2020-11-24T23:59:00Z')
    const [held, through] = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()]
    const long = test.as(administrator, async (tx) => {
      await numberedAhead(tx)
      await sql`insert into access.post (title) values ('Over midnight')`.execute(tx.db)
      held.resolve(undefined)
      await through.promise
    })
    await held.promise
    test.setClock('2020-11-25T00:01:00Z')
    await addPost('After midnight')
    through.resolve(undefined)
    await long
    const known = async (knownAt: string) =>
      test.as(
        administrator,
        async (tx) =>
          (
            await sql<{ title: string }>`
              select title from access.post_known where title like '% midnight' order by known_from`.execute(
              tx.db,
            )
          ).rows.map(({ title }) => title),
        { knownAt: isoDate(knownAt) },
      )
    test.setClock('2020-11-27T10:00:00Z')
    expect(await known('2020-11-24')).toEqual([])
    expect(await known('2020-11-25')).toEqual(['After midnight', 'Over midnight'])
  })

  it('moves the time of no change but its own', async () => {
    const before = await addPost('Long ago')
    await test.as(administrator, async (tx) => {
      await numberedAhead(tx)
      const { numAffectedRows } = await sql`update record.change set at = now() where id = ${before}`.execute(
        tx.db,
      )
      expect(numAffectedRows).toBe(0n)
    })
  })

  it('is refused where more was written beside it than it left room for', async () => {
    const long = test.as(administrator, async (tx) => {
      await numberedAhead(tx)
      await sql`insert into access.post (title) values ('Overtaken')`.execute(tx.db)
      // Numbers that are taken and given back, as of changes that were refused.
      await test.admin.query(
        `select nextval('record.change_id_seq') from generate_series(1, record.ahead_by())`,
      )
      await addPost('Overtaking')
    })
    await expect(long).rejects.toThrow('More was written meanwhile than this change left room for')
    expect([await titled('Overtaken'), await titled('Overtaking')]).toEqual([0, 1])
  })

  it('is numbered before the first write, or not at all', async () => {
    const late = test.as(administrator, async (tx) => {
      await sql`insert into access.post (title) values ('Early')`.execute(tx.db)
      await numberedAhead(tx)
    })
    await expect(late).rejects.toThrow('A number ahead is taken before the first write')
    await test.as(administrator, async (tx) => {
      await numberedAhead(tx)
      await numberedAhead(tx)
    })
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
