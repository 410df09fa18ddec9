import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, isoDate, lastDayFor } from '../../kernel/index.ts'
import { countedOut, isInForce } from '../engine.ts'
import type { ClockRule } from '../model.ts'
import { clockRules } from './index.ts'

const rules: readonly ClockRule[] = clockRules
const examples = rules.flatMap((rule) => rule.examples.map((example) => ({ rule, id: rule.id, ...example })))
const neverInForce = 'not in force, no date known'
const running = rules.filter((rule) => rule.neverRuns === undefined && rule.inForce !== neverInForce)

describe('every example of every rule', () => {
  it.each(examples)('$id from $started is due on $due: $because', ({ rule, started, due, because }) => {
    expect(countedOut(rule, started)).toMatchObject({ due, trigger: started, arithmetic: { due } })
    expect(because.length).toBeGreaterThan(10)
  })

  it('is of a day on which the rule was in force, but for what runs on into a relaxation', () => {
    const outside = examples.filter(
      ({ rule, started }) => running.includes(rule) && !isInForce(rule, started),
    )
    expect(outside.map(({ id }) => id)).toEqual([
      'cla.review.covid',
      'cla.visit.covid',
      'reg24.approval.covid',
      'adoption.review.covid',
    ])
    for (const { rule, started, due } of examples) {
      if (running.includes(rule) && isInForce(rule, started))
        expect(lastDayFor(rule.limit, started)).toBe(due)
    }
  })

  it.each(rules.filter(({ runsOn }) => 'starts' in runsOn))(
    '$id runs on data, so it shows an ordinary case, a boundary, a holiday and a leap day',
    ({ examples: own }) => {
      expect(own.flatMap(({ shows }) => shows ?? [])).toEqual([
        'an ordinary case',
        'a boundary',
        'a holiday',
        'a leap day',
      ])
    },
  )
})

/** The vectors worked out by hand from the law before any of this was written. */
describe('the test vectors', () => {
  it.each([
    ['ilacs.statement.publish', '2020-04-08', '2020-07-21'],
    ['ilacs.report.publish', '2020-04-08', '2020-05-26'],
    ['icpc.hold', '2020-04-06', '2020-04-29'],
    ['icpc.hold', '2020-12-16', '2021-01-11'],
    ['assessment.cf', '2020-03-02', '2020-05-06'],
    ['assessment.cf', '2020-02-29', '2020-05-05'],
    ['cla.review.first', '2020-03-27', '2020-04-28'],
    ['cla.review.first', '2022-05-29', '2022-06-28'],
    ['cla.review.second', '2020-11-30', '2021-02-28'],
    ['cla.review.subsequent', '2020-08-31', '2021-02-28'],
    ['foster.review.first', '2020-02-29', '2021-02-28'],
    ['court.26w', '2020-06-01', '2020-11-29'],
    ['reg24.approval', '2020-03-02', '2020-06-22'],
    ['reg24.approval.covid', '2020-03-02', '2020-08-17'],
    ['bnb.family', '2020-03-02', '2020-04-13'],
    ['gov.agenda', '2020-06-16', '2020-06-08'],
    ['gov.agenda', '2020-04-16', '2020-04-06'],
    ['gov.key_decision.notice', '2020-06-16', '2020-05-18'],
  ])('%s from %s is due on %s', (id, from, due) => {
    const [rule] = rules.filter((each) => each.id === id)
    expect(rule && countedOut(rule, isoDate(from)).due).toBe(due)
  })
})

it('is due never before its start when it counts on, and never after the event when it counts back', () => {
  const start = fc.integer({ min: 0, max: 2500 }).map((days) => addDays(isoDate('2018-08-01'), days))
  fc.assert(
    fc.property(fc.constantFrom(...running), start, (rule, trigger) => {
      fc.pre(isInForce(rule, trigger))
      const due = lastDayFor(rule.limit, trigger)
      expect(rule.limit.direction === 'after' ? due >= trigger : due <= trigger).toBe(true)
    }),
  )
})
