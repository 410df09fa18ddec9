import { beforeAll, describe, expect, it } from 'vitest'
import { bullets, numbered, text } from '../build.ts'
import { everyBlock } from '../every-block.ts'
import { labelsOf } from '../numbering.ts'
import { wordsInOffice } from '../../testing/office.ts'
import { filesIn } from '../../testing/word-file.ts'
import { textWidth } from './look.ts'
import { renderWord } from './paper.ts'

/** The paragraphs of a part, each with its style, numbering level and words. */
function paragraphsIn(xml: string) {
  return [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, inside = '']) => ({
    style: /<w:pStyle w:val="([^"]+)"/.exec(inside)?.[1] ?? '',
    outline: /<w:outlineLvl w:val="(\d)"/.exec(inside)?.[1],
    level: /<w:ilvl w:val="(\d)"/.exec(inside)?.[1],
    list: /<w:numId w:val="(\d+)"/.exec(inside)?.[1],
    text: [...inside.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, words]) => words).join(''),
  }))
}

describe('a paper in Word', () => {
  let files = new Map<string, string>()
  const part = (name: string) => files.get(name) ?? ''
  const paragraphs = () => paragraphsIn(part('word/document.xml'))
  const saying = (words: string) => paragraphs().find((paragraph) => paragraph.text.startsWith(words))

  beforeAll(async () => {
    files = await filesIn(await renderWord(everyBlock))
  })

  it('has real headings, each with its outline level', () => {
    const headings = paragraphs().filter(({ style }) => style.startsWith('Heading'))
    expect(headings.map(({ style, outline, text }) => [style, outline, text])).toEqual([
      ['Heading1', '0', 'Improvement plan'],
      ['Heading2', '1', 'Recommendations'],
      ['Heading2', '1', 'Purpose'],
      ['Heading2', '1', 'Analysis'],
      ['Heading3', '2', 'What inspectors found'],
      ['Heading3', '2', 'Timeliness of reviews'],
      ['Heading4', '3', 'By team'],
      ['Heading2', '1', 'Governance'],
    ])
  })

  it('numbers sections and paragraphs in one list of two levels, and types no number', () => {
    const [section, paragraph] = [saying('Purpose'), saying('The plan is due')]
    expect([section?.level, paragraph?.level]).toEqual(['0', '1'])
    expect(section?.list).toBe(paragraph?.list)
    expect(part('word/document.xml')).not.toMatch(/<w:t[^>]*>\s*\d+\.\d/)
  })

  it('defines every list it uses', () => {
    const defined = [...part('word/numbering.xml').matchAll(/<w:num w:numId="(\d+)"/g)].map(([, id]) => id)
    const used = paragraphs().flatMap(({ list }) => (list === undefined ? [] : [list]))
    expect(used.length).toBeGreaterThan(8)
    expect(defined).toEqual(expect.arrayContaining(used))
  })

  it('begins each numbered list at one', async () => {
    const list = (words: string) => ({
      kind: 'list' as const,
      style: 'numbered' as const,
      items: [[text(words)]],
    })
    const blocks = [list('first'), bullets([[text('between')]]), list('second')]
    const two = paragraphsIn(
      (await filesIn(await renderWord({ ...everyBlock, blocks }))).get('word/document.xml') ?? '',
    )
    const numberOf = (words: string) => two.find((paragraph) => paragraph.text === words)?.list
    expect(numberOf('first')).not.toBe(numberOf('second'))
  })

  it('repeats the header row of a table and sets its widths', () => {
    const xml = part('word/document.xml')
    expect(xml).toMatch(/<w:tr>(?:(?!<\/w:tr>).)*<w:tblHeader\/>(?:(?!<\/w:tr>).)*In time/s)
    const widths = [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width))
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(textWidth)
  })

  it('keeps its footnotes with the text they belong to', () => {
    expect(part('word/document.xml').match(/<w:footnoteReference /g)).toHaveLength(2)
    const notes = paragraphsIn(part('word/footnotes.xml')).map(({ text: note }) => note.trim())
    expect(notes.filter((note) => note !== '')).toEqual(['Seventy working days.', 'A second note.'])
  })

  it('says its language, title, subject and, as its only author, the council', () => {
    expect(part('word/styles.xml')).toContain('<w:lang w:val="en-GB"')
    const properties = part('docProps/core.xml')
    expect(properties).toContain('<dc:title>Improvement plan</dc:title>')
    expect(properties).toContain('<dc:subject>Report to Cabinet, 16 June 2020</dc:subject>')
    expect(properties).toContain('<dc:creator>Exampleshire Council</dc:creator>')
    expect(properties).toContain('<cp:lastModifiedBy>Exampleshire Council</cp:lastModifiedBy>')
  })

  it('carries no comments, no revision marks and no hidden text', () => {
    expect([...files.keys()].filter((name) => /comment|people/i.test(name))).toEqual([])
    expect([...files.values()].join('')).not.toMatch(/<w:(ins|del|vanish|comment)\b/)
  })

  it('gives pictures their words, on A4, with page numbers', () => {
    const xml = part('word/document.xml')
    expect(xml).toContain('descr="The group stands below the board."')
    expect(xml).toMatch(/<w:pgSz[^>]*w:w="11906"[^>]*w:h="16838"|<w:pgSz[^>]*w:h="16838"[^>]*w:w="11906"/)
    expect([...files.entries()].find(([name]) => name.startsWith('word/footer'))?.[1]).toMatch(
      /PAGE.*NUMPAGES/s,
    )
  })

  it('draws a picture of boxes and lines in shapes of its own, one object with its words', async () => {
    const box = { x: 0, width: 90, height: 30, dark: false, note: ['meets monthly'] }
    const shapes = {
      boxes: [
        { ...box, y: 0, name: ['Board'] },
        { ...box, y: 60, name: ['Practice', 'Group'], note: [] },
      ],
      lines: [
        {
          points: [
            { x: 45, y: 60 },
            { x: 45, y: 60 },
            { x: 45, y: 30 },
          ],
          broken: true,
        },
      ],
    }
    const chart = { svg: '<svg/>', shapes, width: 90, height: 90 }
    const xml = (await filesIn(await renderWord({ ...everyBlock, pictures: { chart } }))).get(
      'word/document.xml',
    )
    const [drawing = ''] = /<w:drawing>.*?<\/w:drawing>/s.exec(xml ?? '') ?? []
    expect(drawing).toMatch(/<wp:docPr [^>]*descr="The group stands below the board\."/)
    expect([...drawing.matchAll(/<a:prstGeom prst="(\w+)"/g)].map(([, shape]) => shape)).toEqual([
      'line',
      'rect',
      'rect',
    ])
    expect([...drawing.matchAll(/<w:t(?: [^>]*)?>([^<]*)/g)].map(([, words]) => words)).toEqual([
      'Board',
      'meets monthly',
      'Practice',
      'Group',
    ])
    expect(drawing).toContain('<a:prstDash val="dash"')
  })

  it('keeps what announces a list on one page with its beginning', async () => {
    const blocks = [numbered([text('These were asked:')]), bullets([[text('Children')]])]
    const xml = (await filesIn(await renderWord({ ...everyBlock, blocks }))).get('word/document.xml') ?? ''
    const [announcing = ''] = /<w:p>(?:(?!<w:p>).)*These were asked:/s.exec(xml) ?? []
    expect(announcing).toContain('<w:keepNext/>')
  })

  it('prints the words of a picture that Word cannot show', async () => {
    const chart = { svg: '<svg/>', width: 90, height: 30 }
    const without = await filesIn(await renderWord({ ...everyBlock, pictures: { chart } }))
    const texts = paragraphsIn(without.get('word/document.xml') ?? '').map((paragraph) => paragraph.text)
    expect(texts).toContain('The group stands below the board.')
  })

  it('follows safe links only', () => {
    expect(part('word/_rels/document.xml.rels')).toContain('Target="https://www.example.org/report"')
  })
})

describe('LibreOffice', () => {
  it('opens the Word file and prints the numbers that we computed', async (context) => {
    const lines = wordsInOffice(await renderWord(everyBlock), context)
      .split('\n')
      .map((line) => line.trim())
    for (const label of labelsOf(everyBlock.blocks).filter((words) => words !== ''))
      expect(
        lines.some((line) => line.startsWith(`${label} `)),
        label,
      ).toBe(true)
  })
})
