import { isoDate } from '../../../kernel/index.ts'
import { daysOf, lateBy } from '../model/limits.ts'
import type { TrackerRule } from '../model/rule.ts'

const on = isoDate('2026-11-27')
const longAgo = isoDate('2024-03-01')
const inCare = { enteredCareOn: longAgo }
const plan = { kind: 'plan', code: 'agreed' } as const

/** A way that was begun, and on which nothing happens. */
export const driftRules: readonly TrackerRule[] = [
  {
    id: 'drift',
    says: 'exception',
    kind: 'stuck',
    one: 'child drifts: nothing has moved for months',
    many: 'children drift: nothing has moved for months',
    words: 'drift',
    next: 'Ask at the next planning meeting what happens now, and by when',
    basis: 'local',
    source: 'A local limit, which the council sets: permanence.drift',
    ...lateBy('permanence.drift'),
    because: (child) =>
      `Nothing has moved since ${daysOf(child, 'permanence.drift').from}: no step to a home, planning meeting, plan, order or placement.`,
    examples: [
      {
        on,
        facts: inCare,
        entries: [{ ...plan, on: isoDate('2026-07-26'), route: 'adoption' }],
        holds: true,
        because: 'four months were over yesterday',
      },
      {
        on,
        facts: inCare,
        entries: [{ ...plan, on: isoDate('2026-07-27'), route: 'adoption' }],
        holds: false,
        because: 'four months end today',
      },
      {
        on,
        facts: inCare,
        entries: [
          { ...plan, on: longAgo, route: 'adoption' },
          { kind: 'meeting', on: isoDate('2026-10-01'), words: 'Look further' },
        ],
        holds: false,
        because: 'it was talked through since',
      },
      {
        on,
        facts: { ...inCare, placedOn: isoDate('2026-10-01') },
        entries: [{ ...plan, on: longAgo, route: 'adoption' }],
        holds: false,
        because: 'the child moved since',
      },
      {
        on,
        facts: inCare,
        entries: [
          { ...plan, on: longAgo, route: 'adoption' },
          { kind: 'barrier', on: isoDate('2026-10-01'), code: 'waiting for court' },
          { kind: 'officer view', on: isoDate('2026-10-02'), code: 'challenges the plan' },
          { kind: 'action', on: longAgo, dueOn: on, endedOn: isoDate('2026-10-05'), words: 'Ask the court' },
          { kind: 'step', on: isoDate('2026-10-06'), code: 'celebrated with the child' },
        ],
        holds: true,
        because: 'what stands in the way, a view, an action done and celebrating bring the child no further',
      },
      { on, facts: { enteredCareOn: longAgo }, entries: [], holds: false, because: 'we cannot tell' },
      {
        on,
        facts: inCare,
        entries: [
          { ...plan, on: longAgo, route: 'long-term fostering' },
          { kind: 'step', on: longAgo, code: 'moved in to stay' },
        ],
        holds: false,
        because: 'the child has arrived',
      },
      {
        on,
        facts: inCare,
        entries: [
          { ...plan, on: longAgo, route: 'special guardianship' },
          { kind: 'step', on: longAgo, code: 'moved in to stay' },
        ],
        holds: true,
        because: 'the order is still to come',
      },
    ],
  },
  {
    id: 'match-late',
    says: 'exception',
    kind: 'stuck',
    one: 'child’s plan is long-term fostering, and the match is late',
    many: 'children’s plan is long-term fostering, and the match is late',
    words: 'match late',
    next: 'Take the long-term match to panel',
    basis: 'local',
    source: 'A local limit, which the council sets: permanence.match_confirm',
    ...lateBy('permanence.match_confirm'),
    because: (child) =>
      `Long-term fostering is the plan; the match was due by ${daysOf(child, 'permanence.match_confirm').due} and none is recorded.`,
    examples: [
      {
        on,
        facts: inCare,
        entries: [{ ...plan, on: isoDate('2026-05-26'), route: 'long-term fostering' }],
        holds: true,
        because: 'six months were over yesterday',
      },
      {
        on,
        facts: inCare,
        entries: [{ ...plan, on: isoDate('2026-05-27'), route: 'long-term fostering' }],
        holds: false,
        because: 'six months end today',
      },
      {
        on,
        facts: inCare,
        entries: [
          { ...plan, on: longAgo, route: 'long-term fostering' },
          { kind: 'step', on: longAgo, code: 'long-term match agreed' },
        ],
        holds: false,
        because: 'the match is recorded',
      },
      {
        on,
        facts: inCare,
        entries: [{ ...plan, on: longAgo, route: 'adoption' }],
        holds: false,
        because: 'another route',
      },
    ],
  },
  {
    id: 'not-talked-through',
    says: 'exception',
    kind: 'soon',
    one: 'child without an agreed plan has not been talked through again',
    many: 'children without an agreed plan have not been talked through again',
    words: 'planning meeting due',
    next: 'Talk the child through at a permanence planning meeting',
    basis: 'local',
    source: 'A local limit, which the council sets: permanence.planning_meeting',
    ...lateBy('permanence.planning_meeting'),
    because: (child) =>
      `No plan is agreed; the next planning meeting was due by ${daysOf(child, 'permanence.planning_meeting').due}.`,
    examples: [
      {
        on,
        facts: inCare,
        entries: [{ kind: 'meeting', on: isoDate('2026-10-26'), words: 'Ask for an assessment' }],
        holds: true,
        because: 'a month was over yesterday',
      },
      {
        on,
        facts: inCare,
        entries: [{ kind: 'meeting', on: isoDate('2026-10-27'), words: 'Ask for an assessment' }],
        holds: false,
        because: 'a month ends today',
      },
      {
        on,
        facts: inCare,
        entries: [
          { kind: 'meeting', on: longAgo, words: 'Ask for an assessment' },
          { ...plan, on: longAgo, route: 'return home' },
        ],
        holds: false,
        because: 'the plan is agreed',
      },
    ],
  },
  {
    id: 'view-late',
    says: 'exception',
    kind: 'guidance',
    one: 'child’s reviewing officer has given no view of the plan at the latest review',
    many: 'children’s reviewing officers have given no view of the plan at the latest review',
    words: 'officer’s view late',
    next: 'Ask the reviewing officer for a view of the plan',
    basis: 'local',
    source: 'A local limit, which the council sets: permanence.iro_view',
    ...lateBy('permanence.iro_view'),
    because: (child) => {
      const { from, due } = daysOf(child, 'permanence.iro_view')
      return `Reviewed on ${from}; the officer’s view was due by ${due}, and views of earlier reviews are recorded.`
    },
    examples: [
      {
        on,
        facts: { ...inCare, reviews: [longAgo, isoDate('2026-10-29')] },
        entries: [{ kind: 'officer view', on: longAgo, code: 'agrees with the plan' }],
        holds: true,
        because: '20 working days were over yesterday',
      },
      {
        on,
        facts: { ...inCare, reviews: [longAgo, isoDate('2026-10-30')] },
        entries: [{ kind: 'officer view', on: longAgo, code: 'agrees with the plan' }],
        holds: false,
        because: '20 working days end today',
      },
      {
        on,
        facts: { ...inCare, reviews: [longAgo] },
        entries: [],
        holds: false,
        because: 'no view of this child is recorded here: it is not known, and counted apart',
      },
    ],
  },
]
