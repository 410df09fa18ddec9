import type { RecordContext } from '../access/index.ts'
import type { PlanNeeds } from '../plan/index.ts'
import { configOrProblem } from './config.ts'
import { measuresHere } from './measures-here.ts'
import { planGovernance } from './plan-governance.ts'
import { measuresForPlan } from './plan-measures.ts'

/** What stands around the plan, for a command: the same measures, board days and decisions as its pages have. */
export const planNeedsHere = async ({ record }: Pick<RecordContext, 'record'>): Promise<PlanNeeds> => ({
  ...planGovernance,
  ...measuresForPlan(record, await measuresHere(configOrProblem(process.env))),
})
