import type { ViewerTx } from '../../access/index.ts'
import type { Decision, Meeting } from '../../governance/index.ts'
import { bodies, decisionsAboutPlan, meetings } from '../../governance/index.ts'
import { inspectionById, planDueOn } from '../../inspection/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { addDays } from '../../kernel/index.ts'
import type {
  Around,
  AskedFor,
  Evidence,
  Finding,
  GovernanceNeeds,
  Gap,
  MeasureMay,
  PlanAction,
  PlanArea,
  PlanMeasure,
  PlanHead,
  PlanMilestone,
  PlanWithAreas,
} from '../../plan/index.ts'
import {
  actionsOf,
  measureMayOf,
  openRelapse,
  speaksOn,
  askedDates,
  currentPlan,
  gapsOf,
  nextMilestone,
  planCheck,
  planWithAreas,
  submissionsOf,
  submissionState,
} from '../../plan/index.ts'

/** An area as the Director reads it first. */
export interface AreaOnCourse {
  readonly area: PlanArea
  readonly next: PlanMilestone | undefined
  readonly late: number
  readonly atRisk: number
  readonly gaps: number
  /** Actions that re-open, or wait for a decision, since their measure fell back. */
  readonly relapses: number
  readonly keyMeasure: PlanMeasure | undefined
  /** The last that counts on the day looked at. */
  readonly lastEvidence: Evidence | undefined
}

export interface NextMeeting {
  readonly body: string
  readonly bodyId: number
  readonly on: IsoDate
}

/** Everything the Director's page answers with, as at the day looked at. */
export interface Course {
  readonly plan: PlanHead
  readonly whole: PlanWithAreas
  readonly dueOn: IsoDate | undefined
  readonly submission: ReturnType<typeof submissionState>
  readonly areas: readonly AreaOnCourse[]
  readonly gaps: readonly Gap[]
  readonly check: readonly Finding[]
  /** Dates that somebody asked to move, and nobody has settled yet. */
  readonly asked: readonly AskedFor[]
  readonly mayApprove: boolean
  readonly mayChange: boolean
  readonly measures: MeasureMay
  /** Actions whose relapse somebody must decide on, or that re-opened because nobody did. */
  readonly relapsed: readonly PlanAction[]
  readonly nextMeetings: readonly NextMeeting[]
  /** What was decided about the plan in the last weeks, newest first. */
  readonly decided: readonly Decision[]
}

/** How far back "lately" looks: a board's usual interval. */
const latelyDays = 42

function areaOnCourse(area: PlanArea, gaps: readonly Gap[], day: IsoDate): AreaOnCourse {
  const count = (status: string) => area.actions.filter(({ delivery }) => delivery.status === status).length
  const own = new Set([
    `/plan/areas/${area.id}#actions`,
    ...area.actions.map(({ id }) => `/plan/actions/${id}`),
  ])
  return {
    area,
    next: nextMilestone(area.actions),
    late: count('late'),
    atRisk: count('at risk'),
    gaps: gaps.filter(({ href }) => own.has(href)).length,
    relapses: area.actions.filter(({ relapses }) => openRelapse(relapses) !== undefined).length,
    keyMeasure: area.measures.find(({ isKey }) => isKey) ?? area.measures[0],
    lastEvidence: area.actions
      .flatMap(({ evidence }) => evidence)
      .filter((piece) => speaksOn(piece, day))
      .toSorted((one, other) => other.evidenceOn.localeCompare(one.evidenceOn))[0],
  }
}

/** The next meeting of each body, soonest first. */
async function nextMeetings(tx: ViewerTx): Promise<readonly NextMeeting[]> {
  const nameOf = new Map((await bodies(tx)).map(({ id, name }) => [id, name]))
  const toCome = (await meetings(tx)).filter(({ heldOn }) => heldOn >= tx.at.asAt)
  const first = new Map<number, Meeting>()
  for (const meeting of toCome) if (!first.has(meeting.bodyId)) first.set(meeting.bodyId, meeting)
  return [...first.values()].map(({ bodyId, heldOn }) => ({
    bodyId,
    body: nameOf.get(bodyId) ?? '',
    on: heldOn,
  }))
}

/** Are we on course? Undefined while there is no plan. A few small reads beside the plan's own. */
export async function course(
  tx: ViewerTx,
  around: Around,
  planNeeds: GovernanceNeeds,
): Promise<Course | undefined> {
  const plan = await currentPlan(tx)
  const whole = plan && (await planWithAreas(tx, plan.id, around))
  if (!whole) return undefined
  const inspection = await inspectionById(tx, plan.inspectionId)
  const dueOn = inspection && planDueOn(inspection)
  const gaps = gapsOf(whole)
  const since = addDays(tx.at.asAt, -latelyDays)
  return {
    plan,
    whole,
    dueOn,
    submission: submissionState(await submissionsOf(tx, plan.id), dueOn ?? null, tx.at.asAt),
    areas: whole.areas.map((area) => areaOnCourse(area, gaps, whole.day)),
    gaps,
    check: await planCheck(tx, whole, planNeeds),
    asked: askedDates(whole),
    mayApprove: tx.viewer.grants.has('approve plan | any'),
    mayChange: tx.viewer.grants.has('change plan | any'),
    measures: measureMayOf(tx.viewer),
    relapsed: actionsOf(whole).filter(({ relapses }) => openRelapse(relapses) !== undefined),
    nextMeetings: await nextMeetings(tx),
    decided: (await decisionsAboutPlan(tx, plan.id)).filter(({ decidedOn }) => decidedOn >= since),
  }
}

/** The actions that need somebody now: late ones first, then those at risk. */
export function needsSomebody({ whole }: Pick<Course, 'whole'>) {
  const all = actionsOf(whole)
  return [
    ...all.filter(({ delivery }) => delivery.status === 'late'),
    ...all.filter(({ delivery }) => delivery.status === 'at risk'),
  ]
}
