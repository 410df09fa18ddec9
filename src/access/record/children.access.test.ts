import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from 'kysely'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { setUp, testRecord } from '../../app/testing/test-record.ts'
import type { Asking, ViewerTx } from '../index.ts'
import { auditedRead } from '../index.ts'

/**
 * Who reads which children, and what is noted of it, on the table that says which children there are. Facts about them
 * are guarded by the same column and the same two functions.
 */
describe('a child’s record', () => {
  let test: TestRecord
  let north: number
  let manager: Asking

  beforeAll(async () => {
    test = await testRecord()
    manager = await test.person({ roles: ['team manager'], team: 'North' })
    north =
      (await test.admin.query<{ id: number }>(`select id from access.team where name = 'North'`)).rows[0]
        ?.id ?? 0
    const { rows } = await test.as(setUp, (tx) =>
      sql<{
        id: number
      }>`insert into access.team (name, parent_id) values ('North duty', ${north}), ('South', null) returning id`.execute(
        tx.db,
      ),
    )
    const [duty = 0, south = 0] = rows.map(({ id }) => id)
    await test.admin.query(`insert into children.child (id, council_id, first_change) overriding system value
        values (1, 'MU1', 1), (2, 'MU2', 1), (3, 'MU3', 1), (4, 'MU4', 1);
      insert into children.relation (child_id, team_id, reviewed_until, conferenced_until, adoption_until) values
        (1, ${north}, 'infinity', null, null), (2, ${duty}, '2020-11-24', '2020-11-23', 'infinity'),
        (3, ${south}, '2020-11-23', 'infinity', '2020-11-23'), (4, null, null, null, '2020-11-24')`)
  })
  afterAll(() => test.close())

  const about = { screen: '/children', because: 'the team’s list' }
  const list = (tx: ViewerTx) =>
    auditedRead(
      tx,
      about,
      async ({ db }) =>
        (
          await sql<{
            childId: number
          }>`select id as "childId" from children.child order by id`.execute(db)
        ).rows,
    )
  const seenBy = async (who: Asking) => (await test.as(who, list)).map(({ childId }) => childId)
  const lastRead = async () =>
    (
      await test.admin.query<{ person_id: number; ids: string[]; screen: string; because: string }>(
        `select person_id, ids, screen, because from record.audit where what = 'read' order by id desc limit 1`,
      )
    ).rows[0]
  const readsNoted = async () =>
    (
      await test.admin.query<{ count: number }>(
        `select count(*)::int as count from record.audit where what = 'read'`,
      )
    ).rows[0]?.count

  it('is read by the team that works with the child, and the teams above it', async () => {
    expect(await seenBy(manager)).toEqual([1, 2])
  })

  it('is read whole by those who answer for the service, and by nobody else', async () => {
    const as = async (...roles: Parameters<TestRecord['person']>[0]['roles'] & object) =>
      seenBy(await test.person({ roles }))
    expect(await as('director')).toEqual([1, 2, 3, 4])
    expect(await as('performance analyst')).toEqual([1, 2, 3, 4])
    for (const role of ['administrator', 'councillor', 'auditor', 'board member'] as const) {
      expect(await as(role)).toEqual([])
    }
    expect(await as('director', 'councillor')).toEqual([])
  })

  it('is read by those who review it, up to the day that ends with, whatever the team', async () => {
    const as = async (...roles: Parameters<TestRecord['person']>[0]['roles'] & object) =>
      seenBy(await test.person({ roles, team: 'South' }))
    expect(await as('independent reviewing officer')).toEqual([1, 2])
    expect(await as('panel chair')).toEqual([1, 2])
    expect(await as('conference chair')).toEqual([3])
    expect(await as('reviewing service manager')).toEqual([1, 2, 3])
    expect(await as('independent reviewing officer', 'performance analyst')).toEqual([1, 2, 3, 4])
    expect(await as('conference chair', 'councillor')).toEqual([])
    const officer = await test.person({ roles: ['independent reviewing officer'] })
    const relations = await test.as(officer, ({ db }) =>
      sql<{ id: number }>`select child_id as id from children.relation order by 1`.execute(db),
    )
    expect(relations.rows.map(({ id }) => id)).toEqual([1, 2])
  })

  it('is read by the adoption manager while adoption is planned, and of the team named with the role alone', async () => {
    const as = async (team?: string) =>
      seenBy(await test.person({ roles: ['adoption manager'], ...(team === undefined ? {} : { team }) }))
    expect(await as()).toEqual([2, 4])
    expect(await as('South')).toEqual([2, 3, 4])
    expect(await as('North')).toEqual([1, 2, 4])
    const both = await test.person({ roles: ['adoption manager', 'councillor'] })
    expect(await seenBy(both)).toEqual([])
  })

  it('leaves a note of who saw which children, where and why, in the same transaction', async () => {
    await seenBy(manager)
    const person = manager.kind === 'person' ? manager.personId : 0
    expect(await lastRead()).toEqual({ person_id: person, ids: ['1', '2'], ...about })
  })

  it('is not given out when the note cannot be written', async () => {
    await test.admin.query(
      `alter table record.audit add constraint no_reads check (what <> 'read') not valid`,
    )
    let given: unknown
    const reading = test.as(manager, async (tx) => {
      given = await list(tx)
      return given
    })
    await expect(reading).rejects.toThrow('no_reads')
    expect(given).toBeUndefined()
    await test.admin.query('alter table record.audit drop constraint no_reads')
  })

  it('leaves no note when what came after the read failed: neither was sent', async () => {
    const before = await readsNoted()
    const failing = test.as(manager, async (tx) => {
      await list(tx)
      throw new Error('the page could not be drawn')
    })
    await expect(failing).rejects.toThrow('could not be drawn')
    expect(await readsNoted()).toBe(before)
  })

  it('cannot be added, changed or removed by anybody but the product’s own intake', async () => {
    const director = await test.person({ roles: ['director'] })
    for (const statement of [
      sql`insert into children.child (council_id, first_change) values ('MU9', 1)`,
      sql`update children.child set council_id = 'x'`,
      sql`delete from children.child`,
    ]) {
      await expect(test.as(director, (tx) => statement.execute(tx.db))).rejects.toThrow(
        /permission denied|row-level security/,
      )
    }
  })
})
