import type { ViewerTx } from '../../access/index.ts'
import type { InspectionId } from '../../inspection/index.ts'
import { findingsOf } from '../../inspection/index.ts'
import type { AreaId, PlanId } from '../../plan/index.ts'
import { addWait, approvePlan, makePlan, recordSubmission } from '../../plan/index.ts'
import type { ExampleArea } from '../content/area.ts'
import { areas, plan, submissions, versions } from '../content/plan.ts'
import { practiceChanges } from '../content/proof.ts'
import type { Entered } from './actions.ts'
import { done, moveDate, recordWork } from './actions.ts'
import { enter } from './enter.ts'
import { loadLowerPlans } from './lower-plans.ts'
import type { Established } from './people.ts'
import { enterEvents, enterRisks, saySources } from './risks.ts'
import { askForChange, enterProof, signForExample } from './proof.ts'

export interface LoadedPlan {
  readonly planId: PlanId
  readonly areaIds: readonly AreaId[]
}

async function begin(tx: ViewerTx, inspectionId: InspectionId, { post }: Established): Promise<LoadedPlan> {
  const findings = await findingsOf(tx, inspectionId)
  return makePlan(tx, {
    ...plan,
    inspectionId,
    areas: areas.map((area: ExampleArea, index) => ({
      title: area.title,
      findings: findings.filter(({ position }) => position === index + 1).map(({ id }) => id),
      sponsorPostId: post(area.sponsor),
      context: area.context,
      causes: area.causes,
      doneSoFar: area.doneSoFar,
      needed: area.needed,
      outcome: area.outcome,
    })),
  })
}

const kindOf = (reference: string) => (practiceChanges.includes(reference) ? 'practice change' : 'task')

/** Enters the actions that this version of the plan brings, in the order of their references. */
async function enterActions(tx: ViewerTx, { areaIds }: LoadedPlan, later: boolean, established: Established) {
  const entered: Entered[] = []
  for (const [index, areaId] of areaIds.entries())
    for (const [at, action] of (areas[index]?.actions ?? []).entries())
      if ((action.addedLater ?? false) === later)
        entered.push(await enter(tx, areaId, action, kindOf(`${index + 1}.${at + 1}`), established))
  return entered
}

async function addWaits(tx: ViewerTx, entered: readonly Entered[]): Promise<void> {
  for (const { action, actionId } of entered) {
    const awaited = entered.find(({ reference }) => reference === action.waitsFor)
    if (awaited) done(await addWait(tx, actionId, awaited.actionId))
  }
}

/** The plan as Cabinet approved it, as the board changed it, and all that was done on it since. */
export async function loadPlan(
  tx: ViewerTx,
  inspectionId: InspectionId,
  established: Established,
): Promise<LoadedPlan> {
  const loaded = await begin(tx, inspectionId, established)
  const [first, second] = versions
  const before = await enterActions(tx, loaded, false, established)
  await addWaits(tx, before)
  done(await approvePlan(tx, loaded.planId, { note: first.note, approvedOn: first.approvedOn }, first.by))
  for (const one of before) await moveDate(tx, one)
  const after = [...before, ...(await enterActions(tx, loaded, true, established))]
  done(await approvePlan(tx, loaded.planId, { note: second.note, approvedOn: second.approvedOn }, second.by))
  for (const submission of submissions)
    done(await recordSubmission(tx, loaded.planId, submission, 'Performance Analyst'))
  await enterRisks(tx, loaded, after, established)
  await enterEvents(tx, loaded.planId, after, established)
  await saySources(tx, after)
  await enterProof(tx, after, established)
  for (const one of after) await recordWork(tx, one)
  await signForExample(tx, loaded.planId)
  await askForChange(tx, loaded.planId)
  await loadLowerPlans(tx, loaded.planId, { ...loaded, entered: after }, established)
  return loaded
}
