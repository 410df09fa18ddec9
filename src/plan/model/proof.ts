import type { IsoDate } from '../../kernel/index.ts'
import type { ActionId, AreaId } from '../ids.ts'
import type { CheckBack, Checks } from './checks.ts'
import { checksOf } from './checks.ts'
import type { ActionKind, Evidence } from './evidence.ts'
import type { ProposedImpact } from './impact-facts.ts'
import { impactOf } from './impact.ts'
import type { PlanMeasure } from './measure.ts'
import type { Override, Overrides } from './override.ts'
import { overridesOn } from './override.ts'
import type { Relapse, RelapseDecision } from './relapse.ts'
import { relapsesOf } from './relapse.ts'

/** What shows that actions were done and made a difference, read once for all of them. */
export interface ProofRecords {
  readonly evidence: ReadonlyMap<ActionId, readonly Evidence[]>
  readonly checks: ReadonlyMap<ActionId, readonly CheckBack[]>
  readonly decisions: ReadonlyMap<ActionId, readonly RelapseDecision[]>
  readonly overrides: ReadonlyMap<ActionId, readonly Override[]>
  readonly areaOverrides: ReadonlyMap<AreaId, readonly Override[]>
  readonly boardDays: readonly IsoDate[]
}

export interface Proof {
  readonly measures: readonly PlanMeasure[]
  readonly evidence: readonly Evidence[]
  readonly checks: Checks
  readonly relapses: readonly Relapse[]
  readonly impact: ProposedImpact
  readonly overrides: Overrides
}

interface Proved {
  readonly id: ActionId
  readonly kind: ActionKind | null
  readonly startOn: IsoDate | null
  readonly completedOn: IsoDate | null
  readonly measures: readonly PlanMeasure[]
}

/** What an action's records come to on a day. */
export function proofOf(records: ProofRecords, action: Proved, day: IsoDate): Proof {
  const { id, kind, startOn, completedOn, measures } = action
  const evidence = records.evidence.get(id) ?? []
  const relapses = relapsesOf(
    { completedOn, measures, decisions: records.decisions.get(id) ?? [], boardDays: records.boardDays },
    day,
  )
  return {
    measures,
    evidence,
    relapses,
    checks: checksOf(kind, completedOn, records.checks.get(id) ?? [], day),
    impact: impactOf({ measures, evidence, startOn, day }),
    overrides: overridesOn(records.overrides.get(id) ?? [], day),
  }
}

/** The same for an area: from all its measures and the evidence of all its actions, each dated after its own start. */
export function areaImpact(
  measures: readonly PlanMeasure[],
  actions: readonly { readonly startOn: IsoDate | null; readonly evidence: readonly Evidence[] }[],
  day: IsoDate,
): ProposedImpact {
  const evidence = actions.flatMap((action) =>
    action.evidence.filter(({ evidenceOn }) => action.startOn === null || evidenceOn > action.startOn),
  )
  return impactOf({ measures, evidence, startOn: null, day })
}
