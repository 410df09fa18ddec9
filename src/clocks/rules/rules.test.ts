import { describe, expect, it } from 'vitest'
import { isoDate } from '../../kernel/index.ts'
import { isInForce } from '../engine.ts'
import type { ClockRule } from '../model.ts'
import { isChangeable, isVerified } from '../model.ts'
import { clockRules, clockTopics } from './index.ts'

const rules: readonly ClockRule[] = clockRules
const ids = new Set(rules.map(({ id }) => id))

describe('every rule', () => {
  it.each(rules)('$id has its own id, or its own dates in force', (rule) => {
    const sameId = rules.filter(({ id }) => id === rule.id)
    const starts = sameId.map(({ inForce }) => (typeof inForce === 'string' ? inForce : inForce.from))
    for (const start of sameId.flatMap(({ inForce }) =>
      typeof inForce === 'string' ? [] : [inForce.from],
    )) {
      expect(sameId.filter((each) => isInForce(each, start)).length).toBe(1)
    }
    expect(new Set(starts).size).toBe(sameId.length)
  })

  it.each(rules)('$id speaks in sentences and clauses that read where they are shown', (rule) => {
    const { asks, onlyWhere, startsWhen, stopsWhen, mayPause, neverRuns, runsOn, checked } = rule
    for (const sentence of [asks, mayPause, neverRuns, checked.note].flatMap((text) => text ?? []))
      expect(sentence).toMatch(/^[A-Z].*[.”]$/)
    for (const clause of [onlyWhere, startsWhen, stopsWhen].flatMap((text) => text ?? []))
      expect(clause).toMatch(/^[a-zé].*[^.]$/)
    if ('nothingYet' in runsOn) expect(runsOn.nothingYet).toMatch(/^[A-Z].*\.$/)
  })

  it.each(rules)(
    '$id names a source: law and guidance by their address, a local limit by its policy',
    (rule) => {
      if (rule.basis === 'local') expect(rule.source).toHaveProperty('policy')
      else
        expect(rule.source).toHaveProperty(
          'url',
          expect.stringMatching(/^https:\/\/www\.((legislation|justice)\.)?gov\.uk\/[\w/.-]+$/),
        )
    },
  )

  it.each(rules)(
    '$id is open-ended by the council’s leave exactly when it is local',
    ({ basis, inForce }) => {
      expect(inForce === 'until the council decides otherwise').toBe(basis === 'local')
    },
  )

  it.each(rules.filter((rule) => !isVerified(rule)))(
    '$id is not verified, and says so in a note',
    ({ checked }) => {
      expect(checked.note).toMatch(/\.$/)
    },
  )
})

describe('rules that stand apart', () => {
  const which = (has: (rule: ClockRule) => boolean) => rules.filter(has).map(({ id }) => id)

  it('future law is listed and runs on no day', () => {
    const future = which(({ inForce }) => inForce === 'not in force, no date known')
    expect(future).toEqual(['plo.fgdm_offer', 'cl.stayingclose'])
    const some = rules.filter(({ id }) => future.includes(id))
    expect(some.some((rule) => isInForce(rule, isoDate('2030-01-01')))).toBe(false)
  })

  it('what may not be reckoned says why', () => {
    expect(which(({ neverRuns }) => neverRuns !== undefined)).toEqual([
      'cla.visit.ltf_agreed',
      'hra.prevention',
    ])
  })

  it('hours are counted where the law counts them', () => {
    expect(which(({ hours }) => hours === 72)).toEqual([
      'police_protection',
      'secure.no_court',
      'missing.rhi',
      'breach.notify',
    ])
  })

  it('windows are told apart from intervals', () => {
    expect(which(({ recurs }) => recurs?.how === 'once in each window')).toEqual([
      'cla.pep.review',
      'reg44.visit',
      'supported.location_assessment',
      'gov.urgency.report',
    ])
    expect(which(({ limit }) => limit.counting === 'calendar window')).toEqual([
      'reg44.visit',
      'supported.location_assessment',
      'gov.urgency.report',
      'reg44.visit.covid',
    ])
  })

  it('a relaxation lies over rules that exist, has dates that end, and changes no rule itself', () => {
    const relaxations = rules.filter(({ kind }) => kind === 'relaxation')
    expect(relaxations.length).toBe(9)
    for (const { relaxes, inForce } of relaxations) {
      expect(relaxes?.rules.filter((id) => !ids.has(id))).toEqual([])
      expect(inForce).toHaveProperty('until')
    }
    expect(which(({ relaxes }) => relaxes !== undefined)).toEqual(relaxations.map(({ id }) => id))
  })

  it('only local limits with a number are the council’s to change', () => {
    const changeable = rules.filter(isChangeable)
    expect(changeable.length).toBeGreaterThan(30)
    expect(changeable.filter(({ basis }) => basis !== 'local')).toEqual([])
    expect(rules.filter((rule) => rule.basis === 'local' && !isChangeable(rule))).toEqual([])
  })
})

it('every topic has its own word and its own rules', () => {
  const slugs = clockTopics.map(({ slug }) => slug)
  expect(new Set(slugs).size).toBe(slugs.length)
  expect(clockTopics.flatMap(({ rules: own }) => own.map(({ id }) => id))).toEqual(rules.map(({ id }) => id))
})
