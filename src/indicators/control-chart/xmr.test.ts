import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { twentyNormal } from './testing/months.ts'
import { movingRanges, xmr } from './xmr.ts'

/** Published limits use 3/1.128 (2.6596) or 2.66, so they agree to about two in ten thousand of the moving range. */
const near = (value: number | undefined, published: number, within: number) => {
  expect(Math.abs((value ?? NaN) - published)).toBeLessThanOrEqual(within)
}

describe('published examples of individuals and moving range charts', () => {
  it('NIST/SEMATECH e-Handbook 6.3.2.2, flow rate: 50.81, 45.8159 to 55.8041, moving range 1.8778', () => {
    const found = xmr([49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1], false)
    near(found?.mean, 50.81, 1e-9)
    near(found?.movingRange, 1.8778, 5e-5)
    near(found?.lower, 45.8159, 1e-3)
    near(found?.upper, 55.8041, 1e-3)
    near(found?.movingRangeLimit, 6.1347, 5e-5)
  })

  it('SAS/QC user’s guide, jet engine diameters: 80.39, 66.2290 to 94.5510, moving range 5.32632 up to 17.3986', () => {
    const diameters = [
      78.4, 80.1, 84.4, 79.1, 80.4, 83.5, 73.8, 83.5, 75.0, 76.8, 70.5, 80.3, 82.4, 79.4, 86.4, 90.5, 77.7,
      82.5, 79.9, 83.2,
    ]
    const found = xmr(diameters, false)
    near(found?.mean, 80.39, 1e-9)
    near(found?.movingRange, 5.32632, 5e-6)
    near(found?.lower, 66.229, 1e-2)
    near(found?.upper, 94.551, 1e-2)
    near(found?.movingRangeLimit, 17.3986, 5e-3)
  })

  it('Montgomery, Introduction to Statistical Quality Control, cost of loans: 300.5, 279.78 to 321.22, moving range 7.79', () => {
    const costs = [
      310, 288, 297, 298, 307, 303, 294, 297, 308, 306, 294, 299, 297, 299, 314, 295, 293, 306, 301, 304,
    ]
    const found = xmr(costs, false)
    near(found?.mean, 300.5, 1e-9)
    near(found?.movingRange, 7.79, 5e-3)
    near(found?.lower, 279.78, 1e-2)
    near(found?.upper, 321.22, 1e-2)
    near(found?.movingRangeLimit, 25.45, 5e-3)
  })

  it.each([
    ['all twenty months', twentyNormal, 0.142, -3.01, 3.29],
    ['the first ten', twentyNormal.slice(0, 10), 0.0746, -2.6, 2.75],
    ['the last ten', twentyNormal.slice(10), 0.209, -3.28, 3.7],
  ])('NHSRplotthedots, its own test, %s: %s', (_, values, mean, lower, upper) => {
    const found = xmr(values, true)
    near(found?.mean, mean, 5e-4)
    near(found?.lower, lower, 5e-3)
    near(found?.upper, upper, 5e-3)
  })

  const leap = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]

  it('NHSRplotthedots, deviations from Excel, with screening: 1.94, -0.72 to 4.6', () => {
    const found = xmr(leap, true)
    near(found?.mean, 1.94, 5e-3)
    near(found?.lower, -0.72, 5e-3)
    near(found?.upper, 4.6, 5e-3)
    expect(found?.leftOut).toBe(2)
  })

  it('NHS Making Data Count in Excel, the same months without screening: 1.94, -3.06 to 6.95', () => {
    const found = xmr(leap, false)
    near(found?.mean, 1.94, 5e-3)
    near(found?.lower, -3.06, 5e-3)
    near(found?.upper, 6.95, 5e-3)
    expect(found?.leftOut).toBe(0)
  })
})

describe('the moving range', () => {
  it('has no step over a gap', () => {
    expect(movingRanges([1, 3, undefined, 10, 11])).toEqual([2, 1])
  })

  it('needs two neighbours', () => {
    expect(xmr([1, undefined, 2, undefined, 3], false)).toBeUndefined()
    expect(xmr([], true)).toBeUndefined()
  })

  it('of months that never vary is nought, and so is the width of the range', () => {
    expect(xmr([5, 5, 5, 5], true)).toMatchObject({ mean: 5, lower: 5, upper: 5, leftOut: 0 })
  })
})

const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 40 })

describe('whatever the values', () => {
  it('moving all by as much moves mean and limits by as much', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: -500, max: 500 }), (given, by) => {
        const [before, after] = [
          xmr(given, true),
          xmr(
            given.map((value) => value + by),
            true,
          ),
        ]
        near((after?.mean ?? NaN) - (before?.mean ?? NaN), by, 1e-6)
        near((after?.upper ?? NaN) - (before?.upper ?? NaN), by, 1e-6)
        near((after?.lower ?? NaN) - (before?.lower ?? NaN), by, 1e-6)
      }),
    )
  })

  it('measuring in other units measures the limits in them', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 50 }), (given, times) => {
        const [before, after] = [
          xmr(given, false),
          xmr(
            given.map((value) => value * times),
            false,
          ),
        ]
        near(after?.upper, (before?.upper ?? NaN) * times, 1e-6)
        near(after?.movingRange, (before?.movingRange ?? NaN) * times, 1e-6)
      }),
    )
  })

  it('turned round in time they have the same limits; in another order the same mean', () => {
    fc.assert(
      fc.property(values, (given) => {
        const [straight, turned] = [xmr(given, true), xmr([...given].reverse(), true)]
        near(turned?.upper, straight?.upper ?? NaN, 1e-6)
        near(
          xmr(
            [...given].sort((one, other) => one - other),
            true,
          )?.mean,
          straight?.mean ?? NaN,
          1e-6,
        )
      }),
    )
  })

  it('upside down they have the limits upside down', () => {
    fc.assert(
      fc.property(values, (given) => {
        const [up, down] = [
          xmr(given, true),
          xmr(
            given.map((value) => -value),
            true,
          ),
        ]
        near(down?.lower, -(up?.upper ?? NaN), 1e-6)
      }),
    )
  })

  it('screening never widens the limits', () => {
    fc.assert(
      fc.property(values, (given) => {
        expect(xmr(given, true)?.upper).toBeLessThanOrEqual((xmr(given, false)?.upper ?? NaN) + 1e-9)
      }),
    )
  })
})
