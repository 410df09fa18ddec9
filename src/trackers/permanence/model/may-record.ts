import type { Entry, EntryKind } from './entry.ts'
import { entryKinds } from './entry.ts'

/**
 * What somebody may record about a child: all but the reviewing officer's view, or nothing; and of those views the own, by
 * these posts, or every officer's.
 */
export interface MayRecord {
  readonly rest: boolean
  readonly views: 'none' | 'own' | 'any'
  readonly posts: readonly number[]
}

export const mayRecordNothing: MayRecord = { rest: false, views: 'none', posts: [] }

export const mayRecordKind = ({ rest, views }: MayRecord, kind: EntryKind): boolean =>
  kind === 'officer view' ? views !== 'none' : rest

export const kindsToRecord = (may: MayRecord): readonly EntryKind[] =>
  entryKinds.filter((kind) => mayRecordKind(may, kind))

const isOwn = ({ posts }: MayRecord, postId: number | undefined): boolean =>
  postId !== undefined && posts.includes(postId)

/** Whether this entry is the viewer's to correct and to take back. */
export const mayCorrect = (may: MayRecord, { kind, postId }: Pick<Entry, 'kind' | 'postId'>): boolean =>
  mayRecordKind(may, kind) && (kind !== 'officer view' || may.views === 'any' || isOwn(may, postId))

/**
 * Posts that can be named in a form. A view is an officer's: one's own, or where it is recorded in the officer's stead that of
 * somebody who reviews, or reviewed. @param officers the posts of those.
 */
export function postsToName<T extends { readonly id: number }>(
  may: MayRecord,
  kind: EntryKind,
  all: readonly T[],
  officers: readonly number[],
): readonly T[] {
  if (kind !== 'officer view') return all
  return all.filter(({ id }) => isOwn(may, id) || (may.views === 'any' && officers.includes(id)))
}
