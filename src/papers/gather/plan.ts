import type { PlanAction, PlanArea, PlanWithAreas } from '../../plan/index.ts'
import type { ActionFacts, AreaFacts, PlanFacts } from '../model/index.ts'
import { known, notKnown } from '../model/index.ts'
import { orNotKnown, written } from './not-known.ts'

const actionFacts = ({ id, reference, text, lead, dueOn, delivery }: PlanAction): ActionFacts => ({
  id: String(id),
  reference,
  title: text,
  lead: orNotKnown(lead?.title),
  due: orNotKnown(dueOn),
  status: delivery.status,
})

function analysisOf({ context, causes, doneSoFar, needed }: PlanArea): AreaFacts['analysis'] {
  const parts = { context, causes, done: doneSoFar, needed }
  return Object.values(parts).every((part) => part.trim() === '') ? notKnown : known(parts)
}

/** An area that answers several findings quotes them all; one that answers none yet goes by its own title. */
const areaFacts = (area: PlanArea): AreaFacts => ({
  id: String(area.id),
  reference: String(area.position),
  text: area.findings.map(({ text }) => text).join(' ') || area.title,
  priority: area.findings.some(({ priority }) => priority),
  analysis: analysisOf(area),
  outcome: written(area.outcome),
  sponsor: orNotKnown(area.sponsor?.title),
  actions: area.actions.map(actionFacts),
})

/** The plan and its areas, as a paper tells them. */
export function planGathered({ plan, areas }: PlanWithAreas): {
  plan: PlanFacts
  areas: readonly AreaFacts[]
} {
  return {
    plan: { id: String(plan.id), title: plan.title, informedBy: plan.informedBy },
    areas: areas.map(areaFacts),
  }
}
