import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import { changesByIds } from '../../access/index.ts'
import type { ActionId, PlanId } from '../ids.ts'
import type { HistoryEntry } from '../model/history.ts'
import { comingAndGoing, milestoneHistory } from '../model/history.ts'
import { planDb } from '../tables.ts'
import { actionVersions, milestoneVersions } from './history.ts'

/** What came, went or was worded anew in an approved plan without a request: an action, or a milestone of it. */
export interface Unasked extends HistoryEntry {
  readonly actionId: ActionId
  readonly reference: string
}

/** The change in which the plan was first approved; undefined while it is a draft. */
async function baselineOf(tx: ViewerTx, planId: PlanId): Promise<number | undefined> {
  const { rows } = await sql<{ change: number | null }>`
    select min(known_from) as change from plan.version_known where plan_id = ${planId}`.execute(tx.db)
  return rows[0]?.change ?? undefined
}

const actionsEverIn = (tx: ViewerTx, planId: PlanId) =>
  planDb(tx)
    .selectFrom('plan.action_known as action')
    .innerJoin('plan.area_known as area', 'area.id', 'action.area_id')
    .select(['action.id', 'action.reference'])
    .where('area.plan_id', '=', planId)
    .orderBy('area.position')
    .orderBy('action.position')
    .execute()

const isRewording = (says: string): boolean => says.startsWith('Milestone changed from')

/** The changes in which a milestone was worded anew because that was asked for and approved: they stand with the requests. */
async function askedChanges(tx: ViewerTx, ids: readonly ActionId[]): Promise<ReadonlySet<number>> {
  const rows = await planDb(tx)
    .selectFrom('plan.change_request_known')
    .select('known_from')
    .where('what', '=', 'milestone')
    .where('settled', '=', 'approved')
    .where('action_id', '=', sql<ActionId>`any(${[...ids]})`)
    .execute()
  return new Set(rows.map(({ known_from: change }) => change))
}

/**
 * Every action that was added, taken out or put back, and every milestone that was added, removed or worded anew unasked,
 * since the plan was first approved, with who did it, when and why: what is not asked for is seen. In the order of the
 * plan.
 */
export async function unaskedSinceApproval(tx: ViewerTx, planId: PlanId): Promise<readonly Unasked[]> {
  const baseline = await baselineOf(tx, planId)
  if (baseline === undefined) return []
  const actions = await actionsEverIn(tx, planId)
  const ids = actions.map(({ id }) => id)
  const asked = await askedChanges(tx, ids)
  const versions = Map.groupBy(await actionVersions(tx, ids), ({ id }) => id)
  const milestones = Map.groupBy(await milestoneVersions(tx, ids), ({ actionId }) => actionId)
  const said = actions.flatMap(({ id, reference }) =>
    [...comingAndGoing(versions.get(id) ?? []), ...milestoneHistory(milestones.get(id) ?? [])]
      .filter(({ change, says }) => change > baseline && !(asked.has(change) && isRewording(says)))
      .map((each) => ({ ...each, actionId: id, reference })),
  )
  const changes = await changesByIds(tx, [...new Set(said.map(({ change }) => change))])
  return said.flatMap(({ change, says, actionId, reference }) => {
    const made = changes.find(({ id }) => id === change)
    return made ? [{ ...made, actionId, reference, says: [says] }] : []
  })
}
