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

/** Everybody in care; those whose care has ended too; or one child, in care or not. */
export type WhichCare = 'in care' | 'every period' | { readonly childId: number }

const narrowed = (which: WhichCare, column: string) => {
  if (typeof which === 'object') return sql`where ${sql.ref(column)} = ${which.childId}`
  return sql``
}

const asked = (which: WhichCare) => {
  if (which === 'every period') return sql`true`
  return which === 'in care' ? sql`left_care_on is null` : sql`child_id = ${which.childId}`
}

/** Every version of list 8 that is believed on the viewer's two dates: what came before the one that stands. */
const believed = (which: WhichCare) => sql`
  select child_id, entered_care_on, left_care_on, legal_status, legal_status_from, reviewed_on
  from children.care ${narrowed(which, 'child_id')}
  ${typeof which === 'object' ? sql`and` : sql`where`} valid_from <= (select record.as_at())
    and known_from <= (select record.known_at()) and known_to > (select record.known_at())`

/**
 * Periods of care, one row a child, of the children that the viewer may see: one query, however many there are.
 * To be read within `auditedRead`. Reads nothing apart: no address, no adoptive family.
 */
export async function careRecords(tx: ViewerTx, which: WhichCare): Promise<readonly CareRecord[]> {
  const { rows } = await sql<CareRecord>`
    with care as materialized (select * from children.care_as_at where ${asked(which)}),
    believed as materialized (${believed(which)}),
    looked_back as (
      select care.child_id,
        array_agg(distinct past.reviewed_on::text order by past.reviewed_on::text) filter (
          where past.reviewed_on >= coalesce(care.entered_care_on, past.reviewed_on)) as reviews,
        max(past.left_care_on) filter (where past.left_care_on <= care.entered_care_on) as earlier_left_on,
        min(past.legal_status) filter (where past.legal_status_from = care.entered_care_on) as entered_under
      from care join believed past on past.child_id = care.child_id group by care.child_id),
    adoption as (
      select distinct on (child_id) child_id, decided_on, placement_order_on, matched_on, placed_on, ordered_on
      from children.adoption_as_at ${narrowed(which, 'child_id')}
      ${typeof which === 'object' ? sql`and` : sql`where`} reversed_on is null
      order by child_id, starts_on desc, occurrence desc)
    select child.id as "childId", child.council_id as "councilId", details.born_on as "bornOn",
      summary.team_name as "teamName", summary.worker_name as "workerName",
      care.entered_care_on as "enteredCareOn", care.left_care_on as "leftCareOn",
      looked_back.earlier_left_on as "earlierLeftOn", care.need_code as "needCode",
      looked_back.entered_under as "enteredUnder", care.legal_status as "legalStatus",
      care.legal_status_from as "legalStatusFrom", care.placement_type as "placementType",
      care.placed_on as "placedOn", care.permanence_plan as "recordedPlan",
      coalesce(looked_back.reviews, '{}'::text[]) as reviews, plan.due_on as "planDueOn",
      adoption.decided_on as "adoptionDecidedOn", adoption.placement_order_on as "placementOrderOn",
      adoption.matched_on as "adoptionMatchedOn", adoption.placed_on as "adoptionPlacedOn",
      adoption.ordered_on as "adoptedOn"
    from care
    join children.child child on child.id = care.child_id
    left join looked_back on looked_back.child_id = care.child_id
    left join children.summary_as_at summary on summary.child_id = care.child_id
    left join children.details_as_at details on details.child_id = care.child_id
    left join adoption on adoption.child_id = care.child_id
    left join clocks.running_as_at plan on plan.child_id = care.child_id and plan.rule = 'cla.permanence.plan'
    order by child.id`.execute(tx.db)
  return rows
}
