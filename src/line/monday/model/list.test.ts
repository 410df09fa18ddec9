import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ExceptionKind } from '../../../duties/index.ts'
import { exceptionKinds } from '../../../duties/index.ts'
import { addDays, isoDate } from '../../../kernel/index.ts'
import { needs } from '../rules/needs.ts'
import { orderExamples } from '../rules/order-examples.ts'
import { aChild, aClock, asAt } from '../testing/made-up-child.ts'
import type { ChildNow } from './child.ts'
import { compareListed, countsOf, everything, groups, listUnder, mondayList, sorts, views } from './list.ts'
import { soonUntil } from './reasons.ts'

describe('the order of the Monday list', () => {
  it.each(orderExamples)('puts $first.is before $then.is: $because', ({ first, then }) => {
    const forwards = mondayList([first.child, then.child], asAt)
    const backwards = mondayList([then.child, first.child], asAt)
    expect(forwards.map(({ child }) => child.childId)).toEqual([first.child.childId, then.child.childId])
    expect(backwards).toEqual(forwards)
  })

  it('has an example on both sides of every place', () => {
    const shown = orderExamples.flatMap(({ first, then }) =>
      mondayList([first.child, then.child], asAt).flatMap(({ reasons }) => reasons[0]?.need ?? []),
    )
    expect(new Set(shown)).toEqual(new Set(needs.map(({ id }) => id)))
  })

  it('knows a place for everything that a tracker may say', () => {
    const kinds: readonly ExceptionKind[] = exceptionKinds
    for (const kind of kinds) {
      const exception = {
        childId: 1,
        needs: 'read permanence',
        kind,
        words: '',
        because: '',
        next: '',
        since: undefined,
      } as const
      const [line] = mondayList([aChild(1, { onPlan: true, exceptions: [exception] })], asAt)
      expect(line?.reasons[0]?.need).toBe(kind)
    }
  })
})

describe('the groups of the Monday list', () => {
  const groupOf = (child: ChildNow) => mondayList([child], asAt)[0]?.group

  it('puts what no extract tells by itself: neither late nor met', () => {
    expect(groupOf(aChild(1, { clocks: [aClock({ dueOn: undefined })] }))).toBe('not-known')
  })

  it('keeps what is not known behind what is late', () => {
    const clocks = [aClock({ dueOn: undefined, rule: 'cla.dental' }), aClock({ dueOn: addDays(asAt, -1) })]
    const [line] = mondayList([aChild(1, { clocks })], asAt)
    expect(line?.group).toBe('first')
    expect(line?.notKnown.map(({ rule }) => rule)).toEqual(['cla.dental'])
  })

  it('says once what a tracker and a running limit both say, by the limit, and never both that and not known', () => {
    const exception = {
      childId: 1,
      needs: 'read permanence',
      kind: 'guidance',
      words: 'no plan by second review',
      because: '',
      next: '',
      since: undefined,
      limit: 'cla.permanence.plan',
    } as const
    const withClock = (dueOn: ReturnType<typeof isoDate> | undefined) => {
      const clocks = [aClock({ rule: 'cla.permanence.plan', dueOn, basis: 'guidance' })]
      const [line] = mondayList([aChild(1, { clocks, exceptions: [exception] })], asAt)
      return [line?.reasons.map(({ kind, need }) => `${kind}: ${need}`), line?.notKnown.length]
    }
    expect(withClock(addDays(asAt, -3))).toEqual([['clock: guidance'], 0])
    expect(withClock(asAt)).toEqual([['clock: soon'], 0])
    expect(withClock(addDays(asAt, 90))).toEqual([['exception: guidance'], 0])
    expect(withClock(undefined)).toEqual([['exception: guidance'], 0])
  })

  it('is late from the day after, and due on the day', () => {
    const on = (dueOn: ReturnType<typeof isoDate>) =>
      mondayList([aChild(1, { clocks: [aClock({ dueOn })] })], asAt)[0]?.reasons[0]?.need
    expect(on(addDays(asAt, -1))).toBe('statute')
    expect(on(asAt)).toBe('soon')
    expect(on(soonUntil(asAt))).toBe('soon')
    expect(on(addDays(soonUntil(asAt), 1))).toBeUndefined()
  })

  it('is stuck where a limit on the way to permanence has passed, and due soon before', () => {
    const needOn = (dueOn: ReturnType<typeof isoDate>) => {
      const clock = aClock({ rule: 'permanence.drift', dueOn, basis: 'local' })
      const [line] = mondayList([aChild(1, { clocks: [clock] })], asAt)
      return [line?.reasons[0]?.need, line?.picks.by.includes('stuck')]
    }
    expect(needOn(addDays(asAt, -1))).toEqual(['stuck', true])
    expect(needOn(asAt)).toEqual(['soon', false])
  })

  it('says a state once: by the limit that runs beside it, once that is late or near', () => {
    const state = {
      childId: 1,
      needs: 'read permanence',
      kind: 'stuck',
      words: 'with parents on an order',
      because: '',
      next: '',
      since: undefined,
      limit: 'permanence.with_parents',
    } as const
    const said = (dueOn: ReturnType<typeof isoDate>) => {
      const clock = aClock({ rule: 'permanence.with_parents', dueOn, basis: 'local' })
      const [line] = mondayList([aChild(1, { clocks: [clock], exceptions: [state] })], asAt)
      return line?.reasons.map(({ kind, need }) => `${kind}: ${need}`)
    }
    expect(said(addDays(asAt, -30))).toEqual(['clock: stuck'])
    expect(said(addDays(asAt, 60))).toEqual(['exception: stuck'])
  })

  it('breaks no benchmark, since nobody can', () => {
    const clock = aClock({ rule: 'lado.resolve.1m', dueOn: addDays(asAt, -90), basis: 'local' })
    expect(groupOf(aChild(1, { clocks: [clock] }))).toBe('on-time')
  })

  it('asks for a worker only where there is work', () => {
    const bare = { workerName: undefined }
    expect(groupOf(aChild(1, { ...bare, status: 'no open work' }))).toBe('on-time')
    expect(groupOf(aChild(1, bare))).toBe('first')
  })

  it('says of a child of no team how things stand all the same', () => {
    const all = mondayList([aChild(1, { teamId: undefined })], asAt)
    expect(all[0]?.group).toBe('on-time')
    expect(listUnder({ ...everything, view: 'no-team' }, all)).toEqual(all)
  })

  it('counts five working days, and a week where nobody knows the working days', () => {
    expect(soonUntil(isoDate('2026-12-23'))).toBe('2027-01-04')
    expect(soonUntil(isoDate('2099-12-31'))).toBe('2100-01-07')
    expect(soonUntil(isoDate('2001-01-01'))).toBe('2001-01-08')
  })
})

const someChild = fc
  .record({
    id: fc.integer({ min: 1, max: 60 }),
    status: fc.constantFrom('in care', 'protection plan', 'no open work'),
    onPlan: fc.boolean(),
    teamName: fc.constantFrom('North (made up)', 'South (made up)', undefined),
    workerName: fc.constantFrom('Made-up Worker 1', 'Duty', undefined),
    teamId: fc.constantFrom(1, undefined),
    clocks: fc.array(
      fc.record({
        rule: fc.constantFrom('cp.visit', 'cla.review.second', 'cla.dental'),
        started: fc.integer({ min: 30, max: 60 }),
        due: fc.option(fc.integer({ min: -20, max: 20 })),
        basis: fc.constantFrom('statute' as const, 'guidance' as const, 'local' as const),
      }),
      { maxLength: 4 },
    ),
  })
  .map(({ id, clocks, ...rest }) =>
    aChild(id, {
      ...rest,
      clocks: clocks.map(({ rule, started, due, basis }) =>
        aClock({
          rule,
          basis,
          startedOn: addDays(asAt, -started),
          dueOn: due === null ? undefined : addDays(asAt, due),
        }),
      ),
    }),
  )
const someChildren = fc.uniqueArray(someChild, { selector: ({ childId }) => childId, maxLength: 25 })

describe('whatever the children', () => {
  it('orders them the same from whichever order they came, each before or after each other', () => {
    fc.assert(
      fc.property(
        someChildren.chain((children) =>
          fc.tuple(fc.constant(children), fc.shuffledSubarray([...children], { minLength: children.length })),
        ),
        ([children, shuffled]) => {
          const list = mondayList(children, asAt)
          expect(mondayList(shuffled, asAt)).toEqual(list)
          for (const [index, one] of list.entries())
            for (const other of list.slice(index + 1)) {
              expect(compareListed(one, other)).toBeLessThan(0)
              expect(compareListed(other, one)).toBeGreaterThan(0)
            }
        },
      ),
      { numRuns: 60 },
    )
  })

  it('counts under every filter as many as its list holds, and each child in one group', () => {
    fc.assert(
      fc.property(someChildren, (children) => {
        const all = mondayList(children, asAt)
        const countUnder = countsOf(all)
        for (const view of views)
          for (const kind of [undefined, ...needs.map(({ id }) => id)])
            for (const team of [undefined, '', 'North (made up)'])
              for (const sort of sorts) {
                const filter = { ...everything, view, kind, team, sort }
                expect(listUnder(filter, all)).toHaveLength(countUnder(filter))
              }
        const grouped = groups.map((view) => countUnder({ ...everything, view }))
        expect(grouped.reduce((sum, count) => sum + count, 0)).toBe(children.length)
      }),
      { numRuns: 40 },
    )
  })
})
