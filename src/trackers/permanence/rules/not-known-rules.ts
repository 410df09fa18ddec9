import { isoDate } from '../../../kernel/index.ts'
import { unknownBy } from '../model/limits.ts'
import { dayOr, nothingDecided, proceedingsRun } from '../model/questions.ts'
import type { TrackerRule } from '../model/rule.ts'

const on = isoDate('2026-11-27')
const longAgo = isoDate('2024-03-01')
const lately = isoDate('2026-10-01')
const inCare = { enteredCareOn: longAgo }
const planAgreed = { kind: 'plan', on: isoDate('2024-06-01'), code: 'agreed' } as const

/** What cannot be told from what is recorded: counted apart, never as wrong and never as right. */
export const notKnownRules: readonly TrackerRule[] = [
  {
    id: 'end-not-told',
    says: 'not known',
    kind: 'guidance',
    one: 'child may or may not be in care still: the list of children in care gives no end that can be relied on',
    many: 'children may or may not be in care still: the list of children in care gives no end that can be relied on',
    words: 'still in care not known',
    next: 'Correct the date ceased to be looked after on list 8, or load a list that has it',
    basis: 'local',
    source:
      'The extract of the day has no column for the end of care, gives one before it began, or none of somebody who has turned 18',
    holds: ({ facts }) => facts.endNotTold,
    since: () => undefined,
    because: () => 'No list tells whether care has ended: nothing else is asked of the child until one does.',
    examples: [
      {
        on,
        facts: { ...inCare, endNotTold: true },
        entries: [],
        holds: true,
        because: 'the column is missing',
      },
      { on, facts: inCare, entries: [], holds: false, because: 'the column is there, and blank' },
    ],
  },
  {
    id: 'decision-not-evidenced',
    says: 'not known',
    kind: 'guidance',
    one: 'child may have a plan in the case system, but no decision is recorded here',
    many: 'children may have a plan in the case system, but no decision is recorded here',
    words: 'decision not evidenced',
    next: 'Record where, when and by whom the plan was agreed',
    basis: 'local',
    source: 'The extract gives a category, and neither who decided it nor when',
    ...unknownBy('cla.permanence.plan'),
    examples: [
      {
        on,
        facts: { ...inCare, recordedPlan: 'adoption' },
        entries: [],
        holds: true,
        because: 'only the category',
      },
      {
        on,
        facts: { ...inCare, recordedPlan: 'adoption' },
        entries: [{ ...planAgreed, code: 'proposed', route: 'adoption' }],
        holds: true,
        because: 'a plan that was put forward says nothing of what was decided',
      },
      {
        on,
        facts: { ...inCare, recordedPlan: 'adoption' },
        entries: [{ ...planAgreed, on: lately, route: 'adoption' }],
        holds: false,
        because: 'a decision is recorded, though it may not be the first',
      },
      {
        on,
        facts: { ...inCare, recordedPlan: 'adoption' },
        entries: [{ ...planAgreed, route: 'adoption' }],
        holds: false,
        because: 'the decision is recorded here',
      },
      { on, facts: inCare, entries: [], holds: false, because: 'no category either' },
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
    basis: 'local',
    source: 'A local limit, which the council sets: permanence.iro_view',
    ...unknownBy('permanence.iro_view'),
    examples: [
      {
        on,
        facts: { ...inCare, reviews: [lately] },
        entries: [],
        holds: true,
        because: 'a review, and no view of any',
      },
      {
        on,
        facts: { ...inCare, reviews: [lately] },
        entries: [{ kind: 'officer view', on: lately, code: 'agrees with the plan' }],
        holds: false,
        because: 'given at that review',
      },
      {
        on,
        facts: { ...inCare, reviews: [longAgo, lately] },
        entries: [{ kind: 'officer view', on: longAgo, code: 'agrees with the plan' }],
        holds: false,
        because: 'views of this child are recorded here, so that the missing one is known',
      },
      { on, facts: inCare, entries: [], holds: false, because: 'no review that we know of' },
    ],
  },
  {
    id: 'match-not-known',
    says: 'not known',
    kind: 'stuck',
    one: 'child lives with foster carers to stay, and whether a match was agreed is not known',
    many: 'children live with foster carers to stay, and whether a match was agreed is not known',
    words: 'match not known',
    next: 'Record the match, or the plan',
    basis: 'local',
    source: 'A local limit, which the council sets: permanence.settled_match; no extract holds a match',
    ...unknownBy('permanence.settled_match'),
    examples: [
      {
        on,
        facts: { ...inCare, placementType: 'U4', placedOn: longAgo },
        entries: [],
        holds: true,
        because: 'the extract cannot tell',
      },
      {
        on,
        facts: { ...inCare, placementType: 'U4', placedOn: longAgo },
        entries: [{ ...planAgreed, route: 'long-term fostering' }],
        holds: false,
        because: 'the tracker is kept for the child, so that the missing match is known',
      },
      {
        on,
        facts: { ...inCare, placementType: 'U4', placedOn: longAgo },
        entries: [
          { kind: 'barrier', on: lately, code: 'funding not agreed' },
          { kind: 'officer view', on: lately, code: 'agrees with the plan' },
        ],
        holds: true,
        because: 'what stands in the way and what the officer thinks tell nothing of a match',
      },
    ],
  },
  {
    id: 'movement-not-known',
    says: 'not known',
    kind: 'stuck',
    one: 'child has no plan, step or planning meeting here, so that whether anything moves is not known',
    many: 'children have no plan, step or planning meeting here, so that whether anything moves is not known',
    words: 'movement not known',
    next: 'Record where the plan stands',
    basis: 'local',
    source: 'A local limit, which the council sets: permanence.drift; extracts tell of moves and orders only',
    ...unknownBy('permanence.drift'),
    examples: [
      { on, facts: inCare, entries: [], holds: true, because: 'nothing is recorded here' },
      {
        on,
        facts: inCare,
        entries: [{ kind: 'meeting', on: longAgo, words: 'Look further' }],
        holds: false,
        because: 'something is',
      },
      {
        on,
        facts: inCare,
        entries: [
          { kind: 'barrier', on: longAgo, code: 'waiting for court' },
          { kind: 'officer view', on: lately, code: 'asks for changes' },
          { kind: 'action', on: lately, dueOn: on, words: 'Ask the court' },
          { kind: 'step', on: lately, code: 'life-story work began' },
        ],
        holds: true,
        because: 'nothing of this tells whether the child came any nearer to a home',
      },
    ],
  },
]
