import type { RawBuilder } from 'kysely'
import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import { listOf } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { turned18Sentence } from '../derive/clocks/turned-18.ts'
import { cannotBe } from '../derive/ends.ts'
import type { ChildStatus } from '../derive/summary.ts'

const unread = (column: string) =>
  sql`not_read is not null and ${column} = any(string_to_array(not_read, ' '))`

/**
 * Children of whom a list says something that leaves open whether their status still holds, on the viewer's dates: `child_id`,
 * `status`, and `cannot_be` where the end lies before the beginning, otherwise the child has turned 18 without an end: care
 * and plans are of children.
 * @param which of the children, in SQL about `child_id`: asked of each list's rows, so that one child costs one child.
 */
export const inDoubt = (which: RawBuilder<unknown>) => sql`
  with grown as materialized (select child_id from children.details_as_at
    where ${which} and coalesce(born_on <= ((select record.as_at()) - interval '18 years')::date, age_given >= 18))
  select child_id, 'in care' as status, (${unread('left_care_on')}) as cannot_be from children.care_as_at
  where ${which} and left_care_on is null and (${unread('left_care_on')} or child_id in (select child_id from grown))
  union all
  select child_id, 'protection plan', (${unread('ended_on')}) from children.protection_as_at
  where ${which} and ended_on is null and (${unread('ended_on')} or child_id in (select child_id from grown))
  union all
  select child_id, 'child in need', true from children.need_as_at
  where ${which} and ${unread('closed_on')} and case_status is null`

interface Row {
  readonly childId: number
  readonly status: ChildStatus
  readonly cannotBe: boolean
  readonly bornOn: IsoDate | null
  readonly ageGiven: number | null
}

/** Why it is not known whether a child's status still holds; undefined where nothing of the child's own leaves it open. */
export type InDoubt = (
  childId: number,
  status: string,
) => { readonly why: string; readonly is18: boolean } | undefined

/** Of these children, or of all that the viewer may see. */
export async function statusesInDoubt(tx: ViewerTx, children?: readonly number[]): Promise<InDoubt> {
  const asked = children ? sql`child_id = any(${listOf('int', children)})` : sql`true`
  const { rows } = await sql<Row>`
    select child_id as "childId", status, coalesce(cannot_be, false) as "cannotBe", born_on as "bornOn", age_given as "ageGiven"
    from (${inDoubt(asked)}) doubt left join children.details_as_at using (child_id)`.execute(tx.db)
  const why = new Map(
    rows.map((row) => [`${row.childId} ${row.status}`, { why: whyOf(row), is18: !row.cannotBe }]),
  )
  return (childId, status) => why.get(`${childId} ${status}`)
}

const endsOf = { 'in care': 'careEnds', 'protection plan': 'protectionEnds' } as const

function whyOf({ status, cannotBe: isImpossible, bornOn, ageGiven }: Row): string {
  if (status !== 'in care' && status !== 'protection plan') return cannotBe.needEnds
  const ends = endsOf[status]
  return isImpossible ? cannotBe[ends] : turned18Sentence({ born_on: bornOn, age_given: ageGiven }, ends)
}
