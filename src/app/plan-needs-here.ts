import type { RecordContext } from '../access/index.ts'
import type { PaperNeeds } from '../papers/index.ts'
import type { PlanNeeds } from '../plan/index.ts'
import { configOrProblem } from './config.ts'
import { measuresHere } from './measures-here.ts'
import { figuresForPapers } from './paper-figures.ts'
import { planGovernance } from './plan-governance.ts'
import { styleHere } from './style-here.ts'
import { measuresForPlan } from './plan-measures.ts'

/** What stands around the plan, for a command: the same measures, board days and decisions as its pages have. */
export const planNeedsHere = async ({ record }: Pick<RecordContext, 'record'>): Promise<PlanNeeds> => ({
  ...planGovernance,
  ...measuresForPlan(record, await measuresHere(configOrProblem(process.env))),
})

/** The same, and what measures say in papers. */
export async function paperNeedsHere(context: Pick<RecordContext, 'record'>): Promise<PaperNeeds> {
  const config = configOrProblem(process.env)
  const measures = await measuresHere(config)
  return {
    ...measuresForPlan(context.record, measures),
    ...figuresForPapers(context.record, measures),
    style: await styleHere(config),
  }
}
