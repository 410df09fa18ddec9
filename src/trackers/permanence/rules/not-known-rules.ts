import { isoDate } from '../../../kernel/index.ts'
import {
  dayOr,
  lastReview,
  nothingDecided,
  proceedingsRun,
  reviewsSeen,
  viewRecorded,
} from '../model/questions.ts'
import type { TrackerRule } from '../model/rule.ts'

const on = isoDate('2026-11-27')
const longAgo = isoDate('2024-03-01')
const lately = isoDate('2026-10-01')
const planAgreed = { kind: 'plan', on: isoDate('2024-06-01'), code: 'agreed' } as const

/** What cannot be told from what is recorded: counted apart, never as wrong and never as right. */
export const notKnownRules: readonly TrackerRule[] = [
  {
    id: 'decision-not-evidenced',
    says: 'not known',
    kind: 'guidance',
    one: 'child has a category of plan in the case system, but no decision is recorded here',
    many: 'children have a category of plan in the case system, but no decision is recorded here',
    words: 'decision not evidenced',
    next: 'Record where, when and by whom the plan was agreed',
    basis: 'local',
    source: 'The extract gives a category, and neither who decided it nor when',
    holds: (child) => nothingDecided(child) && child.facts.recordedPlan !== undefined,
    since: ({ facts }) => facts.enteredCareOn,
    because: () => 'A category is recorded; who decided it, and when, is not known.',
    examples: [
      { on, facts: { recordedPlan: 'adoption' }, entries: [], holds: true, because: 'only the category' },
      {
        on,
        facts: { recordedPlan: 'adoption' },
        entries: [{ ...planAgreed, route: 'adoption' }],
        holds: false,
        because: 'the decision is recorded here',
      },
      { on, facts: {}, entries: [], holds: false, because: 'no category either' },
    ],
  },
  {
    id: 'parallel-not-recorded',
    says: 'not known',
    kind: 'guidance',
    one: 'child is in proceedings, and neither plan is recorded here',
    many: 'children are in proceedings, and neither plan is recorded here',
    words: 'parallel plan not known',
    next: 'Record the primary and the parallel plan',
    basis: 'guidance',
    source: 'Statutory guidance on care planning; the extract has one category and no parallel plan',
    holds: (child) => nothingDecided(child) && proceedingsRun(child),
    since: ({ facts }) => facts.legalStatusFrom,
    because: ({ facts }) =>
      `Proceedings run since ${dayOr(facts.legalStatusFrom)}; whether there is a parallel plan is not known.`,
    examples: [
      { on, facts: { legalStatus: 'C1' }, entries: [], holds: true, because: 'the extract cannot tell' },
      {
        on,
        facts: { legalStatus: 'C1' },
        entries: [{ ...planAgreed, route: 'adoption' }],
        holds: false,
        because: 'a plan is recorded, so that the missing parallel plan is known',
      },
      { on, facts: { legalStatus: 'C2' }, entries: [], holds: false, because: 'the court has decided' },
    ],
  },
  {
    id: 'view-not-recorded',
    says: 'not known',
    kind: 'guidance',
    one: 'child has no view of the reviewing officer recorded for the latest review',
    many: 'children have no view of the reviewing officer recorded for the latest review',
    words: 'officer’s view not recorded',
    next: 'Record the reviewing officer’s view',
    basis: 'guidance',
    source: 'IRO Handbook: the officer’s view belongs to the record of each review',
    holds: (child) => !viewRecorded(child),
    since: lastReview,
    because: (child) => {
      const without = reviewsSeen(child).filter(({ view }) => view === undefined).length
      return `Latest review ${dayOr(lastReview(child))}; ${without} of ${child.facts.reviews.length} known without a view.`
    },
    examples: [
      { on, facts: { reviews: [lately] }, entries: [], holds: true, because: 'a review, and no view' },
      {
        on,
        facts: { reviews: [lately] },
        entries: [{ kind: 'officer view', on: lately, code: 'agrees with the plan' }],
        holds: false,
        because: 'given at that review',
      },
      {
        on,
        facts: { reviews: [longAgo, lately] },
        entries: [{ kind: 'officer view', on: longAgo, code: 'agrees with the plan' }],
        holds: true,
        because: 'given at the review before',
      },
      { on, facts: { reviews: [] }, entries: [], holds: false, because: 'no review that we know of' },
    ],
  },
]
