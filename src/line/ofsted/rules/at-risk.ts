import { isoDate } from '../../../kernel/index.ts'
import { atLeast, both, longerThan, only, seen, since } from '../model/ask.ts'
import type { PickRule } from '../model/rule.ts'

const framework = 'Ofsted’s framework for inspecting children’s services: help and protection'

/** Children on a plan, and children whom nobody has yet said what they need. */
export const atRiskRules: readonly PickRule[] = [
  {
    id: 'plan-unseen',
    title: 'On a protection plan and unseen',
    why: 'Whether children at risk are seen, and seen alone, is what inspectors test first.',
    source: framework,
    holds: ({ onPlan, unseen }) => both(onPlan, unseen),
    because: (facts) => `${seen(facts)}; a visit is late.`,
    supply: 'List 7 of Annex A tells the latest visit.',
    examples: [
      { facts: { onPlan: true, unseen: true }, holds: true, because: 'a visit is later than its limit' },
      {
        facts: { onPlan: undefined, unseen: true },
        holds: undefined,
        because: 'the list does not tell whether the plan has ended',
      },
      { facts: { onPlan: true }, holds: false, because: 'visited in time' },
      { facts: { unseen: true }, holds: false, because: 'unseen, and on no plan: an enquiry is open' },
    ],
  },
  {
    id: 'at-risk-no-worker',
    title: 'At risk and without a named worker',
    why: 'Nobody can be asked what the plan does for the child.',
    source: framework,
    holds: ({ unallocated }) => unallocated,
    because: () => 'The extract names nobody who works with the child.',
    supply: 'The lists of Annex A name the worker.',
    examples: [
      { facts: { unallocated: true }, holds: true, because: 'on a plan, and the worker is vacant' },
      { facts: { onPlan: true }, holds: false, because: 'a person is named' },
    ],
  },
  {
    id: 'plan-two-years',
    title: 'On a protection plan for more than two years',
    why: 'So long a plan has not made the child safe, and may hide drift.',
    source: 'Plans of two years or more are counted nationally: child in need census',
    holds: (facts) => only(facts.onPlan, longerThan(facts.planFrom, 24, facts)),
    because: (facts) => `On a plan ${since(facts.planFrom, facts)}.`,
    supply: 'List 7 of Annex A: the day on which the plan started.',
    examples: [
      { facts: { onPlan: true, planFrom: isoDate('2024-11-19') }, holds: true, because: 'a day over' },
      { facts: { onPlan: true, planFrom: isoDate('2024-11-20') }, holds: false, because: 'two years today' },
      { facts: { onPlan: true }, holds: undefined, because: 'no extract tells when it started' },
      { facts: { planFrom: isoDate('2020-01-01') }, holds: false, because: 'the plan has ended' },
    ],
  },
  {
    id: 'plan-again',
    title: 'On a protection plan for a second or later time',
    why: 'What changed after the first plan did not last.',
    source: 'Repeat plans are counted nationally: child in need census',
    holds: ({ onPlan, earlierPlans }) => only(onPlan, atLeast(earlierPlans, 1)),
    because: ({ earlierPlans }) => `${earlierPlans ?? 0} earlier ${earlierPlans === 1 ? 'plan' : 'plans'}.`,
    supply: 'List 7 of Annex A: the number of earlier plans.',
    examples: [
      { facts: { onPlan: true, earlierPlans: 1 }, holds: true, because: 'a second plan' },
      { facts: { onPlan: true, earlierPlans: 0 }, holds: false, because: 'the first plan' },
      { facts: { onPlan: true }, holds: undefined, because: 'the extract leaves the number out' },
    ],
  },
  {
    id: 'assessment-open',
    title: 'An assessment open for more than three months',
    why: 'A family waits to be told whether it gets help, weeks longer than the guidance allows.',
    source: 'Working Together: 45 working days; three months is this product’s proposal',
    holds: (facts) => only(facts.assessmentFrom !== undefined, longerThan(facts.assessmentFrom, 3, facts)),
    because: (facts) => `Being assessed ${since(facts.assessmentFrom, facts)}.`,
    supply: 'List 4 of Annex A: when assessments began and were authorised.',
    examples: [
      { facts: { assessmentFrom: isoDate('2026-08-19') }, holds: true, because: 'three months and a day' },
      { facts: { assessmentFrom: isoDate('2026-08-20') }, holds: false, because: 'three months today' },
      { facts: {}, holds: false, because: 'no assessment is open' },
    ],
  },
]
