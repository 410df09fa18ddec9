import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Wait } from './circle.ts'
import { circleClosedBy } from './circle.ts'

const wait = (actionId: number, waitsForId: number): Wait => ({ actionId, waitsForId })

/** Whether anything waits for itself in the end: by taking away, again and again, what waits for nothing. */
function hasCircle(waits: readonly Wait[]): boolean {
  let left = waits
  for (;;) {
    const next = left.filter(({ waitsForId }) => left.some((other) => other.actionId === waitsForId))
    if (next.length === left.length) return left.length > 0
    left = next
  }
}

describe('actions that wait for each other', () => {
  it('names the way round that would close', () => {
    expect(circleClosedBy(wait(1, 3), [wait(3, 2), wait(2, 1)])).toEqual([3, 2, 1])
  })

  it('counts an action that waits for itself as a circle', () => {
    expect(circleClosedBy(wait(1, 1), [])).toEqual([1])
  })

  it('lets two actions wait for the same one', () => {
    expect(circleClosedBy(wait(1, 3), [wait(2, 3)])).toBeUndefined()
  })

  it('refuses exactly the waits that would close a circle, whatever is there', () => {
    const id = fc.integer({ min: 1, max: 6 })
    const someWaits = fc.array(
      fc.tuple(id, id).map(([one, other]) => wait(one, other)),
      { maxLength: 25 },
    )
    fc.assert(
      fc.property(someWaits, (asked) => {
        const kept: Wait[] = []
        for (const each of asked) {
          const refused = circleClosedBy(each, kept) !== undefined
          expect(refused).toBe(hasCircle([...kept, each]))
          if (!refused) kept.push(each)
        }
      }),
    )
  })
})
