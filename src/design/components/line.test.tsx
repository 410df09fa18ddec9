import fc from 'fast-check'
import { render } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { addDays, isoDate } from '../../kernel/index.ts'
import { all, attribute, one, textOf, within } from '../fixtures/reader.ts'
import { ComputedDate, LineRail, OnTheLine, stations, Timeline } from './index.ts'

describe('the rail', () => {
  const html = render(
    <LineRail
      current="measures"
      hrefs={{ finding: '#finding', measures: '#measures' }}
      notes={{ actions: '9 actions' }}
    />,
  )

  it('names the eight stations from finding to decisions, in order', () => {
    expect(all(html, { class: 'los-rail__name' }).map(textOf)).toEqual([
      'Finding',
      'Analysis',
      'Outcome',
      'Actions',
      'Measures',
      'Children',
      'Evidence',
      'Decisions',
    ])
  })

  it('is a landmark with a name', () => {
    expect(attribute(one(html, { tag: 'nav' }), 'aria-label')).toBe('The line')
  })

  it.each(stations)('marks %s when it is the current one, and nothing else', (current) => {
    const marked = all(render(<LineRail current={current} hrefs={{}} />), {
      attribute: ['aria-current', 'step'],
    })
    expect(marked.map((stop) => textOf(stop).toLowerCase())).toEqual([current])
  })

  it('leads only where there is something', () => {
    expect(all(html, { tag: 'a' }).map(textOf)).toEqual(['Finding', 'Measures'])
  })

  it('stands before the content it leads through', () => {
    const page = render(
      <OnTheLine current="finding" hrefs={{}}>
        What inspectors wrote
      </OnTheLine>,
    )
    expect(textOf(all(page, { tag: 'div' })[0])).toMatch(/Decisions What inspectors wrote$/)
  })
})

describe('a timeline', () => {
  const day = isoDate('2020-07-09')

  it('is newest first, in whatever order its entries come', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 4000 }), { minLength: 1 }), (offsets) => {
        const entries = offsets.map((offset) => ({ day: addDays(day, offset), title: 'Entry' }))
        const days = all(render(<Timeline label="Its time" entries={entries} />), { tag: 'time' }).map(
          (time) => attribute(time, 'datetime'),
        )
        expect(days).toEqual(
          entries
            .map((entry) => entry.day)
            .sort()
            .reverse(),
        )
      }),
    )
  })

  it('leaves the entries it was given as they were', () => {
    const entries = [
      { day, title: 'Older' },
      { day: addDays(day, 1), title: 'Newer' },
    ]
    render(<Timeline label="Its time" entries={entries} />)
    expect(entries.map(({ title }) => title)).toEqual(['Older', 'Newer'])
  })

  it('says what it is of, where each entry comes from and how late it was entered', () => {
    const html = render(
      <Timeline
        label="What meetings decided"
        entries={[
          { day, title: 'Statement sent', source: 'Submission record', enteredLate: 1 },
          { day: addDays(day, -1), title: 'Approved', enteredLate: 6 },
        ]}
      />,
    )
    expect(attribute(one(html, { tag: 'ol' }), 'aria-label')).toBe('What meetings decided')
    expect(all(html, { tag: 'li' }).map(textOf)).toEqual([
      '9 July 2020 Statement sent Submission record · entered 1 day late',
      '8 July 2020 Approved entered 6 days late',
    ])
  })
})

describe('a computed date', () => {
  it('is read by people and machines, and says on request how it was reached', () => {
    const html = render(
      <ComputedDate day={isoDate('2020-07-21')} why="70 working days from 8 April." note="sent 9 July" />,
    )
    expect(attribute(one(html, { tag: 'time' }), 'datetime')).toBe('2020-07-21')
    const details = one(html, { tag: 'details' })
    expect(within(details, { tag: 'summary' }).map(textOf)).toEqual(['Why this date: 21 July 2020'])
    expect(textOf(details)).toContain('70 working days from 8 April.')
    expect(attribute(details, 'open')).toBeUndefined()
  })
})
