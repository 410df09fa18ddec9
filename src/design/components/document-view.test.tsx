import { render } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { all, attribute, one, textOf } from '../fixtures/reader.ts'
import { DocumentView, PaperParagraph, PaperSection, PaperTable, PrintOnly, ScreenOnly } from './index.ts'

describe('a paper', () => {
  const html = render(
    <DocumentView label="Cabinet report">
      <PaperSection number="1" heading="Purpose" id="purpose">
        <PaperParagraph number="1.1">To tell Cabinet.</PaperParagraph>
        <PaperParagraph number="1.1.1" level={2}>
          And to ask.
        </PaperParagraph>
      </PaperSection>
      <PaperTable caption="Table 1" head={['Strand', 'Judgement']} rows={[['Leaders', 'Good']]} />
    </DocumentView>,
  )

  it('is an article with a name', () => {
    expect(attribute(one(html, { tag: 'article' }), 'aria-label')).toBe('Cabinet report')
  })

  it('reads its numbers with its headings and paragraphs', () => {
    expect(textOf(one(html, { tag: 'h2' }))).toBe('1 Purpose')
    expect(all(html, { class: 'paper-paragraph' }).map(textOf)).toEqual([
      '1.1 To tell Cabinet.',
      '1.1.1 And to ask.',
    ])
  })

  it('can be linked to by paragraph', () => {
    expect(one(html, { id: 'paragraph-1.1.1' })).toBeDefined()
  })

  it('has tables with a head for columns and rows', () => {
    expect(all(html, { tag: 'th' }).map((cell) => [attribute(cell, 'scope'), textOf(cell)])).toEqual([
      ['col', 'Strand'],
      ['col', 'Judgement'],
      ['row', 'Leaders'],
    ])
  })
})

describe('screen and paper', () => {
  it('each has what is only for it', () => {
    const html = render(
      <>
        <PrintOnly>On paper</PrintOnly>
        <ScreenOnly>On the screen</ScreenOnly>
      </>,
    )
    expect(textOf(one(html, { class: 'los-print-only' }))).toBe('On paper')
    expect(textOf(one(html, { class: 'los-screen-only' }))).toBe('On the screen')
  })
})
