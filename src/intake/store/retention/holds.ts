import { sql } from 'kysely'
import { auditedRead, becauseOf, type ViewerTx } from '../../../access/index.ts'
import { childByNumber, whyListed } from '../../../children/index.ts'
import type { Hold, HoldKind, HoldReason } from '../../model/retention.ts'

/** What is kept out of every plan, those for kinds first. A child whom the viewer may not open has no number here. */
export async function holds(tx: ViewerTx): Promise<readonly Hold[]> {
  const { rows } = await sql<Hold>`
    select hold.id, hold.known_from as version, hold.child_id as "childId", child.council_id as "councilId", hold.kind,
      hold.reason, hold.words, hold.from_on as "fromOn"
    from retention.hold left join children.child child on child.id = hold.child_id
    where hold.ended_on is null order by hold.kind nulls last, hold.from_on, hold.id`.execute(tx.db)
  return rows
}

/** The same for somebody who looks at them; that children's were read is kept. */
export async function holdsShown(tx: ViewerTx): Promise<readonly Hold[]> {
  const found = await holds(tx)
  const because = await whyListed(tx, 'what is kept although the rule says otherwise')
  const about = { screen: '/intake/retention', because }
  const ofChildren = found.flatMap(({ childId }) => (childId === null ? [] : [{ childId }]))
  if (ofChildren.length > 0) await auditedRead(tx, about, () => Promise.resolve(ofChildren))
  return found
}

export interface NewHold {
  /** The council's number for a child, or a kind of child. */
  readonly whose: { readonly councilId: string } | { readonly kind: HoldKind }
  readonly reason: HoldReason
  readonly words: string
}

export type HoldMade =
  { readonly ok: true; readonly goTo: string } | { readonly ok: false; readonly why: string }

/** Keeps one child, or every child of a kind, until somebody ends it. */
export async function keepOut(tx: ViewerTx, hold: NewHold): Promise<HoldMade> {
  const { whose } = hold
  const childId = 'councilId' in whose ? await childByNumber(tx, whose.councilId) : null
  if (childId === undefined) return { ok: false, why: 'There is no child of this number whom you may open' }
  const kind = 'kind' in whose ? whose.kind : null
  await becauseOf(tx, hold.words)
  const { rows } = await sql`
    insert into retention.hold (child_id, kind, reason, words, from_on)
    values (${childId}, ${kind}, ${hold.reason}, ${hold.words}, ${tx.today}::date)
    on conflict do nothing returning id`.execute(tx.db)
  return rows.length === 1
    ? { ok: true, goTo: '/intake/retention#holds' }
    : { ok: false, why: 'This is kept out already' }
}

/** False when somebody changed it since that version. */
export async function endHold(
  tx: ViewerTx,
  { id, version, because }: { readonly id: number; readonly version: number; readonly because: string },
): Promise<boolean> {
  await becauseOf(tx, because)
  const { rows } = await sql`
    update retention.hold set ended_on = ${tx.today}::date
    where id = ${id} and known_from = ${version} and ended_on is null returning id`.execute(tx.db)
  return rows.length === 1
}
