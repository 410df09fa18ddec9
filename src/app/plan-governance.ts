import type { ViewerTx } from '../access/index.ts'
import {
  askedFrom,
  bodies,
  decidedBy,
  decisionsAboutArea,
  decisionsAboutPlan,
  meetings,
} from '../governance/index.ts'
import type { PlanNeeds } from '../plan/index.ts'

/** Governance stands above the plan: who receives it, and what was decided about it, is handed down. */
export const planGovernance: Pick<PlanNeeds, 'decisionsAbout' | 'governanceOf' | 'askedAbove'> = {
  askedAbove: askedFrom,
  decisionsAbout: async (tx, areaId) =>
    (await decisionsAboutArea(tx, areaId)).map((decision) => ({
      href: `/governance/decisions/${decision.id}`,
      body: decidedBy(decision),
      decidedOn: decision.decidedOn,
      words: decision.words,
      outcome: decision.outcome,
    })),
  governanceOf: async (tx, plan) => ({
    bodies: await boards(tx, plan.beginsOn),
    decisions: (await decisionsAboutPlan(tx, plan.id)).map((decision) => ({
      areaId: decision.areaId ?? null,
      href: `/governance/decisions/${decision.id}`,
      body: decidedBy(decision),
      decidedOn: decision.decidedOn,
      words: decision.words,
      outcome: decision.outcome,
    })),
  }),
}

/** The Improvement Board receives every area of the plan; other bodies, the areas they decided about. */
async function boards(tx: ViewerTx, since: string) {
  const all = await meetings(tx)
  return (await bodies(tx))
    .filter(({ kind }) => kind === 'improvement board')
    .map(({ id, name }) => {
      const days = all.filter(({ bodyId }) => bodyId === id).map(({ heldOn }) => heldOn)
      return {
        name,
        href: `/governance/bodies/${id}`,
        metOn: days.filter((day) => day >= since && day <= tx.at.asAt),
        nextOn: days.find((day) => day > tx.at.asAt) ?? null,
      }
    })
}
