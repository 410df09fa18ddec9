import type { RawBuilder } from 'kysely'
import { sql } from 'kysely'
import type { ViewerTx } from '../../../access/index.ts'
import type { Basis } from '../../../clocks/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import type { ChildNow, OpenClock, Told } from '../model/child.ts'
import { soonUntil } from '../model/reasons.ts'
import type { InDoubt, MissingColumn, TeamCalled } from '../../../children/index.ts'
import {
  columnsMissing,
  statusesInDoubt,
  statusNotTold,
  teamsCalled,
  withEnquiryOpen,
} from '../../../children/index.ts'
import type { Recorded } from '../../ofsted/model/facts.ts'
import { nothingRecorded } from '../../ofsted/model/facts.ts'
import { recordedFacts } from './recorded.ts'

type ClockTuple = readonly [
  childId: number,
  rule: string,
  ruleFrom: IsoDate | null,
  startedOn: IsoDate,
  dueOn: IsoDate | null,
  basis: Basis,
  notKnown: string | null,
]
type ChildTuple = readonly [
  childId: number,
  status: string,
  onPlan: boolean,
  teamName: string | null,
  workerName: string | null,
  lastSeenOn: IsoDate | null,
  inCare: boolean,
]
interface Found {
  readonly children: readonly ChildTuple[] | null
  readonly clocks: readonly ClockTuple[] | null
  /** Children with a section 47 enquiry open. */
  readonly enquiries: readonly number[] | null
  readonly advisers: readonly (readonly [childId: number, name: string])[] | null
  readonly relations: readonly RelationTuple[] | null
}
type RelationTuple = readonly [childId: number, teamId: number | null, withheld: boolean]

/**
 * Every child that the viewer may see and that has open work or a late limit, as at the viewer's two dates: one query,
 * and one value of each kind out of it, put together here. A row for each limit would take ten times as long to carry
 * over, and joins inside go wrong: PostgreSQL expects one row in fifty to hold on the two dates, and most do.
 */
export async function childrenNow(tx: ViewerTx, exceptions: readonly Told[]): Promise<readonly ChildNow[]> {
  const found = await foundNow(tx, exceptions, sql`true`)
  const missingColumns = await columnsMissing(tx)
  const around = {
    missingColumns,
    recorded: await recordedFacts(tx, missingColumns),
    inDoubt: await statusesInDoubt(tx),
    called: await teamsCalled(tx),
  }
  return putTogether(found, exceptions, around)
}

/** The same of one child alone, but for what an inspector would ask about. */
export async function childNow(
  tx: ViewerTx,
  childId: number,
  exceptions: readonly Told[],
): Promise<ChildNow | undefined> {
  const found = await foundNow(tx, exceptions, sql`child_id = ${childId}::int`)
  const around = {
    recorded: () => nothingRecorded,
    missingColumns: await columnsMissing(tx),
    inDoubt: await statusesInDoubt(tx, [childId]),
    called: await teamsCalled(tx),
  }
  return putTogether(found, exceptions, around)[0]
}

async function foundNow(
  tx: ViewerTx,
  exceptions: readonly Told[],
  whose: RawBuilder<unknown>,
): Promise<Found> {
  const { rows } = await sql<Found>`
    with clock as materialized (
      select child_id, rule, rule_from, started_on, due_on, basis, not_known from clocks.running_as_at
      where ${whose} and met_on is null and (due_on is null or due_on <= ${soonUntil(tx.at.asAt)}::date)
    )
    select
      (select json_agg(json_build_array(child_id, rule, rule_from, started_on, due_on, basis, not_known)) from clock) as clocks,
      (select json_agg(json_build_array(child_id, status, on_plan, team_name, worker_name, last_seen_on,
        in_care))
       from children.summary_as_at
       where ${whose} and (status <> 'no open work' or child_id in (select child_id from clock where due_on is not null)
         or child_id = any(${exceptions.map(({ childId }) => childId)}::int[]))) as children,
      (select json_agg(child_id) from (${withEnquiryOpen}) enquiry where ${whose}) as enquiries,
      (select json_agg(json_build_array(child_id, adviser_name)) from children.leaving_care_as_at
       where ${whose} and adviser_name is not null) as advisers,
      (select json_agg(json_build_array(child_id, team_id, restricted or sealed)) from children.relation where ${whose}) as relations`.execute(
    tx.db,
  )
  return rows[0] ?? { children: null, clocks: null, enquiries: null, advisers: null, relations: null }
}

/** What is asked of each child besides, and what the lists tell of nobody. */
interface Around {
  readonly recorded: (childId: number, inCare: boolean | undefined) => Recorded
  readonly missingColumns: ReadonlySet<MissingColumn>
  /** What one child's own row leaves open. */
  readonly inDoubt: InDoubt
  readonly called: TeamCalled
}

function putTogether(
  found: Found,
  exceptions: readonly Told[],
  { recorded, missingColumns, inDoubt, called }: Around,
): readonly ChildNow[] {
  const clocks = Map.groupBy(found.clocks ?? [], ([childId]) => childId)
  const enquiries = new Set(found.enquiries)
  const advisers = new Map(found.advisers)
  const relations = new Map(found.relations?.map((relation) => [relation[0], relation]))
  const said = Map.groupBy(exceptions, ({ childId }) => childId)
  // Of a child whose end lies before the beginning all is asked that is asked of others: nobody at risk is dropped.
  const is18 = (childId: number, status: string): boolean => inDoubt(childId, status)?.is18 === true
  const mayBeOver = (ends: MissingColumn, childId: number, status: string): boolean =>
    missingColumns.has(ends) || is18(childId, status)
  const notToldOf = (childId: number, status: string): string | undefined =>
    (is18(childId, status) ? inDoubt(childId, status)?.why : undefined) ??
    statusNotTold(status, missingColumns)
  const lastWith = (childId: number) => said.get(childId)?.find((each) => each.lastWith)?.lastWith
  return [...(found.children ?? []), ...unnamed(found, said.keys())].map(
    ([childId, status, onPlan, teamName, workerName, lastSeenOn, inCare]) => ({
      childId,
      status,
      onPlan: onPlanNow(onPlan, mayBeOver('protectionEnds', childId, 'protection plan'), clocks.get(childId)),
      notTold: notToldOf(childId, status),
      enquiryOpen: enquiries.has(childId),
      teamName: called(teamName ?? lastWith(childId)?.teamName) ?? undefined,
      // Whoever advises a care leaver is the care leaver's worker.
      workerName:
        workerName ??
        (status === 'care leaver' ? advisers.get(childId) : undefined) ??
        lastWith(childId)?.workerName ??
        undefined,
      lastSeenOn: lastSeenOn ?? undefined,
      teamId: relations.get(childId)?.[1] ?? undefined,
      withheld: relations.get(childId)?.[2] ?? false,
      recorded: recorded(childId, inCare && mayBeOver('careEnds', childId, 'in care') ? undefined : inCare),
      clocks: clocks.get(childId)?.map(clockOf) ?? [],
      exceptions: said.get(childId) ?? [],
    }),
  )
}

/** A plan that list 6 alone tells of has its limits as well, late or not known: nobody at risk is dropped. */
function onPlanNow(
  told: boolean,
  mayBeOver: boolean,
  clocks: readonly ClockTuple[] = [],
): boolean | undefined {
  if (told) return mayBeOver ? undefined : true
  return clocks.some(([, rule]) => rule === 'cp.legal_review')
}

/** Children of whom something is said and whom no list names on the day: nothing of them is summed up. */
function unnamed({ children }: Found, said: Iterable<number>): readonly ChildTuple[] {
  const named = new Set(children?.map(([childId]) => childId))
  return [...said]
    .filter((childId) => !named.has(childId))
    .map((childId) => [childId, 'no open work', false, null, null, null, false])
}

const clockOf = ([, rule, ruleFrom, startedOn, dueOn, basis, notKnown]: ClockTuple): OpenClock => ({
  rule,
  ruleFrom: ruleFrom ?? undefined,
  startedOn,
  dueOn: dueOn ?? undefined,
  basis,
  notKnown: notKnown ?? undefined,
})
