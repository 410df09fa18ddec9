import { sql } from 'kysely'
import type { ViewerTx } from '../../../access/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import type { Reason, ReasonAnswer } from '../model/reason.ts'

/** What was said of differences under a rule, as known on the viewer's date, of the children that the viewer may see. */
export async function reasonsOf(tx: ViewerTx, rule: string): Promise<readonly Reason[]> {
  const { rows } = await sql<Reason>`
    select child_id as "childId", event_on as "eventOn", outcome, usual, answer, words, on_day as on, known_from as version
    from consistency.reason_known where rule = ${rule} and on_day <= ${tx.at.asAt}`.execute(tx.db)
  return rows
}

export interface NewReason {
  readonly childId: number
  readonly rule: string
  readonly eventOn: IsoDate
  readonly outcome: string
  readonly usual: string
  readonly answer: ReasonAnswer
  readonly words: string
}

/**
 * Puts on record, today, why a child was answered otherwise, or another version of it.
 * @param version what the form was made from: 0 where nobody had said anything.
 * @returns false where somebody else said something since.
 */
export async function sayWhy(tx: ViewerTx, reason: NewReason, version: number): Promise<boolean> {
  if (tx.viewer.kind !== 'person') throw new TypeError('Only a person says why')
  const { childId, rule, eventOn, outcome, usual, answer, words } = reason
  const by = tx.viewer.personId
  const { numAffectedRows } = await (
    version === 0
      ? sql`
          insert into consistency.reason (child_id, rule, event_on, outcome, usual, answer, words, on_day, by_person_id)
          values (${childId}, ${rule}, ${eventOn}, ${outcome}, ${usual}, ${answer}, ${words}, ${tx.today}, ${by})
          on conflict (child_id, rule, event_on) do nothing`
      : sql`
          update consistency.reason set outcome = ${outcome}, usual = ${usual}, answer = ${answer}, words = ${words},
            on_day = ${tx.today}, by_person_id = ${by}
          where child_id = ${childId} and rule = ${rule} and event_on = ${eventOn} and known_from = ${version}`
  ).execute(tx.db)
  return (numAffectedRows ?? 0n) > 0n
}
