import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import { becauseOf } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { ActionId, MilestoneId } from '../ids.ts'
import { planDb } from '../tables.ts'
import { requestChange } from './changes.ts'
import type { Outcome } from './outcomes.ts'
import { changedMeanwhile, notThere, refused } from './outcomes.ts'
import { refuseOthers } from './reporting.ts'
import { writerOf } from './writer.ts'

/** Adds a milestone to an action. `because` says why, where the plan is approved. */
export async function addMilestone(
  tx: ViewerTx,
  actionId: ActionId,
  milestone: { readonly text: string; readonly dueOn: IsoDate; readonly because?: string },
): Promise<Outcome<{ milestoneId: MilestoneId }>> {
  const action = await planDb(tx)
    .selectFrom('plan.action')
    .select('id')
    .where('id', '=', actionId)
    .executeTakeFirst()
  if (!action) return notThere
  if (milestone.because) await becauseOf(tx, milestone.because)
  const { id } = await planDb(tx)
    .insertInto('plan.milestone')
    .values({ action_id: actionId, text: milestone.text, original_due_on: milestone.dueOn })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { ok: true, milestoneId: id }
}

/** The milestone as it is on record at this version, and whether its plan was ever approved. */
async function milestoneAt(tx: ViewerTx, id: MilestoneId, version: number) {
  const { rows } = await sql<{ actionId: ActionId; text: string; approved: boolean }>`
    select milestone.action_id as "actionId", milestone.text, plan.was_approved(action.area_id) as approved
    from plan.milestone join plan.action on action.id = milestone.action_id
    where milestone.id = ${id} and milestone.known_from = ${version}`.execute(tx.db)
  return rows[0]
}

/** Words a milestone anew. Once its plan is approved that is asked for, with a reason, as another wording of an action is. */
export async function reviseMilestone(
  tx: ViewerTx,
  id: MilestoneId,
  version: number,
  text: string,
  because = '',
): Promise<Outcome> {
  const stored = await milestoneAt(tx, id, version)
  if (!stored) return changedMeanwhile
  if (stored.approved) {
    if (stored.text === text) return { ok: true }
    const { actionId, text: from } = stored
    const asked = { what: 'milestone', actionId, milestoneId: id, text } as const
    return requestChange(tx, { ...asked, ofVersion: version, from, to: text, reason: because })
  }
  if (because !== '') await becauseOf(tx, because)
  const { numUpdatedRows } = await planDb(tx)
    .updateTable('plan.milestone')
    .set({ text })
    .where('id', '=', id)
    .where('known_from', '=', version)
    .executeTakeFirst()
  return numUpdatedRows > 0n ? { ok: true } : changedMeanwhile
}

/** Removes a milestone that was not met, with a reason that the action's history keeps. */
export async function removeMilestone(
  tx: ViewerTx,
  id: MilestoneId,
  version: number,
  because: string,
): Promise<Outcome> {
  const held = await planDb(tx)
    .selectFrom('plan.milestone')
    .select('id')
    .where('id', '=', id)
    .where('known_from', '=', version)
    .forUpdate()
    .executeTakeFirst()
  if (!held) return changedMeanwhile
  const met = await planDb(tx)
    .selectFrom('plan.milestone_met')
    .select('id')
    .where('milestone_id', '=', id)
    .executeTakeFirst()
  if (met) return refused('because', 'This milestone was met. What was achieved stays on the record.')
  const moved = await planDb(tx)
    .selectFrom('plan.redating')
    .select('id')
    .where('milestone_id', '=', id)
    .executeTakeFirst()
  if (moved)
    return refused('because', 'This milestone was re-dated, and stays so that the re-dating can be seen.')
  await becauseOf(tx, because)
  await planDb(tx).deleteFrom('plan.milestone').where('id', '=', id).execute()
  return { ok: true }
}

/** Says that a milestone was met: by whoever leads its action, or may change the plan. */
export async function meetMilestone(
  tx: ViewerTx,
  id: MilestoneId,
  metOn: IsoDate,
  inTheNameOf?: string,
): Promise<Outcome> {
  const milestone = await planDb(tx)
    .selectFrom('plan.milestone as milestone')
    .innerJoin('plan.action as action', 'action.id', 'milestone.action_id')
    .select(['action.id as actionId', 'action.lead_post_id as leadPostId'])
    .where('milestone.id', '=', id)
    .executeTakeFirst()
  if (!milestone) return notThere
  await refuseOthers(tx, milestone.leadPostId, milestone)
  if (metOn > tx.today) return refused('metOn', 'The day it was met must be today or in the past')
  const { numInsertedOrUpdatedRows } = await planDb(tx)
    .insertInto('plan.milestone_met')
    .values({ milestone_id: id, met_on: metOn, written_by: await writerOf(tx, inTheNameOf) })
    .onConflict((conflict) => conflict.column('milestone_id').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n ? { ok: true } : changedMeanwhile
}

/** Takes back that a milestone was met, with a reason. */
export async function unmeetMilestone(tx: ViewerTx, id: MilestoneId, because: string): Promise<Outcome> {
  await becauseOf(tx, because)
  const { numDeletedRows } = await planDb(tx)
    .deleteFrom('plan.milestone_met')
    .where('milestone_id', '=', id)
    .executeTakeFirst()
  return numDeletedRows > 0n ? { ok: true } : changedMeanwhile
}
