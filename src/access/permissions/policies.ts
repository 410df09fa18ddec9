import type { Permission, Relation } from './roles.ts'
import type { ProtectedTable, RetentionVerb } from './protected-table.ts'

/** The database's roles, named after the database so that two councils can share a server. */
export interface DatabaseRoles {
  readonly owner: string
  readonly app: string
  readonly backup: string
  readonly counting: string
  /** Removes what the retention rule says, once it is approved; nothing else may. */
  readonly retention: string
}

export const databaseRoles = (database: string): DatabaseRoles => ({
  owner: `${database}_owner`,
  app: `${database}_app`,
  backup: `${database}_backup`,
  counting: `${database}_counting`,
  retention: `${database}_retention`,
})

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
const qualified = (table: string): string => table.split('.').map(quoted).join('.')

/** Which children: looked up in a table made once a query. Compared one by one, a large team’s took 60 ms a page. */
const among = (children: string): string => `(select unnest((select ${children})::int[]))`

function allowedBy(permission: Permission, table: ProtectedTable): readonly string[] {
  const [only, except] = [table.only?.[permission], table.except?.[permission]]
  const narrower = [
    ...(only === undefined ? [] : [`(${only})`]),
    ...(except === undefined ? [] : [`((${except}) is not true)`]),
  ]
  const reached = reachedBy(permission, table)
  return narrower.length === 0 ? reached : reached.map((test) => [`(${test})`, ...narrower].join(' and '))
}

/** Always `(select f())`, evaluated once a query: the same function called per row measured a thousand times slower. */
function reachedBy(permission: Permission, table: ProtectedTable): readonly string[] {
  const whole = `(select access.granted('${permission}', 'any'))`
  if (table.childColumn) {
    const child = quoted(table.childColumn)
    return [
      `${whole} and ${child} not in ${among('children.withheld()')}`,
      `${child} in ${among(`children.related('${permission}')`)}`,
    ]
  }
  const by = [whole]
  if (table.teamColumn)
    by.push(`${quoted(table.teamColumn)} = any((select access.viewer_teams('${permission}'))::int[])`)
  if (table.postColumn)
    by.push(`${quoted(table.postColumn)} = any((select access.viewer_posts('${permission}'))::int[])`)
  if (table.bodyColumn)
    by.push(`${quoted(table.bodyColumn)} = any((select governance.bodies_of('${permission}'))::int[])`)
  return by
}

/** A day beside a day: rows that say how people stand to a child are read by the thousand, and nothing is worked out there. */
function standing({ untilColumns }: ProtectedTable): readonly string[] {
  if (!untilColumns) return []
  const { permission, careReviewed, conferencesChaired, adoptionPlanned, child } = untilColumns
  const lasts = (column: string, relation: Relation): string =>
    `(select access.granted('${permission}', '${relation}')) and ${quoted(column)} >= (select children.today())`
  return [
    lasts(careReviewed, 'care reviewed'),
    lasts(conferencesChaired, 'conferences chaired'),
    lasts(adoptionPlanned, 'adoption planned'),
    `${quoted(child)} = any((select children.of_person('${permission}'))::int[])`,
  ]
}

/** Some viewer, a person or a named system one: a transaction without one sees nothing. */
const everyViewer =
  "((select record.setting('los.person')) is not null or (select record.setting('los.system')) is not null)"

const ownRow = (column: string): string =>
  `${everyViewer} and ${quoted(column)} is not distinct from (select access.viewer_id())`

function resourceTest(table: ProtectedTable, action: 'read' | 'change'): readonly string[] {
  if (!table.resourceColumn) return []
  return [`${quoted(table.resourceColumn)} = any((select access.viewer_resources('${action}'))::text[])`]
}

/** Of the plans of the viewer's own teams. Reading never asks: everybody who reads a plan reads all of them. */
const inOwnPlans = ({ planColumns = {} }: ProtectedTable, permissions: readonly Permission[]) =>
  permissions.flatMap((permission) =>
    Object.entries(planColumns).map(
      ([column, thing]) =>
        `${quoted(column)} = any((select plan.of_own_teams('${permission}', '${thing}'))::int[])`,
    ),
  )

const anyOf = (tests: readonly string[]): string | undefined =>
  tests.length === 0 ? undefined : tests.map((test) => `(${test})`).join(' or ')

/** What is kept back narrows every way in. A row of which the test cannot say is not kept back. */
function open(test: string | undefined, { keptBack }: ProtectedTable): string | undefined {
  if (test === undefined || keptBack === undefined) return test
  return `(${test}) and ((select access.granted('${keptBack.unless}', 'any')) or (${keptBack.when}) is not true)`
}

type Conditions = Readonly<Record<'select' | 'insert' | 'update' | 'delete', string | undefined>>

function conditionsOf(table: ProtectedTable): Conditions {
  const by = (permissions: readonly Permission[] = [], on = table) =>
    permissions.flatMap((permission) => allowedBy(permission, on))
  const own = table.personColumn ? [ownRow(table.personColumn)] : []
  const writes = (permissions: readonly Permission[] = [], on = table) => [
    ...by(permissions, on),
    ...inOwnPlans(table, permissions),
  ]
  const changing = table.changingBodyColumn ? { ...table, bodyColumn: table.changingBodyColumn } : table
  const removing = table.removedWhole ? { ...table, childColumn: undefined } : table
  const ownIf = (verb: 'insert' | 'update') => (table.ownWrites?.includes(verb) ? own : [])
  return {
    select: open(
      table.read === 'every viewer'
        ? everyViewer
        : anyOf([...by(table.read), ...standing(table), ...own, ...resourceTest(table, 'read')]),
      table,
    ),
    insert: anyOf([...writes(table.insert), ...ownIf('insert'), ...resourceTest(table, 'change')]),
    update: anyOf([...writes(table.change, changing), ...ownIf('update')]),
    delete: anyOf(writes(table.remove, removing)),
  }
}

function policy(table: string, verb: keyof Conditions, to: string, test: string): string {
  const name = `${verb}_by_${to}`
  const clause =
    verb === 'insert'
      ? `with check (${test})`
      : verb === 'update'
        ? `using (${test}) with check (${test})`
        : `using (${test})`
  return `create policy ${quoted(name)} on ${qualified(table)} for ${verb} to ${quoted(to)} ${clause};`
}

/** What is counted: all of it, and a child whose numbers were joined once. */
const countedIn = ({ childColumn }: ProtectedTable): string =>
  childColumn === undefined ? 'true' : `${quoted(childColumn)} <> all((select children.joined_away())::int[])`

function guard(
  table: string,
  conditions: Conditions,
  roles: DatabaseRoles,
  counted: string,
): readonly string[] {
  const lines = [
    `alter table ${qualified(table)} enable row level security;`,
    `alter table ${qualified(table)} force row level security;`,
    `grant select on ${qualified(table)} to ${quoted(roles.counting)};`,
    policy(table, 'select', roles.counting, counted),
  ]
  const verbs: readonly (keyof Conditions)[] = ['select', 'insert', 'update', 'delete']
  for (const verb of verbs) {
    const test = conditions[verb]
    if (test === undefined) continue
    lines.push(
      `grant ${verb} on ${qualified(table)} to ${quoted(roles.app)};`,
      policy(table, verb, roles.app, test),
    )
  }
  return lines
}

/** A history is added to by the trigger of whoever may change the row, and never changed or removed. */
function guardHistory(
  table: ProtectedTable,
  conditions: Conditions,
  roles: DatabaseRoles,
): readonly string[] {
  const writers = [conditions.update, conditions.delete].filter((test) => test !== undefined)
  const insert = writers.length === 0 ? undefined : writers.map((test) => `(${test})`).join(' or ')
  const history = { select: conditions.select, insert, update: undefined, delete: undefined }
  return [
    ...guard(`${table.table}_history`, history, roles, countedIn(table)),
    grantView(`${table.table}_known`, roles),
  ]
}

const readAndDelete: readonly RetentionVerb[] = ['select', 'delete']

/** What removes a child's rows sees and deletes them all, and their history; the trigger of a deleted row adds to that. */
function guardRetention(table: ProtectedTable, roles: DatabaseRoles): readonly string[] {
  const verbs = [
    ...new Set([...(table.childColumn === undefined ? [] : readAndDelete), ...(table.retention ?? [])]),
  ]
  const main = verbs.flatMap((verb) => allowRetention(table.table, verb, roles))
  const writes = verbs.some((verb) => verb !== 'select')
  if (!table.versioned || !writes) return main
  const history: readonly RetentionVerb[] = verbs.includes('delete')
    ? [...readAndDelete, 'insert']
    : ['insert']
  return [...main, ...history.flatMap((verb) => allowRetention(`${table.table}_history`, verb, roles))]
}

function allowRetention(table: string, verb: RetentionVerb, roles: DatabaseRoles): readonly string[] {
  const kind = verb === 'select' || verb === 'insert' || verb === 'delete' ? verb : 'update'
  return [
    `grant ${verb} on ${qualified(table)} to ${quoted(roles.retention)};`,
    policy(table, kind, roles.retention, 'true'),
  ]
}

/** Views run as whoever asks: what the table's policies hide, they hide. */
const grantView = (view: string, roles: DatabaseRoles): string =>
  `grant select on ${qualified(view)} to ${quoted(roles.app)}, ${quoted(roles.counting)};`

/**
 * From PostgreSQL 17 on a table can be counted by another than its owner; before that nothing is granted, and nothing
 * counted.
 */
function grantCounting(
  { table, dated, filledByExtracts }: ProtectedTable,
  roles: DatabaseRoles,
): readonly string[] {
  if (!dated && !filledByExtracts) return []
  const granted = `grant maintain on ${qualified(table)} to ${quoted(roles.app)}`
  return [
    `do $do$ begin if current_setting('server_version_num')::int >= 170000 then execute $$${granted}$$; end if; end $do$;`,
  ]
}

/** Every statement that guards these tables, in order: a pure function of the permission table and the lists. */
export function policyStatements(tables: readonly ProtectedTable[], roles: DatabaseRoles): readonly string[] {
  return tables.flatMap((table) => {
    const conditions = conditionsOf(table)
    const base = guard(table.table, conditions, roles, countedIn(table))
    return [
      ...base,
      ...guardRetention(table, roles),
      ...grantCounting(table, roles),
      ...(table.versioned ? guardHistory(table, conditions, roles) : []),
      ...(table.dated ? [grantView(`${table.table}_as_at`, roles)] : []),
    ]
  })
}
