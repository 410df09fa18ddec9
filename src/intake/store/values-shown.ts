import { sql } from 'kysely'
import { auditedRead, type ViewerTx } from '../../access/index.ts'
import { whyListed } from '../../children/index.ts'
import type { ListNumber } from '../annex-a/index.ts'
import type { Import } from '../import/model.ts'
import {
  columnsShown,
  dayOfRows,
  type ColumnsShown,
  type Seen,
  type ValueShown,
  type Which,
} from '../model/changed-values.ts'

/**
 * Which columns a file changes, and how often. Counts alone: nobody's record is read by it. Of a file that was thrown away the
 * values are gone, and with them who may know what.
 * @param list that one alone.
 */
export async function columnsThatChange(
  tx: ViewerTx,
  { id, preview, state }: Pick<Import, 'id' | 'preview' | 'state'>,
  list?: ListNumber,
): Promise<ColumnsShown | undefined> {
  if (!preview?.behind || state === 'thrown away') return undefined
  const { rows } = await sql<Seen>`
    select list, column_name as "column", count(*)::int as rows from intake.changed_value
    where import_id = ${id} group by list, column_name`.execute(tx.db)
  return columnsShown(preview, rows, list)
}

export interface PartOfValues {
  readonly which: Which | undefined
  readonly screen: string
  readonly offset: number
  readonly limit: number | undefined
}

/**
 * What a file changes, as it is held and as the file gives it, child by child; who read it is kept. Rows that moved to another
 * day are gone and new, and among a list's only where its day is asked for.
 */
export async function changedValues(
  tx: ViewerTx,
  { id }: Pick<Import, 'id'>,
  { which, screen, offset, limit }: PartOfValues,
): Promise<readonly ValueShown[]> {
  const about = { screen, because: await whyListed(tx, `what extract ${id} changes`) }
  return auditedRead(tx, about, async (inside) => {
    const { rows } = await sql<ValueShown>`
      select kept.child_id as "childId", child.council_id as "councilId", summary.team_name as team, kept.list, kept.on_day as "on",
        kept.row_number as "row", kept.column_name as "column", kept.before, kept.after
      from intake.changed_value kept join children.child on child.id = kept.child_id
      left join children.summary_as_at summary on summary.child_id = child.id
      where kept.import_id = ${id} and ${asked(which)}
      order by kept.list, length(child.council_id), child.council_id, kept.on_day, kept.id
      offset ${offset} limit ${limit ?? null}`.execute(inside.db)
    return rows
  })
}

function asked(which: Which | undefined) {
  if (!which) return sql`true`
  const { list, column } = which
  return column === undefined
    ? sql`kept.list = ${list} and kept.column_name is distinct from ${dayOfRows(list) ?? null}`
    : sql`kept.list = ${list} and kept.column_name = ${column}`
}
