import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { IsoDate } from '../../kernel/index.ts'
import { addDays, isoDate } from '../../kernel/index.ts'
import type { ActionDates } from '../model/action-dates.ts'
import { deliveryOf } from '../model/delivery.ts'
import { deliveryExamples, underWay } from './delivery-examples.ts'
import { deliveryRules } from './delivery.ts'

const quietDays = 28

describe('delivery status is read from dates', () => {
  it.each(deliveryExamples)('$status: $because', ({ rule, action, on, status }) => {
    const dates = { ...underWay, ...action }
    const delivery = deliveryOf(dates, { day: on, quietDays })
    expect(delivery.status).toBe(status)
    expect(deliveryRules.find((each) => each.applies(dates, { day: on, quietDays }))?.id).toBe(rule)
    expect(delivery.because.join(' ')).toMatch(/\w.*\.$/)
  })

  it('has an example for every rule', () => {
    expect(new Set(deliveryExamples.map(({ rule }) => rule))).toEqual(
      new Set(deliveryRules.map(({ id }) => id)),
    )
  })

  it('gives every reason of an action at risk, not only the first', () => {
    const { because } = deliveryOf(
      {
        ...underWay,
        lastUpdateOn: isoDate('2020-10-01'),
        milestones: [{ text: 'Draft', dueOn: isoDate('2020-11-01'), metOn: null }],
        waitsFor: [{ reference: '2.1', dueOn: isoDate('2020-11-02'), deliveredOn: null }],
      },
      { day: isoDate('2020-11-24'), quietDays },
    )
    expect(because).toEqual([
      'The milestone “Draft” was due on 1 November 2020 and is not met.',
      'It waits for 2.1, which was due on 2 November 2020.',
      'There was no update for 54 days; the council’s limit is 28.',
    ])
  })
})

const someDay = fc.integer({ min: 0, max: 900 }).map((days) => addDays(isoDate('2020-01-01'), days))
const maybe = fc.option(someDay, { nil: null })

const someDates: fc.Arbitrary<ActionDates> = fc.record({
  startOn: maybe,
  dueOn: maybe,
  originalDueOn: maybe,
  redatedWithApproval: fc.boolean(),
  milestones: fc.array(fc.record({ text: fc.constant('M'), dueOn: someDay, metOn: maybe }), { maxLength: 3 }),
  waitsFor: fc.array(fc.record({ reference: fc.constant('1.1'), dueOn: maybe, deliveredOn: maybe }), {
    maxLength: 3,
  }),
  lastUpdateOn: maybe,
  deliveredOn: maybe,
  acceptedOn: fc.constant(null),
  reopenedOn: fc.constant(null),
})

const move = (day: IsoDate | null, days: number) => (day === null ? null : addDays(day, days))

const moved = (action: ActionDates, days: number): ActionDates => ({
  ...action,
  startOn: move(action.startOn, days),
  dueOn: move(action.dueOn, days),
  originalDueOn: move(action.originalDueOn, days),
  lastUpdateOn: move(action.lastUpdateOn, days),
  deliveredOn: move(action.deliveredOn, days),
  milestones: action.milestones.map(({ text, dueOn, metOn }) => ({
    text,
    dueOn: addDays(dueOn, days),
    metOn: move(metOn, days),
  })),
  waitsFor: action.waitsFor.map(({ reference, dueOn, deliveredOn }) => ({
    reference,
    dueOn: move(dueOn, days),
    deliveredOn: move(deliveredOn, days),
  })),
})

describe('for any dates at all', () => {
  const statusOf = (action: ActionDates, day: IsoDate) => deliveryOf(action, { day, quietDays }).status

  it('moving the day and every date alike changes nothing', () => {
    fc.assert(
      fc.property(someDates, someDay, fc.integer({ min: -400, max: 400 }), (action, day, days) => {
        expect(statusOf(moved(action, days), addDays(day, days))).toBe(statusOf(action, day))
      }),
    )
  })

  it('an action without a due date is never on track, and one with a due date passed never either', () => {
    fc.assert(
      fc.property(someDates, someDay, (action, day) => {
        const isGood = ['on track', 're-dated with approval', 'not started'].includes(statusOf(action, day))
        if (action.dueOn === null || action.dueOn < day) expect(isGood).toBe(false)
      }),
    )
  })

  it('once late, an action that nobody delivers stays late', () => {
    fc.assert(
      fc.property(someDates, someDay, fc.integer({ min: 1, max: 400 }), (action, day, days) => {
        if (statusOf(action, day) === 'late') expect(statusOf(action, addDays(day, days))).toBe('late')
      }),
    )
  })

  it('always gives a reason, and always in a sentence', () => {
    fc.assert(
      fc.property(someDates, someDay, (action, day) => {
        const { because } = deliveryOf(action, { day, quietDays })
        expect(because.length).toBeGreaterThan(0)
        for (const reason of because) expect(reason).toMatch(/^[A-Z].*\.$/)
      }),
    )
  })
})
