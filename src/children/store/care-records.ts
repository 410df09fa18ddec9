import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'

/** What extracts tell of one child’s period of care, on the viewer’s two dates. What no extract told is null. */
export interface CareRecord {
  readonly childId: number
  /** The council's own number for the child. */
  readonly councilId: string
  readonly bornOn: IsoDate | null
  readonly teamName: string | null
  readonly workerName: string | null
  readonly enteredCareOn: IsoDate | null
  readonly leftCareOn: IsoDate | null
  /** When an earlier period of care ended, as far as earlier extracts told of one. */
  readonly earlierLeftOn: IsoDate | null
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
  /** By when a plan for permanence must be there, as the running clock says; null where it cannot. */
  readonly planDueOn: IsoDate | null
  readonly adoptionDecidedOn: IsoDate | null
  readonly placementOrderOn: IsoDate | null
  readonly adoptionMatchedOn: IsoDate | null
  readonly adoptionPlacedOn: IsoDate | null
  readonly adoptedOn: IsoDate | null
}

/** Everybody in care; those whose care has ended too; or these children, in care or not. */
export type WhichCare = 'in care' | 'every period' | { readonly children: readonly number[] }

const asked = (which: WhichCare) => {
  if (which === 'every period') return sql`true`
  return which === 'in care' ? sql`left_care_on is null` : sql`child_id = any(${[...which.children]}::int[])`
}

type OwnRow = Omit<
  CareRecord,
  | 'councilId'
  | 'bornOn'
  | 'teamName'
  | 'workerName'
  | 'earlierLeftOn'
  | 'enteredUnder'
  | 'reviews'
  | 'planDueOn'
  | keyof Adoption
>

type Adoption = Pick<
  CareRecord,
  'adoptionDecidedOn' | 'placementOrderOn' | 'adoptionMatchedOn' | 'adoptionPlacedOn' | 'adoptedOn'
>

async function periods(tx: ViewerTx, which: WhichCare): Promise<readonly OwnRow[]> {
  const { rows } = await sql<OwnRow>`
    select child_id as "childId", entered_care_on as "enteredCareOn", left_care_on as "leftCareOn",
      need_code as "needCode", legal_status as "legalStatus", legal_status_from as "legalStatusFrom",
      placement_type as "placementType", placed_on as "placedOn", permanence_plan as "recordedPlan"
    from children.care_as_at where ${asked(which)} order by child_id`.execute(tx.db)
  return rows
}

type Day = IsoDate | null

interface Around {
  readonly child: readonly (readonly [childId: number, councilId: string])[] | null
  readonly summary: readonly (readonly [childId: number, team: string | null, worker: string | null])[] | null
  readonly details: readonly (readonly [childId: number, bornOn: Day])[] | null
  readonly plan: readonly (readonly [childId: number, dueOn: Day])[] | null
  readonly adoption: readonly (readonly [childId: number, ...days: readonly Day[]])[] | null
  readonly past:
    | readonly (readonly [
        childId: number,
        reviews: readonly IsoDate[] | null,
        left: readonly IsoDate[] | null,
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
    select
      (select json_agg(json_build_array(id, council_id)) from children.child
       where id = any(${[...children]}::int[])) as child,
      (select json_agg(json_build_array(child_id, team_name, worker_name))
       from children.summary_as_at where ${theirs}) as summary,
      (select json_agg(json_build_array(child_id, born_on)) from children.details_as_at where ${theirs}) as details,
      (select json_agg(json_build_array(child_id, due_on)) from clocks.running_as_at
       where rule = 'cla.permanence.plan' and ${theirs}) as plan,
      (select json_agg(json_build_array(child_id, decided_on, placement_order_on, matched_on, placed_on, ordered_on)
         order by starts_on, occurrence)
       from children.adoption_as_at where reversed_on is null and ${theirs}) as adoption,
      (select json_agg(json_build_array(child_id, reviews, left_on, under)) from (
         select child_id, array_agg(distinct reviewed_on) filter (where reviewed_on is not null) as reviews,
           array_agg(distinct left_care_on) filter (where left_care_on is not null) as left_on,
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

const adoptionIn = (row: readonly [number, ...(readonly Day[])] | undefined): Adoption => ({
  adoptionDecidedOn: row?.[1] ?? null,
  placementOrderOn: row?.[2] ?? null,
  adoptionMatchedOn: row?.[3] ?? null,
  adoptionPlacedOn: row?.[4] ?? null,
  adoptedOn: row?.[5] ?? null,
})

/**
 * Periods of care, one row a child, of the children that the viewer may see: two queries, however many there are.
 * To be read within `auditedRead`. Reads nothing apart: no address, no adoptive family.
 */
export async function careRecords(tx: ViewerTx, which: WhichCare): Promise<readonly CareRecord[]> {
  const own = await periods(tx, which)
  const { past: looked, ...found } = await around(
    tx,
    own.map(({ childId }) => childId),
  )
  const [child, summary, details] = [byChild(found.child), byChild(found.summary), byChild(found.details)]
  const [plan, adoption, past] = [byChild(found.plan), byChild(found.adoption), byChild(looked)]
  return own.map((row) => {
    const { childId, enteredCareOn: entered } = row
    const [, reviews, left, under] = past.get(childId) ?? []
    return {
      ...row,
      councilId: child.get(childId)?.[1] ?? '',
      teamName: summary.get(childId)?.[1] ?? null,
      workerName: summary.get(childId)?.[2] ?? null,
      bornOn: details.get(childId)?.[1] ?? null,
      planDueOn: plan.get(childId)?.[1] ?? null,
      reviews: (reviews ?? []).filter((day) => entered === null || day >= entered).toSorted(),
      earlierLeftOn:
        left
          ?.filter((day) => entered !== null && day <= entered)
          .toSorted()
          .at(-1) ?? null,
      enteredUnder: under?.find((each) => each.startsWith(`${entered ?? ''} `))?.split(' ')[1] ?? null,
      ...adoptionIn(adoption.get(childId)),
    }
  })
}
