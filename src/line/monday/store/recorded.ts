import { sql } from 'kysely'
import type { ViewerTx } from '../../../access/index.ts'
import type { MissingColumn } from '../../../children/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import type { Recorded } from '../../ofsted/model/facts.ts'

/** Of each child one object of what is there; null where a list leaves it out. */
type Plan = { readonly from: IsoDate | null; readonly earlier: number | null }
type Details = { readonly born: IsoDate | null; readonly unborn: boolean | null; readonly age: number | null }
type Care = {
  readonly entered: IsoDate | null
  readonly status: string | null
  readonly status_from: IsoDate | null
  readonly placement: string | null
  /** An extract names a plan, or somebody entered one. */
  readonly planned: boolean
  readonly placements: number | null
  readonly missing: number | null
  readonly interview: boolean | null
}
type Leaver = { readonly lives: string | null; readonly touch: string | null }
type ByChild<Value> = Readonly<Record<string, Value>> | null

interface Found {
  readonly details: ByChild<Details>
  readonly plans: ByChild<Plan>
  readonly care: ByChild<Care>
  readonly leavers: ByChild<Leaver>
  readonly assessments: ByChild<IsoDate>
}

/** What an inspector would ask about, of every child with open work whom the viewer may see; one value of each kind. */
export async function recordedFacts(
  tx: ViewerTx,
  missingColumns: ReadonlySet<MissingColumn>,
): Promise<(childId: number, inCare: boolean | undefined) => Recorded> {
  const { rows } = await sql<Found>`
    with planned as materialized (
      select child_id from clocks.running_as_at where rule = 'cla.permanence.plan' and met_on is not null)
    select
      (select json_object_agg(child_id, json_build_object('born', born_on, 'unborn', unborn, 'age', age_given))
       from children.details_as_at) as details,
      (select json_object_agg(child_id, json_build_object('from', started_on, 'earlier', earlier_plans))
       from children.protection_as_at where ended_on is null) as plans,
      (select json_object_agg(child_id, json_build_object('entered', entered_care_on, 'status', legal_status,
         'status_from', legal_status_from, 'placement', placement_type,
         'planned', permanence_plan is not null or child_id in (select child_id from planned),
         'placements', placements_in_12_months, 'missing', missing_in_12_months, 'interview', return_interview_offered))
       from children.care_as_at where left_care_on is null) as care,
      (select json_object_agg(child_id, json_build_object('lives', accommodation, 'touch', in_touch))
       from children.leaving_care_as_at) as leavers,
      (select json_object_agg(child_id, open_from) from (
         select child_id, min(started_on) as open_from from children.assessment_as_at
         where authorised_on is null and started_on is not null group by child_id) assessment) as assessments`.execute(
    tx.db,
  )
  const [found] = rows
  return (childId, inCare) => unlessMissing(recordedOf(found, childId, inCare), missingColumns)
}

/** What the day's lists tell of nobody they do not tell of this child. */
const unlessMissing = (recorded: Recorded, missingColumns: ReadonlySet<MissingColumn>): Recorded => ({
  ...recorded,
  planned: recorded.planned !== true && missingColumns.has('permanencePlans') ? undefined : recorded.planned,
})

const known = <Value>(value: Value | null | undefined): Value | undefined => value ?? undefined

function recordedOf(found: Found | undefined, childId: number, inCare: boolean | undefined): Recorded {
  const [details, plan, leaver] = [
    found?.details?.[childId],
    found?.plans?.[childId],
    found?.leavers?.[childId],
  ]
  return {
    inCare,
    birth: {
      bornOn: details?.born ?? null,
      unborn: details?.unborn ?? null,
      ageGiven: details?.age ?? null,
    },
    planFrom: known(plan?.from),
    earlierPlans: known(plan?.earlier),
    ...careOf(found?.care?.[childId]),
    careLeaver: leaver !== undefined,
    accommodation: known(leaver?.lives),
    inTouch: known(leaver?.touch),
    assessmentFrom: known(found?.assessments?.[childId]),
  }
}

const careOf = (care: Care | undefined) => ({
  enteredCareOn: known(care?.entered),
  legalStatus: known(care?.status),
  legalStatusFrom: known(care?.status_from),
  placement: known(care?.placement),
  planned: care?.planned ?? false,
  placements: known(care?.placements),
  missing: known(care?.missing),
  interviewOffered: known(care?.interview),
})
