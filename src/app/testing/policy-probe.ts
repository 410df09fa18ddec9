import pg from 'pg'
import { inject } from 'vitest'
import type { DatabaseRoles } from '../../access/permissions/policies.ts'
import { databaseRoles } from '../../access/permissions/policies.ts'
import type { ProtectedTable } from '../../access/index.ts'
import { bodies, children, makeBodies, makeChildren, me, other } from './probe-children.ts'

export { bodies, children, me, other, sealedProbes } from './probe-children.ts'

/** Who asks the policies: one made-up person with these roles on one team and in one post, or the product itself. */
export type ProbeViewer =
  | { readonly kind: 'person'; readonly roles: readonly string[] }
  | { readonly kind: 'system' | 'nobody'; readonly name: string }

/** A row that is there to be seen, changed or removed by whoever may: what its special columns hold. */
export interface ProbeRow {
  readonly number: number
  readonly team?: number
  readonly post?: number
  readonly person?: number | null
  readonly resource?: string
  readonly child?: number
  readonly body?: number
}

export const verbs = ['select', 'insert', 'update', 'delete'] as const
export type Verb = (typeof verbs)[number]

export const appRoles = (): DatabaseRoles => databaseRoles(inject('template').database)

const name = (text: string): string => pg.escapeIdentifier(text)
const quoted = (table: string): string => table.split('.').map(name).join('.')

/** The same table's history is guarded too: read like it, added to by whoever changes or removes, never rewritten. */
export const withHistories = (tables: readonly ProtectedTable[]): readonly ProtectedTable[] =>
  tables.flatMap((table) => {
    if (!table.versioned) return [table]
    const { change = [], remove = [], ownWrites = [], ...rest } = table
    const history: ProtectedTable = {
      ...rest,
      table: `${table.table}_history`,
      versioned: false,
      insert: [...change, ...remove],
      change: [],
      remove: [],
      ownWrites: ownWrites.includes('update') ? ['insert'] : [],
    }
    return [table, history]
  })

const noValue = [undefined] as const

/** Every combination of own and other that matters to a table's policies. */
export function probeRows(table: ProtectedTable, resources: readonly string[]): readonly ProbeRow[] {
  const teams = table.teamColumn ? [me.team, me.belowTeam, other.team] : noValue
  const posts = table.postColumn ? [me.post, other.post] : noValue
  const people = table.personColumn
    ? [me.person, other.person, ...(table.personColumn === 'id' ? [] : [null])]
    : noValue
  const kinds = table.resourceColumn ? resources : noValue
  const whose = table.childColumn ? Object.values(children) : noValue
  const ofBodies = table.bodyColumn ? Object.values(bodies) : noValue
  const all = teams.flatMap((team) =>
    posts.flatMap((post) =>
      people.flatMap((person) =>
        kinds.flatMap((resource) =>
          whose.flatMap((child) => ofBodies.map((body) => ({ team, post, person, resource, child, body }))),
        ),
      ),
    ),
  )
  return all.map(({ team, post, person, resource, child, body }, number) => ({
    number,
    ...(body === undefined ? {} : { body }),
    ...(child === undefined ? {} : { child }),
    ...(team === undefined ? {} : { team }),
    ...(post === undefined ? {} : { post }),
    ...(person === undefined ? {} : { person }),
    ...(resource === undefined ? {} : { resource }),
  }))
}

const columnsOf = (table: ProtectedTable, row: ProbeRow): ReadonlyMap<string, number | string | null> => {
  const values = new Map<string, number | string | null>([['probe', row.number]])
  if (table.teamColumn && row.team !== undefined) values.set(table.teamColumn, row.team)
  if (table.postColumn && row.post !== undefined) values.set(table.postColumn, row.post)
  if (table.personColumn && row.person !== undefined) values.set(table.personColumn, row.person)
  if (table.resourceColumn && row.resource !== undefined) values.set(table.resourceColumn, row.resource)
  if (table.bodyColumn && row.body !== undefined) values.set(table.bodyColumn, row.body)
  if (table.changingBodyColumn && row.body !== undefined) values.set(table.changingBodyColumn, row.body)
  if (table.childColumn && row.child !== undefined) values.set(table.childColumn, row.child)
  return values
}

function insertOf(table: ProtectedTable, row: ProbeRow): string {
  const values = columnsOf(table, row)
  const columns = [...values.keys()].map(name).join(', ')
  const held = [...values.values()].map((value) =>
    value === null ? 'null' : pg.escapeLiteral(String(value)),
  )
  return `insert into ${quoted(table.table)} (${columns}) overriding system value values (${held.join(', ')})`
}

/** Takes away everything but the policies, so that any row can be put anywhere: constraints, triggers, null checks. */
async function strip(admin: pg.Client, table: string): Promise<void> {
  const listed = async (query: string) => (await admin.query<{ found: string }>(query, [quoted(table)])).rows
  await admin.query(`alter table ${quoted(table)} disable trigger user`)
  const constraints = `select conname as found from pg_constraint where conrelid = $1::regclass and contype not in ('n', 't')`
  for (const { found } of await listed(constraints)) {
    await admin.query(`alter table ${quoted(table)} drop constraint if exists ${name(found)} cascade`)
  }
  const indexes = `select indexrelid::regclass::text as found from pg_index where indrelid = $1::regclass and indisunique`
  for (const { found } of await listed(indexes)) await admin.query(`drop index ${found}`)
  const required = `select attname as found from pg_attribute where attrelid = $1::regclass and attnum > 0
    and attnotnull and attidentity = '' and not attisdropped`
  for (const { found } of await listed(required)) {
    await admin.query(`alter table ${quoted(table)} alter column ${name(found)} drop not null`)
  }
  await admin.query(`alter table ${quoted(table)} add column probe int, add column touched boolean`)
}

/** Fills a test's own clone with one probe row of each kind in every table. The clone is good for nothing else after. */
export async function makeProbes(
  admin: pg.Client,
  tables: readonly ProtectedTable[],
  resources: readonly string[],
): Promise<void> {
  await admin.query(reachedSql)
  for (const { table } of tables) await strip(admin, table)
  await admin.query(`insert into access.team (id, name, parent_id) overriding system value
    values (${me.team}, 'mine', null), (${me.belowTeam}, 'below', ${me.team}), (${other.team}, 'other', null)`)
  await admin.query(
    `insert into access.person (id, name, state) overriding system value values (${me.person}, 'Me', 'active')`,
  )
  await admin.query(
    `insert into access.post_holder (post_id, person_id, from_on) values (${me.post}, ${me.person}, '2020-01-01')`,
  )
  await makeChildren(admin)
  await makeBodies(admin)
  for (const table of tables) {
    for (const row of probeRows(table, resources)) await admin.query(insertOf(table, row))
  }
}

/** Opens the viewer's view on the superuser's connection, as the app's role; to be rolled back. */
export async function beginAs(admin: pg.Client, viewer: ProbeViewer): Promise<void> {
  if (viewer.kind === 'person') {
    await admin.query(
      `insert into access.role_held (person_id, role, team_id, from_on)
       select ${me.person}, role, ${me.team}, '2020-01-01' from unnest($1::text[]) role`,
      [viewer.roles],
    )
  }
  await admin.query(`set local role ${name(appRoles().app)}`)
  if (viewer.kind === 'nobody') return
  const who: (number | string | null)[] = viewer.kind === 'person' ? [me.person, null] : [null, viewer.name]
  await admin.query(`select access.begin_view($1, $2, '2020-11-24', null, '2020-11-24T10:00:00Z', null)`, who)
  await admin.query(`select set_config('los.opened', $1, true)`, [String(children.opened)])
}

/**
 * Tries one verb on a table as the viewer of this transaction, and takes it back. It runs in the database, since it is
 * asked for every viewer, table and kind of row: asked from here, each of its statements would be a journey of its own.
 */
const reachedSql = `
  create schema probe;
  grant usage on schema probe to public;
  create function probe.reached(probed regclass, verb text, inserts text[]) returns int[] language plpgsql as $$
  declare
    viewer text := current_user;
    numbers text := format('select coalesce(array_agg(probe order by probe), array[]::int[]) from %s where probe is not null', probed);
    found int[] := '{}';
    before int[];
    at int;
  begin
    if verb = 'insert' then
      for at in 1..cardinality(inserts) loop
        begin
          execute inserts[at];
          raise sqlstate 'TAKEN';
        exception when insufficient_privilege then null;
          when sqlstate 'TAKEN' then found := found || (at - 1);
        end;
      end loop;
      return found;
    end if;
    begin
      if verb = 'select' then
        execute format('select from %s limit 0', probed);
        execute numbers into found;
      else
        reset role;
        execute numbers into before;
        execute format('set local role %I', viewer);
        -- Without a condition the statement reads nothing, so that only the policy of its own verb counts.
        if verb = 'update' then execute format('update %s set touched = true', probed);
        else execute format('delete from %s', probed); end if;
        reset role;
        if verb = 'update' then execute numbers || ' and touched' into found;
        else
          execute numbers into found;
          found := array(select number from unnest(before) number where number <> all (found) order by number);
        end if;
      end if;
      raise sqlstate 'TAKEN';
    exception when insufficient_privilege then return '{}';
      when sqlstate 'TAKEN' then return found;
    end;
  end $$`

/** The numbers of the probe rows that the policies let the viewer of this transaction see, add, change or remove. */
export async function reached(
  admin: pg.Client,
  table: ProtectedTable,
  verb: Verb,
  resources: readonly string[],
): Promise<readonly number[]> {
  const inserts = verb === 'insert' ? probeRows(table, resources).map((row) => insertOf(table, row)) : []
  const { rows } = await admin.query<{ numbers: readonly number[] }>(
    'select probe.reached($1::regclass, $2, $3) as numbers',
    [quoted(table.table), verb, inserts],
  )
  return rows.flatMap(({ numbers }) => numbers)
}
