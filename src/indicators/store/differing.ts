import { sql } from 'kysely'
import type { Measure } from '../model/measure.ts'
import type { Moment } from '../model/moment.ts'
import type { ChildNamed } from '../model/shown.ts'
import type { AnyTx } from './relation.ts'
import { measureRows } from './rows.ts'

/** Children whom a measure and a time limit answer differently: late by the one and not by the other. */
export interface Differing {
  readonly measureOnly: readonly ChildNamed[]
  readonly clockOnly: readonly ChildNamed[]
}

/**
 * Compares the children on a measure's list with those who are late by its clocks, at one moment, as far as `tx` may see
 * both. Lists and badges go by the clock; this says whom the measure sees otherwise. Undefined where it has no clock.
 */
export async function differing(tx: AnyTx, measure: Measure, moment: Moment): Promise<Differing | undefined> {
  if (!measure.clock) return undefined
  const rows = await measureRows(tx, measure, moment)
  const late = await lateBy(tx, measure.clock.rules, moment)
  const isBad = measure.better === 'higher' ? rows.filter(({ met }) => !met) : rows.filter(({ met }) => met)
  const listed = new Map(isBad.map(({ childId, councilId }) => [childId, { childId, councilId }]))
  const byClock = new Map(late.map((child) => [child.childId, child]))
  return {
    measureOnly: [...listed.values()].filter(({ childId }) => !byClock.has(childId)),
    clockOnly: late.filter(({ childId }) => !listed.has(childId)),
  }
}

/** Late by one of these time limits: due before the day, not met, and still judged, as the clocks were worked out then. */
async function lateBy(
  tx: AnyTx,
  rules: readonly string[],
  { asAt, knownAt }: Moment,
): Promise<readonly ChildNamed[]> {
  const { rows } = await sql<ChildNamed>`
    select distinct child.id as "childId", child.council_id as "councilId", length(child.council_id) as size
    from clocks.running r join children.child on child.id = r.child_id
    where r.rule = any(${[...rules]}::text[]) and r.due_on < ${asAt}::date and (r.met_on is null or r.met_on > ${asAt}::date) and r.not_known is null
      and (r.stops_on is null or r.stops_on > ${asAt}::date) and (r.said_from is null or r.said_from <= ${asAt}::date)
      and r.valid_from <= ${asAt}::date and r.valid_to > ${asAt}::date
      and r.known_from <= ${knownAt} and r.known_to > ${knownAt}
    order by size, "councilId"`.execute(tx.db)
  return rows.map(({ childId, councilId }) => ({ childId, councilId }))
}
