import { sql, type RawBuilder } from 'kysely'
import { auditedRead, type ViewerTx } from '../../access/index.ts'
import type { FactName } from '../../children/index.ts'
import { factTables, whyListed } from '../../children/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { annexLists, type ListNumber } from '../annex-a/index.ts'
import type { Import } from '../import/model.ts'
import type { Compared, Earlier, LateFact, Lateness, LateKind } from '../model/lateness.ts'
import { comparedWith } from '../model/lateness.ts'

/** Which day begins the event that a row tells of, where its list has one row for each child. */
const begins: Partial<Record<FactName, string>> = {
  need: 'started_on',
  protection: 'started_on',
  care: 'entered_care_on',
}

/** What an extract tells of days before, against the last extract before its own day, whenever that was received. */
export interface LatenessTold {
  readonly compared: readonly Compared[]
  readonly lateness: readonly Lateness[]
}

/** For each list and team: what was entered late, and what was changed after it had ended. Under the viewer's policies. */
export async function lateness(tx: ViewerTx, held: Import): Promise<LatenessTold> {
  const compared = await comparedNow(tx, held)
  const late = lateFacts(held, compared)
  if (!late) return { compared, lateness: [] }
  const { rows } = await sql<Lateness>`
    select list, team, count(*) filter (where kind = 'entered late')::int as "enteredLate",
      round(percentile_cont(0.5) within group (order by days) filter (where kind = 'entered late'))::int as median,
      max(days) filter (where kind = 'entered late') as longest,
      count(*) filter (where kind = 'changed after')::int as "changedAfter"
    from (${late}) late group by list, team order by list, team`.execute(tx.db)
  return { compared, lateness: rows }
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
  const late = lateFacts(held, await comparedNow(tx, held))
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

/** Facts of one child each that give a day on which they began; those of list 9 give none, and adopters are no children. */
const comparable = annexLists.flatMap(({ number, fact }) => {
  const { key, owner } = factTables[fact]
  const start = 'startsOn' in key ? 'starts_on' : begins[fact]
  return owner === 'child_id' && start !== undefined ? [{ list: number, fact, start }] : []
})

/** As far as is known at the viewer's date: an extract that went in since is none, and one that was taken out since is. */
async function comparedNow(tx: ViewerTx, held: Import): Promise<readonly Compared[]> {
  const { rows } = await sql<Earlier>`
    select id, as_at as "asAt", received_on as "receivedOn", lists from intake.import
    where state in ('applied', 'reversed') and as_at < ${held.asAt}::date
      and applied_change <= (select record.known_at())
      and (reversed_change is null or reversed_change > (select record.known_at()))
    order by as_at, applied_change`.execute(tx.db)
  return comparedWith(
    rows,
    held,
    comparable.map(({ list }) => list),
  )
}

/**
 * Every row of the extract's day that was not there on the day of the extract before although it had begun (entered late,
 * by at least the days between), or that says otherwise than there although it had ended before that (changed after, with
 * the days since). By the days that extracts describe, as all is believed now: in which order they went in changes nothing.
 * The one query of the counts and of their lists. Undefined where there is nothing to compare with.
 */
function lateFacts(held: Import, compared: readonly Compared[]): RawBuilder<unknown> | undefined {
  const parts = compared.flatMap(({ list, with: earlier }) => {
    const found = comparable.find((each) => each.list === list)
    return found && earlier ? [lateIn({ ...found, id: held.id, before: earlier.asAt, asAt: held.asAt })] : []
  })
  if (held.state !== 'applied' || parts.length === 0) return undefined
  return sql`
    select fact.*, coalesce(team.name, nullif(fact.team_name, ''), 'No team given') as team
    from (${sql.join(parts, sql` union all `)}) fact
    left join children.relation relation on relation.child_id = fact.child_id and fact.team_name is null
    left join intake.team_name named on named.name = coalesce(fact.team_name, '')
    left join access.team team on team.id = coalesce(relation.team_id, named.team_id)`
}

interface Asked {
  readonly list: ListNumber
  readonly fact: FactName
  /** The column of the day on which it began. */
  readonly start: string
  readonly id: number
  readonly before: IsoDate
  readonly asAt: IsoDate
}

/** Whether a row is believed, and was so by the extracts up to a day. */
const stood = (row: 'r' | 'q' | 'p' | 's', day: IsoDate) => {
  const column = (name: string) => sql.ref(`${row}.${name}`)
  return sql`${column('known_from')} <= (select record.known_at()) and ${column('known_to')} > (select record.known_at())
    and ${column('valid_from')} <= ${day}::date and ${column('valid_to')} > ${day}::date`
}

function lateIn(asked: Asked): RawBuilder<unknown> {
  const { list, fact, start, id, before, asAt } = asked
  const { table, endsOn, columns } = factTables[fact]
  const began = sql.ref(`r.${start}`)
  const ended = sql`coalesce(${sql.join(endsOn.map((column) => sql.ref(`q.${column}`)))})`
  // Lists without a team take the child's current one.
  const team = columns.some(({ name }) => name === 'team_name')
    ? sql`coalesce(r.team_name, '')`
    : sql`null::text`
  return sql`
    select ${list}::int as list, r.child_id, ${team} as team_name, ${began} as began,
      case when r.source_import = ${id} then r.source_row end as "row",
      case when q.id is null then 'entered late' else 'changed after' end as kind,
      case when q.id is null then ${before}::date - ${began} else ${before}::date - ${ended} end as days
    from ${sql.table(table)} r left join ${sql.table(table)} q on q.child_id = r.child_id
      and q.${sql.ref(start)} = ${began} and q.occurrence = r.occurrence and ${stood('q', before)}
    where ${stood('r', asAt)} and ${began} < ${before}::date and q.id is distinct from r.id
      and case when q.id is null then not ${wasMoved(asked)}
        else ${ended} < ${before}::date and ${saidOf('r')} is distinct from ${saidOf('q')} end`
}

/** What a row says of the child: not who has the work now, nor what only the database needs. */
const saidOf = (row: 'r' | 'q') => sql`(to_jsonb(${sql.ref(row)}) - ${saysNothing}::text[])`
const saysNothing = [
  ...['id', 'fingerprint', 'known_from', 'known_to', 'valid_from', 'valid_to', 'source_import', 'source_row'],
  ...['team_name', 'worker_name', 'adviser_name'],
]

/** Whether the child had the same row before with another first day: it was corrected, not entered late. */
function wasMoved({ fact, start, before, asAt }: Asked): RawBuilder<unknown> {
  const { table, key, endsOn } = factTables[fact]
  const began = sql.ref(`r.${start}`)
  const ended = sql`coalesce(${sql.join(endsOn.map((column) => sql.ref(`p.${column}`)))})`
  const same =
    'startsOn' in key
      ? sql`not exists (select from ${sql.table(table)} s where s.child_id = p.child_id and s.starts_on = p.starts_on
          and s.occurrence = p.occurrence and ${stood('s', asAt)})`
      : sql`coalesce(${ended} >= ${began}, true)`
  return sql`exists (select from ${sql.table(table)} p where p.child_id = r.child_id
    and ${stood('p', before)} and ${same})`
}
