import type { FastifyRequest } from 'fastify'
import type { ViewerTx } from '../../access/index.ts'
import type { Around } from '../../plan/index.ts'
import { aroundThe, currentPlan, planWithAreas } from '../../plan/index.ts'
import { agreedMinutes } from '../minutes/store.ts'
import type { GovernanceNeeds } from '../needs.ts'
import { recommendations } from '../recommendations/store.ts'
import type { ProposedItem } from './model.ts'
import type { MeetingFacts } from './opening.ts'
import { proposeAgenda } from './propose.ts'

/** What the record proposes for a meeting's agenda, on the day looked at. */
export async function proposalsFor(
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
