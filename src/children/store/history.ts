import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import { factTables } from '../facts/index.ts'
import type {
  AllocationVersion,
  ChildHistory,
  FactVersion,
  HeldSource,
  LineFact,
} from '../model/line/history.ts'

/** Facts as they were said up to the day looked at, as far as they are believed at the day known at. */
const believed = (
  tx: ViewerTx,
) => sql`known_from <= (select record.known_at()) and known_to > (select record.known_at())
  and valid_from <= ${tx.at.asAt}::date`

async function versions<Name extends LineFact>(
  tx: ViewerTx,
  name: Name,
  childId: number,
): Promise<readonly FactVersion<Name>[]> {
  const { table, columns } = factTables[name]
  const own = sql.join(columns.map((column) => sql.ref(column.name)))
  const { rows } = await sql<FactVersion<Name>>`
    select starts_on::text, occurrence, valid_from, valid_to::text, source_import, source_row, ${own}
    from ${sql.table(table)} where child_id = ${childId} and ${believed(tx)}
    order by valid_from, starts_on, occurrence`.execute(tx.db)
  return rows
}

/** Everything that extracts said of one child up to the day looked at. Nothing of what is kept apart. */
export async function childHistory(tx: ViewerTx, childId: number): Promise<ChildHistory> {
  const of = <Name extends LineFact>(name: Name) => versions(tx, name, childId)
  return {
    contact: await of('contact'),
    earlyHelp: await of('earlyHelp'),
    referral: await of('referral'),
    assessment: await of('assessment'),
    enquiry: await of('enquiry'),
    need: await of('need'),
    protection: await of('protection'),
    care: await of('care'),
    leavingCare: await of('leavingCare'),
    adoption: await of('adoption'),
  }
}

/** Who had the child, by each extract that changed anything in the child's summary, oldest first. */
export async function allocationsOf(tx: ViewerTx, childId: number): Promise<readonly AllocationVersion[]> {
  const { rows } = await sql<AllocationVersion>`
    select valid_from, team_name, worker_name, status from children.summary where child_id = ${childId} and ${believed(tx)}
    order by valid_from`.execute(tx.db)
  return rows
}

/** The extracts that the record holds now, oldest first. */
export async function heldSources(tx: ViewerTx): Promise<readonly HeldSource[]> {
  const { rows } = await sql<HeldSource>`
    select import_id as "importId", extract, as_at as "asAt", lists from children.source
    where held and as_at <= ${tx.at.asAt}::date order by as_at, import_id`.execute(tx.db)
  return rows
}
