import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import type { KeptProblem, ProblemKind } from '../model/problems.ts'

/** What keeps a whole list out first, then what keeps rows out, then what leaves values out, then what is worth a look; each by how often. */
export async function problemKinds(tx: ViewerTx, importId: number): Promise<readonly ProblemKind[]> {
  const { rows } = await sql<ProblemKind>`
    select code, effect, count(*)::int as count from intake.problem where import_id = ${importId}
    group by code, effect
    order by code in ('headings not recognised', 'no column of numbers') desc,
      array_position(array['rejected', 'left out', 'warning'], effect), count(*) desc, code`.execute(tx.db)
  return rows
}

export interface Part {
  readonly code: string | undefined
  readonly offset: number
  readonly limit: number | undefined
}

/** Problems in the order of the file: all, or those with one code. */
export async function problemsIn(
  tx: ViewerTx,
  importId: number,
  { code, offset, limit }: Part,
): Promise<readonly KeptProblem[]> {
  const { rows } = await sql<KeptProblem>`
    select code, sheet, list, row_number as "row", heading, found, expected, effect from intake.problem
    where import_id = ${importId} and (${code ?? null}::text is null or code = ${code ?? null})
    order by list nulls first, sheet, row_number nulls first, id offset ${offset} limit ${limit ?? null}`.execute(
    tx.db,
  )
  return rows
}
