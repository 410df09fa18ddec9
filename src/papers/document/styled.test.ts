import { beforeAll, describe, expect, it } from 'vitest'
import type { PdfRead } from '../testing/pdf-file.ts'
import { pdfRead } from '../testing/pdf-file.ts'
import { madeStyle } from '../testing/made-style.ts'
import { filesIn } from '../testing/word-file.ts'
import { everyBlock } from './every-block.ts'
import { isDocument } from './is-document.ts'
import { formatIds, formats } from './formats.ts'
import type { Document } from './index.ts'

let styled: Document = everyBlock
beforeAll(async () => {
  const style = await madeStyle()
  const name = style.name ?? ''
  styled = { ...everyBlock, style, publisher: name, above: [name, ...everyBlock.above.slice(1)] }
})
const rendered = (form: (typeof formatIds)[number]) => formats[form].render(styled)
const textOf = async (form: 'web' | 'text' | 'braille') => new TextDecoder().decode(await rendered(form))

describe('a paper in a council’s own style, in Word', () => {
  let files = new Map<string, string>()
  const part = (name: string) => files.get(name) ?? ''
  beforeAll(async () => {
    files = await filesIn(await rendered('docx'))
  })
  const styleOf = (id: string) =>
    new RegExp(`<w:style\\b[^>]*w:styleId="${id}".*?</w:style>`, 's').exec(part('word/styles.xml'))?.[0] ?? ''

  it.each([
    ['Title', 'Georgia'],
    ['Heading2', 'Georgia'],
    ['Heading4', 'Georgia'],
  ])('takes %s from the council’s file', (id, font) => {
    expect(styleOf(id)).toContain(font)
    expect(styleOf(id)).toContain('4B2E83')
  })

  it('has each style once, and each that a paragraph names', () => {
    const ids = [...part('word/styles.xml').matchAll(/<w:style\b[^>]*w:styleId="([^"]+)"/g)].map(
      ([, id]) => id,
    )
    expect(new Set(ids).size).toBe(ids.length)
    const named = [...part('word/document.xml').matchAll(/<w:(?:p|r|tbl)Style w:val="([^"]+)"/g)].map(
      ([, id]) => id,
    )
    expect(ids).toEqual(expect.arrayContaining([...new Set(named)]))
  })

  it('writes in its text font, and still in English', () => {
    const defaults = /<w:docDefaults>.*?<\/w:docDefaults>/s.exec(part('word/styles.xml'))?.[0]
    expect(defaults).toContain('Verdana')
    expect(defaults).toContain('<w:lang w:val="en-GB"/>')
    expect(defaults).not.toContain('de-DE')
  })

  it('has the title in its Title, which is the first heading all the same', () => {
    expect(part('word/document.xml')).toMatch(
      /<w:pStyle w:val="Title"\/>(?:(?!<\/w:p>).)*<w:outlineLvl w:val="0"\/>(?:(?!<\/w:p>).)*Improvement plan/s,
    )
  })

  it('leaves tables to the council’s style, with the header row still a header', () => {
    const table = /<w:tbl>.*?<\/w:tbl>/s.exec(part('word/document.xml'))?.[0] ?? ''
    expect(table).toContain('<w:tblStyle w:val="PurpleshireTable"/>')
    expect(table).toContain('<w:tblHeader/>')
    expect(table).not.toContain('<w:shd')
  })

  it('has the logo with its words', () => {
    expect(part('word/document.xml')).toMatch(/descr="Logo of Purpleshire County Council: three hills[^"]*"/)
    expect([...files.keys()].some((name) => /^word\/media\/.*\.png$/.test(name))).toBe(true)
  })

  it('brings no word of the council’s own file but its styles', () => {
    expect([...files.values()].join('')).not.toContain('Words of the council’s own file')
  })

  it('names the council as it prints itself', () => {
    expect(part('docProps/core.xml')).toContain(
      '<dc:creator>Purpleshire County Council (made up)</dc:creator>',
    )
  })
})

describe.each(['pdf', 'large-print'] as const)('a paper in a council’s own style, as %s', (form) => {
  let read: PdfRead
  beforeAll(async () => {
    read = await pdfRead(await rendered(form))
  })
  it('is still PDF/UA-1, with the logo first and its words', () => {
    expect(read.accessibleBy).toBe('1')
    const [first] = read.elements.filter(({ role }) => role === 'Figure')
    expect(first?.alternative).toMatch(/^Logo of Purpleshire County Council/)
  })
  it('says the council’s name', () => {
    expect(read.text.replace(/\s+/g, ' ')).toContain('Purpleshire County Council (made up)')
  })
})

describe('a paper in a council’s own style, elsewhere', () => {
  it('has its colours, its logo and its name on the web page', async () => {
    const page = await textOf('web')
    expect(page).toContain('--accent: #4b2e83')
    expect(page).toMatch(
      /<img class="paper-logo" src="data:image\/svg\+xml;base64,[^"]+" alt="Logo of Purpleshire/,
    )
    expect(page).toContain('<p class="paper-council">Purpleshire County Council (made up) ·')
  })

  it('says its name in plain text and in Braille', async () => {
    expect(await textOf('text')).toMatch(/^Purpleshire County Council \(made up\)/)
    expect((await textOf('braille')).toLowerCase()).toContain('purple')
  })

  it.each(formatIds)(
    'is the same bytes each time, and from what a frozen version keeps: %s',
    async (form) => {
      const kept: unknown = JSON.parse(JSON.stringify(styled))
      if (!isDocument(kept)) throw new Error('It does not survive JSON')
      const again = await formats[form].render(kept)
      expect(Buffer.compare(Buffer.from(await rendered(form)), Buffer.from(again))).toBe(0)
    },
  )
})
