import { sql } from 'kysely'
import type { Selectable } from 'kysely'
import { versionsOf } from '../../access/index.ts'
import type { Version, ViewerTx } from '../../access/index.ts'
import { longDate } from '../../kernel/index.ts'
import type { FundingLineId } from '../ids.ts'
import type { WordedVersion } from '../model.ts'
import { money } from '../money.ts'
import type { WorkforceTables } from '../tables.ts'

type LineRow = Selectable<WorkforceTables['workforce.funding_line']>
type VacancyRow = Selectable<WorkforceTables['workforce.vacancy']>

const worded = <Row>({ change }: Version<Row>, says: WordedVersion['says']): WordedVersion => ({
  on: change.on,
  by: change.by,
  reason: change.reason,
  says,
})

interface Named {
  readonly change: number
  readonly name: string
  readonly pence: number | null
}

/** Parts or sources of every version: they are written anew with each, so that the change says whose they are. */
const partsOf = async (tx: ViewerTx, table: 'funding_part' | 'funding_source', id: FundingLineId) =>
  (
    await sql<Named>`
      select known_from as change, ${sql.ref(table === 'funding_part' ? 'what' : 'name')} as name, amount_pence as pence
      from (select *, null::bigint as known_to from ${sql.table(`workforce.${table}`)}
            union all select * from ${sql.table(`workforce.${table}_history`)}) version
      where funding_line_id = ${id} order by id`.execute(tx.db)
  ).rows

const list = (named: readonly Named[], change: number): string =>
  named
    .filter((one) => one.change === change)
    .map(({ name, pence }) => `${name}: ${pence === null ? 'amount not known' : money(pence)}`)
    .join('; ')

/** What a funding line said, version by version, oldest first. */
export async function fundingVersions(tx: ViewerTx, id: FundingLineId): Promise<readonly WordedVersion[]> {
  const versions = await versionsOf<LineRow>(tx, 'workforce.funding_line', id)
  const [parts, sources] = [await partsOf(tx, 'funding_part', id), await partsOf(tx, 'funding_source', id)]
  return versions.map((version) => {
    const { row } = version
    return worded(version, {
      'What it is for': row.purpose,
      Amount: money(row.amount_pence, row.amount_is_about),
      From: longDate(row.starts_on),
      Years: String(row.years),
      Includes: list(parts, row.known_from),
      Sources: list(sources, row.known_from),
      'What it buys': row.note,
    })
  })
}

/** What a vacancy said, version by version, oldest first. */
export async function vacancyVersions(tx: ViewerTx, id: number): Promise<readonly WordedVersion[]> {
  const versions = await versionsOf<VacancyRow>(tx, 'workforce.vacancy', id)
  return versions.map((version) => {
    const { row } = version
    return worded(version, {
      'Full-time equivalent': String(Number(row.full_time_equivalent)),
      'Vacant from': longDate(row.from_on),
      'Vacant until': row.until_on === null ? '' : longDate(row.until_on),
      'Covered by': row.covered_by,
      'Cost of cover': row.cost ?? '',
      Joins: row.joins_words ?? '',
    })
  })
}
