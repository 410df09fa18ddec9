import type { ViewerTx } from '../../access/index.ts'
import { becauseOf } from '../../access/index.ts'
import { NotFound } from '../../kernel/index.ts'
import type { BodyId } from '../ids.ts'
import type { Correcting, ReportingLine } from '../model.ts'
import { answersInCircles } from '../model.ts'
import { governanceDb } from '../tables.ts'
import { bodies } from './bodies.ts'

/** The lines between bodies that exist on the as-at day. */
export async function reportingLines(tx: ViewerTx): Promise<readonly ReportingLine[]> {
  const there = new Set((await bodies(tx)).map(({ id }) => id))
  const lines = await governanceDb(tx)
    .selectFrom('governance.reporting_line_known')
    .select(['id', 'known_from as version', 'from_body_id as fromId', 'to_body_id as toId', 'kind', 'what'])
    .orderBy('id')
    .execute()
  return lines.filter(({ fromId, toId }) => there.has(fromId) && there.has(toId))
}

export type NewLine = Omit<ReportingLine, 'id' | 'version'>

export type LineRecorded =
  { readonly ok: true } | { readonly ok: false; readonly why: 'already recorded' | 'in a circle' }

/** Records whom a body answers to. Refused where the body would, in the end, answer to itself. */
export async function recordReportingLine(tx: ViewerTx, line: NewLine): Promise<LineRecorded> {
  const lines = await reportingLines(tx)
  if (lines.some(({ fromId, toId }) => fromId === line.fromId && toId === line.toId))
    return { ok: false, why: 'already recorded' }
  if (answersInCircles(lines, line.fromId, line.toId)) return { ok: false, why: 'in a circle' }
  await governanceDb(tx)
    .insertInto('governance.reporting_line')
    .values({ from_body_id: line.fromId, to_body_id: line.toId, kind: line.kind, what: line.what })
    .execute()
  return { ok: true }
}

/** @throws NotFound when there is no such line. */
export async function removeReportingLine(tx: ViewerTx, fromId: BodyId, toId: BodyId): Promise<void> {
  const { numDeletedRows } = await governanceDb(tx)
    .deleteFrom('governance.reporting_line')
    .where('from_body_id', '=', fromId)
    .where('to_body_id', '=', toId)
    .executeTakeFirstOrThrow()
  if (numDeletedRows === 0n) throw new NotFound()
}

export type LineCorrected = { readonly ok: true } | { readonly ok: false; readonly why: 'changed meanwhile' }

/** Corrects how one body answers to another, and what is passed up; to answer to another body is another line. */
export async function correctReportingLine(
  tx: ViewerTx,
  from: Correcting<number>,
  { kind, what }: Pick<NewLine, 'kind' | 'what'>,
): Promise<LineCorrected> {
  await becauseOf(tx, from.reason)
  const { numUpdatedRows } = await governanceDb(tx)
    .updateTable('governance.reporting_line')
    .set({ kind, what })
    .where('id', '=', from.id)
    .where('known_from', '=', from.version)
    .executeTakeFirst()
  return numUpdatedRows > 0n ? { ok: true } : { ok: false, why: 'changed meanwhile' }
}
