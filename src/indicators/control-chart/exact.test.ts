import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { binomialRange, boundsOfPoisson, leastOfBinomial, poissonRange } from './exact.ts'

/** P(X ≤ met) by whole numbers: a share of `per` in a thousand. */
function binomialBelow(met: number, of: number, per: number): number {
  let ways = 1n
  let sum = 0n
  for (let count = 0; count <= met; count += 1) {
    sum += ways * BigInt(per) ** BigInt(count) * BigInt(1000 - per) ** BigInt(of - count)
    ways = (ways * BigInt(of - count)) / BigInt(count + 1)
  }
  return Number((sum * 10n ** 15n) / 1000n ** BigInt(of)) / 1e15
}

function poissonBelow(count: number, average: number): number {
  let term = Math.exp(-average)
  let sum = 0
  for (let at = 0; at <= count; at += 1) {
    sum += term
    term *= average / (at + 1)
  }
  return sum
}

describe('exact limits of shares', () => {
  it('of printed tables, n = 20 and p = 0.5: P(X ≤ 3) = 0.0013 and P(X ≤ 4) = 0.0059, so 4 is the least usual', () => {
    expect(binomialBelow(3, 20, 500)).toBeCloseTo(0.0013, 4)
    expect(leastOfBinomial(20, 0.5, 0.00135)).toBe(4)
    expect(leastOfBinomial(20, 0.5, 0.0012)).toBe(3)
    expect(binomialRange(20, 0.5)).toMatchObject({ lower: 20, upper: 80 })
  })

  it('of printed tables, n = 10 and p = 0.9: P(X ≤ 5) = 0.0016 and P(X ≤ 4) = 0.0001, so 5 of 10 is the least usual', () => {
    expect(binomialBelow(5, 10, 900)).toBeCloseTo(0.0016, 4)
    expect(binomialRange(10, 0.9)).toEqual({ lower: 50, upper: 100, nearLower: 70, nearUpper: 100 })
  })

  it('are the first that whole numbers leave in, whatever the share and the cases', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 5, max: 995 }),
        fc.constantFrom(0.00135, 0.02275),
        (of, per, tail) => {
          const least = leastOfBinomial(of, per / 1000, tail)
          const tails = [binomialBelow(least, of, per), least === 0 ? 0 : binomialBelow(least - 1, of, per)]
          expect(tails[0]).toBeGreaterThanOrEqual(tail - 1e-12)
          expect(tails[1]).toBeLessThan(tail + 1e-12)
        },
      ),
    )
  })

  it('turned round (not met for met) are turned round', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 99 }), (of, per) => {
        const [met, notMet] = [binomialRange(of, per / 100), binomialRange(of, 1 - per / 100)]
        expect(met.upper).toBeCloseTo(100 - notMet.lower, 9)
        expect(met.nearLower).toBeCloseTo(100 - notMet.nearUpper, 9)
      }),
    )
  })

  it('narrow as there are more cases, and hold for thousands of them', () => {
    const { lower, upper, nearLower, nearUpper } = binomialRange(40_000, 0.9999)
    expect([lower, nearLower, nearUpper, upper]).toEqual([99.9725, 99.98, 99.9975, 100])
    expect(poissonRange(4)).toEqual({ lower: 0, nearLower: 1, nearUpper: 8, upper: 11 })
  })
})

describe('exact limits of counts', () => {
  it('of printed tables, average 4: P(X ≤ 10) = 0.9972 and P(X ≤ 11) = 0.9991, so 11 is the most usual', () => {
    expect(poissonBelow(10, 4)).toBeCloseTo(0.9972, 4)
    expect(poissonBelow(11, 4)).toBeCloseTo(0.9991, 4)
    expect(poissonRange(4)).toMatchObject({ lower: 0, upper: 11 })
  })

  it('of printed tables, average 1: P(X ≤ 4) = 0.9963 and P(X ≤ 5) = 0.9994, so 5 is the most usual', () => {
    expect(poissonBelow(5, 1)).toBeCloseTo(0.9994, 4)
    expect(poissonRange(1)).toEqual({ lower: 0, upper: 5, nearLower: 0, nearUpper: 3 })
  })

  it('are the last that chance explains, whatever the average', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 30, noNaN: true }), (average) => {
        const { least, most } = boundsOfPoisson(average, 0.00135)
        expect(poissonBelow(least, average)).toBeGreaterThanOrEqual(0.00135 - 1e-9)
        expect(least === 0 ? 0 : poissonBelow(least - 1, average)).toBeLessThan(0.00135 + 1e-9)
        expect(1 - poissonBelow(most, average)).toBeLessThan(0.00135 + 1e-9)
        expect(most === 0 ? 1 : 1 - poissonBelow(most - 1, average)).toBeGreaterThanOrEqual(0.00135 - 1e-9)
      }),
    )
  })
})
