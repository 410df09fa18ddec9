import type { ViewerTx } from '../../access/index.ts'
import { NotFound } from '../../kernel/index.ts'
import type { BodyId } from '../ids.ts'
import type { ReportingLine } from '../model.ts'
import { answersInCircles } from '../model.ts'
import { governanceDb } from '../tables.ts'
import { bodies } from './bodies.ts'

/** The lines between bodies that exist on the as-at day. */
export async function reportingLines(tx: ViewerTx): Promise<readonly ReportingLine[]> {
  const there = new Set((await bodies(tx)).map(({ id }) => id))
  const lines = await governanceDb(tx)
    .selectFrom('governance.reporting_line_known')
    .select(['from_body_id as fromId', 'to_body_id as toId', 'kind', 'what'])
    .orderBy('id')
    .execute()
  return lines.filter(({ fromId, toId }) => there.has(fromId) && there.has(toId))
}

export type LineRecorded =
  { readonly ok: true } | { readonly ok: false; readonly why: 'already recorded' | 'in a circle' }

/** Records whom a body answers to. Refused where the body would, in the end, answer to itself. */
export async function recordReportingLine(tx: ViewerTx, line: ReportingLine): Promise<LineRecorded> {
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
