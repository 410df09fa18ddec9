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
      rules({ need, care: careWith({ left_care_reason: 'E11' }), missingColumns: new Set(['careEnds']) }),
    ).toEqual([])
    expect(rules({ need: status('in care', { closed_on: on }) })).toEqual([])
  })

  it('has it where the care that list 8 tells of ended before the case began: the row of this one is missing', () => {
    const care = careWith({ entered_care_on: day('2023-01-09'), left_care_on: day('2024-02-01') })
    expect(rules({ need, care })).toEqual(ofCare)
  })

  it('is late for a visit by the day last seen once no interval could be longer, and not known between the two', () => {
    const seen = (last_seen_on: string) =>
      running({ need: status('in care', { last_seen_on: day(last_seen_on) }) }).filter(({ rule }) =>
        rule.startsWith('cla.visit'),
      )
    expect(seen('2025-10-20')).toMatchObject([{ rule: 'cla.visit.other', dueOn: '2025-12-01' }])
    expect(seen('2025-09-10')).toMatchObject([{ rule: 'cla.visit.other', startedOn: '2025-09-10' }])
    expect(seen('2025-09-10')[0]?.dueOn).toBeUndefined()
    expect(seen('2025-08-01')).toMatchObject([{ rule: 'cla.visit.longterm', dueOn: '2025-11-01' }])
  })

  it('is not known of one who has turned 18, by birthday or by the age given, and not asked of one who has died', () => {
    const sayingSo = (details: Parameters<typeof detailsWith>[0]) =>
      running({ need, details: detailsWith(details) }).map((each) =>
        each.dueOn === undefined ? each.notKnown : '',
      )
    for (const said of [...sayingSo({ born_on: day('2007-11-20') }), ...sayingSo({ age_given: 18 })])
      expect(said).toMatch(
        /^Whether the period of care has ended is not known: the (child turned 18|age given is 18)/,
      )
    expect(sayingSo({ born_on: day('2007-11-21') })[0]).toMatch(/^When care began/)
    expect(sayingSo({ age_given: 17 })[0]).toMatch(/^When care began/)
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

  it('is late for a visit by the day last seen, which list 6 tells', () => {
    const seen = (
      more: Parameters<typeof needWith>[0],
      missingColumns: Known['missingColumns'] = new Set(),
    ) =>
      running({ need: status('protection plan', more), missingColumns }).find(
        ({ rule }) => rule === 'cp.visit',
      )
    expect(seen({ last_seen_on: day('2025-08-04') })).toMatchObject({ dueOn: '2025-08-18' })
    expect(seen({ last_seen_on: day('2025-11-17') })).toMatchObject({ dueOn: '2025-12-01' })
    for (const clock of [
      seen({ last_seen_on: day('2025-12-01') }),
      seen({ not_read: 'last_seen_on' }),
      seen({ last_seen_on: day('2025-08-04') }, new Set(['lastSeen'])),
    ])
      expect(clock?.dueOn).toBeUndefined()
  })

  it('has nothing of it once list 7 says that this plan has ended', () => {
    expect(rules({ need, protection: protectionWith({ ended_on: day('2025-10-01') }) })).toEqual([])
    expect(rules({ need, protection: protectionWith({ ended_on: day('2024-10-01') }) })).toEqual(ofAPlan)
  })
})
