import type { Entry, EntryKind } from './entry.ts'
import { entryKinds } from './entry.ts'

/** What somebody may record about a child: all of it, a reviewing officer's own view at a review, or nothing. */
export type MayRecord =
  | { readonly what: 'everything' | 'nothing' }
  | { readonly what: 'own views'; readonly posts: readonly number[] }

export function kindsToRecord({ what }: MayRecord): readonly EntryKind[] {
  if (what === 'everything') return entryKinds
  return what === 'own views' ? ['officer view'] : []
}

/** Whether this entry is the viewer's to correct and to take back. */
export const mayCorrect = (may: MayRecord, { kind, postId }: Pick<Entry, 'kind' | 'postId'>): boolean =>
  may.what === 'own views'
    ? kind === 'officer view' && postId !== undefined && may.posts.includes(postId)
    : may.what === 'everything'

/** Posts that can be named in a form: whoever records the own view alone names the own post. */
export const postsToName = <T extends { readonly id: number }>(
  may: MayRecord,
  all: readonly T[],
): readonly T[] => (may.what === 'own views' ? all.filter(({ id }) => may.posts.includes(id)) : all)
