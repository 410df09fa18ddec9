import type { RawBuilder } from 'kysely'
import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import { asProduct, auditedRead } from '../../access/index.ts'
import { statusNotTold } from '../derive/ends.ts'
import type { ChildStatus } from '../derive/summary.ts'
import type { ChildFilter, Sorting } from '../model/filter.ts'
import { childStatuses, pageLength } from '../model/filter.ts'
import type { ChildCounts, ListedChild } from '../model/listed-child.ts'
import type { NamedBefore } from '../model/named-before.ts'
import { tokenOf, wordsOf } from '../model/name-tokens.ts'
import { noteAsked } from './may-open.ts'
import { diedAsAt } from './died.ts'
import { inDoubt, statusesInDoubt } from './in-doubt.ts'
import { namedBefore } from './named-before.ts'
import { columnsLeftOut } from './missing-columns.ts'
import { dueToBegin } from './not-begun.ts'
import { mayOpenWithReason } from './reaches.ts'
import { calledTeams, teamsCalled } from './team-labels.ts'
import { whyListed } from './why-listed.ts'

/** As the council calls it. */
const councilTeam = sql`coalesce(called.team, summary.team_name)`

/** Children whom the viewer may see and the filter leaves, with what a list is sorted by and no more. */
function matching({ search, status, team, sort }: ChildFilter) {
  const tests = [searched(search)]
  if (status !== undefined) tests.push(sql`summary.status = ${status}`)
  if (team !== undefined) tests.push(sql`coalesce(${councilTeam}, '') = ${team}`)
  return sql`children.summary_as_at summary join children.child child on child.id = summary.child_id
    ${sort === 'team' || team !== undefined ? sql`left join (${calledTeams}) called on called.name = coalesce(summary.team_name, '')` : sql``}
    ${sort === 'age' ? sql`left join children.details_as_at details on details.child_id = child.id` : sql``}
    where ${sql.join(tests, sql` and `)}`
}

/** By the beginning of the council's number, or by the beginnings of words of a name: all of them must be there. */
function searched(search: string): RawBuilder<unknown> {
  const words = wordsOf(search)
  if (search.trim() === '') return sql`true`
  const byNumber = sql`left(lower(child.council_id), ${search.trim().length}) = ${search.trim().toLowerCase()}`
  const byAnyNumber = sql`(${byNumber} or child.id in (
    select other.child_id from children.other_number other where other.known_from <= (select record.known_at())
      and other.known_to > (select record.known_at())
      and left(lower(other.council_id), ${search.trim().length}) = ${search.trim().toLowerCase()}))`
  if (words.length === 0) return byAnyNumber
  const byName = words.map(
    (word) => sql`child.id in (select child_id from children.name_token where token = ${tokenOf(word)})`,
  )
  return sql`(${byAnyNumber} or (${sql.join(byName, sql` and `)}))`
}

const columns: Readonly<Record<Sorting, ReturnType<typeof sql>>> = {
  number: sql`length(child.council_id), child.council_id`,
  status: sql`array_position(array['in care','protection plan','child in need','being assessed','care leaver','no open work'], summary.status)`,
  age: sql`details.born_on`,
  team: councilTeam,
  worker: sql`summary.worker_name`,
  'last seen': sql`summary.last_seen_on`,
}

const down: Readonly<Record<Sorting, ReturnType<typeof sql>>> = {
  ...columns,
  number: sql`length(child.council_id) desc, child.council_id`,
}

/** What is not known comes last, either way; then by number, so that pages never overlap. */
const order = ({ sort, descending }: ChildFilter) => {
  // The youngest has the latest day of birth.
  const downwards = sort === 'age' ? !descending : descending
  return downwards
    ? sql`${down[sort]} desc nulls last, child.id`
    : sql`${columns[sort]} asc nulls last, child.id`
}

/**
 * One page of the children whom the viewer may see and the filter leaves; which they are is audited in the same
 * transaction. As at the day looked at, so that a child of whom nothing was known then is not on it.
 */
export async function listedChildren(tx: ViewerTx, filter: ChildFilter): Promise<readonly ListedChild[]> {
  const because = await whyListed(tx, 'list')
  return auditedRead(tx, { screen: '/children', because }, async ({ db }) => {
    const { rows } = await sql<Omit<ListedChild, 'died' | 'inDoubt' | 'dueToBegin'>>`
      with matching as (
        select child.id, child.council_id, summary.status, summary.team_name, summary.worker_name, summary.last_seen_on
        from ${matching(filter)} order by ${order(filter)}
        limit ${pageLength} offset ${(filter.page - 1) * pageLength}
      ), page as materialized (select *, row_number() over () as place from matching)
      select page.id as "childId", page.council_id as "councilId", name.name, page.status,
             coalesce(relation.restricted, false) as restricted, details.born_on as "bornOn", details.unborn,
             details.age_given as "ageGiven", page.team_name as "teamName", page.worker_name as "workerName",
             page.last_seen_on as "lastSeenOn"
      from page
      left join children.details_as_at details on details.child_id = page.id
      left join children.name name on name.child_id = page.id
      left join children.relation relation on relation.child_id = page.id
      order by page.place`.execute(db)
    const shown = rows.map(({ childId }) => childId)
    const died = await diedAsAt(tx, shown)
    const whyInDoubt = await statusesInDoubt(tx, shown)
    const ahead = await dueToBegin(tx, shown)
    const called = await teamsCalled(tx)
    return rows.map((row) => ({
      ...row,
      dueToBegin: ahead.get(row.childId) ?? [],
      teamName: called(row.teamName),
      died: died.get(row.childId),
      inDoubt: whyInDoubt(row.childId, row.status)?.why,
    }))
  })
}

/** Children whom a search finds and no list names any more on the day looked at; none where nothing is searched for. */
export async function foundBefore(tx: ViewerTx, { search }: ChildFilter): Promise<readonly NamedBefore[]> {
  if (search === '') return []
  const about = { screen: '/children', because: await whyListed(tx, 'search: on no list any more') }
  return auditedRead(tx, about, () => namedBefore(tx, searched(search)))
}

/**
 * A child of whom a search gives the whole number, who is not among those the viewer sees, and whose record may be opened with
 * a reason. Its page asks that; here nothing is said but that there is such a child.
 */
export async function openableWithReason(tx: ViewerTx, { search }: ChildFilter): Promise<number | undefined> {
  const number = search.trim().toLowerCase()
  if (number === '' || !tx.viewer.grants.has('read children | reason given')) return undefined
  const ofNumber = await asProduct(tx, ({ db }) =>
    sql<{
      id: number
    }>`select id from children.child where lower(council_id) = ${number} and shadow_of is null`.execute(db),
  )
  const id = ofNumber.rows[0]?.id
  if (id === undefined || !(await mayOpenWithReason(tx, id))) return undefined
  const { rows: seen } = await sql`select from children.child where id = ${id}`.execute(tx.db)
  if (seen.length > 0) return undefined
  await noteAsked(tx, id, '/children')
  return id
}

/** Statuses of which the day's lists do not tell whether they still hold, each with what would tell. */
export async function statusesNotTold(tx: ViewerTx): Promise<ReadonlyMap<ChildStatus, string>> {
  const leftOut = new Set(await columnsLeftOut(tx))
  const told = childStatuses.map((status) => [status, statusNotTold(status, leftOut)] as const)
  return new Map(told.flatMap(([status, why]) => (why === undefined ? [] : [[status, why] as const])))
}

interface Counted {
  readonly status: ChildStatus
  readonly team: string
  /** Whether the search finds them. */
  readonly fits: boolean
  readonly inDoubt: boolean
  readonly count: number
}

/** The counts beside the filters, from the same conditions as the list; all of them in one reading. They name nobody. */
export async function childCounts(tx: ViewerTx, filter: ChildFilter): Promise<ChildCounts> {
  // Row security goes by the child in either table: the second is asked only for what is searched for.
  const numbered =
    filter.search === '' ? sql`` : sql`join children.child child on child.id = summary.child_id`
  const { rows: counted } = await sql<Counted>`
    select summary.status, coalesce(summary.team_name, '') as team, ${searched(filter.search)} as fits,
      (summary.child_id, summary.status) in (select child_id, status from (${inDoubt(sql`true`)}) doubt) as "inDoubt",
      count(*)::int as count
    from children.summary_as_at summary ${numbered}
    group by 1, 2, 3, 4 order by 2, 1`.execute(tx.db)
  const called = await teamsCalled(tx)
  const rows = counted
    .map((row) => ({ ...row, team: called(row.team) }))
    .toSorted((a, b) => (a.team < b.team ? -1 : a.team > b.team ? 1 : 0))
  const fit = rows.filter(({ fits }) => fits)
  const ofTeam = fit.filter(({ team }) => filter.team === undefined || team === filter.team)
  const ofStatus = fit.filter(({ status }) => filter.status === undefined || status === filter.status)
  const found = ofTeam.filter(({ status }) => filter.status === undefined || status === filter.status)
  const status = (row: Counted) => row.status
  return {
    found: sum(found),
    all: sum(rows),
    byStatus: countsBy(ofTeam, status),
    byTeam: countsBy(ofStatus, ({ team }) => team),
    anyStatus: sum(ofTeam),
    anyTeam: sum(ofStatus),
    inDoubt: countsBy(
      ofTeam.filter((row) => row.inDoubt),
      status,
    ),
  }
}

const sum = (rows: readonly Counted[]): number => rows.reduce((total, { count }) => total + count, 0)

const countsBy = <Value>(
  rows: readonly Counted[],
  value: (row: Counted) => Value,
): ReadonlyMap<Value, number> => new Map([...Map.groupBy(rows, value)].map(([key, of]) => [key, sum(of)]))
