import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import { posts, stateSeen } from '../../access/index.ts'
import type { Finding, InspectionId } from '../../inspection/index.ts'
import { findingsByIds, findingsOf } from '../../inspection/index.ts'
import { Kept } from '../../kernel/index.ts'
import type { AreaId, PlanId } from '../ids.ts'
import { deliveryOfAll } from '../model/area-delivery.ts'
import type { Around } from '../model/around.ts'
import { nothingAround } from '../model/around.ts'
import { assembled } from '../model/assemble.ts'
import type { PlanInWords } from '../model/in-words.ts'
import { measureOn } from '../model/measure.ts'
import { overridesOn } from '../model/override.ts'
import { areaImpact } from '../model/proof.ts'
import type { HeldPost, PlanAction, PlanArea, PlanHead, PlanWithAreas, QuotedFinding } from '../model/plan.ts'
import { planDb } from '../tables.ts'
import { actionRecords } from './action-records.ts'
import { changesOf } from './changes.ts'
import { measuresOf } from './measure-records.ts'
import { eventsOf, risksOf } from './risk-records.ts'
import { quietDays } from './settings.ts'

/** Every plan, the one that began last first, with its latest version approved by the as-at day. */
export async function plans(tx: ViewerTx): Promise<readonly PlanHead[]> {
  const rows = await planDb(tx)
    .selectFrom('plan.plan_known as plan')
    .leftJoinLateral(
      (from) =>
        from
          .selectFrom('plan.version_known as latest')
          .select(['latest.id', 'latest.number', 'latest.approved_on'])
          .whereRef('latest.plan_id', '=', 'plan.id')
          .where('latest.approved_on', '<=', tx.at.asAt)
          .orderBy('latest.number', 'desc')
          .limit(1)
          .as('version'),
      (join) => join.onTrue(),
    )
    .select([
      'plan.id',
      'plan.known_from as version',
      'plan.inspection_id as inspectionId',
      'plan.title',
      'plan.begins_on as beginsOn',
      'plan.ends_on as endsOn',
      'plan.informed_by as informedBy',
      'version.id as versionId',
      'version.number as versionNumber',
      'version.approved_on as approvedOn',
    ])
    .orderBy('plan.begins_on', 'desc')
    .orderBy('plan.id', 'desc')
    .execute()
  return rows.map(({ versionId, versionNumber, approvedOn, ...plan }) => ({
    ...plan,
    approved:
      versionId === null || versionNumber === null || approvedOn === null
        ? null
        : { id: versionId, number: versionNumber, on: approvedOn },
  }))
}

/** The plan that began last by the as-at day, or the first to begin; undefined when there is none. */
export async function currentPlan(tx: ViewerTx): Promise<PlanHead | undefined> {
  const all = await plans(tx)
  return all.find((plan) => plan.beginsOn <= tx.at.asAt) ?? all.at(-1)
}

export const planById = async (tx: ViewerTx, id: PlanId): Promise<PlanHead | undefined> =>
  (await plans(tx)).find((plan) => plan.id === id)

/** The plan that answers an inspection, the latest where there are several. */
export const planOfInspection = async (tx: ViewerTx, id: InspectionId): Promise<PlanHead | undefined> =>
  (await plans(tx)).find((plan) => plan.inspectionId === id)

const areaRows = (tx: ViewerTx, id: PlanId) =>
  planDb(tx)
    .selectFrom('plan.area_known')
    .select([
      'id',
      'known_from as version',
      'plan_id as planId',
      'position',
      'title',
      'sponsor_post_id as sponsorPostId',
      'context',
      'causes',
      'done_so_far as doneSoFar',
      'needed',
      'outcome',
    ])
    .where('plan_id', '=', id)
    .orderBy('position')
    .execute()

const findingLinks = (tx: ViewerTx, ids: readonly AreaId[]) =>
  planDb(tx)
    .selectFrom('plan.area_finding_known')
    .select(['area_id as areaId', 'finding_id as findingId'])
    .where('area_id', '=', sql<AreaId>`any(${ids})`)
    .execute()

const quoted = ({ id, position, text, priority, paragraph, page }: Finding): QuotedFinding => ({
  id,
  position,
  text,
  priority,
  paragraph,
  page,
})

/** Every post by its id, as held on the as-at day. */
export async function postsById(tx: ViewerTx): Promise<(id: number | null) => HeldPost | null> {
  const byId = new Map((await posts(tx)).map((post) => [post.id, post]))
  return (id) => (id === null ? null : (byId.get(id) ?? null))
}

/** Findings that areas answer (of whatever inspection), and those of the plan's own inspection that none does. */
async function findingsIn(tx: ViewerTx, plan: PlanHead, areaIds: readonly AreaId[]) {
  const links = await findingLinks(tx, areaIds)
  const own = await findingsOf(tx, plan.inspectionId)
  const placedIds = new Set(links.map((link) => link.findingId))
  const areOwn = [...placedIds].every((id) => own.some((finding) => finding.id === id))
  const placed = areOwn ? own : await findingsByIds(tx, [...placedIds])
  return {
    ofArea: (areaId: AreaId): readonly QuotedFinding[] => {
      const ids = new Set(links.filter((link) => link.areaId === areaId).map((link) => link.findingId))
      return placed.filter((finding) => ids.has(finding.id)).map(quoted)
    },
    unplaced: own.filter((finding) => !placedIds.has(finding.id)).map(quoted),
  }
}

const plansKept = 4
const kept = new WeakMap<Around, Kept<PlanWithAreas>>()

/**
 * The whole plan as it stands on the as-at day, as known at the known-at day, with every delivery status computed.
 * Undefined when there is no such plan. Worked out once for each state of the record, not once for each reader; where the
 * record was changed since the readings around it were taken, anew.
 * @param around what measures of the library read, and when the board meets: without them an action that was complete and
 * is open again would still read as complete. Whoever needs words and dates alone asks for `planInWords`.
 */
export async function planWithAreas(
  tx: ViewerTx,
  id: PlanId,
  around: Around,
): Promise<PlanWithAreas | undefined> {
  if (around.state === undefined || around.state !== (await stateSeen(tx))) return workedOut(tx, id, around)
  const here = kept.get(around) ?? new Kept<PlanWithAreas>(plansKept)
  kept.set(around, here)
  const whole = here.at(String(id)) ?? (await workedOut(tx, id, around))
  if (whole) here.keep(String(id), whole)
  return whole
}

/** A fixed number of queries, however large the plan. */
async function workedOut(tx: ViewerTx, id: PlanId, around: Around): Promise<PlanWithAreas | undefined> {
  const plan = await planById(tx, id)
  if (!plan) return undefined
  const on = { day: tx.at.asAt, quietDays: await quietDays(tx) }
  const post = await postsById(tx)
  const rows = await areaRows(tx, id)
  const ids = rows.map((row) => row.id)
  const findings = await findingsIn(tx, plan, ids)
  const measures = (await measuresOf(tx, ids, post)).map((facts) => measureOn(facts, around.library, on.day))
  const records = await actionRecords(tx, ids, post, around.boardDays)
  const events = await eventsOf(tx, [id], post)
  const actions = assembled({ ...records, measures, events: events(id) }, post, on)
  const areas = rows.map(({ sponsorPostId, ...area }): PlanArea => {
    const own = actions.filter((action) => action.areaId === area.id)
    const ownMeasures = measures.filter(({ areaId }) => areaId === area.id)
    return {
      ...area,
      sponsor: post(sponsorPostId),
      findings: findings.ofArea(area.id),
      actions: own,
      measures: ownMeasures,
      impact: areaImpact(ownMeasures, own, on.day),
      overrides: overridesOn(records.proof.areaOverrides.get(area.id) ?? [], on.day),
      delivery: deliveryOfAll(deliveriesIn(own)),
    }
  })
  return {
    plan,
    areas,
    unplaced: findings.unplaced,
    changes: await changesOf(tx, id),
    risks: (await risksOf(tx, [id], post))(id),
    events: events(id),
    sources: records.sources,
    delivery: deliveryOfAll(deliveriesIn(actions)),
    ...on,
  }
}

/** The plan's words and dates, for whoever says nothing of how it is going. Undefined when there is no such plan. */
export const planInWords = (tx: ViewerTx, id: PlanId): Promise<PlanInWords | undefined> =>
  planWithAreas(tx, id, nothingAround)

const deliveriesIn = (actions: readonly PlanAction[]) => actions.map((action) => action.delivery)
