import type { PostedForm } from './posted-form.ts'
import { digestOf } from './posted-form.ts'
import type { ViewerTx } from './viewer.ts'

type EffectTables = {
  'record.effect': {
    person_id: number
    form_key: string
    go_to: string | null
    content_hmac: Buffer | null
  }
}

/** A form's work that was done, and where its page leads. */
export interface Done {
  readonly ok: true
  readonly goTo: string
}

/** Work that refused, and changed nothing; a store says why with more fields. */
export interface Refused {
  readonly ok: false
}

/**
 * A form under a key that is spent, with other content than it was spent on: what the browser's Back button brings
 * back and somebody corrects. Thrown, since every form answers it alike: the app shows what was typed and both ways on.
 */
export class AlreadySent extends Error {
  readonly statusCode = 409
  readonly form: PostedForm
  /** Where the form led that was sent first. */
  readonly goTo: string
  constructor(form: PostedForm, goTo: string) {
    super('The form was already sent, with other content')
    this.form = form
    this.goTo = goTo
  }
}

/**
 * Runs a form's work once for each form key, in the caller's transaction: a second post with the same key waits for
 * the first to commit and is led to the same place, so that double clicks and resent forms change nothing twice.
 * Work that refuses (`ok: false`) must have changed nothing; the same form may then be posted again.
 * @throws AlreadySent when the key led somewhere with other content.
 */
export async function once<Refusal extends Refused>(
  tx: ViewerTx,
  form: PostedForm,
  work: (tx: ViewerTx) => Promise<Done | Refusal>,
): Promise<Done | Refusal> {
  if (tx.viewer.kind !== 'person') throw new TypeError('Only a person posts a form')
  const mine = { person_id: tx.viewer.personId, form_key: form.key }
  const digest = digestOf(form)
  const earlier = await held(tx, mine)
  if (earlier.goTo !== null) {
    if (earlier.digest?.equals(digest)) return { ok: true, goTo: earlier.goTo }
    throw new AlreadySent(form, earlier.goTo)
  }
  const outcome = await work(tx)
  if (outcome.ok) await spend(tx, mine, { go_to: outcome.goTo, content_hmac: digest })
  return outcome
}

interface Key {
  readonly person_id: number
  readonly form_key: string
}

/** Takes the key for this transaction, and says what came of it before; whoever else posts it waits. */
async function held(tx: ViewerTx, { person_id, form_key }: Key) {
  const db = tx.db.$extendTables<EffectTables>()
  await db
    .insertInto('record.effect')
    .values({ person_id, form_key, go_to: null, content_hmac: null })
    .onConflict((conflict) => conflict.columns(['person_id', 'form_key']).doNothing())
    .execute()
  return db
    .selectFrom('record.effect')
    .select(['go_to as goTo', 'content_hmac as digest'])
    .where('person_id', '=', person_id)
    .where('form_key', '=', form_key)
    .forUpdate()
    .executeTakeFirstOrThrow()
}

async function spend(
  tx: ViewerTx,
  { person_id, form_key }: Key,
  effect: Pick<EffectTables['record.effect'], 'go_to' | 'content_hmac'>,
): Promise<void> {
  await tx.db
    .$extendTables<EffectTables>()
    .updateTable('record.effect')
    .set(effect)
    .where('person_id', '=', person_id)
    .where('form_key', '=', form_key)
    .execute()
}
