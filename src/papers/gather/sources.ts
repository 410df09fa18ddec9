import { adviceGathered } from './advice.ts'
import { assessmentsGathered } from './assessments.ts'
import { governanceGathered } from './governance.ts'
import { inspectionGathered } from './inspection.ts'
import { approvedWords, planGathered } from './plan.ts'
import { packSources } from './pack/index.ts'
import type { Source } from './source.ts'
import { workforceGathered } from './workforce.ts'

/** Every place that facts come from. Another one is another entry here. */
export const sources: readonly Source[] = [
  {
    gives: ['plan', 'areas'],
    gather: async ({ tx, plan }) => {
      const whole = await plan()
      return planGathered(whole, await approvedWords(tx, whole.plan.id))
    },
  },
  {
    gives: ['inspection', 'strengths', 'duties'],
    gather: async ({ tx, plan, kept }) =>
      inspectionGathered(tx, (await plan()).plan.inspectionId, kept.advice.given),
  },
  { gives: ['governance'], gather: ({ tx }) => governanceGathered(tx) },
  { gives: ['funding', 'vacancies'], gather: ({ tx }) => workforceGathered(tx) },
  {
    gives: ['consultation', 'options', 'dataProtection', 'equality', 'communitySafety', 'health', 'sources'],
    // What was typed stays readable; an assessment on record is what the paper tells.
    gather: async ({ tx, kept }) => ({
      ...adviceGathered(kept.advice.given),
      ...(await assessmentsGathered(tx, kept)),
    }),
  },
  ...packSources,
]
