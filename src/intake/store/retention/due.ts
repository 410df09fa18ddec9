import { sql, type RawBuilder } from 'kysely'
import type { ViewerTx } from '../../../access/index.ts'
import { factTables } from '../../../children/index.ts'
import { addMonths, type IsoDate } from '../../../kernel/index.ts'
import { adoptersStood, heldLists, stood } from '../identity/stood.ts'

export interface DueChild {
  readonly childId: number
  /** The day of the first extract on none of whose lists the child stood. */
  readonly leftOn: IsoDate
  readonly held: boolean
}

/** When each child left every list; those on one are not there. A child of whom nothing is believed left when first met. */
const left = (): RawBuilder<unknown> => sql`
  select child.id as child_id, coalesce(told.left_on, (
      select (change.at at time zone 'Europe/London')::date from record.change where change.id = child.first_change)) as left_on
  from children.child child left join (${stood()}) told on told.child_id = child.id
  where child.id not in (select m.child_id from children.membership m where m.known_to = 9223372036854775807 or m.shadow)`

const ofKind = (kind: string, table: string): RawBuilder<unknown> => sql`
  (exists (select from open where open.kind = ${kind})
   and exists (select from ${sql.table(table)} fact where fact.child_id = gone.child_id))`

/**
 * Children who left every list at least so many months before a day, in the order of their numbers, with whether a hold
 * keeps them. Asked by whoever sees every child: the product.
 */
export async function childrenDue(
  tx: ViewerTx,
  months: number,
  today: IsoDate,
): Promise<readonly DueChild[]> {
  const { rows } = await sql<DueChild>`
    with open as (select child_id, kind from retention.hold where ended_on is null),
    ${heldLists}
    select gone.child_id as "childId", gone.left_on as "leftOn",
      (exists (select from open where open.child_id = gone.child_id or open.child_id in (
         select m.child_id from children.membership m where m.root_id = gone.child_id))
       or ${ofKind('care', factTables.care.table)}
       or ${ofKind('leaving care', factTables.leavingCare.table)}
       or ${ofKind('protection', factTables.protection.table)}
       or ${ofKind('adoption', factTables.adoption.table)}) as held
    from (${left()}) gone
    where gone.left_on <= ${addMonths(today, -months)}::date order by gone.child_id`.execute(tx.db)
  return rows
}

export interface DueAdopter {
  readonly adopterId: number
  /** The day of the first extract whose list 11 did not hold the adopter any more. */
  readonly leftOn: IsoDate
  readonly held: boolean
}

/**
 * Prospective adopters who left list 11 at least so many months before a day, in the order of their numbers. What keeps
 * every child with an adoption decision keeps them as well.
 */
export async function adoptersDue(
  tx: ViewerTx,
  months: number,
  today: IsoDate,
): Promise<readonly DueAdopter[]> {
  const { rows } = await sql<DueAdopter>`
    with ${heldLists}
    select gone.adopter_id as "adopterId", gone.left_on as "leftOn", exists (
      select from retention.hold where kind = 'adoption' and ended_on is null) as held
    from (select adopter.id as adopter_id, coalesce(told.left_on, (
        select (change.at at time zone 'Europe/London')::date from record.change
        where change.id = adopter.first_change)) as left_on
      from children.prospective_adopter adopter left join (${adoptersStood()}) told on told.adopter_id = adopter.id) gone
    where gone.left_on <= ${addMonths(today, -months)}::date order by gone.adopter_id`.execute(tx.db)
  return rows
}

export interface DueFile {
  readonly sha256: string
  readonly fileName: string
  readonly asAt: IsoDate
  readonly receivedOn: IsoDate
}

type KeptFile = DueFile & {
  /** Somebody has yet to say what becomes of it. */
  readonly undecided: boolean
  /** Whether it went into the record: then which children it names is known, and else it is not. */
  readonly applied: boolean
}

/** Uploads whose bytes are kept, with the latest day on which they came. */
export async function keptUploads(tx: ViewerTx): Promise<readonly KeptFile[]> {
  const { rows } = await sql<KeptFile>`
    select import.file_sha256 as sha256, max(import.file_name) as "fileName", min(import.as_at) as "asAt",
      max(import.received_on) as "receivedOn", bool_or(import.state in ('checking', 'checked')) as undecided,
      bool_and(import.state = 'applied') as applied
    from record.file join intake.import on import.file_sha256 = encode(file.sha256, 'hex')
    where file.resource = 'intake' group by import.file_sha256 order by max(import.received_on), import.file_sha256`.execute(
    tx.db,
  )
  return rows
}

/** Whether the file may name a child who left on this day: it is of an earlier day, or nobody knows what is in it. */
export const mayName = ({ asAt, applied }: KeptFile, leftOn: IsoDate): boolean => !applied || asAt < leftOn
