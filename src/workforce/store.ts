import { becauseOf, posts } from '../access/index.ts'
import type { ViewerTx } from '../access/index.ts'
import type { IsoDate } from '../kernel/index.ts'
import type { FundingLineId } from './ids.ts'
import type { Correcting, CoveredBy, FundingLine, Recruitment, Vacancy } from './model.ts'
import { workforceDb } from './tables.ts'

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

export type Corrected = { readonly ok: true } | { readonly ok: false; readonly why: 'changed meanwhile' }

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

/** The recruitment that runs for each post on the as-at day, the latest where two were recorded. */
async function recruitments(tx: ViewerTx): Promise<ReadonlyMap<number, Recruitment>> {
  const rows = await workforceDb(tx)
    .selectFrom('workforce.vacancy_known')
    .selectAll()
    .where('from_on', '<=', tx.at.asAt)
    .where((where) => where.or([where('until_on', 'is', null), where('until_on', '>=', tx.at.asAt)]))
    .orderBy('from_on')
    .execute()
  return new Map(
    rows.map((row) => [
      row.post_id,
      {
        id: row.id,
        version: row.known_from,
        fullTimeEquivalent: Number(row.full_time_equivalent),
        fromOn: row.from_on,
        untilOn: row.until_on ?? undefined,
        coveredBy: row.covered_by,
        cost: row.cost ?? undefined,
        joins:
          row.joins_words === null || row.joins_by === null
            ? undefined
            : { words: row.joins_words, by: row.joins_by },
      },
    ]),
  )
}

/** Posts not permanently filled on the as-at day, by title: from access, with what is known of the recruitment. */
export async function vacancies(tx: ViewerTx): Promise<readonly Vacancy[]> {
  const running = await recruitments(tx)
  return (await posts(tx))
    .filter((post) => post.held !== 'permanent' || running.has(post.id))
    .map((post) => ({
      postId: post.id,
      title: post.title,
      held: post.held,
      recruitment: running.get(post.id),
    }))
}

export interface NewVacancy {
  readonly postId: number
  readonly fullTimeEquivalent: number
  readonly fromOn: IsoDate
  readonly untilOn: IsoDate | undefined
  readonly coveredBy: CoveredBy
  readonly cost: string | undefined
  readonly joins: { readonly words: string; readonly by: IsoDate } | undefined
}

const vacancyColumns = (vacancy: NewVacancy) => ({
  post_id: vacancy.postId,
  full_time_equivalent: vacancy.fullTimeEquivalent,
  from_on: vacancy.fromOn,
  until_on: vacancy.untilOn ?? null,
  covered_by: vacancy.coveredBy,
  cost: vacancy.cost ?? null,
  joins_words: vacancy.joins?.words ?? null,
  joins_by: vacancy.joins?.by ?? null,
})

/** Records that a post is being recruited to and how it is covered. @returns its id. */
export async function recordVacancy(tx: ViewerTx, vacancy: NewVacancy): Promise<number> {
  const { id } = await workforceDb(tx)
    .insertInto('workforce.vacancy')
    .values(vacancyColumns(vacancy))
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Corrects a vacancy, or closes it by saying until when it ran. */
export async function correctVacancy(
  tx: ViewerTx,
  from: Correcting<number>,
  vacancy: NewVacancy,
): Promise<Corrected> {
  await becauseOf(tx, from.reason)
  const { numUpdatedRows } = await workforceDb(tx)
    .updateTable('workforce.vacancy')
    .set(vacancyColumns(vacancy))
    .where('id', '=', from.id)
    .where('known_from', '=', from.version)
    .executeTakeFirst()
  return numUpdatedRows > 0n ? { ok: true } : { ok: false, why: 'changed meanwhile' }
}
