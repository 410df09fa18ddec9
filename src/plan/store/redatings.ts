import type { ViewerTx } from '../../access/index.ts'
import { becauseOf } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { ActionId, MilestoneId, RedatingId } from '../ids.ts'
import { dueDateOn } from '../model/redating.ts'
import { planDb } from '../tables.ts'
import { approvesAtOnce, selfApprover, settler } from './approvers.ts'
import { redatingsOf } from './action-records.ts'
import type { Outcome } from './outcomes.ts'
import { changedMeanwhile, notThere, refused } from './outcomes.ts'
import { writerOf } from './writer.ts'

/** What is to be re-dated: an action, or a milestone of one. */
export type Dated = { readonly actionId: ActionId } | { readonly milestoneId: MilestoneId }

export interface NewDate {
  /** The date it is held to now, as the form showed it. */
  readonly fromOn: IsoDate
  readonly toOn: IsoDate
  readonly reason: string
  /** Today unless an import says otherwise. */
  readonly askedOn?: IsoDate
}

/** The dated thing, its row held until the transaction ends. */
async function dated(tx: ViewerTx, what: Dated) {
  const action =
    'actionId' in what
      ? { id: what.actionId, firstOn: undefined }
      : await planDb(tx)
          .selectFrom('plan.milestone')
          .select(['action_id as id', 'original_due_on as firstOn'])
          .where('id', '=', what.milestoneId)
          .executeTakeFirst()
  if (!action) return undefined
  const held = await planDb(tx)
    .selectFrom('plan.action')
    .select(['area_id as areaId', 'start_on as startOn', 'original_due_on as dueOn'])
    .where('id', '=', action.id)
    .forUpdate()
    .executeTakeFirst()
  return held && { ...held, actionId: action.id, firstOn: action.firstOn ?? held.dueOn }
}

const wasEverApproved = async (tx: ViewerTx, actionId: ActionId): Promise<boolean> =>
  (await planDb(tx)
    .selectFrom('plan.version as version')
    .innerJoin('plan.area as area', 'area.plan_id', 'version.plan_id')
    .innerJoin('plan.action as action', 'action.area_id', 'area.id')
    .select('version.id')
    .where('action.id', '=', actionId)
    .executeTakeFirst()) !== undefined

/**
 * Moves a due date, with its reason. While the plan was never approved it counts at once; afterwards it counts from
 * the day that somebody else who may approve the plan approves it (at once, where nobody else may). The first date, and
 * every move, stay on the record.
 */
export async function redate(
  tx: ViewerTx,
  what: Dated,
  to: NewDate,
  inTheNameOf?: string,
): Promise<Outcome<{ settled: HowSettled }>> {
  const thing = await dated(tx, what)
  if (!thing) return notThere
  const of = {
    actionId: 'actionId' in what ? what.actionId : null,
    milestoneId: 'milestoneId' in what ? what.milestoneId : null,
  }
  const now = dueDateOn(thing.firstOn, await earlierMoves(tx, of), tx.today)
  if (now.dueOn !== to.fromOn) return changedMeanwhile
  const refusal = whyNot(now.asked !== null, thing.startOn, to)
  if (refusal) return refusal
  const settled = await howSettled(tx, thing.actionId)
  await keep(tx, of, to, settled, await writerOf(tx, inTheNameOf))
  return { ok: true, settled }
}

type HowSettled = 'waiting for approval' | 'approved' | 'settled as drafted'
type Moved = { readonly actionId: ActionId | null; readonly milestoneId: MilestoneId | null }

const earlierMoves = (tx: ViewerTx, { actionId, milestoneId }: Moved) =>
  redatingsOf(tx, actionId === null ? [] : [actionId], milestoneId === null ? [] : [milestoneId])

async function howSettled(tx: ViewerTx, actionId: ActionId): Promise<HowSettled> {
  if (!(await wasEverApproved(tx, actionId))) return 'settled as drafted'
  return (await approvesAtOnce(tx)) ? 'approved' : 'waiting for approval'
}

async function keep(tx: ViewerTx, of: Moved, to: NewDate, settled: HowSettled, by: string): Promise<void> {
  const askedOn = to.askedOn ?? tx.today
  const open = settled === 'waiting for approval'
  await becauseOf(tx, to.reason)
  await planDb(tx)
    .insertInto('plan.redating')
    .values({
      action_id: of.actionId,
      milestone_id: of.milestoneId,
      from_on: to.fromOn,
      to_on: to.toOn,
      reason: to.reason,
      asked_on: askedOn,
      asked_by: by,
      settled,
      settled_on: open ? null : askedOn,
      settled_by: open ? null : settled === 'approved' ? selfApprover(tx, by) : by,
    })
    .execute()
}

function whyNot(alreadyAsked: boolean, startOn: IsoDate | null, { fromOn, toOn }: NewDate) {
  if (alreadyAsked)
    return refused('toOn', 'Another date has been asked for already. Approve or refuse that one first.')
  if (toOn === fromOn) return refused('toOn', 'Enter another date than the one it is due on now')
  if (startOn !== null && toOn < startOn)
    return refused('toOn', 'The due date must be on or after the day the action starts')
  return undefined
}

/** The action that a re-dating is about, itself or by one of its milestones. */
export async function actionOfRedating(tx: ViewerTx, id: RedatingId): Promise<ActionId | undefined> {
  const found = await planDb(tx)
    .selectFrom('plan.redating as redating')
    .leftJoin('plan.milestone as milestone', 'milestone.id', 'redating.milestone_id')
    .select((pick) => pick.fn.coalesce('redating.action_id', 'milestone.action_id').as('actionId'))
    .where('redating.id', '=', id)
    .executeTakeFirst()
  return found?.actionId ?? undefined
}

/** Approves or refuses a date that somebody else asked for. */
export async function settleRedating(
  tx: ViewerTx,
  id: RedatingId,
  settled: 'approved' | 'refused',
): Promise<Outcome> {
  const waiting = await planDb(tx)
    .selectFrom('plan.redating')
    .select('known_from as change')
    .where('id', '=', id)
    .where('settled', '=', 'waiting for approval')
    .forUpdate()
    .executeTakeFirst()
  if (!waiting) return changedMeanwhile
  const by = await settler(tx, waiting.change)
  if (!by.ok) return by
  const { numUpdatedRows } = await planDb(tx)
    .updateTable('plan.redating')
    .set({ settled, settled_on: tx.today, settled_by: by.by })
    .where('id', '=', id)
    .where('settled', '=', 'waiting for approval')
    .executeTakeFirst()
  return numUpdatedRows > 0n ? { ok: true } : changedMeanwhile
}
