import { describe, expect, it } from 'vitest'
import { isoDate } from '../../../kernel/index.ts'
import { careWith, detailsWith, needWith, protectionWith } from '../../testing/facts.ts'
import { stateOf } from '../../testing/state-of.ts'
import { publishedRules } from '../../../clocks/index.ts'
import { clocksOf } from './index.ts'

const day = isoDate
const on = day('2025-11-20')
const began = day('2025-09-04')

type Known = Parameters<typeof stateOf>[0]
const running = (known: Known) =>
  clocksOf(stateOf(known), on, publishedRules).filter(({ metOn }) => metOn === undefined)
const rules = (known: Known) => running(known).map(({ rule }) => rule)
const status = (case_status: string, more: Parameters<typeof needWith>[0] = {}) =>
  needWith({ started_on: began, case_status, ...more })

const ofCare = [
  'cla.dental',
  'cla.health.initial',
  'cla.permanence.plan',
  'cla.review.first',
  'cla.visit.first_week',
]
const ofAPlan = ['cp.legal_review', 'cp.review.first', 'cp.visit']

describe('a child in care by list 6 alone', () => {
  const need = status('in care')

  it('has the limits of care, each of them not known, and list 8 would tell', () => {
    expect(rules({ need })).toEqual(ofCare)
    for (const clock of running({ need })) {
      expect(clock).toMatchObject({ startedOn: began, dueOn: undefined })
      expect(clock.dueOn === undefined && clock.notKnown).toMatch(
        /^When care began is not known: list 6 .* list 8 has no row .* Load a list 8 that has it/,
      )
    }
  })

  it('has nothing of it once list 8 says that this care has ended, or the case is closed', () => {
    expect(rules({ need, care: careWith({ left_care_on: day('2025-10-01') }) })).toEqual([])
    expect(
      rules({ need, care: careWith({ left_care_reason: 'E11' }), silent: new Set(['careEnds']) }),
    ).toEqual([])
    expect(rules({ need: status('in care', { closed_on: on }) })).toEqual([])
  })

  it('has it where the care that list 8 tells of ended before the case began: the row of this one is missing', () => {
    const care = careWith({ entered_care_on: day('2023-01-09'), left_care_on: day('2024-02-01') })
    expect(rules({ need, care })).toEqual(ofCare)
  })

  it('is not asked of one who has turned 18, nor of one who has died', () => {
    expect(rules({ need, details: detailsWith({ born_on: day('2007-11-20') }) })).toEqual([])
    expect(rules({ need, details: detailsWith({ born_on: day('2007-11-21') }) })).toEqual(ofCare)
    expect(rules({ need: status('in care', { closure_reason: 'RC2' }) })).toEqual([])
  })

  it('counts from the day looked at where no day of the case is given, or none that could be', () => {
    for (const started_on of [null, day('2025-12-01'), day('1999-01-04')])
      expect(running({ need: status('in care', { started_on }) })[0]).toMatchObject({ startedOn: on })
  })

  it('keeps the limits of a plan that list 7 tells of', () => {
    const protection = protectionWith({ started_on: began, visited_on: day('2025-11-17') })
    const found = running({ need, protection })
    expect(found.filter(({ rule }) => rule.startsWith('cla')).map(({ rule }) => rule)).toEqual(ofCare)
    expect(found.find(({ rule }) => rule === 'cp.visit')).toMatchObject({ dueOn: '2025-12-01' })
  })
})

describe('a child on a protection plan by list 6 alone', () => {
  const need = status('protection plan')

  it('has the limits of a plan, each of them not known, and list 7 would tell', () => {
    expect(rules({ need })).toEqual(ofAPlan)
    for (const clock of running({ need }))
      expect(clock.dueOn === undefined && clock.notKnown).toMatch(
        /^When the plan began is not known: list 6 .* list 7 has no row .* Load a list 7 that has it/,
      )
  })

  it('has nothing of it once list 7 says that this plan has ended', () => {
    expect(rules({ need, protection: protectionWith({ ended_on: day('2025-10-01') }) })).toEqual([])
    expect(rules({ need, protection: protectionWith({ ended_on: day('2024-10-01') }) })).toEqual(ofAPlan)
  })
})
