import type { Selectable } from 'kysely'
import { posts } from '../../access/index.ts'
import type { ViewerTx } from '../../access/index.ts'
import type { ClosedVacancy, KnownVacancy, Recruitment, Vacancy } from '../model.ts'
import { workforceDb } from '../tables.ts'
import type { WorkforceTables } from '../tables.ts'

const recruitmentOf = (row: Selectable<WorkforceTables['workforce.vacancy']>): Recruitment => ({
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
})

const recorded = (tx: ViewerTx) =>
  workforceDb(tx).selectFrom('workforce.vacancy_known').selectAll().orderBy('from_on').orderBy('id')

/** The recruitment that runs for each post on the as-at day, the latest where two were recorded. */
async function recruitments(tx: ViewerTx): Promise<ReadonlyMap<number, Recruitment>> {
  const rows = await recorded(tx)
    .where('from_on', '<=', tx.at.asAt)
    .where((where) => where.or([where('until_on', 'is', null), where('until_on', '>=', tx.at.asAt)]))
    .execute()
  return new Map(rows.map((row) => [row.post_id, recruitmentOf(row)]))
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

/** Vacancies that were closed before the as-at day, the latest first. */
export async function closedVacancies(tx: ViewerTx): Promise<readonly ClosedVacancy[]> {
  const titles = new Map((await posts(tx)).map(({ id, title }) => [id, title]))
  const rows = await recorded(tx).where('until_on', '<', tx.at.asAt).execute()
  return rows
    .flatMap(({ until_on, ...row }) => {
      const title = titles.get(row.post_id)
      if (title === undefined || until_on === null) return []
      return { id: row.id, title, fromOn: row.from_on, untilOn: until_on, coveredBy: row.covered_by }
    })
    .toReversed()
}

/** A vacancy by its number, whether it still runs or not; undefined where there is none. */
export async function vacancyById(tx: ViewerTx, id: number): Promise<KnownVacancy | undefined> {
  const row = await recorded(tx).where('id', '=', id).executeTakeFirst()
  return row && { postId: row.post_id, recruitment: recruitmentOf(row) }
}
