import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoDate } from '../../../kernel/index.ts'
import { trackerRules } from '../rules/exceptions.ts'
import { madeChild } from '../testing/made-child.ts'
import { agendaOf, partWith } from './agenda.ts'
import { durationsOf, spreadOf } from './durations.ts'
import { childrenOn, stagesOverTime } from './over-time.ts'
import { byNeed, byStage, countsOf, knownInCare, listedOf, shownOf } from './tracker.ts'

const everyExample = trackerRules.flatMap(({ examples }) =>
  examples.map(({ on, facts, entries }, index) =>
    listedOf(madeChild(on, { childId: index + 1, ...facts }, entries)),
  ),
)

describe('the list', () => {
  it('counts under each rule exactly the children that its link lists', () => {
    for (const { rule, count } of countsOf(everyExample))
      expect(shownOf(everyExample, { rule, stage: undefined })).toHaveLength(count)
  })

  it('puts whoever needs somebody before those who do not', () => {
    const sorted = everyExample.toSorted(byNeed)
    const firstWithout = sorted.findIndex(({ exceptions }) => exceptions.length === 0)
    expect(sorted.slice(firstWithout).every(({ exceptions }) => exceptions.length === 0)).toBe(true)
  })
})

describe('a child of whom no list tells whether care has ended', () => {
  const on = isoDate('2026-11-27')
  const facts = { enteredCareOn: isoDate('2024-03-01'), legalStatus: 'C1' }
  const tracked = madeChild(on, { ...facts, endNotTold: true })
  const child = listedOf(tracked)

  it('is on the list as not known, and nothing else is asked', () => {
    expect([child.exceptions.map(({ id }) => id), child.notKnown.map(({ id }) => id)]).toEqual([
      [],
      ['end-not-told'],
    ])
    expect(listedOf(madeChild(on, facts)).notKnown.map(({ id }) => id)).not.toContain('end-not-told')
  })

  it('is in none of the counts of children in care', () => {
    expect(knownInCare([child])).toEqual([])
    expect(byStage([child]).flatMap(({ children }) => children)).toEqual([])
    expect(stagesOverTime([tracked], on, { from: isoDate('2000-01-01'), months: 3 }).map(childrenOn)).toEqual(
      [0, 0, 0, 0],
    )
    expect(durationsOf([tracked]).map(({ waiting }) => waiting)).toEqual([0, 0, 0, 0, 0])
  })
})

describe('the agenda', () => {
  it('names each child once, and nobody for whom no rule holds', () => {
    const children = everyExample.map((child, index) => ({ ...child, childId: index + 1 }))
    const named = agendaOf(children, isoDate('2026-11-27')).flatMap((item) => item.children)
    expect(new Set(named.map(({ childId }) => childId)).size).toBe(named.length)
    expect(named.length).toBeGreaterThan(0)
    expect(named.length).toBeLessThan(children.length)
  })

  it('comes in parts that hold each child once, whichever child one comes from', () => {
    const children = everyExample.map((child, index) => ({ ...child, childId: index + 1 }))
    const agenda = agendaOf(children, isoDate('2026-11-27'))
    const named = agenda.flatMap((item) => item.children)
    const seen: number[] = []
    for (let next = named[0]; next !== undefined;) {
      const part = partWith(agenda, next.childId, 7)
      const here = part.items.flatMap((item) => item.children.map(({ childId }) => childId))
      expect([part.from, part.to, part.before === undefined]).toEqual([
        seen.length + 1,
        seen.length + here.length,
        seen.length === 0,
      ])
      for (const childId of here) expect(partWith(agenda, childId, 7)).toEqual(part)
      seen.push(...here)
      next = part.after
    }
    expect(seen).toEqual(named.map(({ childId }) => childId))
    expect(partWith([], undefined, 7)).toMatchObject({ items: [], all: 0 })
  })
})

describe('durations', () => {
  it('has the usual quarters', () => {
    expect(spreadOf([10, 20, 30, 40, 50])).toEqual({
      shortest: 10,
      lowerQuarter: 20,
      median: 30,
      upperQuarter: 40,
      longest: 50,
    })
    expect(spreadOf([])).toBeUndefined()
  })

  it('keeps its five figures in order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9999 }), { minLength: 1 }), (days) => {
        const spread = spreadOf(days)
        const figures = spread && Object.values(spread)
        expect(figures).toEqual(figures?.toSorted((one, other) => one - other))
      }),
    )
  })

  it('leaves children who still wait out of the days, and counts them', () => {
    const on = isoDate('2026-11-27')
    const [toPlan] = durationsOf([
      madeChild(on, { enteredCareOn: isoDate('2026-01-01') }, [
        { kind: 'plan', on: isoDate('2026-01-31'), code: 'agreed', route: 'adoption' },
      ]),
      madeChild(on, { enteredCareOn: isoDate('2026-02-01') }),
      madeChild(on, { enteredCareOn: isoDate('2026-02-01'), leftCareOn: isoDate('2026-03-01') }),
    ])
    expect(toPlan).toMatchObject({ count: 1, waiting: 1, spread: { median: 30 } })
  })
})
