import type { ViewerTx } from './viewer.ts'

type EffectTables = {
  'record.effect': { person_id: number; form_key: string; go_to: string | null }
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
 * Runs a form's work once for each form key, in the caller's transaction: a second post with the same key waits for
 * the first to commit and is led to the same place, so that double clicks and resent forms change nothing twice.
 * Work that refuses (`ok: false`) must have changed nothing; the same form may then be posted again.
 */
export async function once<Refusal extends Refused>(
  tx: ViewerTx,
  formKey: string,
  work: (tx: ViewerTx) => Promise<Done | Refusal>,
): Promise<Done | Refusal> {
  if (tx.viewer.kind !== 'person') throw new TypeError('Only a person posts a form')
  const db = tx.db.$extendTables<EffectTables>()
  const mine = { person_id: tx.viewer.personId, form_key: formKey }
  await db
    .insertInto('record.effect')
    .values({ ...mine, go_to: null })
    .onConflict((conflict) => conflict.columns(['person_id', 'form_key']).doNothing())
    .execute()
  const earlier = await db
    .selectFrom('record.effect')
    .select('go_to')
    .where('person_id', '=', mine.person_id)
    .where('form_key', '=', formKey)
    .forUpdate()
    .executeTakeFirstOrThrow()
  if (earlier.go_to !== null) return { ok: true, goTo: earlier.go_to }
  const outcome = await work(tx)
  if (outcome.ok) {
    await db
      .updateTable('record.effect')
      .set({ go_to: outcome.goTo })
      .where('person_id', '=', mine.person_id)
      .where('form_key', '=', formKey)
      .execute()
  }
  return outcome
}
