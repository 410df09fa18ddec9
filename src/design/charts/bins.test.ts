import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { binsOf, binWords } from './bins.ts'

const inWords = (days: readonly number[], limit?: number) =>
  binsOf(days, limit).map((bin) => `${binWords(bin)}: ${bin.count}`)

describe('bars of days', () => {
  it('end on the limit, so that no bar is half in time', () => {
    expect(inWords([0, 9, 10, 45, 46, 60], 45)).toEqual([
      '0 to 9: 2',
      '10 to 18: 1',
      '19 to 27: 0',
      '28 to 36: 0',
      '37 to 45: 1',
      '46 to 54: 1',
      '55 to 63: 1',
    ])
  })

  it('reach to the limit when all are well in time', () => {
    expect(inWords([1], 10)).toEqual(['0 to 2: 1', '3 to 4: 0', '5 to 6: 0', '7 to 8: 0', '9 to 10: 0'])
  })

  it('leave what took very long to a last bar without an end', () => {
    expect(inWords([5, 400], 10).at(-1)).toBe('31 or more: 1')
  })

  it('without a limit are as wide as is easily said', () => {
    expect(inWords([3, 12, 61]).slice(0, 2)).toEqual(['0 to 7: 1', '8 to 14: 1'])
  })

  it('of no days are one empty bar', () => {
    expect(inWords([])).toEqual(['0 to 1: 0'])
  })

  it('hold every day once, side by side, and one ends on the limit', () => {
    const days = fc.array(fc.nat(2000), { maxLength: 80 })
    fc.assert(
      fc.property(days, fc.option(fc.integer({ min: 1, max: 400 }), { nil: undefined }), (given, limit) => {
        const bins = binsOf(given, limit)
        expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(given.length)
        bins.forEach(({ from, to }, at) => {
          expect(from).toBe(at === 0 ? 0 : (bins[at - 1]?.to ?? NaN) + 1)
          if (to !== undefined) expect(to).toBeGreaterThanOrEqual(from)
        })
        if (limit !== undefined) expect(bins.some(({ to }) => to === limit)).toBe(true)
      }),
    )
  })
})
