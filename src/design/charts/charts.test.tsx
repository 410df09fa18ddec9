import type { VNode } from 'preact'
import { render } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { all, attribute, one, textOf, within } from '../fixtures/reader.ts'
import { controlPoints, stageCounts, timelineData, workingDays } from '../gallery/chart-data.ts'
import { addMonths, isoDate } from '../../kernel/index.ts'
import {
  BenchmarkBars,
  Caseloads,
  CohortDurations,
  ControlPicture,
  Journeys,
  medianOf,
  TimelinePicture,
} from './index.ts'

const words = { title: 'What it is of', sentence: 'What it shows.' }
const start = isoDate('2019-04-01')
const percent = (value: number) => `${value}%`

const charts: Record<string, VNode> = {
  'control chart': (
    <ControlPicture
      {...words}
      points={controlPoints}
      centreWords="Average"
      axisWords={percent}
      table={{ caption: 'Months', head: ['Month'], rows: controlPoints.map((point) => [point.words]) }}
    />
  ),
  'bars with benchmarks': (
    <BenchmarkBars
      {...words}
      heads={['Council', 'Share']}
      axisWords={percent}
      bars={[
        { name: 'Kestrelshire', of: 'own', value: 27, words: '27%' },
        { name: 'Wrenborough', of: 'neighbour', value: undefined, words: 'c: suppressed' },
      ]}
    />
  ),
  durations: (
    <CohortDurations
      {...words}
      what="Assessments"
      unit="working days"
      days={workingDays}
      limit={{ days: 45, words: '45 working days' }}
    />
  ),
  journeys: (
    <Journeys
      {...words}
      stages={['No plan yet', 'Plan agreed', 'Family finding', 'Matched', 'Settled']}
      months={stageCounts.map((counts, at) => ({ month: addMonths(start, at), counts }))}
    />
  ),
  timeline: (
    <TimelinePicture
      {...words}
      {...timelineData}
      table={{ caption: 'Actions', head: ['Action'], rows: [['1.1']] }}
    />
  ),
  caseloads: (
    <Caseloads {...words} caseloads={[{ name: 'Alder Example', children: 24 }]} most={20} unallocated={2} />
  ),
}

describe.each(Object.entries(charts))('%s', (_, chart) => {
  const html = render(chart)
  const pictures = all(html, { tag: 'svg', attribute: ['role', 'img'] })

  it('is a figure: the sentence, the picture, the table', () => {
    expect(textOf(one(html, { tag: 'figcaption' }))).toBe('What it shows.')
    expect(all(html, { tag: 'table' })).toHaveLength(1)
    expect(textOf(one(html, { tag: 'summary' }))).toMatch(/^Table: /)
  })

  it('is drawn for wide and for narrow windows, each with a name and a description', () => {
    expect(pictures.map((picture) => attribute(picture, 'class'))).toEqual([
      'los-chart los-figure__broad',
      'los-chart los-figure__narrow',
    ])
    expect(pictures.map((picture) => Number(attribute(picture, 'width')))).toEqual([720, 300])
    for (const picture of pictures) {
      expect(textOf(within(picture, { tag: 'title' })[0])).toBe('What it is of')
      expect(textOf(within(picture, { tag: 'desc' })[0])).toBe('What it shows.')
    }
  })

  it('is read out: nothing above it hides it', () => {
    expect(attribute(one(html, { class: 'los-figure__picture' }), 'aria-hidden')).toBeUndefined()
  })

  it('holds neither script nor style nor ids, which the content security policy or a second chart would break', () => {
    expect(html).not.toMatch(/<script|\sstyle=|\sid=|\son\w+=/)
    expect(html).not.toMatch(/NaN|Infinity|undefined/)
  })

  it('is the same each time it is drawn', () => {
    expect(render(chart)).toBe(html)
  })

  it('keeps what it draws inside its frame', () => {
    for (const picture of pictures) {
      const width = Number(attribute(picture, 'width'))
      const across = within(picture, { tag: 'text' }).map((text) => Number(attribute(text, 'x')))
      for (const x of across) {
        expect(x).toBeGreaterThanOrEqual(0)
        expect(x).toBeLessThanOrEqual(width)
      }
    }
  })
})

describe('a chart with benchmarks', () => {
  const html = render(charts['bars with benchmarks'] ?? <></>)

  it('keeps a mark as a mark: no bar, its words in the picture and in the table', () => {
    expect(all(html, { tag: 'rect' }).length).toBe(2 + 2)
    expect(textOf(one(html, { tag: 'table' }))).toContain('Wrenborough c: suppressed')
  })
})

describe('a chart of durations', () => {
  it('hatches what is late, and says so only where something is', () => {
    const early = render(
      <CohortDurations
        {...words}
        what="Visits"
        unit="days"
        days={[3]}
        limit={{ days: 10, words: '10 days' }}
      />,
    )
    expect(textOf(one(render(charts.durations ?? <></>), { class: 'los-key' }))).toContain('Late')
    expect(textOf(one(early, { class: 'los-key' }))).not.toContain('Late')
  })

  it('shows the median and the limit in words', () => {
    const [picture] = all(render(charts.durations ?? <></>), { tag: 'svg', attribute: ['role', 'img'] })
    expect(textOf(picture)).toContain('Median 37.5')
    expect(textOf(picture)).toContain('Limit: 45 working days')
  })

  it('of nothing draws its frame', () => {
    expect(render(<CohortDurations {...words} what="Visits" unit="days" days={[]} />)).not.toMatch(
      /NaN|Infinity/,
    )
  })
})

describe('a chart of journeys', () => {
  it('has a month that nobody knows as a gap', () => {
    const html = render(charts.journeys ?? <></>)
    expect(textOf(one(html, { tag: 'table' }))).toContain('December 2019 No figure No figure')
    expect(textOf(one(html, { class: 'los-key' }))).toContain('No figure')
  })

  it('explains its stages from the top of the pile down', () => {
    expect(textOf(one(render(charts.journeys ?? <></>), { class: 'los-key' }))).toMatch(
      /^Settled.*No plan yet/,
    )
  })
})

describe('a chart of caseloads', () => {
  it('has the median of the workers, without those whom nobody has', () => {
    expect(medianOf([9, 12, 24])).toBe(12)
    expect(medianOf([9, 12, 13, 24])).toBe(12.5)
    expect(medianOf([])).toBeUndefined()
    const [picture] = all(render(charts.caseloads ?? <></>), { tag: 'svg', attribute: ['role', 'img'] })
    expect(textOf(picture)).toContain('Median 24')
    expect(textOf(picture)).toContain('Nobody allocated')
  })
})
