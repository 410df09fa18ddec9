import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ClockId } from '../../../clocks/index.ts'
import { clockRules, publishedRules, rulesFor } from '../../../clocks/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import { isoDate } from '../../../kernel/index.ts'
import { anyDay, anyState } from '../../testing/any-state.ts'
import { careWith, protectionWith } from '../../testing/facts.ts'
import { stateOf } from '../../testing/state-of.ts'
import type { RunningClock } from '../running-clocks.ts'
import type { ChildState } from '../state.ts'
import { clocksOf } from './index.ts'

const day = isoDate
/** By what people had recorded by that day, as the store hands it in. */
const of = (state: ChildState, asAt: string) => {
  const by = (days: readonly IsoDate[]) => days.filter((each) => each <= asAt)
  const dated = <Each extends { readonly on: IsoDate }>(all: readonly Each[]) =>
    all.filter(({ on }) => on <= asAt)
  const { entered } = state
  const until = {
    ...entered,
    plans: dated(entered.plans),
    steps: dated(entered.steps),
    planningMeetings: by(entered.planningMeetings),
    officerViews: by(entered.officerViews),
    moved: by(entered.moved),
  }
  return clocksOf({ ...state, entered: until }, day(asAt), publishedRules)
}
const isLate = (clock: RunningClock, asAt: string) =>
  clock.dueOn !== undefined && (clock.metOn === undefined ? clock.dueOn < asAt : clock.metOn > clock.dueOn)

describe('every clock of any child', () => {
  it('starts on or before it is due, and is met on or after no later day than the one looked at', () => {
    fc.assert(
      fc.property(anyState, anyDay, (state, asAt) => {
        for (const clock of of(state, asAt)) {
          if (clock.dueOn !== undefined) expect(clock.startedOn <= clock.dueOn).toBe(true)
          if (clock.metOn !== undefined) expect(clock.metOn <= asAt).toBe(true)
        }
      }),
    )
  })

  it('is one that was met or that people started, where a list says that the child has died', () => {
    fc.assert(
      fc.property(anyState, anyDay, (state, asAt) => {
        const died = { ...state, care: { ...careWith({}), left_care_on: asAt, left_care_reason: 'E2' } }
        const entered = new Set<string>(state.entered.clocks.map(({ rule }) => rule))
        const open = of(died, asAt).filter(({ metOn, rule }) => metOn === undefined && !entered.has(rule))
        expect(open).toEqual([])
      }),
    )
  })

  it('can be explained: its start, given to the rulebook, gives its day, its basis and its version', () => {
    const ids = new Map<string, ClockId>(clockRules.map((rule) => [rule.id, rule.id]))
    fc.assert(
      fc.property(anyState, anyDay, (state, asAt) => {
        for (const clock of of(state, asAt)) {
          const id = ids.get(clock.rule)
          if (id === undefined) throw new Error(`There is no rule ${clock.rule}`)
          if (clock.dueOn === undefined) expect(clock.notKnown).toMatch(/\.$/)
          else
            expect(publishedRules.due(id, clock.startedOn)).toMatchObject({
              due: clock.dueOn,
              rule: { basis: clock.basis },
            })
        }
      }),
    )
  })

  it('does not depend on the order in which facts are told', () => {
    fc.assert(
      fc.property(anyState, anyDay, (state, asAt) => {
        const turned = {
          ...state,
          referrals: state.referrals.toReversed(),
          assessments: state.assessments.toReversed(),
          enquiries: state.enquiries.toReversed(),
          adoptions: state.adoptions.toReversed(),
        }
        expect(of(turned, asAt)).toEqual(of(state, asAt))
      }),
    )
  })
})

describe('what earlier extracts add', () => {
  const running = (state: ChildState, asAt: string, rules: readonly string[]) =>
    of(state, asAt).filter((each) => each.metOn === undefined && rules.includes(each.rule))

  it('never makes what is late vanish: with days before the latest, the running limits are as late or later', () => {
    const earlier = fc.array(anyDay, { maxLength: 5 })
    const rules = ['cla.review.first', 'cla.review.second', 'cla.review.subsequent']
    fc.assert(
      fc.property(anyDay, anyDay, earlier, anyDay, (enteredOn, reviewedOn, days, asAt) => {
        fc.pre(reviewedOn <= asAt)
        const care = careWith({ entered_care_on: enteredOn, reviewed_on: reviewedOn })
        const before = days.filter((each) => each < reviewedOn).toSorted()
        const alone = running(stateOf({ care }), asAt, rules)
        const told = running(stateOf({ care, heldOn: { careReviews: before } }), asAt, rules)
        if (alone.some((each) => isLate(each, asAt)))
          expect(told.some((each) => isLate(each, asAt))).toBe(true)
      }),
    )
  })

  it('turns what was not known into met or late, and shows nothing wrongly red without them', () => {
    const care = careWith({ entered_care_on: day('2025-01-06'), reviewed_on: day('2025-10-06') })
    const first = (state: ChildState) =>
      of(state, '2025-11-03').find(({ rule }) => rule === 'cla.review.first')
    expect(first(stateOf({ care }))).toMatchObject({ dueOn: undefined, metOn: undefined })
    const history = { heldOn: { careReviews: [day('2025-01-30')] } }
    expect(first(stateOf({ care, ...history }))).toMatchObject({ dueOn: '2025-02-03', metOn: '2025-01-30' })
  })
})

describe('work that has ended', () => {
  const ofWork = (clock: RunningClock) => /^(cla|cp|missing)\./.test(clock.rule) && clock.metOn === undefined

  it('has no limit of care or of a plan running, whatever the status that list 6 gives', () => {
    fc.assert(
      fc.property(anyState, anyDay, (state, asAt) => {
        const ended = {
          ...state,
          care: { ...(state.care ?? careWith({})), left_care_on: asAt },
          protection: { ...(state.protection ?? protectionWith({})), ended_on: asAt },
        }
        expect(of(ended, asAt).filter(ofWork)).toEqual([])
      }),
    )
  })

  const visit = /^(cp\.visit|cla\.visit\.(other|longterm))$/
  const notTold = /list 6 says .* list [78] has no row|turned 18|age given is|six weeks or three months/
  it('has none running where list 8 or 7 never told of it either, but what list 6 alone says is not known', () => {
    fc.assert(
      fc.property(anyState, anyDay, (state, asAt) => {
        const ended = {
          ...state,
          care: state.care && { ...state.care, left_care_on: asAt },
          protection: state.protection && { ...state.protection, ended_on: asAt },
        }
        const left = of(ended, asAt).filter(ofWork)
        const alone = new Set([
          ...(state.care === undefined && state.need?.case_status === 'in care' ? ['cla'] : []),
          ...(state.protection === undefined && state.need?.case_status === 'protection plan' ? ['cp'] : []),
        ])
        expect(left.filter(({ rule }) => !alone.has(rule.split('.')[0] ?? ''))).toEqual([])
        for (const clock of left) {
          // When the child was last seen list 6 tells itself: the next visit counts from there, and nothing else does.
          if (clock.dueOn === undefined) expect(clock.notKnown).toMatch(notTold)
          else
            expect([clock.rule, clock.startedOn]).toEqual([
              visit.exec(clock.rule)?.[0],
              state.need?.last_seen_on,
            ])
        }
      }),
    )
  })
})

/** Fed by adopters' own list, or by what people record here: no child's facts start them. */
const notOfAChild = [
  'adopter.stage1',
  'adopter.stage2',
  'cla.iro_dispute',
  'cla.iro_dispute.informal',
  'cla.iro_dispute.stage1',
  'cla.iro_dispute.stage2',
  'cla.iro_dispute.stage3',
  'qa.oversight',
  'qa.supervision',
]

describe('the rules that facts of Annex A feed', () => {
  it('are those that run for children, each of them for some child', () => {
    const seen = new Set<string>()
    const states = fc.sample(anyState, { numRuns: 3000, seed: 7 })
    for (const [at, asAt] of fc.sample(anyDay, { numRuns: 3000, seed: 7 }).entries()) {
      const state = states[at]
      if (state) for (const { rule } of of(state, asAt)) seen.add(rule)
    }
    const fed = clockRules.filter((rule) => 'starts' in rule.runsOn && !notOfAChild.includes(rule.id))
    expect([...seen].toSorted()).toEqual([...new Set(fed.map(({ id }) => id))].toSorted())
  })
})

/** Of these nobody knows since when they count, whether they count at all, or on which day it was done: no day stands. */
const noDayStands: readonly RegExp[] = [
  /^Whether (the plan|the period of care) has ended is not known/,
  /^Whether the case was closed, and when, is not known/,
  /^Since (when|which night) the (child|young person)/,
  /^When (the second review|the pathway plan|the adviser) was/,
  /^On what day the child was seen/,
  /^When (care|the plan) began is not known/,
  /^When the child is to be visited is not known/,
  /^Whether the authority provides this home/,
  /^Whether the return interview was offered .* not when the child came back/,
]

describe('a limit whose day lies ahead', () => {
  it('runs, whatever nobody can tell of it, unless no day stands at all', () => {
    const ids = new Map<string, ClockId>(clockRules.map((rule) => [rule.id, rule.id]))
    const untold = new Set<string>()
    const states = fc.sample(anyState, { numRuns: 4000, seed: 7 })
    for (const [at, asAt] of fc.sample(anyDay, { numRuns: 4000, seed: 7 }).entries()) {
      for (const clock of states[at] ? of(states[at], asAt) : []) {
        const id = ids.get(clock.rule)
        const due = id && publishedRules.due(id, clock.startedOn)
        if (clock.dueOn !== undefined || clock.metOn !== undefined || !due?.ok || due.due < asAt) continue
        if (!noDayStands.some((says) => says.test(clock.notKnown)))
          untold.add(`${clock.rule}: ${clock.notKnown}`)
      }
    }
    expect([...untold].toSorted()).toEqual([])
  })
})

describe('a limit that the council decided', () => {
  it('counts from its first day on, and the default before it', () => {
    const rulebook = rulesFor([
      {
        clock: 'cp.visit',
        count: 20,
        unit: 'working days',
        from: day('2025-09-01'),
        reason: 'New practice standards',
      },
    ])
    const visit = (startedOn: string) =>
      clocksOf(
        stateOf({ protection: protectionWith({ started_on: day(startedOn) }) }),
        day('2025-10-01'),
        rulebook,
      ).find(({ rule }) => rule === 'cp.visit')
    expect(visit('2025-08-29')).toMatchObject({ dueOn: '2025-09-12', ruleFrom: undefined, basis: 'local' })
    expect(visit('2025-09-01')).toMatchObject({ dueOn: '2025-09-29', ruleFrom: '2025-09-01', basis: 'local' })
  })
})
