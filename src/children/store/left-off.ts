import type { RawBuilder } from 'kysely'
import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import { listOf } from '../../access/index.ts'
import type { Exception } from '../../duties/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { longDate } from '../../kernel/index.ts'
import type { MissingColumn } from '../derive/state.ts'
import type { FactName } from '../facts/index.ts'
import { factTables } from '../facts/index.ts'
import { onlyOf, saidToHaveDied } from './died.ts'
import { columnsLeftOut } from './missing-columns.ts'

/**
 * A list that names whoever it holds until some months after the end: to be missing from it before then has no good reason.
 */
interface List {
  readonly fact: FactName
  readonly number: number
  /** What the child was, before “by the extract as at …”. */
  readonly was: string
  readonly beganOn: string
  readonly endedOn: string
  readonly ofEnds: MissingColumn
  /** Rows that are let go without an end, in SQL about the row `last`. */
  readonly but?: RawBuilder<unknown>
}

/** The gravest first: of a child who is missing from several, the first is said. */
const lists: readonly List[] = [
  {
    fact: 'protection',
    number: 7,
    was: 'On a protection plan',
    beganOn: 'started_on',
    endedOn: 'ended_on',
    ofEnds: 'protectionEnds',
  },
  {
    fact: 'care',
    number: 8,
    was: 'In care',
    beganOn: 'entered_care_on',
    endedOn: 'left_care_on',
    ofEnds: 'careEnds',
  },
  {
    fact: 'need',
    number: 6,
    was: 'A child in need',
    beganOn: 'started_on',
    endedOn: 'closed_on',
    ofEnds: 'needEnds',
    // An assessment that comes to nothing takes the child off the list, and its end stands on list 4.
    but: sql`last.case_status = 'open assessment'`,
  },
]

/** For how long it is said. The lists look back no further: later, whose work ended then would be missing as well. */
const months = 6

interface Row {
  readonly childId: number
  readonly list: number
  readonly beganOn: IsoDate | null
  readonly goneOn: IsoDate
  /** Of the last extract that named the child. */
  readonly teamName: string | null
  readonly workerName: string | null
}

/** As of when it is asked, in SQL: which rows are believed, and after and up to which day they may have ended. */
interface Then {
  readonly believed: RawBuilder<unknown>
  readonly from: RawBuilder<unknown>
  readonly day: RawBuilder<unknown>
}

/**
 * Rows after which the list names the child no more. Whom it still names is left out first: to put every child's rows in
 * order took half a second of 2,000 children's two years.
 */
const leftOff = ({ fact, number, beganOn, endedOn, but }: List, { believed, from, day }: Then) => {
  const table = sql.table(factTables[fact].table)
  return sql`
    select last.child_id as "childId", ${number}::int as list, last.${sql.ref(beganOn)} as "beganOn", last.valid_to as "goneOn",
      last.team_name as "teamName", last.worker_name as "workerName"
    from (
      select distinct on (child_id) * from ${table}
      where ${believed} and valid_to > ${from} and valid_to <= ${day} and valid_to <> 'infinity'
        and child_id not in (select child_id from ${table} where ${believed} and (valid_to > ${day} or valid_to = 'infinity'))
      order by child_id, valid_to desc, starts_on desc) last
    where (last.${sql.ref(endedOn)} is null or last.${sql.ref(endedOn)} > last.valid_to)
      and (${but ?? sql`false`}) is not true
      and exists (select from children.source before where before.held and ${number}::int = any(before.lists)
        and before.as_at >= greatest(last.valid_from, last.${sql.ref(beganOn)}) and before.as_at < last.valid_to
        and before.as_at >= (last.valid_to - make_interval(months => ${months}))::date)`
}

/** A query for rows that were left off before their end; undefined where no list tells ends. */
async function leftOffRows(tx: ViewerTx, then: Then): Promise<RawBuilder<unknown> | undefined> {
  const notThere = await columnsLeftOut(tx)
  const asked = lists.filter(({ ofEnds }) => !notThere.includes(ofEnds))
  if (asked.length === 0) return undefined
  return sql.join(
    asked.map((list) => leftOff(list, then)),
    sql` union all `,
  )
}

/**
 * A query for the team that had each of these children by the last that was told, where a list left the child off:
 * `child_id`, `team_name`.
 */
export async function teamsLeftOff(tx: ViewerTx, children: readonly number[]): Promise<RawBuilder<unknown>> {
  const rows = await leftOffRows(tx, {
    believed: sql`known_to = 9223372036854775807 and child_id = any(${listOf('int', children)})`,
    from: sql`'-infinity'::date`,
    day: sql`'infinity'::date`,
  })
  if (rows === undefined) return sql`select null::int as child_id, null::text as team_name where false`
  return sql`select distinct on ("childId") "childId" as child_id, "teamName" as team_name from (${rows}) left_off
    where "teamName" is not null order by "childId", "goneOn" desc, list`
}

/**
 * Children whose plan, care or case went on by the last extract that named them, and whom the next one with that list names
 * no more: none of their limits runs since, and nobody would miss them. Not said where the list tells no ends, where the
 * extract before is so far back that an end would have aged out since, of records that an adoption order sealed, of numbers
 * that were joined, and of a child of whom another list says that the child has died. To be read within `auditedRead`.
 * @param childId limits it to one child.
 */
export async function leftOffLists(tx: ViewerTx, childId?: number): Promise<readonly Exception[]> {
  const found = await leftOffRows(tx, {
    believed: sql`known_from <= (select record.known_at()) and known_to > (select record.known_at())
      and valid_from <= (select record.as_at()) and ${onlyOf(childId)}`,
    from: sql`((select record.as_at()) - make_interval(months => ${months}))::date`,
    day: sql`(select record.as_at())`,
  })
  if (found === undefined) return []
  const { rows } = await sql<Row>`
    select * from (${found}) left_off
    where "childId" <> all ((select children.joined_away())::int[])
      and not exists (select from children.relation r where r.child_id = "childId" and r.sealed)
      and "childId" not in (select child_id from (${saidToHaveDied(onlyOf(childId))}) died)
    order by "childId"`.execute(tx.db)
  return [...Map.groupBy(rows, ({ childId }) => childId).values()].flatMap((theirs) => {
    const list = lists.find(({ number }) => theirs.some((row) => row.list === number))
    const row = theirs.find((each) => each.list === list?.number)
    return list && row ? [exceptionOf(list, row)] : []
  })
}

function exceptionOf(
  { number, was }: List,
  { childId, beganOn, goneOn, teamName, workerName }: Row,
): Exception {
  const since = beganOn === null ? '' : ` since ${longDate(beganOn)}`
  const had = [teamName, workerName].filter((name) => name !== null).join(', ')
  return {
    childId,
    kind: 'left-off',
    list: number,
    words: `Left off list ${number}, with no end recorded`,
    because: `${was}${since}; the extract as at ${longDate(goneOn)} names the child no more and gives no end${had === '' ? '' : `. Last with ${had}`}`,
    next: 'Find out how things stand, and have the list put right.',
    since: goneOn,
    lastWith: { teamName, workerName },
  }
}
