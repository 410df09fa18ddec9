import type { Viewer, ViewerTx } from '../../access/index.ts'
import { Forbidden } from '../../kernel/index.ts'
import type { PlanHead } from '../model/plan.ts'
import type { OfPlan } from './whose.ts'
import { planTeam } from './whose.ts'

/** Whose plan it is: a team's, and a post's that answers for it; nobody's, where it is the strategic plan. */
export type OfTeam = Pick<PlanHead, 'teamId' | 'ownerPostId'>

/** Of which level it is, and which post answers for it: that decides who approves it. */
export type OfLevel = Pick<PlanHead, 'teamId' | 'level' | 'ownerPostId'>

/** What belongs to no plan, or to all of them: for those who may change every plan. */
export const noTeam: OfLevel = { teamId: null, level: 'strategic', ownerPostId: null }

/**
 * Who may approve a plan: whoever may approve every plan; of a team plan, whoever heads the service above it; of a service
 * plan, a head of service too. Nobody approves the plan that the own post answers for, nor one for which no post answers
 * yet. The database asks the same (plan.may_approve).
 */
export function mayApprove(
  { grants, teams, posts }: Viewer,
  { teamId, level, ownerPostId }: OfLevel,
): boolean {
  if (grants.has('approve plan | any')) return true
  return (
    grants.has('approve plan | own teams') &&
    (level === 'team' || (level === 'service' && grants.has('change plan | any'))) &&
    teamId !== null &&
    teams.includes(teamId) &&
    ownerPostId !== null &&
    !posts.includes(ownerPostId)
  )
}

/** Throws Forbidden for whoever may not approve plans of this level. */
export function refuseToApprove(tx: ViewerTx, plan: OfLevel): void {
  if (!mayApprove(tx.viewer, plan)) throw new Forbidden('Only whoever approves plans of this level')
}

/**
 * Who may change a plan: whoever may change every plan; of a service or team plan, whoever manages its team, and the head of a
 * service whose post answers for it. The database asks the same (plan.of_own_teams).
 */
export const mayChange = ({ grants, teams, posts }: Viewer, { teamId, ownerPostId }: OfTeam): boolean =>
  grants.has('change plan | any') ||
  (teamId !== null && grants.has('change plan | own teams') && teams.includes(teamId)) ||
  (ownerPostId !== null && grants.has('change plan | own posts') && posts.includes(ownerPostId))

/** Who may change no plan but those of some teams, and which teams those are; undefined for whoever may change all. */
export const onlyTeams = ({ grants, teams }: Viewer): readonly number[] | undefined =>
  grants.has('change plan | any') ? undefined : grants.has('change plan | own teams') ? teams : []

/** Throws Forbidden for whoever may not change this plan. */
export function refuseToChange(tx: ViewerTx, plan: OfTeam): void {
  if (!mayChange(tx.viewer, plan))
    throw new Forbidden('Only whoever manages the team whose plan it is, or all plans')
}

/** Who may say how an action is going: whoever leads it, and whoever may change its plan. Row security agrees. */
export const mayReport = (viewer: Viewer, leadPostId: number | null, plan: OfTeam): boolean =>
  mayChange(viewer, plan) ||
  viewer.grants.has('change progress | any') ||
  (leadPostId !== null &&
    viewer.grants.has('change progress | own posts') &&
    viewer.posts.includes(leadPostId))

/** Refuses whoever neither leads this, or owns or collects it, nor may change the plan in which it stands. */
export async function refuseOthers(tx: ViewerTx, leadPostId: number | null, of: OfPlan): Promise<void> {
  if (!mayReport(tx.viewer, leadPostId, await planTeam(tx, of)))
    throw new Forbidden('Only the lead of an action, or whoever changes the plan')
}
