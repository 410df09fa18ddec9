import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoDate } from '../../kernel/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { measureOn } from '../model/measure.ts'
import { checkInWords, checkPlan, countsBySeverity, planRules } from './check.ts'
import { limitNames } from './limits.ts'
import { action, actionId, area, byHand, evidence, measure, milestone, post, sketch } from './sketch.ts'

describe.each(planRules)('$id', ({ finds, examples, ...rule }) => {
  it(`finds its fault: ${examples.breaks.says}`, () => {
    const faults = finds(examples.breaks.plan)
    expect(faults).not.toEqual([])
    for (const { says, where } of faults) {
      expect(says).toMatch(/^\S.*[.?”]$/)
      expect(where.href).toMatch(/^\/(plan|inspections|governance)/)
    }
  })

  it(`finds nothing: ${examples.holds.says}`, () => {
    expect(finds(examples.holds.plan)).toEqual([])
  })

  it('says why, what to do and what it looks at', () => {
    for (const words of [rule.title, rule.why, rule.toDo, rule.looksAt])
      expect(words.length).toBeGreaterThan(7)
  })
})

describe('the plan check', () => {
  it('has at least thirty rules, each with an id of its own', () => {
    expect(planRules.length).toBeGreaterThanOrEqual(30)
    expect(new Set(planRules.map(({ id }) => id)).size).toBe(planRules.length)
    for (const { limit } of planRules) if (limit) expect(limitNames).toContain(limit)
  })

  it('finds nothing in a plan that is well made', () => {
    expect(checkPlan(sketch())).toEqual([])
    expect(checkInWords([])).toBe('The plan check finds nothing.')
  })

  it('tells the most serious first, and counts every finding once', () => {
    const findings = checkPlan(sketch({ action: { lead: null, milestones: [], dueOn: null } }))
    expect(findings.map(({ rule }) => rule)).toEqual(['owner.none', 'dates.no-due'])
    const many = checkPlan(sketch({ action: { lead: null, milestones: [], measures: [] } }))
    const counts = countsBySeverity(many)
    expect(Object.values(counts).reduce((sum, each) => sum + each, 0)).toBe(many.length)
    expect(checkInWords(many)).toBe('1 must be mended, 3 should be looked at.')
  })

  it('finds only what goes by the limits that the council set', () => {
    const { limits } = sketch()
    const plan = { action: { lastUpdateOn: isoDate('2020-10-01') } }
    expect(checkPlan(sketch(plan)).map(({ rule }) => rule)).toEqual(['progress.stale'])
    expect(checkPlan(sketch({ ...plan, limits: { ...limits, 'days without an update': 60 } }))).toEqual([])
  })
})

describe('a vague verb', () => {
  const found = (text: string) =>
    checkPlan(sketch({ action: { text } })).some(({ rule }) => rule === 'wording.vague')

  it.each([
    'Explore options for step-down homes',
    'Managers will continue to embed supervision',
    'Seek to improve timeliness by March',
    'Review the threshold document',
    'RAISE AWARENESS of private fostering',
  ])('is found in “%s”', (text) => expect(found(text)).toBe(true))

  it.each([
    'Review every open plan so that none is older than six months',
    'Read every assessment before it is signed, whoever the worker is and whichever family will support the child',
    'Exploration of the register is finished',
    'Agree a protocol, with section 20 explored with each of them',
    '',
  ])('is not found in “%s”', (text) => expect(found(text)).toBe(false))
})

describe('what a finding gives away', () => {
  it('is never the figure of a measure from the library, which not every reader of the plan may see', () => {
    const kept = { by: 'the library', library: 'plans-good' } as const
    const reading = {
      id: 'plans-good',
      title: 'Plans that are good',
      better: 'higher',
      unit: 'percent',
    } as const
    const library = new Map([['plans-good', { ...reading, value: 71.25, words: '71.25%', chart: undefined }]])
    const facts = measure({ kept, byOn: isoDate('2020-10-30'), target: 90, tolerance: 0, baseline: null })
    const missed = measureOn({ ...facts, values: [] }, library, isoDate('2020-11-24'))
    const findings = checkPlan(sketch({ action: { measures: [missed] } }))
    expect(findings.map(({ rule }) => rule)).toContain('measure.missed')
    for (const { says } of findings) expect(says).not.toContain('71')
  })
})

const dayFrom = (offset: number): IsoDate =>
  isoDate(new Date(Date.UTC(2019, 0, 1) + offset * 86_400_000).toISOString().slice(0, 10))
const anyDay = fc.integer({ min: 0, max: 1500 }).map(dayFrom)
const day = fc.option(anyDay, { nil: null })
const text = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.constantFrom('', 'Continue to review', 'Deliver training', 'Audit 10 plans so that every one is good'),
)
const held = fc.constantFrom('permanent', 'interim', 'vacant')
const anyPost = fc.option(
  fc.tuple(held, fc.integer({ min: 1, max: 3 })).map(([how, id]) => post(`Post ${id}`, how, id)),
  { nil: null },
)

const anyMeasure = fc
  .record({
    values: fc.array(anyDay, { maxLength: 5 }),
    target: fc.option(fc.double({ min: 0, max: 100, noNaN: true }), { nil: null }),
    byOn: day,
    tolerance: fc.constantFrom(0, 5),
    based: fc.boolean(),
    collector: anyPost,
  })
  .map(({ values, target, byOn, tolerance, based, collector }) =>
    measure({
      valuesOn: values.toSorted(),
      target,
      byOn,
      tolerance,
      kept: byHand({ collector, source: based ? 'Audit' : '' }),
      ...(based ? {} : { baseline: null }),
    }),
  )

const anyEvidence = fc
  .record({
    kind: fc.constantFrom('data', 'audit', 'voice'),
    evidenceOn: anyDay,
    receivedOn: anyDay,
    direction: fc.constantFrom('supports', 'contradicts'),
    expiresOn: day,
    withdrawnOn: day,
  })
  .map((piece) => evidence(piece))

const anyAction = fc
  .record({
    id: fc.integer({ min: 1, max: 6 }).map(actionId),
    text,
    lead: anyPost,
    startOn: day,
    dueOn: day,
    originalDueOn: day,
    lastUpdateOn: day,
    deliveredOn: day,
    acceptedOn: day,
    kind: fc.constantFrom('task', 'practice change', null),
    timesRedated: fc.integer({ min: 0, max: 5 }),
    measures: fc.array(anyMeasure, { maxLength: 2 }),
    evidence: fc.array(anyEvidence, { maxLength: 5 }),
    milestones: fc.array(
      anyDay.map((dueOn) => milestone({ dueOn })),
      { maxLength: 2 },
    ),
    waitsFor: fc.array(fc.constant({ id: actionId(2), reference: '1.2', text: 'Another' }), { maxLength: 1 }),
  })
  .map((made) => action(made))

const anyPlan = fc
  .record({
    areas: fc.array(
      fc
        .record({
          outcome: text,
          causes: text,
          sponsor: anyPost,
          actions: fc.array(anyAction, { maxLength: 8 }),
        })
        .map((made) => area(made)),
      { maxLength: 3 },
    ),
    beginsOn: anyDay,
    endsOn: day,
    looked: anyDay,
  })
  .map(({ areas, beginsOn, endsOn, looked }) =>
    sketch({ whole: { areas, day: looked }, plan: { beginsOn, endsOn } }),
  )

describe('over any plan', () => {
  it('never fails, and says each finding as a sentence with a place that can be gone to', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        for (const { says, where, rule } of checkPlan(plan)) {
          expect(says.trim()).not.toBe('')
          expect(where.words.trim()).not.toBe('')
          expect(where.href.startsWith('/')).toBe(true)
          expect(says, rule).not.toMatch(/undefined|null|NaN/)
        }
      }),
      { numRuns: 300 },
    )
  })
})
