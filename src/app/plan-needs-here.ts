import type { RecordContext } from '../access/index.ts'
import type { AroundNeeds } from '../plan/index.ts'
import { configOrProblem } from './config.ts'
import { measuresHere } from './measures-here.ts'
import { measuresForPlan } from './plan-measures.ts'

/** What stands around the plan, for a command: the same measures and the same board days as its pages have. */
export const planNeedsHere = async ({ record }: Pick<RecordContext, 'record'>): Promise<AroundNeeds> =>
  measuresForPlan(record, await measuresHere(configOrProblem(process.env)))
