import { parse } from 'parse5'
import { render } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { text } from '../build.ts'
import { everyBlock } from '../every-block.ts'
import type { Document } from '../model.ts'
import { renderWeb, webPage } from './paper.tsx'

const html = render(renderWeb(everyBlock))
const ids = (markup: string) => [...markup.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)

describe('a paper on the web', () => {
  it('begins with the title as its first heading and skips no level', () => {
    const levels = [...html.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level))
    expect(levels[0]).toBe(1)
    expect(levels.every((level, index) => index === 0 || level <= (levels[index - 1] ?? 0) + 1)).toBe(true)
    expect(html).toContain('<h1 class="paper-title" id="title">Improvement plan</h1>')
  })

  it('prints the numbers as text and gives each numbered place an address', () => {
    expect(html).toMatch(
      /id="paragraph-1\.1"><span class="paper-number">1\.1<\/span> <div class="paper-text">The plan is due by/,
    )
    expect(html).toMatch(
      /<h3[^>]*id="paragraph-2\.1"><span class="paper-number">2\.1<\/span> <span class="paper-heading__words">Timeliness/,
    )
    expect(html).toMatch(
      /<h2[^>]*id="appendix-A"><span class="paper-number">Appendix A<\/span> <span class="paper-heading__words">Governance/,
    )
  })

  it('uses each address once, and every link inside the page leads somewhere', () => {
    expect(new Set(ids(html)).size).toBe(ids(html).length)
    const inside = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
    expect(inside.length).toBe(4)
    expect(ids(html)).toEqual(expect.arrayContaining(inside))
  })

  it('names the columns, the rows and the table itself', () => {
    expect(html).toContain('<caption>Reviews in time</caption>')
    expect(html).toContain('<th scope="col" class="paper-figures">In time</th>')
    expect(html).toContain('<th scope="row">North</th><td class="paper-figures">9 of 10</td>')
    expect(html).toMatch(/role="region" aria-label="Reviews in time" tabindex="0"/)
  })

  it('ties each fact to the record and shows what is not known', () => {
    expect(html).toContain(
      '<span class="paper-fact" data-source="clocks/statement/due on">21 July 2020</span>',
    )
    expect(html).toContain('<mark class="paper-flag">[Not known: who has read it]</mark>')
  })

  it('opens the record behind a fact where the reader may', () => {
    const linked = render(renderWeb(everyBlock, ({ area, record }) => `/${area}/${record}`))
    expect(linked).toMatch(/<a class="paper-fact"[^>]* href="\/clocks\/statement">21 July 2020<\/a>/)
  })

  it('sets the recommendations apart', () => {
    expect(html).toMatch(
      /<section class="paper-recommendations" id="recommendations"><h2[^>]*><span[^>]*>Recommendations/,
    )
  })

  it('marks what is flagged for whoever writes it, in the block that it stands in and nowhere else', () => {
    const flagged = everyBlock.blocks.find((block) => block.kind === 'list' && block.style === 'bulleted')
    if (!flagged) throw new Error('There is no list')
    const flags = new Map([[flagged, ['Plans drift', 'The report']]])
    const marked = render(renderWeb(everyBlock, undefined, flags))
    expect(marked).toMatch(/<li><mark[^>]*><span[^>]*>Flagged: <\/span>Plans drift<\/mark>\.<\/li>/)
    expect([...marked.matchAll(/Flagged/g)]).toHaveLength(1)
  })

  it('gives pictures their words', () => {
    expect(html).toMatch(/<img src="data:image\/svg\+xml,[^"]+" alt="The group stands below the board\."/)
  })

  it('takes what people typed as text, never as markup or script', () => {
    const nasty: Document = {
      ...everyBlock,
      title: '<script>alert(1)</script>',
      blocks: [
        {
          kind: 'paragraph',
          numbered: false,
          content: [
            text('<img src=x onerror=alert(1)>'),
            { kind: 'link', text: 'go', to: 'javascript:alert(1)' },
          ],
        },
      ],
    }
    const page = webPage(nasty)
    expect(page).not.toMatch(/<script|<img|javascript:/)
  })

  it('stands alone as a file with its language, title and author', () => {
    const page = webPage(everyBlock)
    expect(parse(page).nodeName).toBe('#document')
    expect(page).toMatch(/^<!doctype html>\n<html lang="en-GB">/)
    expect(page).toContain('<title>Improvement plan – Exampleshire Council</title>')
    expect(page).not.toMatch(/src="http|href="http(?!s:\/\/www\.example\.org\/report)|<link/)
  })
})
