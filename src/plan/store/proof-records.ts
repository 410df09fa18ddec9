import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { ActionId, AreaId } from '../ids.ts'
import type { CheckMonths } from '../model/checks.ts'
import type { Evidence } from '../model/evidence.ts'
import type { Override } from '../model/override.ts'
import type { ProofRecords } from '../model/proof.ts'
import { planDb } from '../tables.ts'

const anyOf = <Id extends number>(ids: readonly Id[]) => sql<Id>`any(${ids})`

/** The evidence of these actions that had come by the as-at day, the newest day first. */
export async function evidenceOf(
  tx: ViewerTx,
  ids: readonly ActionId[],
): Promise<ReadonlyMap<ActionId, readonly Evidence[]>> {
  const rows = await planDb(tx)
    .selectFrom('plan.evidence_known')
    .select([
      'id',
      'known_from as version',
      'action_id as actionId',
      'kind',
      'title',
      'source',
      'evidence_on as evidenceOn',
      'received_on as receivedOn',
      'file_sha256 as sha256',
      'file_name as fileName',
      'link',
      'shows',
      'direction',
      'quality',
      'expires_on as expiresOn',
      'written_by as writtenBy',
      'withdrawn_on as withdrawnOn',
      'withdrawn_because as withdrawnBecause',
    ])
    .where('action_id', '=', anyOf(ids))
    .where('received_on', '<=', tx.at.asAt)
    .orderBy('evidence_on', 'desc')
    .orderBy('id', 'desc')
    .execute()
  const pieces = rows.map(({ sha256, fileName, ...piece }) => ({
    ...piece,
    file: sha256 === null || fileName === null ? null : { sha256, name: fileName },
  }))
  return Map.groupBy(pieces, ({ actionId }) => actionId)
}

const isCheck = (months: number): months is CheckMonths => months === 3 || months === 6

async function checksOf(tx: ViewerTx, ids: readonly ActionId[]): Promise<ProofRecords['checks']> {
  const rows = await planDb(tx)
    .selectFrom('plan.check_back_known')
    .select([
      'action_id as actionId',
      'completed_on as completedOn',
      'months',
      'done_on as doneOn',
      'holds',
      'says',
      'written_by as writtenBy',
    ])
    .where('action_id', '=', anyOf(ids))
    .execute()
  const checks = rows.flatMap(({ months, ...check }) => (isCheck(months) ? [{ ...check, months }] : []))
  return Map.groupBy(checks, ({ actionId }) => actionId)
}

async function decisionsOf(tx: ViewerTx, ids: readonly ActionId[]): Promise<ProofRecords['decisions']> {
  const rows = await planDb(tx)
    .selectFrom('plan.relapse_decision_known')
    .select([
      'action_id as actionId',
      'opened_on as openedOn',
      'decision',
      'new_action_id as newActionId',
      'reason',
      'decided_on as decidedOn',
      'written_by as writtenBy',
    ])
    .where('action_id', '=', anyOf(ids))
    .execute()
  return Map.groupBy(rows, ({ actionId }) => actionId)
}

async function overridesOf(tx: ViewerTx, ids: readonly ActionId[], areaIds: readonly AreaId[]) {
  const rows = await planDb(tx)
    .selectFrom('plan.override_known')
    .select([
      'id',
      'known_from as version',
      'action_id as actionId',
      'area_id as areaId',
      'scale',
      'says',
      'computed',
      'reason',
      'from_on as fromOn',
      'until_on as untilOn',
      'written_by as writtenBy',
      'lifted_on as liftedOn',
      'lifted_because as liftedBecause',
    ])
    .where((where) => where.or([where('action_id', '=', anyOf(ids)), where('area_id', '=', anyOf(areaIds))]))
    .orderBy('id')
    .execute()
  return rows.map(({ liftedOn, liftedBecause, ...signed }) => ({
    ...signed,
    lifted: liftedOn === null ? null : { on: liftedOn, because: liftedBecause ?? '' },
  }))
}

/** Rows under a key that not every row has. */
const under = <Key>(rows: readonly (Override & { readonly key: Key | null })[]) => {
  const having = rows.flatMap(({ key, ...row }) => (key === null ? [] : [{ key, row }]))
  return new Map(
    [...Map.groupBy(having, ({ key }) => key)].map(([key, all]) => [key, all.map(({ row }) => row)]),
  )
}

/** What shows that these actions were done and made a difference. Four queries, however many actions. */
export async function proofRecords(
  tx: ViewerTx,
  ids: readonly ActionId[],
  areaIds: readonly AreaId[],
  boardDays: readonly IsoDate[],
): Promise<ProofRecords> {
  const signed = await overridesOf(tx, ids, areaIds)
  return {
    evidence: await evidenceOf(tx, ids),
    checks: await checksOf(tx, ids),
    decisions: await decisionsOf(tx, ids),
    overrides: under(signed.map((row) => ({ ...row, key: row.actionId }))),
    areaOverrides: under(signed.map((row) => ({ ...row, key: row.areaId }))),
    boardDays,
  }
}
