import type { ViewerTx } from '../../access/index.ts'
import { becauseOf, posts } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { NotFound } from '../../kernel/index.ts'
import type { AreaId } from '../../plan/index.ts'
import type { BodyId, LoggedActionId } from '../ids.ts'
import type { Correcting } from '../model.ts'
import { governanceDb } from '../tables.ts'
import type { ComesFrom, Ending, LoggedAction, Owner } from './model.ts'

/** What was agreed by the as-at day, with how it stood on that day. */
const logged = (tx: ViewerTx) =>
  governanceDb(tx)
    .selectFrom('governance.logged_action_known as action')
    .innerJoin('governance.body_known as body', 'body.id', 'action.body_id')
    .where('action.agreed_on', '<=', tx.at.asAt)
    .orderBy('action.id')
    .selectAll('action')
    .select('body.name as body_name')

type Row = Awaited<ReturnType<ReturnType<typeof logged>['execute']>>[number]
type Owners = ReadonlyMap<number, Owner>

async function ownersIn(tx: ViewerTx): Promise<Owners> {
  const all = await posts(tx)
  return new Map(
    all.map(({ id, title, held }) => [id, { kind: 'post', postId: id, title, vacant: held === 'vacant' }]),
  )
}

function ownerOf({ owner_post_id: postId, partner }: Row, owners: Owners): Owner {
  if (postId === null) return { kind: 'partner', partner: partner ?? '' }
  return owners.get(postId) ?? { kind: 'post', postId, title: 'A post that is no more', vacant: true }
}

function comesFrom({ source, meeting_id: meetingId, source_words: words }: Row): ComesFrom {
  if (source !== 'meeting') return { kind: source, words }
  if (meetingId === null) throw new Error('An action of a meeting names none')
  return { kind: 'meeting', meetingId }
}

const endedBy = (
  { ended_on: on, ending: how, ended_words: words }: Row,
  day: IsoDate,
): LoggedAction['ended'] =>
  on === null || how === null || on > day ? undefined : { on, how, words: words ?? '' }

const actionOf =
  (owners: Owners, day: IsoDate) =>
  (row: Row): LoggedAction => ({
    id: row.id,
    version: row.known_from,
    body: { id: row.body_id, name: row.body_name },
    from: comesFrom(row),
    words: row.words,
    owner: ownerOf(row, owners),
    agreedOn: row.agreed_on,
    firstDueOn: row.original_due_on ?? undefined,
    dueOn: row.due_on ?? undefined,
    areaId: row.area_id ?? undefined,
    promisedTo: row.promised_to ?? undefined,
    ended: endedBy(row, day),
  })

/** Every action of every body and source that was agreed by the as-at day, in the order in which they were recorded. */
export async function loggedActions(tx: ViewerTx): Promise<readonly LoggedAction[]> {
  return (await logged(tx).execute()).map(actionOf(await ownersIn(tx), tx.at.asAt))
}

/** @throws NotFound when there is no such action, or not yet on the as-at day. */
export async function loggedAction(tx: ViewerTx, id: LoggedActionId): Promise<LoggedAction> {
  const row = await logged(tx).where('action.id', '=', id).executeTakeFirst()
  if (!row) throw new NotFound()
  return actionOf(await ownersIn(tx), tx.at.asAt)(row)
}

/** What is agreed: the part of an action that is written once and changes with a reason only. */
export interface Agreed {
  readonly bodyId: BodyId
  readonly from: ComesFrom
  readonly words: string
  readonly owner: { readonly postId: number } | { readonly partner: string }
  readonly agreedOn: IsoDate
  readonly dueOn: IsoDate | undefined
  readonly areaId: AreaId | undefined
  /** To whom it was promised in public: it then stands in the ledger of promises. */
  readonly promisedTo?: string | undefined
}

const columnsOf = ({ bodyId, from, words, owner, agreedOn, dueOn, areaId, promisedTo }: Agreed) => ({
  body_id: bodyId,
  source: from.kind,
  meeting_id: from.kind === 'meeting' ? from.meetingId : null,
  source_words: from.kind === 'meeting' ? '' : from.words,
  words,
  owner_post_id: 'postId' in owner ? owner.postId : null,
  partner: 'partner' in owner ? owner.partner : null,
  agreed_on: agreedOn,
  due_on: dueOn ?? null,
  area_id: areaId ?? null,
  promised_to: promisedTo ?? null,
})

/** Puts what was agreed on the log; its first date is kept for good. @returns its id. */
export async function logAction(tx: ViewerTx, agreed: Agreed): Promise<LoggedActionId> {
  const { id } = await governanceDb(tx)
    .insertInto('governance.logged_action')
    .values({ ...columnsOf(agreed), ended_on: null, ending: null, ended_words: null })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export type ActionChanged = { readonly ok: true } | { readonly ok: false; readonly why: 'changed meanwhile' }

const changed = (rows: bigint): ActionChanged =>
  rows > 0n ? { ok: true } : { ok: false, why: 'changed meanwhile' }

/** Changes what was agreed: a date, an owner, the wording. What stood before stays on record with the reason. */
export async function changeAction(
  tx: ViewerTx,
  from: Correcting<LoggedActionId>,
  agreed: Agreed,
): Promise<ActionChanged> {
  await becauseOf(tx, from.reason)
  const { numUpdatedRows } = await governanceDb(tx)
    .updateTable('governance.logged_action')
    .set(columnsOf(agreed))
    .where('id', '=', from.id)
    .where('known_from', '=', from.version)
    .executeTakeFirst()
  return changed(numUpdatedRows)
}

/** How an action ended: said once; to be put right, it is opened again with a reason. */
export interface Ended {
  readonly on: IsoDate
  readonly how: Ending
  readonly words: string
}

/** Ends an open action. */
export async function endAction(
  tx: ViewerTx,
  { id, version }: Pick<Correcting<LoggedActionId>, 'id' | 'version'>,
  { on, how, words }: Ended,
): Promise<ActionChanged> {
  const { numUpdatedRows } = await governanceDb(tx)
    .updateTable('governance.logged_action')
    .set({ ended_on: on, ending: how, ended_words: words })
    .where('id', '=', id)
    .where('known_from', '=', version)
    .where('ended_on', 'is', null)
    .executeTakeFirst()
  return changed(numUpdatedRows)
}

/** Opens an action that was ended by mistake, or whose end did not last. */
export async function reopenAction(
  tx: ViewerTx,
  { id, version, reason }: Correcting<LoggedActionId>,
): Promise<ActionChanged> {
  await becauseOf(tx, reason)
  const { numUpdatedRows } = await governanceDb(tx)
    .updateTable('governance.logged_action')
    .set({ ended_on: null, ending: null, ended_words: null })
    .where('id', '=', id)
    .where('known_from', '=', version)
    .where('ended_on', 'is not', null)
    .executeTakeFirst()
  return changed(numUpdatedRows)
}
