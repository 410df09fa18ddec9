import { describe, expect, it } from 'vitest'
import { controlChart, type Kind, type Reading } from './index.ts'
import { isKnown } from './readings.ts'
import { month } from './testing/months.ts'
import { xmr } from './xmr.ts'

/** A row of numbers from 0 to 1, the same each time: made-up councils in which nothing ever changes. */
function chances(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

const met = (of: number, share: number, chance: () => number) =>
  Array.from({ length: of }, () => chance()).filter((one) => one < share).length

const councils = 200
const months = 48

/** The share of months after the baseline that lie outside, and the same had limits come from the moving range. */
function outside(kind: Kind, readingsOf: (chance: () => number) => readonly Reading[]) {
  let [judged, exact, moving] = [0, 0, 0]
  for (let seed = 1; seed <= councils; seed += 1) {
    const chart = controlChart({ kind, better: 'higher', readings: readingsOf(chances(seed)) })
    const known = chart.points.filter(isKnown)
    const plain = xmr(
      known.slice(0, 24).map(({ value }) => value),
      true,
    )
    for (const { value, signals } of known.slice(24)) {
      judged += 1
      if (signals.some(({ rule }) => rule === 'outside')) exact += 1
      if (plain && (value < plain.lower || value > plain.upper)) moving += 1
    }
  }
  return { exact: exact / judged, moving: moving / judged }
}

describe('where nothing ever changes', () => {
  it('shares of about ten cases, 95% met: 1 in 1,000 months is called outside, by the moving range it would be 6 in 100', () => {
    const found = outside('share', (chance) =>
      Array.from({ length: months }, (_, at) => {
        const of = 7 + Math.floor(chance() * 8)
        return { month: month(at), met: met(of, 0.95, chance), of }
      }),
    )
    expect(found.exact).toBeCloseTo(0.001, 3)
    expect(found.moving).toBeCloseTo(0.059, 3)
  })

  it('counts of about two: 1 in 400, by the moving range it would be 1 in 45', () => {
    const found = outside('count', (chance) =>
      Array.from({ length: months }, (_, at) => ({ month: month(at), value: met(400, 0.005, chance) })),
    )
    expect(found.exact).toBeCloseTo(1 / 400, 3)
    expect(found.moving).toBeCloseTo(1 / 45, 3)
  })
})
