import { render } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { addMonths, isoDate } from '../../kernel/index.ts'
import { all, attribute, one, textOf, within, type Element } from '../fixtures/reader.ts'
import { ControlPicture, SignalSparkline, type ControlPictureProps, type ControlPoint } from './index.ts'
import { palette } from './palette.ts'

const months = (
  values: readonly (number | undefined)[],
  more: Partial<ControlPoint> = {},
): readonly ControlPoint[] =>
  values.map((value, at) => ({
    month: addMonths(isoDate('2019-04-01'), at),
    value,
    words: `month ${at}`,
    saying: 'usual',
    segment: 0,
    ...more,
  }))

const drawn = (points: readonly ControlPoint[], more: Partial<ControlPictureProps> = {}) =>
  render(
    <ControlPicture
      title="Assessments in time"
      sentence="A sentence."
      points={points}
      centreWords="Average"
      axisWords={String}
      table={{ caption: 'Months', head: ['Month'], rows: [] }}
      {...more}
    />,
  )

const broad = (html: string): Element | undefined => one(html, { class: 'los-figure__broad' })
const key = (html: string) => textOf(one(html, { class: 'los-key' }))
const dataLine = (html: string) =>
  within(broad(html), { tag: 'path' }).find(
    (path) => attribute(path, 'stroke') === palette.line && attribute(path, 'stroke-width') === '2',
  )

describe('a control chart', () => {
  it('does not draw across a gap', () => {
    expect(attribute(dataLine(drawn(months([1, 2, undefined, 3, 4]))), 'd')?.match(/M/g)).toHaveLength(2)
  })

  it('does not draw across a change of baseline', () => {
    const points = [...months([1, 2]), ...months([3, 4], { segment: 1 })]
    const lines = within(broad(drawn(points)), { tag: 'path' }).filter(
      (path) => attribute(path, 'stroke') === palette.line && attribute(path, 'stroke-width') === '2',
    )
    expect(lines).toHaveLength(2)
  })

  it('letters a re-base and gives its reason below', () => {
    const points = [...months([1, 2]), ...months([3, 4], { segment: 1 })].map((point, at) => ({
      ...point,
      month: addMonths(isoDate('2019-04-01'), at),
    }))
    const html = drawn(points, {
      rebases: [{ month: isoDate('2019-06-01'), words: 'New baseline: new team' }],
    })
    expect(within(broad(html), { tag: 'text' }).map(textOf)).toContain('A')
    expect(key(html)).toContain('A New baseline: new team')
  })

  it('has a shape of its own for each meaning, and explains those that it has', () => {
    const html = drawn([
      ...months([1]),
      ...months([9], { saying: 'worse' }),
      ...months([8], { saying: 'better' }),
      ...months([7], { saying: 'change' }),
    ])
    expect(key(html)).toBe(
      'A month Signal: a change for the worse Signal: a change for the better Signal: a change',
    )
    expect(key(drawn(months([1])))).toBe('A month')
  })

  it('shows a gap and a withheld figure as marks, at no height of their own', () => {
    const html = drawn(
      [...months([5]), ...months([undefined]), ...months([undefined], { isWithheld: true })],
      { withheldWords: 'fewer than six' },
    )
    expect(key(html)).toBe('A month c Withheld: fewer than six No figure')
    expect(within(broad(html), { tag: 'circle' })).toHaveLength(1)
  })

  it('draws the target with its words, and makes room for it', () => {
    const html = drawn(months([50, 52]), { target: { value: 90, words: 'Target 90%' }, bounds: [0, 100] })
    expect(within(broad(html), { tag: 'text' }).map(textOf)).toContain('Target 90%')
    expect(key(html)).toContain('Target 90%')
  })

  it('higher is up', () => {
    const [low, high] = within(broad(drawn(months([10, 20]))), { tag: 'circle' }).map((dot) =>
      Number(attribute(dot, 'cy')),
    )
    expect(high).toBeLessThan(low ?? 0)
  })

  it('says each month when pointed at', () => {
    const titles = within(broad(drawn(months([1, undefined]))), { tag: 'title' }).map(textOf)
    expect(titles).toEqual(['Assessments in time', 'month 0', 'month 1'])
  })

  it('is drawn of one month, of values that never vary, and of none', () => {
    for (const points of [months([5]), months([0, 0, 0]), months([undefined]), []])
      expect(drawn(points)).not.toMatch(/NaN|Infinity/)
  })
})

describe('a sparkline with signals', () => {
  const months = [
    { value: 80, saying: 'usual' as const, lower: 70, upper: 90 },
    { value: 60, saying: 'worse' as const, lower: 70, upper: 90 },
    { value: undefined, saying: 'usual' as const },
    { value: 82, saying: 'usual' as const, lower: 70, upper: 90 },
  ]
  const html = render(<SignalSparkline months={months} label="Assessments in time: no signal" />)

  it('is a picture with words for it', () => {
    expect(attribute(one(html, { tag: 'svg' }), 'aria-label')).toBe('Assessments in time: no signal')
  })

  it('marks the signals and the latest month', () => {
    expect(all(html, { tag: 'circle' })).toHaveLength(1)
    expect(
      all(html, { tag: 'path' }).filter((path) => attribute(path, 'fill') === palette.worse),
    ).toHaveLength(1)
  })

  it('shows the usual range where there is one', () => {
    expect(all(html, { tag: 'rect' })).toHaveLength(3)
  })

  it('of nothing known draws nothing', () => {
    const empty = render(
      <SignalSparkline months={[{ value: undefined, saying: 'usual' }]} label="Nothing known" />,
    )
    expect(empty).not.toMatch(/NaN|Infinity/)
  })
})
