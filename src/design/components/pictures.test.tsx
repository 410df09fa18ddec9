import fc from 'fast-check'
import { render } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { all, attribute, elementsOf, one, textOf } from '../fixtures/reader.ts'
import { Figure, Sparkline, Trend } from './index.ts'
import { points } from './sparkline.tsx'

const figure = (tableBeside?: boolean) =>
  render(
    <Figure
      sentence="71% in October: lower than usual."
      tableBeside={tableBeside}
      source="Annex A, list 4"
      table={{ caption: 'Assessments in time', head: ['Month', 'Share'], rows: [['October', '71%']] }}
    >
      <svg />
    </Figure>,
  )

describe('a figure', () => {
  it('says what it shows before it shows it', () => {
    const order = elementsOf(figure())
      .map((element) => element.tagName)
      .filter((tag) => ['figcaption', 'svg', 'table'].includes(tag))
    expect(order).toEqual(['figcaption', 'svg', 'table'])
    expect(textOf(one(figure(), { tag: 'figcaption' }))).toBe('71% in October: lower than usual.')
  })

  it('is read out as sentence and table, not as a picture', () => {
    expect(attribute(one(figure(), { class: 'los-figure__picture' }), 'aria-hidden')).toBe('true')
    expect(textOf(one(figure(), { tag: 'table' }))).toContain('October 71%')
  })

  it('has its table folded under it, or open beside it', () => {
    expect(textOf(one(figure(), { tag: 'summary' }))).toBe('Table: Assessments in time')
    expect(all(figure(true), { tag: 'details' })).toEqual([])
  })
})

describe('a sparkline', () => {
  it('is a picture with words for it', () => {
    const svg = one(render(<Sparkline values={[1, 2]} label="Rising" />), { tag: 'svg' })
    expect(['role', 'aria-label'].map((name) => attribute(svg, name))).toEqual(['img', 'Rising'])
  })

  it('stays inside its frame and runs from left to right', () => {
    const values = fc.array(fc.option(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { nil: undefined }), {
      minLength: 1,
      maxLength: 60,
    })
    fc.assert(
      fc.property(values, (months) => {
        const spots = points({ values: months }).filter((spot) => spot !== undefined)
        expect(spots).toHaveLength(months.filter((month) => month !== undefined).length)
        for (const { x, y } of spots) {
          expect(x).toBeGreaterThanOrEqual(0)
          expect(x).toBeLessThanOrEqual(96)
          expect(y).toBeGreaterThanOrEqual(0)
          expect(y).toBeLessThanOrEqual(24)
        }
        expect(spots.map(({ x }) => x)).toEqual(spots.map(({ x }) => x).sort((one, other) => one - other))
      }),
    )
  })

  it('higher is up', () => {
    const [low, high] = points({ values: [1, 2] })
    expect(high?.y).toBeLessThan(low?.y ?? 0)
  })

  it('does not draw across months that nobody knows', () => {
    const path = one(render(<Sparkline values={[1, 2, undefined, 3, 4]} label="With a gap" />), {
      tag: 'path',
    })
    expect(attribute(path, 'd')?.match(/M/g)).toHaveLength(2)
  })

  it('without any value draws nothing', () => {
    const html = render(<Sparkline values={[undefined, undefined]} label="Nothing known" />)
    expect(attribute(one(html, { tag: 'path' }), 'd')).toBe('')
    expect(all(html, { tag: 'circle' })).toEqual([])
  })
})

describe('a trend', () => {
  it('says the value, what it is of and what the months say', () => {
    const html = render(
      <Trend values={[84, 71]} label="Falling" figure="71%" of="37 of 52" signal="falling" />,
    )
    expect(textOf(one(html, { class: 'los-trend__words' }))).toBe('71% 37 of 52 falling')
  })
})
