import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import type { Basis } from '../../clocks/index.ts'
import type { Exception } from '../../duties/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { ChildNow, OpenClock } from './model/child.ts'
import { soonUntil } from './model/reasons.ts'

type ClockTuple = readonly [
  rule: string,
  ruleFrom: IsoDate | null,
  startedOn: IsoDate,
  dueOn: IsoDate | null,
  basis: Basis,
]
type ChildTuple = readonly [
  childId: number,
  status: string,
  onPlan: boolean,
  enquiryOpen: boolean,
  teamName: string | null,
  workerName: string | null,
  lastSeenOn: IsoDate | null,
  hasTeam: boolean,
  clocks: readonly ClockTuple[] | null,
]

/**
 * Every child that the viewer may see and that has open work or a late limit, as at the viewer's two dates: one query,
 * and one value out of it, since a row for each limit would take ten times as long to carry over.
 */
export async function childrenNow(
  tx: ViewerTx,
  exceptions: readonly Exception[],
): Promise<readonly ChildNow[]> {
  const { rows } = await sql<{ all: readonly ChildTuple[] | null }>`
    with clock as materialized (
      select child_id, bool_or(due_on is not null) as due,
        json_agg(json_build_array(rule, rule_from, started_on, due_on, basis)) as open
      from clocks.running_as_at where met_on is null and (due_on is null or due_on <= ${soonUntil(tx.at.asAt)}::date)
      group by child_id
    ), enquiry as materialized (
      select distinct child_id from children.enquiry_as_at
      where strategy_on is not null and conference_on is null and conference_unnecessary is not true
    ), adviser as materialized (
      select child_id, adviser_name from children.leaving_care_as_at where adviser_name is not null
    )
    select json_agg(json_build_array(now.child_id, now.status, now.on_plan, enquiry.child_id is not null, now.team_name,
      case when now.status = 'care leaver' then coalesce(now.worker_name, adviser.adviser_name) else now.worker_name end,
      now.last_seen_on, held.team_id is not null, clock.open)) as all
    from children.summary_as_at now
    left join clock using (child_id) left join enquiry using (child_id) left join adviser using (child_id)
    left join children.relation held using (child_id)
    where now.status <> 'no open work' or clock.due
      or now.child_id = any(${exceptions.map(({ childId }) => childId)}::int[])`.execute(tx.db)
  const byChild = Map.groupBy(exceptions, ({ childId }) => childId)
  return (rows[0]?.all ?? []).map((tuple) => childOf(tuple, byChild.get(tuple[0]) ?? []))
}

function childOf(tuple: ChildTuple, exceptions: readonly Exception[]): ChildNow {
  const [childId, status, onPlan, enquiryOpen, teamName, workerName, lastSeenOn, hasTeam, clocks] = tuple
  return {
    childId,
    status,
    onPlan,
    enquiryOpen,
    teamName: teamName ?? undefined,
    workerName: workerName ?? undefined,
    lastSeenOn: lastSeenOn ?? undefined,
    hasTeam,
    clocks: clocks?.map(clockOf) ?? [],
    exceptions,
  }
}

const clockOf = ([rule, ruleFrom, startedOn, dueOn, basis]: ClockTuple): OpenClock => ({
  rule,
  ruleFrom: ruleFrom ?? undefined,
  startedOn,
  dueOn: dueOn ?? undefined,
  basis,
})

/** What a line says of a child besides: the council's number, and the age as far as it is known. */
export interface Named {
  readonly childId: number
  readonly councilId: string
  readonly bornOn: IsoDate | undefined
  readonly unborn: boolean
  readonly ageGiven: number | undefined
  /** By rule: what no extract tells, and what would supply it. */
  readonly notKnown: Readonly<Record<string, string>>
}

/** The children with these numbers, as many of them as the viewer may see. */
export async function namedChildren(tx: ViewerTx, ids: readonly number[]): Promise<readonly Named[]> {
  const { rows } = await sql<{
    id: number
    council_id: string
    born_on: IsoDate | null
    unborn: boolean | null
    age_given: number | null
    not_known: Record<string, string> | null
  }>`
    select child.id, child.council_id, details.born_on, details.unborn, details.age_given, (
      select json_object_agg(rule, not_known) from clocks.running_as_at clock
      where clock.child_id = child.id and clock.met_on is null and clock.not_known is not null) as not_known
    from children.child left join children.details_as_at details on details.child_id = child.id
    where child.id = any(${[...ids]}::int[])`.execute(tx.db)
  return rows.map(({ id, council_id, born_on, unborn, age_given, not_known }) => ({
    childId: id,
    councilId: council_id,
    bornOn: born_on ?? undefined,
    unborn: unborn ?? false,
    ageGiven: age_given ?? undefined,
    notKnown: not_known ?? {},
  }))
}
