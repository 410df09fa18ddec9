import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import { knownUpTo, latestChange, posts } from '../../access/index.ts'
import { isOfNow, ofWhichDay } from '../../spreadsheets/index.ts'
import type { ActionId, PlanId } from '../ids.ts'
import type { Around } from '../model/around.ts'
import { nothingAround } from '../model/around.ts'
import type { HeldPost, PlanWithAreas } from '../model/plan.ts'
import { planWithAreas } from '../store/plans.ts'

/** What an action's latest update says. */
export interface LatestUpdate {
  readonly actionId: ActionId
  readonly onDay: string
  readonly done: string
  readonly next: string
  readonly helpNeeded: string
}

/** Everything that the workbook of a plan holds. */
export interface PlanRead {
  readonly whole: PlanWithAreas
  readonly updates: ReadonlyMap<ActionId, LatestUpdate>
  readonly posts: readonly HeldPost[]
  /** Whether whoever takes it out may see figures of the library. */
  readonly figures: boolean
  /** Of which day it is, in words. */
  readonly ofDay: string
  /** Up to which change it is known. Undefined for another day, and as known on one: that is not brought back. */
  readonly change: number | undefined
}

const latestUpdates = async (tx: ViewerTx, planId: PlanId): Promise<readonly LatestUpdate[]> =>
  (
    await sql<LatestUpdate>`
      select distinct on (progress.action_id) progress.action_id as "actionId", progress.on_day as "onDay",
        progress.done, progress.next, progress.help_needed as "helpNeeded"
      from plan.progress_known progress
      join plan.action_known action on action.id = progress.action_id
      join plan.area_known area on area.id = action.area_id
      where area.plan_id = ${planId} and progress.on_day <= ${tx.at.asAt}::date
      order by progress.action_id, progress.on_day desc, progress.id desc`.execute(tx.db)
  ).rows

async function readAt(
  tx: ViewerTx,
  planId: PlanId,
  around: Around,
  change: number | undefined,
): Promise<PlanRead | undefined> {
  const whole = await planWithAreas(tx, planId, around)
  if (!whole) return undefined
  const updates = await latestUpdates(tx, planId)
  return {
    whole,
    updates: new Map(updates.map((update) => [update.actionId, update])),
    posts: await posts(tx),
    figures: tx.viewer.grants.has('read measures | any'),
    ofDay: ofWhichDay(tx),
    change,
  }
}

/** The plan as it is taken out: all of it as known up to one change, whatever is written meanwhile. */
export async function planToTakeOut(
  tx: ViewerTx,
  planId: PlanId,
  around: Around,
): Promise<PlanRead | undefined> {
  const change = await latestChange(tx)
  return knownUpTo(tx, change, (then) => readAt(then, planId, around, isOfNow(tx) ? change : undefined))
}

/** The plan as it stands now, for comparing. */
export const planNow = (tx: ViewerTx, planId: PlanId, around: Around): Promise<PlanRead | undefined> =>
  readAt(tx, planId, around, undefined)

/** The plan’s words and dates as they stood when sheets were taken out, for each change that they speak of. */
export async function plansThen(
  tx: ViewerTx,
  planId: PlanId,
  changes: readonly number[],
): Promise<ReadonlyMap<number, PlanRead>> {
  const latest = await latestChange(tx)
  const plans = new Map<number, PlanRead>()
  for (const change of changes.filter((each) => each <= latest)) {
    const then = await knownUpTo(tx, change, (earlier) => readAt(earlier, planId, nothingAround, change))
    if (then) plans.set(change, then)
  }
  return plans
}
