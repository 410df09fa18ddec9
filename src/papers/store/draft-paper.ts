import type { ViewerTx } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { PlanId } from '../../plan/index.ts'
import type { Advice, Draft, Known, PaperId, PaperTemplate } from '../model/index.ts'
import { nothingAdvised, notKnown } from '../model/index.ts'
import { advicePlace, moveWithPaper } from '../exempt/store/exempt-parts.ts'
import { papersDb } from '../tables.ts'
import { cabinetReport } from '../templates/index.ts'
import { putAdvice } from './advice.ts'
import { unansweredHeader } from './header.ts'
import { toColumn } from './known-json.ts'
import { templateColumns } from './template.ts'

/** The title, the meeting and the header block: all that is decided about a paper before a word of it is edited. */
export interface PaperHead extends Omit<Draft, 'edits'> {
  readonly meeting: { readonly body: string; readonly on: Known<IsoDate> }
}

/** A head with the title and the meeting alone, and everything else still to be answered. */
export const unansweredHead = (title: string, meeting: PaperHead['meeting']): PaperHead => ({
  title,
  meeting,
  reportOf: notKnown,
  publishedOn: notKnown,
  audience: 'public',
  formatsPhone: notKnown,
  header: unansweredHeader,
})

const columnsOf = (head: PaperHead) => ({
  title: head.title,
  report_of: toColumn(head.reportOf),
  body: head.meeting.body,
  meeting_on: toColumn(head.meeting.on),
  published_on: toColumn(head.publishedOn),
  audience: head.audience,
  formats_phone: toColumn(head.formatsPhone),
  header: JSON.stringify(head.header),
})

/**
 * Starts a paper on a plan, a Cabinet report unless another template is given: every part follows the record until somebody
 * edits it. @returns its id.
 */
export async function draftPaper(
  tx: ViewerTx,
  planId: PlanId,
  head: PaperHead,
  advice: Advice = nothingAdvised,
  template: PaperTemplate = cabinetReport,
): Promise<PaperId> {
  const { id } = await papersDb(tx)
    .insertInto('papers.paper')
    .values({ ...templateColumns(template), plan_id: planId, ...columnsOf(head) })
    .returning('id')
    .executeTakeFirstOrThrow()
  await papersDb(tx)
    .insertInto('papers.advice')
    .values({ paper_id: id, given: JSON.stringify(advice) })
    .execute()
  return id
}

export type Revised = { readonly ok: true } | { readonly ok: false; readonly why: 'changed meanwhile' }
const changedMeanwhile = { ok: false, why: 'changed meanwhile' } as const

/** A thing to change, and the version of it that the change was made from. */
export interface From {
  readonly id: PaperId
  readonly version: number
}

const audienceOf = (tx: ViewerTx, id: PaperId) =>
  papersDb(tx).selectFrom('papers.paper').select('audience').where('id', '=', id).executeTakeFirst()

/** Changes the title, the meeting and the header block; who may read what was typed follows whom the paper is for. */
export async function revisePaperHead(tx: ViewerTx, from: From, head: PaperHead): Promise<Revised> {
  const before = await audienceOf(tx, from.id)
  const { numUpdatedRows } = await papersDb(tx)
    .updateTable('papers.paper')
    .set(columnsOf(head))
    .where('id', '=', from.id)
    .where('known_from', '=', from.version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return changedMeanwhile
  if (before?.audience !== head.audience) await moveWithPaper(tx, from.id, head.audience === 'exempt')
  return { ok: true }
}

/** Changes what was asked, weighed, assessed and advised; `version` is that of the advice. */
export async function reviseAdvice(tx: ViewerTx, from: From, advice: Advice): Promise<Revised> {
  const place = await advicePlace(tx, from.id)
  return (await putAdvice(tx, place, from.version, advice)) ? { ok: true } : changedMeanwhile
}
