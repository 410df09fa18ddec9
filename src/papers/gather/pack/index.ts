import type { Source } from '../source.ts'
import { areasGathered } from './areas.ts'
import { courseGathered } from './course.ts'
import { likeCasesGathered, scorecardGathered } from './figures.ts'
import { decidedFacts, decidedGathered, logGathered, promisesGathered } from './governed.ts'
import { challengesGathered, evidenceGathered } from './practice.ts'
import { coverageGathered, submissionGathered } from './proof.ts'
import { bankGathered, questionsRaised } from './questions.ts'
import { risksGathered } from './risks.ts'
import { sinceGathered } from './since.ts'
import { decisionsAboutPlan } from '../../../governance/index.ts'

export type { PaperFigures } from './figures.ts'

/** Where packs and briefings get their facts. */
export const packSources: readonly Source[] = [
  {
    gives: ['course', 'risks', 'evidence'],
    gather: async ({ plan, level }) => {
      const whole = await plan()
      return {
        course: courseGathered(whole, level),
        risks: risksGathered(whole),
        evidence: evidenceGathered(whole),
      }
    },
  },
  {
    gives: ['areaPages'],
    gather: async ({ tx, plan, level }) => {
      const whole = await plan()
      // A page for the public tells no decisions: those stand in a section of their own.
      const decided = level === 'public' ? [] : await decisionsAboutPlan(tx, whole.plan.id)
      return areasGathered(whole, level, (id) =>
        decided.filter(({ areaId }) => areaId === id).map(decidedFacts),
      )
    },
  },
  { gives: ['since'], gather: async (gathering) => ({ since: await sinceGathered(gathering) }) },
  {
    gives: ['coverage', 'submission'],
    gather: async ({ tx, plan }) => ({
      coverage: await coverageGathered(tx, await plan()),
      submission: await submissionGathered(tx, await plan()),
    }),
  },
  { gives: ['log'], gather: async ({ tx, kept }) => ({ log: await logGathered(tx, kept) }) },
  {
    gives: ['decided'],
    gather: async ({ tx, kept, level }) => ({ decided: await decidedGathered(tx, kept.planId, level) }),
  },
  {
    gives: ['scorecard', 'likeCases'],
    gather: async ({ tx, level, figures }) => ({
      ...(await scorecardGathered(tx, level, figures)),
      likeCases: likeCasesGathered(tx, level, figures),
    }),
  },
  {
    gives: ['challenges'],
    gather: async ({ tx }) => ({ challenges: await challengesGathered(tx) }),
  },
  {
    gives: ['promises', 'questions'],
    gather: async ({ tx, plan, around, level, figures }) => {
      const promises = await promisesGathered(tx, around)
      const { scorecard } = await scorecardGathered(tx, level, figures)
      return {
        promises,
        questions: [
          ...questionsRaised(courseGathered(await plan(), level), promises, scorecard),
          ...(await bankGathered(tx, await plan())),
        ],
      }
    },
  },
]
