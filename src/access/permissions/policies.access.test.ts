import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { protectedTables } from '../../app/areas.ts'
import type { ProbeRow, ProbeViewer, Verb } from '../../app/testing/policy-probe.ts'
import {
  appRoles,
  beginAs,
  bodies,
  children,
  makeProbes,
  me,
  probeRows,
  reached,
  sealedProbes,
  verbs,
  withHistories,
} from '../../app/testing/policy-probe.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import { grantsOf } from './decide.ts'
import type { ProtectedTable } from './protected-table.ts'
import { personRoles, resources, systemRoles } from './roles.ts'

/**
 * What the permission table means for one row, worked out here from the lists alone, apart from the SQL that the
 * policies are made of: the two are compared for every viewer, table, verb and kind of row.
 */
function mayReach(table: ProtectedTable, verb: Verb, row: ProbeRow, viewer: ProbeViewer): boolean {
  if (viewer.kind === 'nobody') return false
  const grants: ReadonlySet<string> = grantsOf(
    viewer.kind === 'person' ? viewer.roles : [`system: ${viewer.name}`],
  )
  const isPerson = viewer.kind === 'person'
  const asked =
    { select: table.read, insert: table.insert, update: table.change, delete: table.remove }[verb] ?? []
  if (asked === 'every viewer') return true
  const ofMyTeams =
    row.child === undefined
      ? row.team === me.team || row.team === me.belowTeam
      : childrenOfMyTeams.has(row.child)
  // A list that is taken away goes whole, with the rows of records that whoever takes it away may not see.
  const isWhole = verb === 'delete' && table.removedWhole === true
  const kept = !isWhole && row.child !== undefined && isPerson && isWithheld(row.child, grants)
  const byPermission = asked.some(
    (permission) =>
      !kept &&
      // The rows that are asked about hold nothing in the columns by which a permission is narrowed.
      table.only?.[permission] === undefined &&
      (grants.has(`${permission} | any`) ||
        (isPerson && grants.has(`${permission} | own teams`) && ofMyTeams) ||
        (isPerson && row.child !== undefined && isReviewed(row.child, permission, grants)) ||
        (isPerson && grants.has(`${permission} | own posts`) && row.post === me.post) ||
        (isPerson && grants.has(`${permission} | own posts`) && isOfMyBodies(row, permission))),
  )
  const own = table.personColumn !== undefined && row.person === (isPerson ? me.person : null)
  const ownCounts = verb === 'select' || (verb !== 'delete' && (table.ownWrites?.includes(verb) ?? false))
  // A history is added to by whoever changes the row, never on its own.
  const isHistory = table.table.endsWith('_history')
  const action = verb === 'select' ? 'read' : verb === 'insert' && !isHistory ? 'change' : undefined
  const byResource =
    row.resource !== undefined && action !== undefined && grants.has(`${action} ${row.resource} | any`)
  return byPermission || (own && ownCounts) || byResource
}

/** Whoever sits there, or anybody where the doors are open, reads; only chair and clerk change. */
function isOfMyBodies({ body }: ProbeRow, permission: string): boolean {
  if (body === undefined) return false
  const kept: readonly number[] = [bodies.chairs, bodies.clerks]
  const open: readonly number[] = [bodies.sitsOn, bodies.public]
  return kept.includes(body) || (permission.startsWith('read ') && open.includes(body))
}

const childrenOfMyTeams: ReadonlySet<number> = new Set([
  children.mine,
  children.below,
  children.mineRestricted,
  children.mineAllowed,
  children.mineSealedLately,
  children.allowedOnce,
])

/** Those of the viewer's own work, and by name: each has a challenge of nobody's, for whoever answers for challenges. */
function isReviewed(child: number, permission: string, grants: ReadonlySet<string>): boolean {
  const reviews = grants.has(`${permission} | care reviewed`)
  const chairs = grants.has(`${permission} | conferences chaired`)
  const adopts = grants.has(`${permission} | adoption planned`)
  const byName: readonly number[] = [children.spokenUpFor, children.mineAllowed, children.otherAllowed]
  return (
    (reviews && child === children.reviewed) ||
    (chairs && child === children.conferenced) ||
    (adopts && [children.adoption, children.mineSealedLately].some((each) => each === child)) ||
    (grants.has(`${permission} | reason given`) && child === children.opened) ||
    ((reviews || chairs || adopts) && (byName.includes(child) || grants.has('approve challenges | any')))
  )
}

/** Restricted: but for those named, on the days they are named for. Sealed: but for the adoption service, for three months or with a reason. */
function isWithheld(child: number, grants: ReadonlySet<string>): boolean {
  const restricted: readonly number[] = [
    children.mineRestricted,
    children.otherRestricted,
    children.allowedOnce,
    children.reviewedRestricted,
    children.adoptionRestricted,
  ]
  return restricted.includes(child) || (sealedProbes.includes(child) && !grants.has('read adoption | any'))
}

const people: readonly ProbeViewer[] = personRoles.map((role) => ({ kind: 'person', roles: [role] }))
const products: readonly ProbeViewer[] = systemRoles.map((role) => ({
  kind: 'system',
  name: role.slice('system: '.length),
}))
const mixed: readonly ProbeViewer[] = [
  ['team manager', 'councillor'],
  ['independent reviewing officer', 'conference chair'],
  ['team manager', 'conference chair'],
  ['adoption manager', 'independent reviewing officer'],
  ['team manager', 'performance analyst'],
  ['auditor', 'director'],
  ['administrator', 'head of service'],
  [],
].map((roles) => ({ kind: 'person', roles }))
const nobody: ProbeViewer = { kind: 'nobody', name: 'nobody' }
const viewers = [...people, ...products, ...mixed, nobody]

const tables = withHistories(protectedTables)
const nameOf = (viewer: ProbeViewer): string =>
  viewer.kind === 'person' ? viewer.roles.join(' and ') || 'a person without a role' : viewer.name

let test: TestRecord
let admin: pg.Client

beforeAll(async () => {
  test = await testRecord()
  admin = test.admin
  await makeProbes(admin, tables, resources)
})
afterAll(() => test.close())

async function inTransaction<T>(work: () => Promise<T>): Promise<T> {
  await admin.query('begin')
  try {
    return await work()
  } finally {
    await admin.query('rollback')
  }
}

/** Where the policies and the table disagree, in words; nothing when they agree on every row. */
async function* disagreements(
  viewer: ProbeViewer,
  among: readonly ProtectedTable[],
): AsyncGenerator<string, void> {
  await beginAs(admin, viewer)
  for (const table of among) {
    for (const verb of verbs) {
      const expected = probeRows(table, resources).filter((row) => mayReach(table, verb, row, viewer))
      const got = await reached(admin, table, verb, resources)
      const wanted = expected.map(({ number }) => number)
      if (got.join() !== wanted.join())
        yield `${nameOf(viewer)}: ${verb} ${table.table}: ${got.join()} for ${wanted.join()}`
    }
  }
}

describe('what the policies let through is what the permission table says', () => {
  it.each(viewers.map((viewer) => [nameOf(viewer), viewer] as const))(
    'to %s, on every table',
    async (_name, viewer) => {
      const found = await inTransaction(async () => {
        const all: string[] = []
        for await (const each of disagreements(viewer, tables)) all.push(each)
        return all
      })
      expect(found).toEqual([])
    },
  )

  it.each(['invited', 'suspended', 'left'])(
    'and not one row to a person who is %s, whatever the roles',
    async (state) => {
      const seen = await inTransaction(async () => {
        await admin.query('update access.person set state = $1 where id = $2', [state, me.person])
        await beginAs(admin, { kind: 'person', roles: personRoles })
        const rows: string[] = []
        for (const table of tables) {
          for (const verb of verbs) {
            if ((await reached(admin, table, verb, resources)).length > 0) rows.push(`${verb} ${table.table}`)
          }
        }
        return rows
      })
      expect(seen).toEqual([])
    },
  )
})

describe('every policy is needed', () => {
  // But for that by which a transaction moves its own change: it reaches no row of anybody else's (versions.test.ts).
  const byApp = `select schemaname || '.' || tablename as table, policyname as name, cmd from pg_policies
    where $1 = any(roles) and policyname not like 'move_own_by_%' order by 1, 2`

  /** Whoever noticed something last is asked first: one is enough, and the next policy is much like this one. */
  const asked = [...viewers]

  /** Whether some viewer's reach of the table no longer is what the permission table says. */
  async function isNoticed(table: ProtectedTable, mutation: string): Promise<boolean> {
    for (const [at, viewer] of asked.entries()) {
      const differs = await inTransaction(async () => {
        await admin.query(mutation)
        return (await disagreements(viewer, [table]).next()).done !== true
      })
      if (!differs) continue
      asked.unshift(...asked.splice(at, 1))
      return true
    }
    return false
  }

  it('one taken away, or opened to all, is noticed on every table', async () => {
    const { rows } = await admin.query<{ table: string; name: string; cmd: string }>(byApp, [appRoles().app])
    expect(rows.length).toBeGreaterThan(tables.length)
    const unnoticed: string[] = []
    for (const { table: tableName, name, cmd } of rows) {
      const table = tables.find((each) => each.table === tableName)
      if (!table) throw new Error(`A policy on ${tableName}, which no list names`)
      const opened = [
        cmd === 'INSERT' ? '' : 'using (true)',
        ['INSERT', 'UPDATE'].includes(cmd) ? 'with check (true)' : '',
      ]
      for (const mutation of [
        `drop policy "${name}" on ${tableName}`,
        `alter policy "${name}" on ${tableName} ${opened.join(' ')}`,
      ]) {
        if (!(await isNoticed(table, mutation))) unnoticed.push(mutation)
      }
    }
    expect(unnoticed).toEqual([])
  }, 300_000)

  it('and so is row security itself', async () => {
    const unnoticed: string[] = []
    for (const table of tables) {
      if (!(await isNoticed(table, `alter table ${table.table} disable row level security`)))
        unnoticed.push(table.table)
    }
    expect(unnoticed).toEqual([])
  }, 120_000)
})
