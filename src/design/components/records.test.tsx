import { render } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { all, attribute, one, textOf, within } from '../fixtures/reader.ts'
import {
  Card,
  DataTable,
  EmptyState,
  FilterLinks,
  FurtherFilters,
  KeyFacts,
  Numbered,
  SideBySide,
  SubNavigation,
} from './index.ts'

interface Row {
  readonly name: string
  readonly count: number
}

const rows: readonly Row[] = [
  { name: 'Commissioning', count: 3 },
  { name: 'Permanence', count: 4 },
]

const table = (changes: { readonly rows?: readonly Row[]; readonly manyColumns?: boolean } = {}) =>
  render(
    <DataTable
      caption="The areas"
      rows={rows}
      empty={<EmptyState title="No areas yet" />}
      columns={[
        { head: 'Area', cell: ({ name }) => name },
        { head: 'Children', format: 'numeric', cell: ({ count }) => count },
        false,
        { head: 'Next', cell: () => ({ content: 'soon', class: 'marked' }) },
      ]}
      {...changes}
    />,
  )

describe('a table of records', () => {
  it('can be reached by keyboard and has a name where it scrolls', () => {
    const region = one(table(), { attribute: ['role', 'region'] })
    expect(['aria-label', 'tabindex'].map((name) => attribute(region, name))).toEqual(['The areas', '0'])
  })

  it('has its columns’ heads, and each row is named by its first cell', () => {
    const html = table()
    expect(all(html, { tag: 'th', attribute: ['scope', 'col'] }).map(textOf)).toEqual([
      'Area',
      'Children',
      'Next',
    ])
    expect(all(html, { tag: 'th', attribute: ['scope', 'row'] }).map(textOf)).toEqual([
      'Commissioning',
      'Permanence',
    ])
  })

  it('sets numbers to the right, in head and body', () => {
    const html = table()
    expect(all(html, { class: 'govuk-table__header--numeric' }).map(textOf)).toEqual(['Children'])
    expect(all(html, { class: 'govuk-table__cell--numeric' }).map(textOf)).toEqual(['3', '4'])
  })

  it('lets a cell have a look of its own', () => {
    expect(all(table(), { class: 'marked' }).map(textOf)).toEqual(['soon', 'soon'])
  })

  it('without rows is a sentence, not an empty table', () => {
    const html = table({ rows: [] })
    expect(all(html, { tag: 'table' })).toEqual([])
    expect(html).toContain('No areas yet')
  })

  it('scrolls by itself when it has more columns than a window', () => {
    expect(one(table({ manyColumns: true }), { class: 'los-scroll--many' })).toBeDefined()
    expect(one(table(), { class: 'los-scroll--many' })).toBeUndefined()
  })
})

describe('key facts', () => {
  it('name each figure, and lead to the list behind it', () => {
    const html = render(
      <KeyFacts facts={[{ label: 'Areas on track', figure: '4', note: 'of 7', href: '/plan' }]} />,
    )
    expect([textOf(one(html, { tag: 'dt' })), ...all(html, { tag: 'dd' }).map(textOf)]).toEqual([
      'Areas on track',
      '4',
      'of 7',
    ])
    expect(attribute(one(html, { tag: 'a' }), 'href')).toBe('/plan')
  })
})

describe('ways through', () => {
  it('show with each filter how many it would leave, and which is on', () => {
    const html = render(
      <FilterLinks
        label="Show actions"
        items={[
          { text: 'All', count: 9, href: '?', current: true },
          { text: 'Late', count: 2, href: '?late' },
        ]}
      />,
    )
    expect(attribute(one(html, { tag: 'nav' }), 'aria-label')).toBe('Show actions')
    expect(all(html, { tag: 'a' }).map(textOf)).toEqual(['All 9', 'Late 2'])
    expect(all(html, { attribute: ['aria-current', 'true'] }).map(textOf)).toEqual(['All 9'])
  })

  it('fold away further filters, but for one that is chosen', () => {
    const folded = (chosen: boolean) =>
      one(render(<FurtherFilters summary="By team" chosen={chosen} />), { tag: 'details' })
    expect(textOf(folded(false))).toBe('By team')
    expect(attribute(folded(false), 'open')).toBeUndefined()
    expect(attribute(folded(true), 'open')).toBe('')
  })

  it('mark the view that is open', () => {
    const html = render(
      <SubNavigation
        label="Views"
        items={[
          { text: 'Table', href: '?', current: true },
          { text: 'Stages', href: '?stages' },
        ]}
      />,
    )
    expect(all(html, { attribute: ['aria-current', 'page'] }).map(textOf)).toEqual(['Table'])
  })
})

describe('one thing among several', () => {
  it('a card is headed by its link, with its tags as a list', () => {
    const html = render(
      <Card
        caption="Area 2"
        title="Plans"
        href="/plan/areas/2"
        tags={['At risk', undefined, 'None yet']}
        headingLevel={3}
      />,
    )
    expect(textOf(one(html, { tag: 'h3' }))).toBe('Area 2 Plans')
    expect(all(html, { tag: 'a' }).map(textOf)).toEqual(['Plans'])
    expect(all(html, { tag: 'li' }).map(textOf)).toEqual(['At risk', 'None yet'])
  })

  it('a number stands before its name', () => {
    expect(
      textOf(one(render(<Numbered number={3}>Commissioning</Numbered>), { class: 'los-numbered' })),
    ).toBe('3 Commissioning')
  })

  it('two sides have each their own heading', () => {
    const html = render(
      <SideBySide
        left={{ heading: 'What was read', children: 'One' }}
        right={{ heading: 'The report', children: 'Two' }}
      />,
    )
    expect(
      all(html, { tag: 'section' }).map((side) => [within(side, { tag: 'h2' }).map(textOf), textOf(side)]),
    ).toEqual([
      [['What was read'], 'What was read One'],
      [['The report'], 'The report Two'],
    ])
  })

  it('an empty state leads on', () => {
    const html = render(<EmptyState title="No actions yet" action={{ href: '/add', text: 'Add one' }} />)
    expect(attribute(one(html, { tag: 'a' }), 'href')).toBe('/add')
  })
})
