import type { FastifyRequest } from 'fastify'
import type { ViewerTx } from '../../access/index.ts'
import type { Around } from '../../plan/index.ts'
import { aroundThe, currentPlan, planWithAreas } from '../../plan/index.ts'
import { callInItems } from '../call-in/agenda-items.ts'
import { followed } from '../call-in/followed.ts'
import { escalationItems } from '../escalation/agenda-items.ts'
import { escalations } from '../escalation/store.ts'
import { agreedMinutes } from '../minutes/store.ts'
import type { GovernanceNeeds } from '../needs.ts'
import { recommendations } from '../recommendations/store.ts'
import { reportingLines } from '../store/reporting-lines.ts'
import type { ProposedItem } from './model.ts'
import type { MeetingFacts } from './opening.ts'
import { proposeAgenda } from './propose.ts'

/** Call-ins to consider or to answer, and what was escalated to this body or answered to it. */
async function askedOf(
  tx: ViewerTx,
  { meeting, previous, bodies }: MeetingFacts,
): Promise<readonly ProposedItem[]> {
  const lines = await reportingLines(tx)
  return [
    ...callInItems({ meeting, bodies, lines, followed: await followed(tx) }),
    ...escalationItems({ meeting, previous, escalations: await escalations(tx) }),
  ]
}

/** What the record proposes for a meeting's agenda, on the day looked at. */
async function proposalsFor(
  tx: ViewerTx,
  facts: MeetingFacts,
  { needs, around }: { readonly needs: GovernanceNeeds; readonly around: Around },
): Promise<readonly ProposedItem[]> {
  const { meeting, body, previous, actions, allDecisions, day } = facts
  const current = await currentPlan(tx)
  return proposeAgenda({
    ...{ meeting, body, previous, actions, day },
    previousAgreed: previous !== undefined && (await agreedMinutes(tx, previous.id)) !== undefined,
    decisions: allDecisions,
    recommendations: await recommendations(tx),
    asked: await askedOf(tx, facts),
    papers: await needs.papersFor(tx, body.name, meeting.heldOn),
    plan: current && (await planWithAreas(tx, current.id, around)),
  })
}

/** The same for a request: what stands around the plan is asked for first, between two transactions. */
export async function proposedTo(
  request: FastifyRequest,
  facts: MeetingFacts,
  needs: GovernanceNeeds,
): Promise<readonly ProposedItem[]> {
  const around = await aroundThe(request, needs)
  return request.asViewer((tx) => proposalsFor(tx, facts, { needs, around }))
}
