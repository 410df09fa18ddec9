import type { ViewerTx } from '../../access/index.ts'
import type { PlanAction, PlanArea, PlanId, PlanWithAreas } from '../../plan/index.ts'
import { frozenVersion, versionsOf } from '../../plan/index.ts'
import type { ActionFacts, ApprovedWords, AreaFacts, PlanFacts } from '../model/index.ts'
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
const areaFacts = (area: PlanArea, approved: ApprovedWords | undefined): AreaFacts => ({
  id: String(area.id),
  reference: String(area.position),
  text: area.findings.map(({ text }) => text).join(' ') || area.title,
  priority: area.findings.some(({ priority }) => priority),
  analysis: analysisOf(area),
  outcome: written(area.outcome),
  sponsor: orNotKnown(area.sponsor?.title),
  actions: area.actions.map(actionFacts),
  approved,
  measured: [area, ...area.actions].flatMap(({ measures }) => measures.map(({ title }) => title)),
})

type Frozen = NonNullable<Awaited<ReturnType<typeof frozenVersion>>>

const wordsOf = ({ areas }: Frozen['plan']): ReadonlySet<string> =>
  new Set(
    areas.flatMap(({ context, causes, doneSoFar, needed, outcome, actions }) => [
      ...[context, causes, doneSoFar, needed, outcome],
      ...actions.flatMap(({ text, milestones }) => [text, ...milestones.map((each) => each.text)]),
    ]),
  )

/** What the plan said when it was last approved by the as-at day: words that were changed since are nobody's yet. */
export async function approvedWords(tx: ViewerTx, planId: PlanId): Promise<ApprovedWords | undefined> {
  const last = (await versionsOf(tx, planId)).find(({ approvedOn }) => approvedOn <= tx.at.asAt)
  const version = last && (await frozenVersion(tx, planId, last.number))
  return version && { number: version.number, on: version.approvedOn, words: wordsOf(version.plan) }
}

/** The plan and its areas, as a paper tells them. */
export function planGathered(
  { plan, areas }: PlanWithAreas,
  approved?: ApprovedWords,
): {
  plan: PlanFacts
  areas: readonly AreaFacts[]
} {
  return {
    plan: { id: String(plan.id), title: plan.title, informedBy: plan.informedBy },
    areas: areas.map((area) => areaFacts(area, approved)),
  }
}
