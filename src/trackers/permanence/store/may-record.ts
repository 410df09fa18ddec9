import { sql } from 'kysely'
import type { ViewerTx } from '../../../access/index.ts'
import { reaches } from '../../../children/index.ts'
import { Forbidden } from '../../../kernel/index.ts'
import type { Entry, EntryKind } from '../model/entry.ts'
import type { MayRecord } from '../model/may-record.ts'
import { kindsToRecord, mayCorrect } from '../model/may-record.ts'

/** What the viewer may record about this child, who may be one whom the viewer only reads about. */
export async function mayRecord(tx: ViewerTx, childId: number): Promise<MayRecord> {
  if (await reaches(tx, 'change permanence', childId)) return { what: 'everything' }
  const { posts } = tx.viewer
  const views = posts.length > 0 && (await reaches(tx, 'change officer views', childId))
  return views ? { what: 'own views', posts } : { what: 'nothing' }
}

const whyNot = {
  'own views': 'A reviewing officer records the own view here: the rest is for managers and panel chairs',
  everything: undefined,
  nothing: undefined,
} as const

/** @throws Forbidden when the viewer may read about the child and not record this. @returns what may be recorded. */
export async function needsToRecord(tx: ViewerTx, childId: number, kind: EntryKind): Promise<MayRecord> {
  const may = await mayRecord(tx, childId)
  if (!kindsToRecord(may).includes(kind)) throw new Forbidden(whyNot[may.what])
  return may
}

/** @throws Forbidden when the viewer may read the entry and not correct it. */
export async function needsToCorrect(tx: ViewerTx, entry: Entry): Promise<MayRecord> {
  const may = await mayRecord(tx, entry.childId)
  if (!mayCorrect(may, entry)) throw new Forbidden(whyNot[may.what])
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
