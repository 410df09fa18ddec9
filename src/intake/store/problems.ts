import { sql } from 'kysely'
import { audit, type ViewerTx } from '../../access/index.ts'
import { whyListed } from '../../children/index.ts'
import type { KeptProblem, ProblemKind } from '../model/problems.ts'

/** The child under whom the row is shown: joined numbers are one child. */
const whose = sql`children.restricted_as(problem.child_id)`

/**
 * Of a child whose record is restricted or sealed, and whom the viewer may not open. What names no child is withheld from
 * nobody.
 */
const withheld = sql`(${whose} in (select unnest((select children.withheld())::int[]))) is true`

/**
 * What keeps a whole list out first, then what keeps rows out, then what leaves values out, then what is worth a look; each
 * by how often.
 */
export async function problemKinds(tx: ViewerTx, importId: number): Promise<readonly ProblemKind[]> {
  const { rows } = await sql<ProblemKind>`
    select code, effect, count(*)::int as count from intake.problem
    where import_id = ${importId} and not ${withheld}
    group by code, effect
    order by code in ('headings not recognised', 'no column of numbers') desc,
      array_position(array['rejected', 'left out', 'warning'], effect), count(*) desc, code`.execute(tx.db)
  return rows
}

/** How many are not shown to the viewer. Of which kind they are would tell of the child. */
export async function withheldProblems(tx: ViewerTx, importId: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from intake.problem where import_id = ${importId} and ${withheld}`.execute(
    tx.db,
  )
  return rows[0]?.count ?? 0
}

export interface Part {
  readonly screen: string
  readonly code: string | undefined
  readonly offset: number
  readonly limit: number | undefined
}

/** Problems in the order of the file, all or those with one code; that those of these children were read is kept. */
export async function problemsIn(
  tx: ViewerTx,
  importId: number,
  { screen, code, offset, limit }: Part,
): Promise<readonly KeptProblem[]> {
  const { rows } = await sql<KeptProblem>`
    select code, sheet, list, row_number as "row", heading, found, expected, effect, ${whose} as "childId"
    from intake.problem
    where import_id = ${importId} and (${code ?? null}::text is null or code = ${code ?? null}) and not ${withheld}
    order by list nulls first, sheet, row_number nulls first, id offset ${offset} limit ${limit ?? null}`.execute(
    tx.db,
  )
  const ids = [...new Set(rows.flatMap(({ childId }) => (childId === null ? [] : [childId])))]
  const because = await whyListed(tx, `problems of extract ${importId}`)
  await audit(tx, { what: 'read', subject: 'children', ids, screen, because })
  return rows
}
