import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import { grantsOf } from '../../access/permissions/decide.ts'
import { personRoles } from '../../access/permissions/roles.ts'
import { protectedTables } from '../areas.ts'
import type { TestRecord } from '../testing/test-record.ts'
import { testRecord } from '../testing/test-record.ts'

describe('the permission table, in the code and in the database', () => {
  let test: TestRecord
  beforeAll(async () => {
    test = await testRecord()
  })
  afterAll(() => test.close())

  it('grants each role the same in both, and any set of roles together', async () => {
    const roleSets = fc.uniqueArray(fc.constantFrom(...personRoles), { minLength: 0, maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(roleSets, async (roles) => {
        const who = await test.person({ roles, team: 'Everybody' })
        const inDatabase = await test.as(who, (tx) => Promise.resolve([...tx.viewer.grants].toSorted()))
        expect(inDatabase).toEqual([...grantsOf(roles)].toSorted())
      }),
      { numRuns: 40 },
    )
    for (const role of personRoles) {
      const who = await test.person({ roles: [role] })
      expect(await test.as(who, (tx) => Promise.resolve([...tx.viewer.grants].toSorted()))).toEqual(
        [...grantsOf([role])].toSorted(),
      )
    }
  })

  it('asks, for each table, what the role was granted and nothing more', async () => {
    for (const role of personRoles) {
      const who = await test.person({ roles: [role] })
      const grants = grantsOf([role])
      for (const { table, read, personColumn, resourceColumn, teamColumn, postColumn } of protectedTables) {
        if ((read === 'every viewer' || personColumn) ?? resourceColumn ?? teamColumn ?? postColumn) continue
        const allowed = await test.as(who, async (tx) => {
          const checks = await Promise.all(
            read.map((permission) =>
              sql<{ yes: boolean }>`select access.granted(${permission}, 'any') as yes`.execute(tx.db),
            ),
          )
          return checks.some(({ rows }) => rows[0]?.yes)
        })
        expect(allowed, `${role} reads ${table}`).toBe(
          read.some((permission) => grants.has(`${permission} | any`)),
        )
      }
    }
  })

  it.each(['suspended', 'left', 'invited'] as const)(
    'grants nothing to a person who is %s',
    async (state) => {
      const who = await test.person({ roles: ['director', 'administrator'] })
      await test.admin.query('alter table access.person disable trigger end_sessions')
      await test.admin.query("select set_config('los.system', 'set-up', false)")
      await test.admin.query('update access.person set state = $1 where id = $2', [state, who.personId])
      await test.admin.query('alter table access.person enable trigger end_sessions')
      expect(await test.as(who, (tx) => Promise.resolve([...tx.viewer.grants]))).toEqual([])
    },
  )

  it('shows nothing at all to a transaction that has no viewer', async () => {
    const counts = await test.record.db.transaction().execute(async (db) => {
      const rows: (readonly [string, number])[] = []
      for (const { table } of protectedTables) {
        const { rows: found } = await sql<{
          n: number
        }>`select count(*) as n from ${sql.table(table)}`.execute(db)
        rows.push([table, found[0]?.n ?? -1])
      }
      return rows
    })
    expect(counts.filter(([, n]) => n !== 0)).toEqual([])
  })

  it('refuses a write that the role may not make, whatever the code above it does', async () => {
    const councillor: Asking = await test.person({ roles: ['councillor'] })
    await expect(
      test.as(councillor, (tx) => sql`insert into access.post (title) values ('Sneaked in')`.execute(tx.db)),
    ).rejects.toThrow(/row-level security/)
    await expect(
      test.as(councillor, (tx) => sql`update access.post set title = 'Changed'`.execute(tx.db)),
    ).resolves.toMatchObject({ numAffectedRows: 0n })
  })

  it('lets nobody look through a live council’s roles, nor make a live database an example', async () => {
    const who = await test.person({ roles: ['director'] })
    await expect(
      test.admin.query(
        `insert into access.session (token_sha256, person_id, way, started_at, used_at, ends_at)
         values ('\\x00', $1, 'look through', now(), now(), now() + interval '1 hour')`,
        [who.personId],
      ),
    ).rejects.toThrow(/only the worked example/)
    await expect(
      test.admin.query("update record.council set kind = 'worked example', example_today = '2020-11-24'"),
    ).rejects.toThrow(/never becomes another kind/)
  })
})
