import type { ViewerTx } from '../../access/index.ts'
import { stateSeen, teams } from '../../access/index.ts'
import { Kept } from '../../kernel/index.ts'
import type { PlanId } from '../ids.ts'
import type { Around } from '../model/around.ts'
import { nothingAround } from '../model/around.ts'
import { familyOf } from '../model/family.ts'
import type { PlanInWords } from '../model/in-words.ts'
import { allBelow, topOf } from '../model/level.ts'
import { measureOn } from '../model/measure.ts'
import type { PlanHead, PlanWithAreas } from '../model/plan.ts'
import { actionRecords } from './action-records.ts'
import { areaRows, findingsIn } from './area-records.ts'
import { changesOf } from './changes.ts'
import { measuresOf } from './measure-records.ts'
import { plansOfAllLevels, postsById } from './plan-heads.ts'
import { eventsOf, risksOf } from './risk-records.ts'
import { quietDays } from './settings.ts'

export { currentPlan, planById, plans, plansOfAllLevels, postsById } from './plan-heads.ts'

/** More than a council has plans of all levels: a plan is kept with those above and below it. */
const plansKept = 200
const kept = new WeakMap<Around, Kept<PlanWithAreas>>()

/**
 * The whole plan as it stands on the as-at day, as known at the known-at day, with every delivery status computed.
 * Undefined when there is no such plan. Worked out once for each state of the record, not once for each reader; where the
 * record was changed since the readings around it were taken, anew. A plan is worked out with those above and below it, since
 * their actions feed each other.
 * @param around what measures of the library read, and when the board meets: without them an action that was complete and
 * is open again would still read as complete. Whoever needs words and dates alone asks for `planInWords`.
 */
export async function planWithAreas(
  tx: ViewerTx,
  id: PlanId,
  around: Around,
): Promise<PlanWithAreas | undefined> {
  if (around.state === undefined || around.state !== (await stateSeen(tx)))
    return (await workedOut(tx, id, around)).get(id)
  const here = kept.get(around) ?? new Kept<PlanWithAreas>(plansKept)
  kept.set(around, here)
  const before = here.at(String(id))
  if (before) return before
  const family = await workedOut(tx, id, around)
  for (const [each, whole] of family) here.keep(String(each), whole)
  return family.get(id)
}

/** The strategic plan above a plan, and all below that one; nothing where there is no such plan. */
async function familyAround(tx: ViewerTx, id: PlanId): Promise<readonly PlanHead[]> {
  const all = await plansOfAllLevels(tx)
  const asked = all.find((plan) => plan.id === id)
  if (!asked) return []
  const top = topOf(all, asked)
  return [top, ...allBelow(all, top.id)]
}

/** A fixed number of queries, however large the plan and however many stand below it. */
async function workedOut(
  tx: ViewerTx,
  id: PlanId,
  around: Around,
): Promise<ReadonlyMap<PlanId, PlanWithAreas>> {
  const plans = await familyAround(tx, id)
  const [top] = plans
  if (!top) return new Map()
  const planIds = plans.map((plan) => plan.id)
  const on = { day: tx.at.asAt, quietDays: await quietDays(tx) }
  const post = await postsById(tx)
  const areas = await areaRows(tx, planIds)
  const ids = areas.map((area) => area.id)
  const { ofArea: findingsOf, unplaced } = await findingsIn(tx, top, ids)
  const measures = (await measuresOf(tx, ids, post)).map((facts) => measureOn(facts, around.library, on.day))
  return familyOf({
    ...{ plans, areas, findingsOf, unplaced, measures, post, on },
    actions: await actionRecords(tx, ids, post, around.boardDays),
    events: await eventsOf(tx, planIds, post),
    changes: await changesOf(tx, planIds),
    risks: await risksOf(tx, planIds, post),
    teamName: await teamNames(tx, plans),
  })
}

/** Asked for only where some plan is a team's. */
async function teamNames(tx: ViewerTx, plans: readonly PlanHead[]) {
  const all = plans.some(({ teamId }) => teamId !== null) ? await teams(tx) : []
  return (id: number | null): string | null => all.find((team) => team.id === id)?.name ?? null
}

/** The plan's words and dates, for whoever says nothing of how it is going. Undefined when there is no such plan. */
export const planInWords = (tx: ViewerTx, id: PlanId): Promise<PlanInWords | undefined> =>
  planWithAreas(tx, id, nothingAround)
