import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from 'kysely'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { setUp, testRecord } from '../../app/testing/test-record.ts'
import type { Asking, ViewerTx } from '../index.ts'
import { isoDate } from '../../kernel/index.ts'
import { grantsOf } from './decide.ts'
import { personRoles, resources, systemRoles } from './roles.ts'
import { permissionTable } from './table.ts'

let test: TestRecord
beforeAll(async () => {
  test = await testRecord()
})
afterAll(() => test.close())

const viewerOf = (asking: Asking) => test.as(asking, (tx) => Promise.resolve(tx.viewer))

describe('the database grants what the table in the code grants', () => {
  it('holds the same lines', async () => {
    const { rows } = await test.admin.query(
      'select role, resource, action, effect, relation from access.permission',
    )
    const inOrder = (lines: readonly object[]) =>
      lines.map((line) => JSON.stringify(Object.entries(line).toSorted())).toSorted()
    expect(inOrder(rows)).toEqual(inOrder(permissionTable))
  })

  it.each([...personRoles])('to %s', async (role) => {
    const who = await test.person({ roles: [role] })
    expect((await viewerOf(who)).grants).toEqual(grantsOf([role]))
  })

  it.each([...systemRoles])('to %s', async (role) => {
    const names = {
      'system: sign-in': 'sign-in',
      'system: set-up': 'set-up',
      'system: command line': 'command line',
      'system: intake': 'intake',
      'system: line': 'line',
      'system: retention': 'retention',
      'system: measures': 'measures',
    } as const
    const name = names[role]
    expect((await viewerOf({ kind: 'system', name })).grants).toEqual(grantsOf([role]))
  })

  it('to any set of roles together', async () => {
    await fc.assert(
      fc.asyncProperty(fc.subarray([...personRoles], { minLength: 2 }), async (roles) => {
        const who = await test.person({ roles })
        expect((await viewerOf(who)).grants).toEqual(grantsOf(roles))
      }),
      { numRuns: 40 },
    )
  })

  it('under any other table as well: default deny, and a forbid wins', async () => {
    const who = await test.person({ roles: ['director', 'auditor', 'councillor'] })
    const line = fc.record({
      role: fc.constantFrom('director', 'auditor', 'councillor', 'administrator'),
      resource: fc.constantFrom(...resources.slice(0, 3)),
      action: fc.constantFrom('read', 'change'),
      effect: fc.constantFrom('allow', 'allow', 'forbid'),
      relation: fc.constantFrom('any', 'own teams', 'own posts'),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(line, { selector: (each) => JSON.stringify(each), maxLength: 25 }),
        async (lines) => {
          const rows = lines.map((each) => (each.effect === 'forbid' ? { ...each, relation: 'any' } : each))
          const held = ['director', 'auditor', 'councillor']
          const forbidden = (each: (typeof rows)[number]) =>
            rows.some(
              (row) =>
                row.effect === 'forbid' &&
                held.includes(row.role) &&
                row.resource === each.resource &&
                row.action === each.action,
            )
          const expected = rows
            .filter((each) => each.effect === 'allow' && held.includes(each.role) && !forbidden(each))
            .map((each) => `${each.action} ${each.resource} | ${each.relation}`)
          await test.admin.query('begin')
          await test.admin.query('delete from access.permission')
          await test.admin.query(
            `insert into access.permission select * from jsonb_to_recordset($1) as row (role text, resource text, action text, relation text, effect text) on conflict do nothing`,
            [JSON.stringify(rows)],
          )
          const view = await test.admin.query<{ view: { grants: string[] } }>(
            `select access.begin_view($1, null, '2020-11-24', null, now(), null) as view`,
            [who.personId],
          )
          await test.admin.query('rollback')
          expect(new Set(view.rows[0]?.view.grants)).toEqual(new Set(expected))
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('roles and what they reach', () => {
  const give = (
    tx: ViewerTx,
    who: number,
    role: string,
    team: number | null,
    from: string,
    until: string | null,
  ) =>
    sql`insert into access.role_held (person_id, role, team_id, from_on, until_on) values (${who}, ${role}, ${team}, ${from}, ${until})`.execute(
      tx.db,
    )
  const team = async (name: string, parent: number | null): Promise<number> => {
    const { rows } = await test.as(setUp, (tx) =>
      sql<{
        id: number
      }>`insert into access.team (name, parent_id) values (${name}, ${parent}) returning id`.execute(tx.db),
    )
    return rows[0]?.id ?? 0
  }

  it('count from their first day to their last, both included', async () => {
    const who = await test.person({})
    await test.as(setUp, (tx) => give(tx, who.personId, 'director', null, '2020-11-24', '2020-11-26'))
    const rolesOn = async (instant: string) => {
      test.setClock(instant)
      return (await viewerOf(who)).roles
    }
    expect(await rolesOn('2020-11-23T23:59:59Z')).toEqual([])
    expect(await rolesOn('2020-11-24T00:00:00Z')).toEqual(['director'])
    expect(await rolesOn('2020-11-26T23:59:59Z')).toEqual(['director'])
    expect(await rolesOn('2020-11-27T00:00:00Z')).toEqual([])
    test.setClock('2020-11-24T10:00:00Z')
  })

  it('count by today, whatever day is looked at: a role that is over reads no past either', async () => {
    const who = await test.person({})
    await test.as(setUp, (tx) => give(tx, who.personId, 'director', null, '2020-01-01', '2020-11-23'))
    const past = { asAt: isoDate('2020-06-01'), knownAt: isoDate('2020-06-01') }
    expect((await test.as(who, (tx) => Promise.resolve(tx.viewer), past)).grants.size).toBe(0)
  })

  it('reach a team and all below it, and not the team beside', async () => {
    const [service, elsewhere] = [await team('Service', null), await team('Elsewhere', null)]
    const north = await team('North', service)
    const duty = await team('North duty', north)
    const who = await test.person({})
    await test.as(setUp, (tx) => give(tx, who.personId, 'team manager', north, '2020-01-01', null))
    const { teams } = await viewerOf(who)
    expect(teams).toEqual([north, duty])
    expect(teams).not.toContain(elsewhere)
  })

  it('are not widened by another role with a wider scope', async () => {
    const [mine, theirs] = [await team('Mine', null), await team('Theirs', null)]
    const who = await test.person({})
    await test.as(setUp, async (tx) => {
      await give(tx, who.personId, 'team manager', mine, '2020-01-01', null)
      await give(tx, who.personId, 'performance analyst', null, '2020-01-01', null)
    })
    const { teams } = await viewerOf(who)
    expect(teams).toEqual([mine])
    expect(teams).not.toContain(theirs)
  })

  it('end in a circle of teams, should the tree ever hold one', async () => {
    const one = await team('Ring one', null)
    const two = await team('Ring two', one)
    await test.as(setUp, (tx) =>
      sql`update access.team set parent_id = ${two} where id = ${one}`.execute(tx.db),
    )
    const who = await test.person({})
    await test.as(setUp, (tx) => give(tx, who.personId, 'team manager', one, '2020-01-01', null))
    expect((await viewerOf(who)).teams.toSorted()).toEqual([one, two].toSorted())
  })

  it('reach no further when the code above forgets to ask: the database refuses the write', async () => {
    const who = await test.person({ roles: ['councillor'] })
    const write = (query: ReturnType<typeof sql>) => test.as(who, (tx) => query.execute(tx.db))
    await expect(write(sql`insert into access.post (title) values ('Sneaked in')`)).rejects.toThrow(
      /row-level security/,
    )
    await expect(write(sql`update access.post set title = 'Changed'`)).resolves.toMatchObject({
      numAffectedRows: 0n,
    })
  })

  it.each(['invited', 'suspended', 'left'])('are nothing to a person who is %s', async (state) => {
    const who = await test.person({ roles: ['director', 'administrator'] })
    await test.as(setUp, (tx) =>
      sql`update access.person set state = ${state} where id = ${who.personId}`.execute(tx.db),
    )
    const { grants, roles } = await viewerOf(who)
    expect([...roles, ...grants]).toEqual([])
    const rows = await test.as(who, (tx) => sql`select from access.team`.execute(tx.db))
    expect(rows.rows).toEqual([])
  })
})
