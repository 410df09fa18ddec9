import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import { isoDate } from '../../kernel/index.ts'
import type { AreaId, PlanId } from '../ids.ts'
import { nothingAround } from '../model/around.ts'
import type { NewLowerPlan } from '../store/lower-plans.ts'
import { drawUpPlan } from '../store/lower-plans.ts'
import { planWithAreas } from '../store/plans.ts'
import { must } from './made-plan.ts'

/** The id of the team of this name; made when it is not there. For the set-up viewer. */
export async function madeTeam(tx: ViewerTx, name: string, under: number | null = null): Promise<number> {
  const one = sql<{ id: number }>`select id from access.team where name = ${name}`
  const made = sql<{
    id: number
  }>`insert into access.team (name, parent_id) values (${name}, ${under}) returning id`
  const found = (await one.execute(tx.db)).rows[0] ?? (await made.execute(tx.db)).rows[0]
  return must(found).id
}

export interface MadeLower {
  readonly planId: PlanId
  /** In the order of the areas that it serves. */
  readonly areaIds: readonly AreaId[]
}

/** A team plan under this one, unless said. */
export async function madeLower(
  tx: ViewerTx,
  under: PlanId,
  { serves, ...plan }: Partial<NewLowerPlan> & Pick<NewLowerPlan, 'serves' | 'teamId'>,
): Promise<MadeLower> {
  const drawn = await drawUpPlan(tx, {
    level: 'team',
    under,
    title: 'Team plan, made up',
    beginsOn: isoDate('2020-07-01'),
    endsOn: isoDate('2021-06-30'),
    ownerPostId: null,
    serves,
    ...plan,
  })
  if (!drawn.ok) throw new Error('The plan was not drawn up')
  const { areas } = must(await planWithAreas(tx, drawn.planId, nothingAround))
  return { planId: drawn.planId, areaIds: areas.map(({ id }) => id) }
}
