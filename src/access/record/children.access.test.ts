import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from 'kysely'
import { appRoles } from '../../app/testing/policy-probe.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { setUp, testRecord } from '../../app/testing/test-record.ts'
import type { Asking, ViewerTx } from '../index.ts'
import { auditedRead } from '../index.ts'
import { policyStatements } from '../permissions/policies.ts'

/**
 * No child's record exists yet: the mechanism that will guard them is proven on a table made here, guarded by the
 * same statements that `los migrate` makes.
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
    await test.admin.query(`create schema children;
      create table children.probe (child_id int primary key, team_id int, what text);
      insert into children.probe values (1, ${north}, 'north'), (2, ${duty}, 'duty'), (3, ${south}, 'south'), (4, null, 'no team');
      grant usage on schema children to ${appRoles().app}`)
    const guarded = {
      table: 'children.probe',
      versioned: false,
      read: ['read children'],
      teamColumn: 'team_id',
    } as const
    for (const statement of policyStatements([guarded], appRoles())) await test.admin.query(statement)
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
          }>`select child_id as "childId" from children.probe order by child_id`.execute(db)
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
    expect(await as('independent reviewing officer')).toEqual([1, 2, 3, 4])
    for (const role of [
      'administrator',
      'councillor',
      'auditor',
      'board member',
      'performance analyst',
    ] as const) {
      expect(await as(role)).toEqual([])
    }
    expect(await as('director', 'councillor')).toEqual([])
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

  it('cannot be added, changed or removed by anybody while no permission says so', async () => {
    const director = await test.person({ roles: ['director'] })
    for (const statement of [
      sql`insert into children.probe (child_id) values (9)`,
      sql`update children.probe set what = 'x'`,
      sql`delete from children.probe`,
    ]) {
      await expect(test.as(director, (tx) => statement.execute(tx.db))).rejects.toThrow('permission denied')
    }
  })
})
