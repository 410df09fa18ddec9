import { sql } from 'kysely'
import { postTitleOf, type PersonId, type ViewerTx } from '../../access/index.ts'
import type { ExtractLine } from '../model/extract-line.ts'

/** Every import, the one that speaks of the latest day first. */
export async function extracts(tx: ViewerTx): Promise<readonly ExtractLine[]> {
  const { rows } = await sql<Omit<ExtractLine, 'by'>>`
    select id, file_name as "fileName", as_at as "asAt", received_on as "receivedOn", asked_by as "askedBy", state,
      back_loaded as "backLoaded", (preview ->> 'problems')::int as problems, found.*
    from intake.import left join lateral (
      select count(*)::int as lists, sum((list ->> 'rows')::int)::int as rows,
             sum((list ->> 'rejected')::int)::int as rejected
      from jsonb_array_elements(preview -> 'lists') list) found on preview is not null
    order by as_at desc, id desc`.execute(tx.db)
  const posts = await postsOf(
    tx,
    rows.flatMap(({ askedBy }) => askedBy ?? []),
  )
  return rows.map((row) => ({ ...row, by: posts.get(row.askedBy ?? 0) }))
}

async function postsOf(
  tx: ViewerTx,
  people: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, string | undefined>> {
  const posts = new Map<PersonId, string | undefined>()
  for (const person of new Set(people)) posts.set(person, await postTitleOf(tx, person))
  return posts
}
