import { describe, expect, it } from 'vitest'
import { standingOn } from './clock.ts'
import { clocksToKeep } from './index.ts'
import { isoDate } from '../../../kernel/index.ts'
import { enquiryWith, needWith, protectionWith } from '../../testing/facts.ts'
import { publishedRules } from '../../../clocks/index.ts'
import { linesOf, stateOf } from '../../testing/state-of.ts'

const day = isoDate
const enquiry = (
  strategyOn: string,
  more: Parameters<typeof enquiryWith>[0] = { conference_unnecessary: false },
) => stateOf({ enquiries: [enquiryWith({ strategy_on: day(strategyOn), ...more })] })
const lines = (state: ReturnType<typeof enquiry>, asAt: string) => linesOf(state, 'icpc.hold', asAt)

describe('the initial conference', () => {
  it('is due fifteen working days from the strategy discussion', () => {
    expect(lines(enquiry('2025-09-02'), '2025-09-10')).toEqual(['2025-09-02 → 2025-09-23, running'])
  })

  it('counts over Christmas, from a Saturday, and over a leap day', () => {
    expect(lines(enquiry('2020-12-16'), '2020-12-20')).toEqual(['2020-12-16 → 2021-01-11, running'])
    expect(lines(enquiry('2025-09-06'), '2025-09-10')).toEqual(['2025-09-06 → 2025-09-26, running'])
    expect(lines(enquiry('2024-02-26'), '2024-03-01')).toEqual(['2024-02-26 → 2024-03-18, running'])
  })

  it('is met on the day it was held, in time or late', () => {
    expect(lines(enquiry('2025-09-02', { conference_on: day('2025-09-24') }), '2025-10-01')).toEqual([
      '2025-09-02 → 2025-09-23, met 2025-09-24',
    ])
  })

  it('is not waited for where none was needed, or the case is closed', () => {
    expect(lines(enquiry('2025-09-02', { conference_unnecessary: true }), '2025-12-01')).toEqual([])
    const closed = { ...enquiry('2025-09-02'), need: needWith({ closed_on: day('2025-09-20') }) }
    expect(lines(closed, '2025-12-01')).toEqual([])
  })

  it('is not known where the list does not say whether one was needed', () => {
    expect(lines(enquiry('2025-09-02', {}), '2025-12-01')[0]).toMatch(
      /Whether a conference is needed is not known/,
    )
  })

  it('is not known where a plan shows that one was held, and the list has no day', () => {
    const state = { ...enquiry('2025-09-02'), protection: protectionWith({ started_on: day('2025-09-22') }) }
    expect(lines(state, '2025-12-01')).toEqual([
      '2025-09-02: When the conference was held is not known: a plan began on 22 September 2025, but list 5 gives no day ' +
        'for the conference. Correct the list or record the date.',
    ])
  })

  it('is not known, and neither met nor late, where it lies before the strategy discussion', () => {
    const impossible = { conference_on: day('2025-08-01') }
    const why =
      '2025-09-02: Whether the conference was held is not known: list 5 gives a day before the strategy discussion. Correct the ' +
      'list or record the date.'
    for (const more of [impossible, { ...impossible, conference_unnecessary: false }]) {
      expect(lines(enquiry('2025-09-02', more), '2025-09-10')).toEqual(['2025-09-02 → 2025-09-23, running'])
      expect(lines(enquiry('2025-09-02', more), '2025-12-01')).toEqual([why])
    }
    const planned = {
      ...enquiry('2025-09-02', impossible),
      protection: protectionWith({ started_on: day('2025-09-22') }),
    }
    expect(lines(planned, '2025-12-01')[0]).toMatch(
      /but list 5 gives a day before the strategy discussion for/,
    )
  })

  it('lies ahead, and is not met, while its day has not come', () => {
    expect(
      lines(
        enquiry('2025-09-02', { conference_on: day('2025-09-22'), conference_unnecessary: false }),
        '2025-09-10',
      ),
    ).toEqual(['2025-09-02 → 2025-09-23, running'])
  })

  it('is not known to have been held once the day has passed for which it was booked, and met by a later list that has it', () => {
    for (const conference_unnecessary of [false, null]) {
      const booked = enquiry('2025-09-02', { conference_on: day('2025-09-26'), conference_unnecessary })
      const kept = clocksToKeep(booked, day('2025-09-10'), publishedRules)
      const on = (asAt: string) =>
        kept
          .flatMap((each) => standingOn(each, day(asAt)) ?? [])
          .map((each) => [each.dueOn, each.metOn, each.dueOn === undefined ? each.notKnown : undefined])
      const sentence =
        'The conference was booked for 26 September 2025; whether it was held is not known. Load a later extract with list 5.'
      // Late for certain between its last day and the day booked.
      for (const before of ['2025-09-10', '2025-09-25'])
        expect(on(before)).toEqual([['2025-09-23', undefined, undefined]])
      for (const from of ['2025-09-26', '2025-12-01'])
        expect(on(from)).toEqual([[undefined, undefined, sentence]])
      expect(on('2026-09-26')).toEqual([[undefined, undefined, sentence]])
      // For a year, by whatever day it was worked out; where one is needed, until it is known.
      const goesOn = conference_unnecessary === false
      expect(on('2026-09-27')).toEqual(goesOn ? [[undefined, undefined, sentence]] : [])
      const told = { ...booked, toldOn: { enquiry: day('2025-09-10') } }
      const ever = (asAt: string) => clocksToKeep(told, day(asAt), publishedRules).length > 0
      expect([ever('2026-09-26'), ever('2026-09-27')]).toEqual([true, goesOn])
      expect(lines(booked, '2025-09-26')).toEqual(['2025-09-02 → 2025-09-23, met 2025-09-26'])
    }
  })

  it('that was booked is not told of by an extract of its day or later without list 5', () => {
    const booked = enquiry('2025-09-02', { conference_on: day('2025-09-12'), conference_unnecessary: false })
    const on = (asAt: string, told: string) =>
      clocksToKeep({ ...booked, toldOn: { enquiry: day(told) } }, day(asAt), publishedRules)
        .flatMap((each) => standingOn(each, day(asAt)) ?? [])
        .map((each) => [
          each.metOn,
          each.dueOn,
          each.dueOn === undefined ? each.notKnown.slice(0, 29) : undefined,
        ])
    expect(on('2025-09-15', '2025-09-08')).toEqual([[undefined, undefined, 'The conference was booked for']])
    expect(on('2025-09-15', '2025-09-15')).toEqual([['2025-09-12', '2025-09-23', undefined]])
  })
})
