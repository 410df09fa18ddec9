import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import type { ClockId } from '../../clocks/index.ts'
import { readClockId, rulebookOf } from '../../clocks/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { isAdult } from '../derive/clocks/turned-18.ts'
import type { AdoptionDays, AdoptionRow } from '../derive/way.ts'
import { adoptionStanding } from '../derive/way.ts'
import { columnsLeftOut } from './missing-columns.ts'
import { teamsCalled } from './team-labels.ts'

/** What extracts tell of one child’s period of care, on the viewer’s two dates. What no extract told is null. */
export interface CareRecord {
  readonly childId: number
  /** The council's own number for the child. */
  readonly councilId: string
  readonly bornOn: IsoDate | null
  /** In whole years, where no list gives a day of birth. */
  readonly ageGiven: number | null
  readonly teamName: string | null
  readonly workerName: string | null
  readonly enteredCareOn: IsoDate | null
  readonly leftCareOn: IsoDate | null
  /**
   * The day's list has no column for the end, gives one that cannot be, or none of one who is 18: whether this period goes
   * on is not known.
   */
  readonly endNotTold: boolean
  /** When an earlier period of care ended, as far as earlier extracts told of one. */
  readonly earlierLeftOn: IsoDate | null
  /** Every earlier period that has ended, as far as extracts told of one: from when, where that is known, until when. */
  readonly earlierCare: readonly EarlierCare[]
  /** The first day of the way into this period: what was agreed from then on counts for it. */
  readonly wayInFrom: IsoDate | null
  /** Codes of the national lists: why the child came into care, and under what, where that is still known. */
  readonly needCode: string | null
  readonly enteredUnder: string | null
  readonly legalStatus: string | null
  readonly legalStatusFrom: IsoDate | null
  readonly placementType: string | null
  readonly placedOn: IsoDate | null
  readonly recordedPlan: string | null
  /** Looked-after reviews of this period, as far as extracts have told of them, oldest first. */
  readonly reviews: readonly IsoDate[]
  /** The decision for adoption that stands. */
  readonly adoption: AdoptionDays | undefined
  /** Limits on the way to permanence that run and are not met, or of which that is not known. */
  readonly limits: readonly CareLimit[]
}

export interface EarlierCare {
  readonly from: IsoDate | undefined
  readonly until: IsoDate
}

/** A running time limit, as every page of limits has it. */
export interface CareLimit {
  readonly rule: ClockId
  readonly startedOn: IsoDate
  readonly dueOn: IsoDate | undefined
  /** What nobody can tell of it, and what would. */
  readonly notKnown: string | undefined
}

/** Everybody in care, or of whom no list tells the end; those whose care has ended too; or these children, in care or not. */
export type WhichCare = 'in care' | 'every period' | { readonly children: readonly number[] }

const asked = (which: WhichCare, endsTold: boolean) => {
  if (which === 'every period') return sql`true`
  if (which !== 'in care') return sql`child_id = any(${[...which.children]}::int[])`
  return endsTold ? sql`left_care_on is null` : sql`left_care_on is null and left_care_reason is null`
}

type OwnRow = Omit<
  CareRecord,
  | 'councilId'
  | 'bornOn'
  | 'ageGiven'
  | 'teamName'
  | 'workerName'
  | 'earlierLeftOn'
  | 'earlierCare'
  | 'wayInFrom'
  | 'enteredUnder'
  | 'reviews'
  | 'adoption'
  | 'limits'
  | 'endNotTold'
> & {
  /** The list gives an end that cannot be. */
  readonly endCannotBe: boolean
}

async function periods(tx: ViewerTx, which: WhichCare, endsTold: boolean): Promise<readonly OwnRow[]> {
  const { rows } = await sql<OwnRow>`
    select child_id as "childId", entered_care_on as "enteredCareOn", left_care_on as "leftCareOn",
      need_code as "needCode", legal_status as "legalStatus", legal_status_from as "legalStatusFrom",
      placement_type as "placementType", placed_on as "placedOn", permanence_plan as "recordedPlan",
      coalesce('left_care_on' = any(string_to_array(not_read, ' ')), false) as "endCannotBe"
    from children.care_as_at where ${asked(which, endsTold)} order by child_id`.execute(tx.db)
  return rows
}

type Day = IsoDate | null

type LimitRow = readonly [
  childId: number,
  rule: string,
  startedOn: IsoDate,
  dueOn: Day,
  notKnown: string | null,
]

interface Around {
  /** The day of the newest extract with list 10. */
  readonly toldOn: IsoDate
  readonly child: readonly (readonly [childId: number, councilId: string])[] | null
  readonly summary: readonly (readonly [childId: number, team: string | null, worker: string | null])[] | null
  readonly details: readonly (readonly [childId: number, bornOn: Day, ageGiven: number | null])[] | null
  readonly limits: readonly LimitRow[] | null
  readonly adoption: readonly (AdoptionRow & { readonly child_id: number })[] | null
  readonly past:
    | readonly (readonly [
        childId: number,
        reviews: readonly IsoDate[] | null,
        /** From when until when: the first is null where no list told it. */
        earlier: readonly (readonly [from: Day, until: IsoDate])[] | null,
        /** `2024-03-01 C1`: the status on the day of entering care. */
        under: readonly string[] | null,
      ])[]
    | null
}

/**
 * What stands around these periods: one value of each kind, put together here. Joined inside it would take five times as
 * long: PostgreSQL expects one row in fifty to hold on the two dates, and most do.
 */
async function around(tx: ViewerTx, children: readonly number[]): Promise<Around> {
  const theirs = sql`child_id = any(${[...children]}::int[])`
  const { rows } = await sql<Around>`
    select children.told_on(10) as "toldOn",
      (select json_agg(json_build_array(id, council_id)) from children.child
       where id = any(${[...children]}::int[])) as child,
      (select json_agg(json_build_array(child_id, team_name, worker_name))
       from children.summary_as_at where ${theirs}) as summary,
      (select json_agg(json_build_array(child_id, born_on, age_given)) from children.details_as_at where ${theirs}) as details,
      (select json_agg(json_build_array(child_id, rule, started_on, due_on, not_known)) from clocks.running_as_at
       where met_on is null and (rule = 'cla.permanence.plan' or rule like 'permanence.%') and ${theirs}) as limits,
      (select json_agg(json_build_object('child_id', child_id, 'entered_care_on', entered_care_on, 'decided_on', decided_on, 'reversed_on', reversed_on,
         'placement_order_on', placement_order_on, 'matched_on', matched_on, 'early_placed_on', early_placed_on, 'placed_on', placed_on,
         'ordered_on', ordered_on))
       from children.adoption_as_at where ${theirs}) as adoption,
      (select json_agg(json_build_array(child_id, reviews, earlier, under)) from (
         select child_id, array_agg(distinct reviewed_on) filter (where reviewed_on <= valid_from
             or children.told_as_held(8, reviewed_on, valid_from, valid_to)) as reviews,
           jsonb_agg(distinct jsonb_build_array(entered_care_on, left_care_on))
             filter (where left_care_on is not null) as earlier,
           array_agg(distinct entered_care_on || ' ' || legal_status)
             filter (where legal_status_from = entered_care_on) as under
         from children.care where ${theirs} and valid_from <= (select record.as_at())
           and known_from <= (select record.known_at()) and known_to > (select record.known_at())
         group by child_id) believed) as past`.execute(tx.db)
  const [found] = rows
  if (!found) throw new Error('A query without a from answers one row')
  return found
}

const byChild = <Row extends readonly [number, ...unknown[]]>(rows: readonly Row[] | null) =>
  new Map((rows ?? []).map((row) => [row[0], row]))

const limitIn = ([, rule, startedOn, dueOn, notKnown]: LimitRow): readonly CareLimit[] => {
  const id = readClockId(rule)
  return id === undefined
    ? []
    : [{ rule: id, startedOn, dueOn: dueOn ?? undefined, notKnown: notKnown ?? undefined }]
}

/** Periods that ended by the day on which this one began, the latest last. */
const earlierThan = (entered: Day, ended: readonly (readonly [from: Day, until: IsoDate])[]) =>
  ended
    .filter(([, until]) => entered !== null && until <= entered)
    .map(([from, until]): EarlierCare => ({ from: from ?? undefined, until }))
    .toSorted((one, other) => one.until.localeCompare(other.until))

/**
 * Periods of care, one row a child, of the children that the viewer may see: few queries, however many there are.
 * To be read within `auditedRead`. Reads nothing apart: no address, no adoptive family.
 */
export async function careRecords(tx: ViewerTx, which: WhichCare): Promise<readonly CareRecord[]> {
  const endsTold = !(await columnsLeftOut(tx)).includes('careEnds')
  const own = await periods(tx, which, endsTold)
  const { past: looked, ...found } = await around(
    tx,
    own.map(({ childId }) => childId),
  )
  const [child, summary, details] = [byChild(found.child), byChild(found.summary), byChild(found.details)]
  const [book, called] = [await rulebookOf(tx), await teamsCalled(tx)]
  const wayInto = (day: IsoDate) => {
    const first = book.due('permanence.way_in', day)
    return first.ok ? first.due : day
  }
  const limits = Map.groupBy(found.limits ?? [], ([childId]) => childId)
  const adoption = Map.groupBy(found.adoption ?? [], ({ child_id }) => child_id)
  const past = byChild(looked)
  return own.map(({ endCannotBe, ...row }) => {
    const { childId, enteredCareOn: entered } = row
    const [, reviews, ended, under] = past.get(childId) ?? []
    const earlierCare = earlierThan(entered, ended ?? [])
    const [, bornOn = null, ageGiven = null] = details.get(childId) ?? []
    const is18 = isAdult({ born_on: bornOn, age_given: ageGiven }, tx.at.asAt)
    return {
      ...row,
      endNotTold: row.leftCareOn === null && (!endsTold || endCannotBe || is18),
      councilId: child.get(childId)?.[1] ?? '',
      teamName: called(summary.get(childId)?.[1] ?? null),
      workerName: summary.get(childId)?.[2] ?? null,
      bornOn,
      ageGiven,
      limits: (limits.get(childId) ?? []).flatMap(limitIn),
      adoption: adoptionStanding(adoption.get(childId) ?? [], found.toldOn, entered ?? undefined),
      reviews: (reviews ?? []).filter((day) => entered === null || day >= entered).toSorted(),
      earlierLeftOn: earlierCare.at(-1)?.until ?? null,
      earlierCare,
      wayInFrom: entered === null ? null : wayInto(entered),
      enteredUnder: under?.find((each) => each.startsWith(`${entered ?? ''} `))?.split(' ')[1] ?? null,
    }
  })
}

/**
 * The council's own number of a child of whom a list of care ever told; undefined where there is none that the viewer may
 * see.
 */
export async function everInCare(tx: ViewerTx, childId: number): Promise<string | undefined> {
  const { rows } = await sql<{ councilId: string }>`
    select council_id as "councilId" from children.child child
    where id = ${childId}::int and exists (select from children.care where child_id = child.id)`.execute(
    tx.db,
  )
  return rows[0]?.councilId
}
