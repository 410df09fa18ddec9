import type { ViewerTx } from '../../access/index.ts'
import { becauseOf } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { ForwardEntryId, NoticeId, RepresentationId } from '../ids.ts'
import { governanceDb } from '../tables.ts'
import type { NoticeKind, Representation } from './model.ts'
import type { EntryChanged } from './writes.ts'
import { changed } from './writes.ts'

export interface NewNotice {
  readonly kind: NoticeKind
  readonly on: IsoDate
  readonly who?: string | undefined
  readonly because?: string | undefined
  readonly agreed?: boolean | undefined
  readonly url?: string | undefined
}

/** Records that something was published, given or agreed. */
export async function recordNotice(
  tx: ViewerTx,
  entryId: ForwardEntryId,
  notice: NewNotice,
): Promise<NoticeId> {
  const { id } = await governanceDb(tx)
    .insertInto('governance.notice')
    .values({
      entry_id: entryId,
      kind: notice.kind,
      on_day: notice.on,
      who: notice.who ?? null,
      because: notice.because ?? null,
      agreed: notice.agreed ?? null,
      url: notice.url ?? null,
      taken_back: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Takes back a notice that was recorded in error, with the reason. */
export async function takeBackNotice(
  tx: ViewerTx,
  { id, version, reason }: { readonly id: NoticeId; readonly version: number; readonly reason: string },
): Promise<EntryChanged> {
  await becauseOf(tx, reason)
  const { numUpdatedRows } = await governanceDb(tx)
    .updateTable('governance.notice')
    .set({ taken_back: reason })
    .where('id', '=', id)
    .where('known_from', '=', version)
    .executeTakeFirst()
  return changed(numUpdatedRows)
}

/** Records what somebody says against a private meeting. */
export async function recordRepresentation(
  tx: ViewerTx,
  entryId: ForwardEntryId,
  { receivedOn, who, words }: Pick<Representation, 'receivedOn' | 'who' | 'words'>,
): Promise<RepresentationId> {
  const { id } = await governanceDb(tx)
    .insertInto('governance.representation')
    .values({ entry_id: entryId, received_on: receivedOn, who, words, answer: null, answered_on: null })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Records the answer to a representation. */
export async function answerRepresentation(
  tx: ViewerTx,
  { id, version }: Pick<Representation, 'id' | 'version'>,
  { on, words }: { readonly on: IsoDate; readonly words: string },
): Promise<EntryChanged> {
  const { numUpdatedRows } = await governanceDb(tx)
    .updateTable('governance.representation')
    .set({ answer: words, answered_on: on })
    .where('id', '=', id)
    .where('known_from', '=', version)
    .executeTakeFirst()
  return changed(numUpdatedRows)
}
