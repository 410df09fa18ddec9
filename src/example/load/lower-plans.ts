import type { ViewerTx } from '../../access/index.ts'
import { teams } from '../../access/index.ts'
import type { ActionId, AreaId, PlanId } from '../../plan/index.ts'
import { drawUpPlan, nothingAround, planWithAreas, sayFeeds } from '../../plan/index.ts'
import type { ExampleFeeder, ExampleLowerPlan } from '../content/lower-plans.ts'
import { lowerPlans } from '../content/lower-plans.ts'
import type { Entered } from './actions.ts'
import { done, recordWork } from './actions.ts'
import { enter } from './enter.ts'
import type { Established } from './people.ts'

interface Above {
  readonly areaIds: readonly AreaId[]
  readonly entered: readonly Entered[]
}

/** The ids of actions of the strategic plan, by their references. */
const fedBy = (references: readonly string[], { entered }: Above): readonly ActionId[] =>
  entered.filter(({ reference }) => references.includes(reference)).map(({ actionId }) => actionId)

async function drawUp(
  tx: ViewerTx,
  under: PlanId,
  plan: ExampleLowerPlan,
  above: Above,
  { post }: Established,
): Promise<PlanId> {
  const team = (await teams(tx)).find(({ name }) => name === plan.team)
  if (!team) throw new Error(`The example has no team ${plan.team}`)
  const numbers = [...new Set(plan.actions.map(({ area }) => area))]
  const { level, title, beginsOn, endsOn } = plan
  const drawn = await drawUpPlan(tx, {
    ...{ level, under, title, beginsOn, endsOn },
    teamId: team.id,
    ownerPostId: post(plan.owner),
    serves: numbers.flatMap((number) => above.areaIds[number - 1] ?? []),
  })
  return done(drawn).planId
}

async function enterFeeder(
  tx: ViewerTx,
  areaId: AreaId,
  { action, feeds }: ExampleFeeder,
  above: Above,
  established: Established,
): Promise<void> {
  const entered = await enter(tx, areaId, action, 'task', established)
  done(await sayFeeds(tx, entered.actionId, [], fedBy(feeds, above)))
  await recordWork(tx, entered)
}

/** The service plan and the team plans under it, with their actions and what those feed. */
export async function loadLowerPlans(
  tx: ViewerTx,
  strategic: PlanId,
  above: Above,
  established: Established,
): Promise<void> {
  const serviceId = await drawUp(tx, strategic, lowerPlans.service, above, established)
  const ids = new Map([[serviceId, lowerPlans.service]])
  for (const plan of lowerPlans.teams) ids.set(await drawUp(tx, serviceId, plan, above, established), plan)
  const whole = await planWithAreas(tx, strategic, nothingAround)
  for (const { plan: head, areas } of whole?.lower ?? [])
    for (const feeder of ids.get(head.id)?.actions ?? []) {
      const place = areas.find(({ position }) => position === feeder.area)
      if (place) await enterFeeder(tx, place.id, feeder, above, established)
    }
}
