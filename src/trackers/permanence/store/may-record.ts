import { sql } from 'kysely'
import type { ViewerTx } from '../../../access/index.ts'
import { reaches } from '../../../children/index.ts'
import { Forbidden } from '../../../kernel/index.ts'
import type { Entry, EntryKind } from '../model/entry.ts'
import type { MayRecord } from '../model/may-record.ts'
import { mayCorrect, mayRecordKind } from '../model/may-record.ts'

/** What the viewer may record about this child, who may be one whom the viewer only reads about. */
export async function mayRecord(tx: ViewerTx, childId: number): Promise<MayRecord> {
  const rest = await reaches(tx, 'change permanence', childId)
  return { rest, views: await viewsToRecord(tx, childId), posts: tx.viewer.posts }
}

async function viewsToRecord(tx: ViewerTx, childId: number): Promise<MayRecord['views']> {
  if (await reaches(tx, 'approve officer views', childId)) return 'any'
  if (tx.viewer.posts.length === 0) return 'none'
  return (await reaches(tx, 'change officer views', childId)) ? 'own' : 'none'
}

/**
 * Posts that somebody holds, or held, who reviewed meanwhile: an officer who left said something, too. Whoever else holds a
 * post says nothing at a review.
 */
export async function officersPosts(tx: ViewerTx): Promise<readonly number[]> {
  const { rows } = await sql<{ post: number }>`
    select distinct holder.post_id as post
    from access.post_holder holder join access.role_held held using (person_id)
    where held.role = 'independent reviewing officer'
      and holder.from_on <= coalesce(held.until_on, 'infinity') and held.from_on <= coalesce(holder.until_on, 'infinity')
  `.execute(tx.db)
  return rows.map(({ post }) => post)
}

function whyNot(may: MayRecord, kind: EntryKind): string | undefined {
  if (kind === 'officer view')
    return 'Only the reviewing officer records this view, by the own post, or the manager of the reviewing officers in the officer’s stead'
  return may.views === 'none'
    ? undefined
    : 'A reviewing officer records the own view here: the rest is for managers and panel chairs'
}

/** @throws Forbidden when the viewer may read about the child and not record this. @returns what may be recorded. */
export async function needsToRecord(tx: ViewerTx, childId: number, kind: EntryKind): Promise<MayRecord> {
  const may = await mayRecord(tx, childId)
  if (!mayRecordKind(may, kind)) throw new Forbidden(whyNot(may, kind))
  return may
}

/** @throws Forbidden when the viewer may read the entry and not correct it. */
export async function needsToCorrect(tx: ViewerTx, entry: Entry): Promise<MayRecord> {
  const may = await mayRecord(tx, entry.childId)
  if (!mayCorrect(may, entry)) throw new Forbidden(whyNot(may, entry.kind))
  return may
}

/** The same of many: asked once. */
export async function mayRecordAbout(tx: ViewerTx): Promise<(childId: number) => boolean> {
  const { rows } = await sql<{ all: boolean; own: number[] }>`
    select (select access.granted('change permanence', 'any')) as all,
      (select children.related('change permanence'))::int[] as own`.execute(tx.db)
  const [may] = rows
  const own = new Set(may?.own)
  return (childId) => may?.all === true || own.has(childId)
}
