import { becauseOf } from '../../access/index.ts'
import type { ViewerTx } from '../../access/index.ts'
import type { FundingLineId } from '../ids.ts'
import type { Corrected, Correcting, FundingLine } from '../model.ts'
import { workforceDb } from '../tables.ts'

/** Money that the improvement costs, in the order in which it was recorded. Amounts in pence. */
export async function fundingLines(tx: ViewerTx): Promise<readonly FundingLine[]> {
  const db = workforceDb(tx)
  const lines = await db.selectFrom('workforce.funding_line_known').selectAll().orderBy('id').execute()
  const parts = await db.selectFrom('workforce.funding_part_known').selectAll().orderBy('id').execute()
  const sources = await db.selectFrom('workforce.funding_source_known').selectAll().orderBy('id').execute()
  return lines.map((line) => ({
    id: line.id,
    version: line.known_from,
    purpose: line.purpose,
    note: line.note,
    amount: line.amount_pence,
    about: line.amount_is_about,
    startsOn: line.starts_on,
    years: line.years,
    includes: parts
      .filter((part) => part.funding_line_id === line.id)
      .map(({ what, amount_pence }) => ({ what, amount: amount_pence })),
    sources: sources
      .filter((source) => source.funding_line_id === line.id)
      .map(({ name, amount_pence }) => ({ name, amount: amount_pence ?? undefined })),
  }))
}

export type NewFundingLine = Omit<FundingLine, 'id' | 'version'>

const lineColumns = (line: NewFundingLine) => ({
  purpose: line.purpose,
  note: line.note,
  amount_pence: line.amount,
  amount_is_about: line.about,
  starts_on: line.startsOn,
  years: line.years,
})

async function writeParts(tx: ViewerTx, id: FundingLineId, line: NewFundingLine): Promise<void> {
  const db = workforceDb(tx)
  for (const { what, amount } of line.includes)
    await db
      .insertInto('workforce.funding_part')
      .values({ funding_line_id: id, what, amount_pence: amount })
      .execute()
  for (const { name, amount } of line.sources)
    await db
      .insertInto('workforce.funding_source')
      .values({ funding_line_id: id, name, amount_pence: amount ?? null })
      .execute()
}

/** Records what is to be spent on what, and from where. Amounts in pence. @returns its id. */
export async function recordFundingLine(tx: ViewerTx, line: NewFundingLine): Promise<FundingLineId> {
  const { id } = await workforceDb(tx)
    .insertInto('workforce.funding_line')
    .values(lineColumns(line))
    .returning('id')
    .executeTakeFirstOrThrow()
  await writeParts(tx, id, line)
  return id
}

/** Corrects a funding line with its parts and sources, which are written anew: each version keeps its own. */
export async function correctFundingLine(
  tx: ViewerTx,
  from: Correcting<FundingLineId>,
  line: NewFundingLine,
): Promise<Corrected> {
  await becauseOf(tx, from.reason)
  const db = workforceDb(tx)
  const { numUpdatedRows } = await db
    .updateTable('workforce.funding_line')
    .set(lineColumns(line))
    .where('id', '=', from.id)
    .where('known_from', '=', from.version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return { ok: false, why: 'changed meanwhile' }
  await db.deleteFrom('workforce.funding_part').where('funding_line_id', '=', from.id).execute()
  await db.deleteFrom('workforce.funding_source').where('funding_line_id', '=', from.id).execute()
  await writeParts(tx, from.id, line)
  return { ok: true }
}
