import type { RawBuilder } from 'kysely'
import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import { listOf } from '../../access/index.ts'
import type { Exception } from '../../duties/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { longDate } from '../../kernel/index.ts'
import type { Died } from '../derive/died.ts'
import { diedCodes } from '../derive/died.ts'
import type { MissingColumn } from '../derive/state.ts'
import { columnsLeftOut } from './missing-columns.ts'

/**
 * Children of whom a list says that they have died, as `diedOf` reads it: `child_id`, `list`, `died_on`.
 * @param which of the children, in SQL about `child_id`: asked of each list's rows, so that one child costs one child.
 */
export const saidToHaveDied = (which: RawBuilder<unknown>) => sql`
  select distinct on (child_id) child_id, list, died_on from (
    select child_id, 8 as list, left_care_on as died_on, 1 as place from children.care_as_at
    where left_care_reason = ${diedCodes.care} and ${which}
    union all
    select child_id, 6, closed_on, 2 from children.need_as_at where closure_reason = ${diedCodes.need} and ${which}
    union all
    select child_id, 9, null, 3 from children.leaving_care_as_at where in_touch = ${diedCodes.leavingCare} and ${which}
  ) said order by child_id, place`

/** In SQL about `child_id`: one child, or all of them. */
export const onlyOf = (childId: number | undefined): RawBuilder<unknown> =>
  childId === undefined ? sql`true` : sql`child_id = ${childId}`

/** Those of these children of whom a list says so on the day looked at. */
export async function diedAsAt(
  tx: ViewerTx,
  children: readonly number[],
): Promise<ReadonlyMap<number, Died>> {
  const asked = sql`child_id = any(${listOf('int', children)})`
  const { rows } = await sql<{ childId: number; list: Died['list']; on: IsoDate | null }>`
    select child_id as "childId", list, died_on as "on" from (${saidToHaveDied(asked)}) died`.execute(tx.db)
  return new Map(rows.map(({ childId, list, on }) => [childId, { list, on: on ?? undefined }]))
}

/** Work that a list leaves open, in SQL; not asked where the list has no column for its end. */
const open = [
  {
    list: 7,
    what: 'a protection plan',
    ends: 'protectionEnds',
    rows: sql`children.protection_as_at where ended_on is null`,
  },
  {
    list: 8,
    what: 'a period of care',
    ends: 'careEnds',
    rows: sql`children.care_as_at where left_care_on is null and left_care_reason is null`,
  },
  {
    list: 6,
    what: 'a case',
    ends: 'needEnds',
    rows: sql`children.need_as_at where closed_on is null and closure_reason is null
      and case_status is distinct from 'closed'`,
  },
  {
    list: 4,
    what: 'an assessment',
    ends: 'authorisations',
    rows: sql`children.assessment_as_at where authorised_on is null`,
  },
] as const satisfies readonly { readonly ends: MissingColumn; readonly [more: string]: unknown }[]

interface Row {
  readonly childId: number
  readonly list: number
  readonly diedOn: IsoDate | null
  readonly openList: number
}

/**
 * Children of whom one list says that they have died, and another that work goes on: no limit of theirs runs, and if the
 * first list is wrong nobody sees the child. To be read within `auditedRead`.
 * @param childId limits it to one child.
 */
export async function diedAndOpen(tx: ViewerTx, childId?: number): Promise<readonly Exception[]> {
  const notThere = await columnsLeftOut(tx)
  const asked = open.filter(({ ends }) => !notThere.includes(ends))
  if (asked.length === 0) return []
  const works = asked.map(
    ({ list, rows }, place) =>
      sql`select child_id, ${list}::int as list, ${place}::int as place from ${rows} and ${onlyOf(childId)} and child_id in (select child_id from died)`,
  )
  const { rows } = await sql<Row>`
    with died as materialized (${saidToHaveDied(onlyOf(childId))})
    select distinct on (died.child_id) died.child_id as "childId", died.list, died.died_on as "diedOn", work.list as "openList"
    from died
    join (${sql.join(works, sql` union all `)}) work on work.child_id = died.child_id and work.list <> died.list
    where died.child_id <> all ((select children.joined_away())::int[])
      and not exists (select from children.relation r where r.child_id = died.child_id and r.sealed)
    order by died.child_id, work.place`.execute(tx.db)
  return rows.map(exceptionOf)
}

function exceptionOf({ childId, list, diedOn, openList }: Row): Exception {
  const what = open.find((each) => each.list === openList)?.what ?? 'work'
  const said = `List ${list} says that the child died${diedOn === null ? '' : ` on ${longDate(diedOn)}`}`
  return {
    childId,
    kind: 'contradicts',
    words: `Recorded as having died, and open on list ${openList}`,
    because: `${said}; list ${openList} has ${what} with no end. No time limit runs and no visit is asked for`,
    next: 'Find out which list is right, and have the other put right.',
    since: diedOn ?? undefined,
  }
}
