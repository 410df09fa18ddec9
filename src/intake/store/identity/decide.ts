import { sql } from 'kysely'
import { auditedRead, becauseOf, type PersonId, type ViewerTx } from '../../../access/index.ts'
import { joinNumber, partNumber, takeTurns, type Typed, whyListed } from '../../../children/index.ts'
import type { Decided } from '../../model/identity.ts'
import { followFacts } from '../../import/follow-facts.ts'
import { heldExtracts } from '../../import/spans.ts'
import { askFor } from '../../tasks/queue.ts'
import { forgetChangedValues } from '../changed-values.ts'
import { whyNotJoined } from './candidates.ts'

const columns = sql`decided.id, decided.known_from as version, decided.child_id as "childId",
  decided.other_id as "otherId", decided.number, decided.other_number as "otherNumber", decided.decision,
  decided.reason, decided.decided_by as "decidedBy", decided.decided_on as "decidedOn", decided.done, decided.refused`

/** What was decided about pairs of numbers, the latest first, among children whom the viewer may see. */
export async function decisionsOnNumbers(tx: ViewerTx): Promise<readonly Decided[]> {
  const { rows } = await sql<Decided>`
    select ${columns} from children.identity decided
    where decided.child_id in (select id from children.child) order by decided.id desc`.execute(tx.db)
  return rows
}

/** The same for somebody who looks at them; that they were read is kept, of both numbers. */
export async function decisionsShown(tx: ViewerTx): Promise<readonly Decided[]> {
  const found = await decisionsOnNumbers(tx)
  await noteRead(tx, found)
  return found
}

export async function decisionById(tx: ViewerTx, id: number): Promise<Decided | undefined> {
  const found = (await decisionsOnNumbers(tx)).find((each) => each.id === id)
  if (found) await noteRead(tx, [found])
  return found
}

async function noteRead(tx: ViewerTx, decided: readonly Decided[]): Promise<void> {
  const about = { screen: '/intake/joins', because: await whyListed(tx, 'what was decided about numbers') }
  const both = decided.flatMap((each) => [{ childId: each.childId }, { childId: each.otherId }])
  await auditedRead(tx, about, () => Promise.resolve(both))
}

export interface Decision {
  /** The child that goes on, and the other number's. */
  readonly childId: number
  readonly otherId: number
  readonly decision: 'joined' | 'not the same'
  readonly reason: string
  readonly by: PersonId
}

/**
 * Keeps what somebody decided about two numbers. Joining them is carried out beside the request. Deciding anew about a
 * pair that was parted, or said not to be the same, takes the place of what was decided.
 * @returns false when they are joined already, or somebody decides at this moment.
 */
export async function decideOnNumbers(tx: ViewerTx, given: Decision): Promise<boolean> {
  const { childId, otherId, decision, reason, by } = given
  await becauseOf(tx, reason)
  await sql`select pg_advisory_xact_lock(hashtext('children.identity'))`.execute(tx.db)
  const { rows: earlier } = await sql<{ id: number; decision: string; done: boolean }>`
    select id, decision, done from children.identity
    where (child_id, other_id) in ((${childId}, ${otherId}), (${otherId}, ${childId}))`.execute(tx.db)
  if (earlier.some((each) => each.decision === 'joined' || !each.done)) return false
  const done = decision === 'not the same'
  const { rows } = await sql`
    insert into children.identity as held (child_id, other_id, number, other_number, decision, reason, decided_by, decided_on, done)
    select one.id, other.id, one.council_id, other.council_id, ${decision}, ${reason}, ${by}, ${tx.today}::date, ${done}
    from children.child one, children.child other where one.id = ${childId} and other.id = ${otherId}
    on conflict (child_id, other_id) do update set decision = excluded.decision, reason = excluded.reason,
      decided_by = excluded.decided_by, decided_on = excluded.decided_on, done = excluded.done, refused = null
    returning id`.execute(tx.db)
  if (rows.length === 1 && !done) await askFor(tx, { importId: null, work: 'join', askedBy: by })
  return rows.length === 1
}

/** Asks for two numbers to be parted again. False when that was decided meanwhile. */
export async function partAgain(
  tx: ViewerTx,
  {
    id,
    version,
    reason,
    by,
  }: { readonly id: number; readonly version: number; readonly reason: string; readonly by: PersonId },
): Promise<boolean> {
  await becauseOf(tx, reason)
  const { rows } = await sql`
    update children.identity set decision = 'parted', reason = ${reason}, decided_by = ${by},
      decided_on = ${tx.today}::date, done = false
    where id = ${id} and known_from = ${version} and decision = 'joined' and done and refused is null
    returning id`.execute(tx.db)
  if (rows.length === 1) await askFor(tx, { importId: null, work: 'join', askedBy: by })
  return rows.length === 1
}

/**
 * Carries out what was decided and is not done yet, as the product's intake, in the turn of imports: nothing can have been
 * sealed or joined in between.
 */
export async function carryOutDecisions(tx: ViewerTx, typed: readonly Typed[]): Promise<void> {
  await takeTurns(tx)
  for (const decided of (await decisionsOnNumbers(tx)).filter(({ done }) => !done).toReversed()) {
    const refused =
      decided.decision === 'joined' ? await whyNotJoined(tx, decided.childId, decided.otherId) : undefined
    await becauseOf(tx, decided.reason)
    if (refused === undefined) await carryOut(tx, decided, typed)
    await sql`update children.identity set done = true, refused = ${refused ?? null},
      decision = ${refused === undefined ? decided.decision : 'not the same'} where id = ${decided.id}`.execute(
      tx.db,
    )
  }
}

async function carryOut(
  tx: ViewerTx,
  { decision, childId, otherId }: Decided,
  typed: readonly Typed[],
): Promise<void> {
  const change = decision === 'joined' ? joinNumber : partNumber
  await change(tx, childId, otherId, typed)
  // Kept of the child while they were one, it may be the other's.
  if (decision === 'parted') await forgetChangedValues(tx, [childId])
  const extracts = await heldExtracts(tx)
  const [first] = extracts
  if (!first) return
  await followFacts(tx, extracts, { from: first.asAt, until: undefined }, { facts: [childId, otherId] })
}
