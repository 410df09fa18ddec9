import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import type { Basis } from '../../clocks/index.ts'
import type { Exception } from '../../duties/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { ChildNow, OpenClock } from './model/child.ts'
import { soonUntil } from './model/reasons.ts'

type ClockTuple = readonly [
  childId: number,
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
  teamName: string | null,
  workerName: string | null,
  lastSeenOn: IsoDate | null,
]
interface Found {
  readonly children: readonly ChildTuple[] | null
  readonly clocks: readonly ClockTuple[] | null
  /** Children with a section 47 enquiry open. */
  readonly enquiries: readonly number[] | null
  readonly advisers: readonly (readonly [childId: number, name: string])[] | null
  /** Children for whom one of the council’s teams answers. */
  readonly withTeam: readonly number[] | null
}

/**
 * Every child that the viewer may see and that has open work or a late limit, as at the viewer's two dates: one query,
 * and one value of each kind out of it, put together here. A row for each limit would take ten times as long to carry
 * over, and joins inside go wrong: PostgreSQL expects one row in fifty to hold on the two dates, and most do.
 */
export async function childrenNow(
  tx: ViewerTx,
  exceptions: readonly Exception[],
): Promise<readonly ChildNow[]> {
  const { rows } = await sql<Found>`
    with clock as materialized (
      select child_id, rule, rule_from, started_on, due_on, basis from clocks.running_as_at
      where met_on is null and (due_on is null or due_on <= ${soonUntil(tx.at.asAt)}::date)
    )
    select
      (select json_agg(json_build_array(child_id, rule, rule_from, started_on, due_on, basis)) from clock) as clocks,
      (select json_agg(json_build_array(child_id, status, on_plan, team_name, worker_name, last_seen_on))
       from children.summary_as_at
       where status <> 'no open work' or child_id in (select child_id from clock where due_on is not null)
         or child_id = any(${exceptions.map(({ childId }) => childId)}::int[])) as children,
      (select json_agg(distinct child_id) from children.enquiry_as_at
       where strategy_on is not null and conference_on is null and conference_unnecessary is not true) as enquiries,
      (select json_agg(json_build_array(child_id, adviser_name)) from children.leaving_care_as_at
       where adviser_name is not null) as advisers,
      (select json_agg(child_id) from children.relation where team_id is not null) as "withTeam"`.execute(
    tx.db,
  )
  return rows.flatMap((found) => putTogether(found, exceptions))
}

function putTogether(found: Found, exceptions: readonly Exception[]): readonly ChildNow[] {
  const clocks = Map.groupBy(found.clocks ?? [], ([childId]) => childId)
  const enquiries = new Set(found.enquiries)
  const advisers = new Map(found.advisers)
  const withTeam = new Set(found.withTeam)
  const said = Map.groupBy(exceptions, ({ childId }) => childId)
  return (found.children ?? []).map(([childId, status, onPlan, teamName, workerName, lastSeenOn]) => ({
    childId,
    status,
    onPlan,
    enquiryOpen: enquiries.has(childId),
    teamName: teamName ?? undefined,
    // Whoever advises a care leaver is the care leaver's worker.
    workerName: workerName ?? (status === 'care leaver' ? advisers.get(childId) : undefined),
    lastSeenOn: lastSeenOn ?? undefined,
    hasTeam: withTeam.has(childId),
    clocks: clocks.get(childId)?.map(clockOf) ?? [],
    exceptions: said.get(childId) ?? [],
  }))
}

const clockOf = ([, rule, ruleFrom, startedOn, dueOn, basis]: ClockTuple): OpenClock => ({
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
