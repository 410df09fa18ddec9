import type { ViewerTx } from '../../access/index.ts'
import { NotFound } from '../../kernel/index.ts'
import type { PaperAround } from '../gather/around.ts'
import type { Basis, KeptPaper, PaperId, PartId } from '../model/index.ts'
import { editPart as editOf } from '../model/index.ts'
import { papersDb, type PaperResource } from '../tables.ts'
import { wholeExempt } from '../exempt/edition.ts'
import { draftById } from './drafts.ts'
import { paperById } from './paper.ts'

/** Somebody's words for one part of a paper. */
export interface PartTyped {
  readonly id: PaperId
  readonly part: PartId
  /** Of the edit they began from; 0 where the part still followed the record. */
  readonly version: number
  /** Of the record's text they had before them; left out by a loader, which has no page. */
  readonly recordSeen?: string | undefined
  readonly text: string
}

export type PartEdited =
  | { readonly ok: true }
  /** Somebody else edited the part, or took the record's text. */
  | { readonly ok: false; readonly why: 'changed meanwhile' }
  /** The record moved between the page and the form: their words are worth another look beside it. */
  | { readonly ok: false; readonly why: 'record moved' }

const changedMeanwhile = { ok: false, why: 'changed meanwhile' } as const

const basisIn = (paper: KeptPaper, part: PartId): Basis => {
  const basis = paper.record.get(part)
  if (!basis) throw new NotFound()
  return basis
}

/** What is typed over an exempt part is for those alone who may read it. */
const resourceOf = ({ paper, exempt }: KeptPaper, part: PartId): PaperResource =>
  wholeExempt(paper) || exempt.some((one) => one.part === part) ? 'exempt papers' : 'papers'

async function putEdit(
  tx: ViewerTx,
  typed: PartTyped,
  basis: Basis,
  resource: PaperResource,
): Promise<boolean> {
  const words = { text: typed.text, basis_fingerprint: basis.fingerprint, basis_text: basis.text, resource }
  if (typed.version === 0) {
    const { numInsertedOrUpdatedRows } = await papersDb(tx)
      .insertInto('papers.edit')
      .values({ paper_id: typed.id, part: typed.part, ...words })
      .onConflict((conflict) => conflict.columns(['paper_id', 'part']).doNothing())
      .executeTakeFirstOrThrow()
    return (numInsertedOrUpdatedRows ?? 0n) > 0n
  }
  const { numUpdatedRows } = await papersDb(tx)
    .updateTable('papers.edit')
    .set(words)
    .where('paper_id', '=', typed.id)
    .where('part', '=', typed.part)
    .where('known_from', '=', typed.version)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

async function removeEdit(tx: ViewerTx, { id, part, version }: Omit<PartTyped, 'text'>): Promise<boolean> {
  const { numDeletedRows } = await papersDb(tx)
    .deleteFrom('papers.edit')
    .where('paper_id', '=', id)
    .where('part', '=', part)
    .where('known_from', '=', version)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/**
 * Keeps somebody's words for a part, from now on theirs: no change of the record overwrites them. Typing the record's
 * own words is no edit, and the part follows the record again.
 * @throws NotFound when there is no such paper.
 */
export async function editPart(tx: ViewerTx, typed: PartTyped, around: PaperAround): Promise<PartEdited> {
  const paper = await paperById(tx, typed.id, around)
  if (!paper) throw new NotFound()
  return editPartOf(tx, paper, typed)
}

/** The same for a paper that was looked up already, as a loader has it that types part after part. */
export async function editPartOf(tx: ViewerTx, paper: KeptPaper, typed: PartTyped): Promise<PartEdited> {
  if ((paper.editVersions.get(typed.part) ?? 0) !== typed.version) return changedMeanwhile
  const basis = basisIn(paper, typed.part)
  if (typed.recordSeen !== undefined && typed.recordSeen !== basis.fingerprint)
    return { ok: false, why: 'record moved' }
  const edit = editOf(typed.text, basis)
  if (!edit && typed.version === 0) return { ok: true }
  const written = edit
    ? await putEdit(tx, typed, basis, resourceOf(paper, typed.part))
    : await removeEdit(tx, typed)
  return written ? { ok: true } : changedMeanwhile
}

/**
 * Gives a part back to the record: only ever because somebody asked for it. What they had typed stays in its history.
 * @throws NotFound when there is no such paper.
 */
export async function takeFromRecord(
  tx: ViewerTx,
  part: Omit<PartTyped, 'text' | 'recordSeen'>,
): Promise<PartEdited> {
  if (!(await draftById(tx, part.id))) throw new NotFound()
  return (await removeEdit(tx, part)) ? { ok: true } : changedMeanwhile
}
