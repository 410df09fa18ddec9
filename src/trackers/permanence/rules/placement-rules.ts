import { isoDate } from '../../../kernel/index.ts'
import { daysOf, lateBy } from '../model/limits.ts'
import { dayOr, withParentsOnOrder } from '../model/questions.ts'
import type { TrackerRule } from '../model/rule.ts'

const on = isoDate('2026-11-27')
const longAgo = isoDate('2024-03-01')
const lately = isoDate('2026-10-01')
const inCare = { enteredCareOn: longAgo }
/** The tracker is kept for the child. */
const kept = { kind: 'meeting', on: lately, words: 'Take the match to panel' } as const
const planAgreed = { kind: 'plan', on: isoDate('2024-06-01'), code: 'agreed' } as const

/** A home that nobody has confirmed, and an order that nobody has looked at again. */
export const placementRules: readonly TrackerRule[] = [
  {
    id: 'settled-without-match',
    says: 'exception',
    kind: 'stuck',
    one: 'child has been settled for a year or more without a formal match',
    many: 'children have been settled for a year or more without a formal match',
    words: 'settled without a match',
    next: 'Take the long-term match to panel',
    basis: 'local',
    source: 'A local limit, which the council sets: permanence.settled_match, as inspectors count it',
    ...lateBy('permanence.settled_match'),
    because: (child) =>
      `In this placement since ${daysOf(child, 'permanence.settled_match').from}; no match recorded here.`,
    examples: [
      {
        on,
        facts: { ...inCare, placementType: 'U4', placedOn: isoDate('2025-11-27') },
        entries: [kept],
        holds: true,
        because: 'twelve months today in a long-term placement',
      },
      {
        on,
        facts: { ...inCare, placementType: 'U4', placedOn: isoDate('2025-11-28') },
        entries: [kept],
        holds: false,
        because: 'one day short of twelve months',
      },
      {
        on,
        facts: { ...inCare, placementType: 'U6', placedOn: longAgo },
        entries: [{ ...planAgreed, route: 'long-term fostering' }],
        holds: true,
        because: 'the plan is to stay, whatever the placement is called',
      },
      {
        on,
        facts: { ...inCare, placementType: 'U4', placedOn: longAgo },
        entries: [],
        holds: false,
        because: 'no extract holds a match: whether one was agreed is not known, and counted apart',
      },
      {
        on,
        facts: { ...inCare, placementType: 'U4', placedOn: longAgo },
        entries: [{ kind: 'step', on: lately, code: 'long-term match agreed' }],
        holds: false,
        because: 'the match is recorded',
      },
      {
        on,
        facts: {
          ...inCare,
          placementType: 'P1',
          placedOn: longAgo,
          recordedPlan: 'long-term fostering',
        },
        entries: [kept],
        holds: false,
        because: 'with parents there is nobody to be matched with, whatever the plan says',
      },
      {
        on,
        facts: { ...inCare, placementType: 'K2', placedOn: longAgo },
        entries: [kept],
        holds: false,
        because: 'not to stay',
      },
    ],
  },
  {
    id: 'with-parents',
    says: 'exception',
    kind: 'stuck',
    one: 'child is placed with parents on an order',
    many: 'children are placed with parents on an order',
    words: 'with parents on an order',
    next: 'Decide whether the order is still needed',
    basis: 'local',
    source: 'Inspectors have found orders that were not discharged',
    holds: withParentsOnOrder,
    beside: 'permanence.with_parents',
    since: ({ facts }) => facts.placedOn,
    because: ({ facts }) => `Placed with parents since ${dayOr(facts.placedOn)}.`,
    examples: [
      {
        on,
        facts: { placementType: 'P1', legalStatus: 'C2' },
        entries: [],
        holds: true,
        because: 'a full order',
      },
      {
        on,
        facts: { placementType: 'P1', legalStatus: 'C1' },
        entries: [],
        holds: true,
        because: 'an interim order',
      },
      {
        on,
        facts: { placementType: 'P1', legalStatus: 'V2' },
        entries: [],
        holds: false,
        because: 'by agreement',
      },
      {
        on,
        facts: { placementType: 'U4', legalStatus: 'C2' },
        entries: [],
        holds: false,
        because: 'not with parents',
      },
    ],
  },
]
