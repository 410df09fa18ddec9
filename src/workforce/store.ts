import { posts } from '../access/index.ts'
import type { ViewerTx } from '../access/index.ts'
import type { IsoDate } from '../kernel/index.ts'
import type { FundingLineId } from './ids.ts'
import type { CoveredBy, FundingLine, Recruitment, Vacancy } from './model.ts'
import { workforceDb } from './tables.ts'

/** Money that the improvement costs, in the order in which it was recorded. Amounts in pence. */
export async function fundingLines(tx: ViewerTx): Promise<readonly FundingLine[]> {
  const db = workforceDb(tx)
  const lines = await db.selectFrom('workforce.funding_line_known').selectAll().orderBy('id').execute()
  const parts = await db.selectFrom('workforce.funding_part_known').selectAll().orderBy('id').execute()
  const sources = await db.selectFrom('workforce.funding_source_known').selectAll().orderBy('id').execute()
  return lines.map((line) => ({
    id: line.id,
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

export type NewFundingLine = Omit<FundingLine, 'id'>

/** Records what is to be spent on what, and from where. Amounts in pence. @returns its id. */
export async function recordFundingLine(tx: ViewerTx, line: NewFundingLine): Promise<FundingLineId> {
  const db = workforceDb(tx)
  const { id } = await db
    .insertInto('workforce.funding_line')
    .values({
      purpose: line.purpose,
      note: line.note,
      amount_pence: line.amount,
      amount_is_about: line.about,
      starts_on: line.startsOn,
      years: line.years,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  for (const { what, amount } of line.includes) {
    await db
      .insertInto('workforce.funding_part')
      .values({ funding_line_id: id, what, amount_pence: amount })
      .execute()
  }
  for (const { name, amount } of line.sources) {
    await db
      .insertInto('workforce.funding_source')
      .values({ funding_line_id: id, name, amount_pence: amount ?? null })
      .execute()
  }
  return id
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
        fullTimeEquivalent: Number(row.full_time_equivalent),
        fromOn: row.from_on,
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

/** Records that a post is being recruited to and how it is covered. @returns its id. */
export async function recordVacancy(tx: ViewerTx, vacancy: NewVacancy): Promise<number> {
  const { id } = await workforceDb(tx)
    .insertInto('workforce.vacancy')
    .values({
      post_id: vacancy.postId,
      full_time_equivalent: vacancy.fullTimeEquivalent,
      from_on: vacancy.fromOn,
      until_on: vacancy.untilOn ?? null,
      covered_by: vacancy.coveredBy,
      cost: vacancy.cost ?? null,
      joins_words: vacancy.joins?.words ?? null,
      joins_by: vacancy.joins?.by ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
