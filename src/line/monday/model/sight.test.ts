import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aChild, aClock, asAt } from '../testing/made-up-child.ts'
import type { ChildNow, Told } from './child.ts'
import { isAsked } from './child.ts'
import { mondayList } from './list.ts'
import { seenBy } from './sight.ts'

const told = (childId: number, needs: Told['needs']): Told => ({
  childId,
  needs,
  kind: 'stuck',
  words: needs,
  because: '',
  next: '',
  since: undefined,
})

const ids = (children: readonly { readonly child: ChildNow }[]) => children.map(({ child }) => child.childId)

describe('a viewer’s part of the list', () => {
  const challenged = aChild(1, { exceptions: [told(1, 'read challenges')] })
  const late = aChild(2, { clocks: [aClock()] })
  const closed = aChild(3, { status: 'no open work', exceptions: [told(3, 'read challenges')] })
  const whole = mondayList([challenged, late, closed], asAt)

  it('holds the children that row security shows, and no others', () => {
    expect(ids(seenBy({ children: new Set([2, 9]), told: new Map() }, whole, asAt))).toEqual([2])
    expect(seenBy({ children: new Set(), told: new Map() }, whole, asAt)).toEqual([])
  })

  it('leaves out what the viewer may not be told, and whoever is on the list for that alone', () => {
    const seen = seenBy({ children: new Set([1, 2, 3]), told: new Map() }, whole, asAt)
    expect(ids(seen)).toEqual([2, 1])
    expect(seen.map(({ group }) => group)).toEqual(['first', 'on-time'])
  })

  it('tells of the children named for a permission, and of all where it is held for all', () => {
    const children = new Set([1, 2, 3])
    const ofOne = seenBy({ children, told: new Map([['read challenges', new Set([1])]]) }, whole, asAt)
    expect(ids(ofOne)).toEqual([2, 1])
    expect(ofOne[1]?.group).toBe('first')
    const ofAll = seenBy({ children, told: new Map([['read challenges', undefined]]) }, whole, asAt)
    expect(ofAll).toEqual(whole)
  })

  it('is what would be worked out from what the viewer sees alone', () => {
    const child = fc.record({
      id: fc.integer({ min: 1, max: 40 }),
      seen: fc.boolean(),
      told: fc.boolean(),
      late: fc.boolean(),
      status: fc.constantFrom('in care', 'no open work'),
      says: fc.subarray<Told['needs']>(['read challenges', 'read permanence']),
    })
    fc.assert(
      fc.property(fc.uniqueArray(child, { selector: ({ id }) => id, maxLength: 20 }), (given) => {
        const made = (each: (typeof given)[number], says: readonly Told['needs'][]) =>
          aChild(each.id, {
            status: each.status,
            clocks: each.late ? [aClock()] : [],
            exceptions: says.map((needs) => told(each.id, needs)),
          })
        const all = mondayList(given.map((each) => made(each, each.says)).filter(isAsked), asAt)
        const alone = given
          .filter(({ seen }) => seen)
          .map((each) =>
            made(each, each.told ? each.says : each.says.filter((says) => says !== 'read challenges')),
          )
        const sight = {
          children: new Set(given.filter(({ seen }) => seen).map(({ id }) => id)),
          told: new Map<Told['needs'], ReadonlySet<number> | undefined>([
            ['read permanence', undefined],
            ['read challenges', new Set(given.filter((each) => each.told).map(({ id }) => id))],
          ]),
        }
        expect(seenBy(sight, all, asAt)).toEqual(mondayList(alone.filter(isAsked), asAt))
      }),
    )
  })
})
