import { isoDate } from '../../../kernel/index.ts'
import { daysOf, lateBy } from '../model/limits.ts'
import { dayOr, nothingDecided, overdueSince, proceedingsRun } from '../model/questions.ts'
import type { TrackerRule } from '../model/rule.ts'

const on = isoDate('2026-11-27')
const longAgo = isoDate('2024-03-01')
const lately = isoDate('2026-10-01')
const stageClocks = ['permanence.stage.plan', 'permanence.stage.family', 'permanence.stage.match'] as const
const planAgreed = { kind: 'plan', on: isoDate('2024-06-01'), code: 'agreed' } as const

/** A plan that is missing, has no other beside it, or is not carried on. */
export const planRules: readonly TrackerRule[] = [
  {
    id: 'no-plan',
    says: 'exception',
    kind: 'guidance',
    one: 'child has no permanence plan by the second review',
    many: 'children have no permanence plan by the second review',
    words: 'no plan by second review',
    next: 'Agree a plan at a permanence planning meeting',
    basis: 'guidance',
    source: 'Statutory guidance on care planning: time limit cla.permanence.plan',
    ...lateBy('cla.permanence.plan'),
    because: (child) =>
      `The second review was due by ${daysOf(child, 'cla.permanence.plan').due}; ${child.stands.proposal ? 'a plan was put forward and not agreed' : 'no plan and no category is recorded'}.`,
    examples: [
      { on, facts: { enteredCareOn: longAgo }, entries: [], holds: true, because: 'two years, no plan' },
      {
        on,
        facts: { enteredCareOn: lately },
        entries: [],
        holds: false,
        because: 'the second review is to come',
      },
      {
        on,
        facts: { enteredCareOn: lately, reviews: [isoDate('2026-10-20'), isoDate('2026-11-26')] },
        entries: [],
        holds: true,
        because: 'the second review was held early, yesterday',
      },
      {
        on,
        facts: { enteredCareOn: lately, reviews: [isoDate('2026-10-20'), on] },
        entries: [],
        holds: false,
        because: 'it is held today: the day itself is still in time',
      },
      {
        on,
        facts: { enteredCareOn: longAgo },
        entries: [{ ...planAgreed, route: 'adoption' }],
        holds: false,
        because: 'a plan was agreed',
      },
      {
        on,
        facts: { enteredCareOn: longAgo, recordedPlan: 'adoption' },
        entries: [],
        holds: false,
        because: 'a category without a decision is not known, and counted apart',
      },
      {
        on,
        facts: { enteredCareOn: longAgo },
        entries: [{ ...planAgreed, code: 'proposed', route: 'adoption' }],
        holds: true,
        because: 'a plan was put forward and no other is known of: none is agreed',
      },
      {
        on,
        facts: { enteredCareOn: longAgo, recordedPlan: 'adoption' },
        entries: [{ ...planAgreed, code: 'proposed', route: 'adoption' }],
        holds: false,
        because: 'put forward, and the category in the case system may have been decided unrecorded',
      },
      {
        on,
        facts: { enteredCareOn: longAgo, legalStatus: 'V4' },
        entries: [],
        holds: false,
        because: 'short breaks: the child lives at home',
      },
      {
        on,
        facts: { enteredCareOn: longAgo, earlierLeftOn: isoDate('2024-02-01') },
        entries: [{ ...planAgreed, on: isoDate('2023-06-01'), route: 'adoption' }],
        holds: true,
        because: 'the plan belonged to an earlier period of care',
      },
    ],
  },
  {
    id: 'stuck',
    says: 'exception',
    kind: 'stuck',
    one: 'child is stuck at a stage',
    many: 'children are stuck at a stage',
    words: 'stuck at this stage',
    next: 'Ask what stands in the way and who removes it',
    basis: 'local',
    source: 'Local limits, which the council sets: permanence.stage.plan, .family and .match',
    ...lateBy(...stageClocks),
    because: (child) => {
      const { from, due } = daysOf(child, ...stageClocks)
      return `“${child.stands.stage}” since ${from}; the limit was ${due}.`
    },
    examples: [
      {
        on,
        facts: { enteredCareOn: longAgo },
        entries: [{ ...planAgreed, route: 'special guardianship' }],
        holds: true,
        because: 'nothing followed on the plan for two years',
      },
      {
        on,
        facts: { enteredCareOn: longAgo },
        entries: [{ ...planAgreed, on: isoDate('2026-08-29'), route: 'adoption' }],
        holds: false,
        because: 'the ninetieth day after the plan is today',
      },
      {
        on,
        facts: { enteredCareOn: longAgo },
        entries: [{ ...planAgreed, on: isoDate('2026-08-28'), route: 'adoption' }],
        holds: true,
        because: 'the ninetieth day was yesterday',
      },
      {
        on,
        facts: { enteredCareOn: longAgo },
        entries: [],
        holds: false,
        because: 'no plan has a rule of its own',
      },
    ],
  },
  {
    id: 'no-parallel-plan',
    says: 'exception',
    kind: 'guidance',
    one: 'child has no parallel plan while the outcome is open',
    many: 'children have no parallel plan while the outcome is open',
    words: 'no parallel plan',
    next: 'Agree what happens if the primary plan cannot be carried out',
    basis: 'guidance',
    source: 'Statutory guidance on care planning: a plan for either outcome while one is open',
    holds: (child) =>
      !nothingDecided(child) &&
      child.stands.parallel === undefined &&
      (proceedingsRun(child) || child.stands.proposal !== undefined),
    since: ({ stands }) => (stands.proposal ?? stands.plan)?.on,
    because: (child) =>
      proceedingsRun(child) ? 'Proceedings run: interim care order.' : 'The primary plan is not decided.',
    examples: [
      {
        on,
        facts: { legalStatus: 'C1' },
        entries: [{ ...planAgreed, route: 'return home' }],
        holds: true,
        because: 'the court has not decided yet',
      },
      {
        on,
        facts: { legalStatus: 'C1' },
        entries: [{ ...planAgreed, route: 'return home', parallel: 'adoption' }],
        holds: false,
        because: 'there is a parallel plan',
      },
      {
        on,
        facts: { legalStatus: 'V2' },
        entries: [{ ...planAgreed, code: 'proposed', route: 'kinship care' }],
        holds: true,
        because: 'put forward, and not decided',
      },
      {
        on,
        facts: { legalStatus: 'C2' },
        entries: [{ ...planAgreed, route: 'long-term fostering' }],
        holds: false,
        because: 'both the court and the council have decided',
      },
    ],
  },
  {
    id: 'action-overdue',
    says: 'exception',
    kind: 'stuck',
    one: 'child has an action that is overdue',
    many: 'children have actions that are overdue',
    words: 'action overdue',
    next: 'Ask the owner, and record the day it was done',
    basis: 'local',
    source: 'The day that the meeting agreed',
    holds: (child) => overdueSince(child) !== undefined,
    since: overdueSince,
    because: ({ stands }) =>
      `“${stands.openActions[0]?.words ?? ''}” was due ${dayOr(stands.openActions[0]?.dueOn)}.`,
    examples: [
      {
        on,
        facts: {},
        entries: [{ kind: 'action', on: longAgo, dueOn: isoDate('2026-11-26'), words: 'Refer to panel' }],
        holds: true,
        because: 'due yesterday',
      },
      {
        on,
        facts: {},
        entries: [{ kind: 'action', on: longAgo, dueOn: on, words: 'Refer to panel' }],
        holds: false,
        because: 'due today',
      },
      {
        on,
        facts: {},
        entries: [{ kind: 'action', on: longAgo, dueOn: lately, endedOn: lately, words: 'Refer to panel' }],
        holds: false,
        because: 'done',
      },
    ],
  },
]
