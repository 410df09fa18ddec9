import type { ViewerTx } from '../../../access/index.ts'
import type { ChildState } from '../../../children/index.ts'
import { childStates } from '../../../children/index.ts'
import { NotFound } from '../../../kernel/index.ts'
import type { AdoptionDays, CareFacts } from '../model/child.ts'
import { trackedOn } from '../model/standing.ts'
import type { Listed } from '../model/tracker.ts'
import { byNeed, listedOf } from '../model/tracker.ts'
import { permanenceDb } from '../tables.ts'
import { entries } from './entries.ts'

interface Known {
  readonly childId: number
  readonly councilId: string
  readonly teamName: string | null
  readonly workerName: string | null
}

function adoptionOf({ adoptions }: ChildState): AdoptionDays | undefined {
  const latest = adoptions.findLast(({ reversed_on }) => reversed_on === null)
  return (
    latest && {
      decidedOn: latest.decided_on ?? undefined,
      placementOrderOn: latest.placement_order_on ?? undefined,
      matchedOn: latest.matched_on ?? undefined,
      placedOn: latest.placed_on ?? undefined,
      orderedOn: latest.ordered_on ?? undefined,
    }
  )
}

function factsOf(known: Known, state: ChildState): CareFacts {
  const { care, details, heldOn } = state
  const enteredCareOn = care?.entered_care_on ?? undefined
  return {
    childId: known.childId,
    councilId: known.councilId,
    bornOn: details?.born_on ?? undefined,
    teamName: known.teamName ?? undefined,
    workerName: known.workerName ?? undefined,
    enteredCareOn,
    leftCareOn: care?.left_care_on ?? undefined,
    legalStatus: care?.legal_status ?? undefined,
    legalStatusFrom: care?.legal_status_from ?? undefined,
    placementType: care?.placement_type ?? undefined,
    placedOn: care?.placed_on ?? undefined,
    recordedPlan: care?.permanence_plan ?? undefined,
    reviews: heldOn.careReviews.filter((day) => day >= (enteredCareOn ?? day)),
    adoption: adoptionOf(state),
  }
}

/** Children in care and those who have left it, as far as extracts tell: numbers, teams and workers. */
const knownInCare = (tx: ViewerTx) =>
  permanenceDb(tx)
    .selectFrom('children.care_as_at as care')
    .innerJoin('children.child as child', 'child.id', 'care.child_id')
    .leftJoin('children.summary_as_at as summary', 'summary.child_id', 'care.child_id')
    .select([
      'child.id as childId',
      'child.council_id as councilId',
      'summary.team_name as teamName',
      'summary.worker_name as workerName',
    ])

async function listedFrom(tx: ViewerTx, known: readonly Known[]): Promise<readonly Listed[]> {
  const ids = known.map(({ childId }) => childId)
  const states = new Map((await childStates(tx, ids)).map((state) => [state.childId, state]))
  const said = Map.groupBy(await entries(tx), ({ childId }) => childId)
  return known.flatMap((child) => {
    const state = states.get(child.childId)
    if (!state) return []
    const facts = factsOf(child, state)
    return [listedOf(trackedOn(facts, said.get(child.childId) ?? [], tx.at.asAt))]
  })
}

/**
 * Every period of care that the viewer may see on the viewer's two dates, those that have ended included: what
 * durations are reckoned over. To be read within `auditedRead`.
 */
export const everyPeriodOfCare = async (tx: ViewerTx): Promise<readonly Listed[]> =>
  listedFrom(tx, await knownInCare(tx).execute())

/** Children in care on the as-at day, whoever needs somebody first. To be read within `auditedRead`. */
export const childrenInCare = async (tx: ViewerTx): Promise<readonly Listed[]> =>
  (await everyPeriodOfCare(tx)).filter(({ facts }) => facts.leftCareOn === undefined).toSorted(byNeed)

/** One child who is or was in care. @throws NotFound when there is none that the viewer may see. */
export async function trackedChild(tx: ViewerTx, childId: number): Promise<Listed> {
  const known = await knownInCare(tx).where('child.id', '=', childId).execute()
  const [found] = await listedFrom(tx, known)
  if (!found) throw new NotFound()
  return found
}
