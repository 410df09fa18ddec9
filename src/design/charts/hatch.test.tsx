import fc from 'fast-check'
import { render } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { attribute, one } from '../fixtures/reader.ts'
import { Filled, fills } from './hatch.tsx'

const linesOf = (html: string) => attribute(one(html, { tag: 'path' }), 'd') ?? ''

describe('a filled rectangle', () => {
  it('tells six fills apart without colour', () => {
    const drawn = fills.map((fill) =>
      render(<Filled fill={fill} x={0} y={0} width={40} height={30} colour="#000" />),
    )
    expect(new Set(drawn).size).toBe(6)
  })

  it('keeps its strokes inside itself', () => {
    const size = fc.integer({ min: 1, max: 90 })
    fc.assert(
      fc.property(
        fc.constantFrom('slanted' as const, 'crossed' as const),
        size,
        size,
        (fill, width, height) => {
          const html = render(<Filled fill={fill} x={10} y={20} width={width} height={height} />)
          for (const [, x, y] of linesOf(html).matchAll(/[ML]([\d.]+) ([\d.]+)/g)) {
            expect(Number(x)).toBeGreaterThanOrEqual(10)
            expect(Number(x)).toBeLessThanOrEqual(10 + width)
            expect(Number(y)).toBeGreaterThanOrEqual(20)
            expect(Number(y)).toBeLessThanOrEqual(20 + height)
          }
        },
      ),
    )
  })

  it('without a size is nothing', () => {
    expect(render(<Filled fill="solid" x={0} y={0} width={0} height={9} />)).toBe('')
  })
})
