import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import { audit } from './audit.ts'
import { readingsOf } from './readings.ts'
import type { Asking, ViewerTx } from './viewer.ts'

const [readBySome, readByAll, readByNobody] = [7, 8, 9]
const about = (id: number) => ({ subject: 'children', id, screen: '/children/:id' })

/** The audit of a council after a while: 10,000 rows, each about 50 children, and few about one of them. */
describe('who read a record', () => {
  let test: TestRecord
  let director: Asking
  let manager: Asking & { personId: number }
  beforeAll(async () => {
    test = await testRecord()
    director = await test.person({ roles: ['director'] })
    manager = await test.person({ roles: ['team manager'], team: 'North' })
    for (const who of [director, manager])
      await test.as(who, (tx) => audit(tx, { what: 'read', subject: 'children', ids: [readBySome, 4000] }))
    await test.as(director, (tx) => audit(tx, { what: 'read', subject: 'adoption', ids: [readBySome] }))
    await test.as(director, (tx) => audit(tx, { what: 'refused', subject: 'children', ids: [readBySome] }))
    await test.admin.query(`
      insert into record.audit (person_id, what, subject, ids)
      select null, 'read', 'children', (select array_agg(100 + (g + s) % 2000) from generate_series(1, 50) s) || ${readByAll}::bigint
      from generate_series(1, 10000) g`)
    await test.admin.query('analyze record.audit')
  })
  afterAll(() => test.close())

  const lookedAt = async ({ db }: ViewerTx) => {
    const { rows } = await sql<{ rows: number }>`
      select sum(pg_stat_get_xact_tuples_returned(oid) + pg_stat_get_xact_tuples_fetched(oid))::int as rows
      from (select 'record.audit'::regclass::oid
        union all select indexrelid from pg_index where indrelid = 'record.audit'::regclass) audit`.execute(
      db,
    )
    return rows[0]?.rows ?? 0
  }

  it.each([
    ['of whom few read', readBySome, 2],
    ['of whom everybody reads', readByAll, 20],
    ['of whom nobody read', readByNobody, 0],
  ])('is found without going through the audit, %s', async (_, id, count) => {
    await test.as(director, async (tx) => {
      // What other processes of the database help with is not counted here.
      await sql`set local max_parallel_workers_per_gather = 0`.execute(tx.db)
      const before = await lookedAt(tx)
      expect(await readingsOf(tx, about(id), 20)).toHaveLength(count)
      expect((await lookedAt(tx)) - before).toBeLessThan(2000)
    })
  })

  it('is told in full, the latest first, where no number is given', async () => {
    const all = await test.as(director, (tx) => readingsOf(tx, about(readBySome)))
    expect(all.map(({ who }) => who)).toEqual(['Made-up team manager', 'Made-up director'])
    expect(await test.as(director, (tx) => readingsOf(tx, about(readByAll)))).toHaveLength(10_000)
  })

  it('is the own reading alone for whoever may not read the audit, and their view is theirs afterwards', async () => {
    await test.as(manager, async (tx) => {
      for (const limit of [20, undefined]) {
        const own = await readingsOf(tx, about(readBySome), limit)
        expect(own.map(({ who }) => who)).toEqual(['Made-up team manager'])
        expect(await readingsOf(tx, about(readByAll), limit)).toEqual([])
      }
      const { rows } = await sql<{ others: number }>`
        select count(*)::int as others from record.audit
        where person_id is distinct from ${manager.personId}`.execute(tx.db)
      expect(rows).toEqual([{ others: 0 }])
    })
  })
})
