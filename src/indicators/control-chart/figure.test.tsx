import { render } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { all, attribute, one, textOf, within } from '../../design/fixtures/reader.ts'
import { isoDate } from '../../kernel/index.ts'
import { chartSentence, controlChart, ControlChartFigure, ControlChartSparkline } from './index.ts'
import { month, sharesOf, steady, valuesOf } from './testing/months.ts'

const shares = Array.from({ length: 24 }, (_, at): [number, number] | undefined =>
  at === 7 ? undefined : at === 20 ? [20, 52] : [at % 2 ? 44 : 42, 52],
)
const chart = controlChart({
  kind: 'share',
  better: 'higher',
  target: 90,
  readings: [...sharesOf(shares), { month: month(24), withheld: 'fewer than six' }],
})
const html = render(
  <ControlChartFigure chart={chart} title="Assessments in time" source="Annex A, list 4." />,
)

describe('the figure of a control chart', () => {
  it('begins with the sentence that comes with the chart', () => {
    expect(textOf(one(html, { tag: 'figcaption' }))).toBe(chartSentence(chart))
  })

  it('has a row for each month, newest first, gaps and withheld figures among them', () => {
    const rows = within(one(html, { tag: 'tbody' }), { tag: 'tr' }).map(textOf)
    expect(rows).toHaveLength(25)
    expect(rows[0]).toBe('April 2021 c Withheld: fewer than six')
    expect(rows.find((row) => row.startsWith('December 2020'))).toMatch(
      /^December 2020 38% 20 of 52 71% to 9\d% 8\d% For the worse: below the usual range$/,
    )
    expect(rows.find((row) => row.startsWith('November 2019'))).toBe('November 2019 No figure')
  })

  it('marks the month that is a signal, the gap and the withheld figure, and says what the marks mean', () => {
    expect(textOf(one(html, { class: 'los-key' }))).toBe(
      'A month Signal: a change for the worse Usual range Average Target 90% c Withheld: fewer than six No figure',
    )
  })

  it('ends with its source and what the usual range comes from', () => {
    expect(textOf(one(html, { class: 'los-figure__source' }))).toMatch(
      /^Annex A, list 4\. Usual range from 23 months, April 2019 to March 2021: from how much/,
    )
  })

  it('names and explains a re-base', () => {
    const rebased = controlChart({
      kind: 'amount',
      better: 'lower',
      readings: valuesOf(steady(30)),
      baselines: [
        { from: month(15), to: month(26), reason: 'New team', by: 'Board', on: isoDate('2021-06-01') },
      ],
    })
    const drawn = render(<ControlChartFigure chart={rebased} title="Days" />)
    expect(textOf(one(drawn, { class: 'los-key' }))).toContain('A New baseline from July 2020: New team')
  })

  it('of too few months has a median and no range', () => {
    const short = controlChart({ kind: 'amount', better: 'lower', readings: valuesOf([4, 6, 5]) })
    const drawn = render(<ControlChartFigure chart={short} title="Days" />)
    expect(textOf(one(drawn, { class: 'los-key' }))).toBe('A month Median')
    expect(textOf(one(drawn, { tag: 'tbody' }))).toContain('June 2019 5 None yet Too early to say')
  })

  it('never draws a share beyond what is possible', () => {
    const labels = within(one(html, { class: 'los-figure__broad' }), { tag: 'text' }).map(textOf)
    expect(labels).toContain('100%')
    expect(labels).not.toContain('120%')
  })
})

describe('the sparkline of a control chart', () => {
  it('is of the last twelve months and says what the latest figure says', () => {
    const drawn = render(<ControlChartSparkline chart={chart} title="Assessments in time" />)
    expect(attribute(one(drawn, { tag: 'svg' }), 'aria-label')).toBe(
      'Assessments in time, last twelve months: no signal',
    )
    expect(all(drawn, { tag: 'circle' })).toHaveLength(1)
  })
})

describe('the table of a chart', () => {
  it('has the noun of its unit in the head, not in each cell', () => {
    const unit = { one: 'day', many: 'days' }
    const days = controlChart({ kind: 'amount', better: 'lower', unit, readings: valuesOf(steady(12)) })
    const drawn = render(<ControlChartFigure chart={days} title="Waits" />)
    expect(textOf(one(drawn, { tag: 'thead' }))).toBe('Month Days Usual range Average What it says')
    expect(textOf(within(one(drawn, { tag: 'tbody' }), { tag: 'tr' })[0])).toBe(
      'March 2020 48 39.4 to 60.6 50 No signal',
    )
  })
})
