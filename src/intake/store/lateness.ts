import { sql, type RawBuilder } from 'kysely'
import { auditedRead, teams, type ViewerTx } from '../../access/index.ts'
import type { FactName } from '../../children/index.ts'
import { factTables, whyListed } from '../../children/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { annexLists, type ListNumber } from '../annex-a/index.ts'
import type { Import } from '../import/model.ts'
import type { HeldExtract } from '../import/spans.ts'
import { heldExtracts } from '../import/spans.ts'
import type { LateFact, Lateness, LateKind } from '../model/lateness.ts'
import { teamMapping } from './team-mapping.ts'

/** Which day begins the event that a row tells of, where its list has one row for each child. */
const begins: Partial<Record<FactName, string>> = {
  need: 'started_on',
  protection: 'started_on',
  care: 'entered_care_on',
}

/** For each list and team: what was entered late, and what was changed after it had ended. Under the viewer's policies. */
export async function lateness(tx: ViewerTx, held: Import): Promise<readonly Lateness[]> {
  const late = await lateFacts(tx, held)
  if (!late) return []
  const { rows } = await sql<Lateness>`
    select list, team, count(*) filter (where kind = 'entered late')::int as "enteredLate",
      round(percentile_cont(0.5) within group (order by days) filter (where kind = 'entered late'))::int as median,
      max(days) filter (where kind = 'entered late') as longest,
      count(*) filter (where kind = 'changed after')::int as "changedAfter"
    from (${late}) late group by list, team order by list, team`.execute(tx.db)
  return rows
}

export interface LateQuestion {
  readonly list: ListNumber
  readonly team: string
  readonly kind: LateKind
}

/** The children behind one of the counts, the longest first; who read it is kept. */
export async function lateChildren(
  tx: ViewerTx,
  held: Import,
  { list, team, kind }: LateQuestion,
): Promise<readonly LateFact[]> {
  const late = await lateFacts(tx, held)
  if (!late) return []
  const about = {
    screen: '/intake/:id/lateness/children',
    because: await whyListed(tx, `${kind}, extract ${held.id}`),
  }
  return auditedRead(tx, about, async (inside) => {
    const { rows } = await sql<LateFact>`
      select late.child_id as "childId", child.council_id as "councilId", late.began as "began", late.days, late."row"
      from (${late}) late join children.child on child.id = late.child_id
      where late.list = ${list} and late.team = ${team} and late.kind = ${kind}
      order by late.days desc, child.council_id`.execute(inside.db)
    return rows
  })
}

/**
 * Every row that the import put in although its event began before the extract before was taken (entered late, by at
 * least the days between), or that changed an event which had ended before that (changed after, with the days since).
 * The one query of the counts and of their lists. Undefined where there is nothing to compare with.
 */
async function lateFacts(tx: ViewerTx, held: Import): Promise<RawBuilder<unknown> | undefined> {
  const { appliedChange } = held
  if (held.state !== 'applied' || appliedChange === null) return undefined
  const extracts = await heldExtracts(tx)
  const parts = annexLists.flatMap(({ number, fact }) => {
    const before = dayBefore(extracts, held, number)
    if (before === undefined) return []
    return lateIn(number, fact, { id: held.id, appliedChange, before, asAt: held.asAt }) ?? []
  })
  if (parts.length === 0) return undefined
  const named = await teamNames(tx)
  return sql`
    select fact.*, coalesce(named.team, nullif(fact.team_name, ''), 'No team given') as team
    from (${sql.join(parts, sql` union all `)}) fact
    left join unnest(${named.map(([name]) => name)}::text[], ${named.map(([, team]) => team)}::text[])
      named (name, team) on named.name = fact.team_name`
}

/** The day of the last extract before that carries the list too. */
const dayBefore = (
  extracts: readonly HeldExtract[],
  { asAt, lists }: Import,
  list: ListNumber,
): IsoDate | undefined =>
  lists.includes(list)
    ? extracts.findLast((each) => each.asAt < asAt && each.lists.includes(list))?.asAt
    : undefined

interface Compared {
  readonly id: number
  readonly appliedChange: number
  readonly before: IsoDate
  readonly asAt: IsoDate
}

function lateIn(list: ListNumber, fact: FactName, compared: Compared): RawBuilder<unknown> | undefined {
  const { id, appliedChange, before } = compared
  const { table, key, endsOn, columns, owner } = factTables[fact]
  const start = 'startsOn' in key ? 'starts_on' : begins[fact]
  if (owner !== 'child_id' || start === undefined) return undefined
  const began = sql.ref(`r.${start}`)
  const ended = sql`coalesce(${sql.join(endsOn.map((column) => sql.ref(`q.${column}`)))})`
  const team = columns.some(({ name }) => name === 'team_name') ? sql`coalesce(r.team_name, '')` : sql`''`
  return sql`
    select ${list}::int as list, r.child_id, ${team} as team_name, ${began} as began, r.source_row as "row",
      case when q.id is null then 'entered late' else 'changed after' end as kind,
      case when q.id is null then ${before}::date - ${began} else ${before}::date - ${ended} end as days
    from ${sql.table(table)} r left join ${sql.table(table)} q on q.child_id = r.child_id
      and q.${sql.ref(start)} = ${began} and q.occurrence = r.occurrence
      and q.known_from < ${appliedChange} and q.known_to >= ${appliedChange}
      and q.valid_from <= ${before}::date and q.valid_to > ${before}::date
    where r.source_import = ${id} and r.known_from = ${appliedChange} and ${began} < ${before}::date
      and case when q.id is null then not ${wasMoved(fact, start, compared)}
        else ${ended} < ${before}::date and ${saidOf('r')} is distinct from ${saidOf('q')} end`
}

/** What a row says of the child: not who has the work now, nor what only the database needs. */
const saidOf = (row: 'r' | 'q') => sql`(to_jsonb(${sql.ref(row)}) - ${saysNothing}::text[])`
const saysNothing = [
  ...['id', 'fingerprint', 'known_from', 'known_to', 'valid_from', 'valid_to', 'source_import', 'source_row'],
  ...['team_name', 'worker_name', 'adviser_name'],
]

/** Whether the child had the same row before with another first day: it was corrected, not entered late. */
function wasMoved(
  fact: FactName,
  start: string,
  { appliedChange, before, asAt }: Compared,
): RawBuilder<unknown> {
  const { table, key, endsOn } = factTables[fact]
  const began = sql.ref(`r.${start}`)
  const ended = sql`coalesce(${sql.join(endsOn.map((column) => sql.ref(`p.${column}`)))})`
  const same =
    'startsOn' in key
      ? sql`not exists (select from ${sql.table(table)} s where s.child_id = p.child_id and s.starts_on = p.starts_on
          and s.occurrence = p.occurrence and s.known_from <= ${appliedChange} and s.known_to > ${appliedChange}
          and s.valid_from <= ${asAt}::date and s.valid_to > ${asAt}::date)`
      : sql`coalesce(${ended} >= ${began}, true)`
  return sql`exists (select from ${sql.table(table)} p where p.child_id = r.child_id
    and p.known_from < ${appliedChange} and p.known_to >= ${appliedChange}
    and p.valid_from <= ${before}::date and p.valid_to > ${before}::date and ${same})`
}

/** The extract's names with the council's for them. */
async function teamNames(tx: ViewerTx): Promise<readonly (readonly [name: string, team: string])[]> {
  const known = await teams(tx)
  const { names } = await teamMapping(tx)
  return names.flatMap(({ name, teamId }) => {
    const team = known.find(({ id }) => id === teamId)
    return team ? [[name, team.name] as const] : []
  })
}
