import { beforeAll, describe, expect, it } from 'vitest'
import { pdfRead, type PdfRead } from '../../testing/pdf-file.ts'
import { bullets, numbered, section, table, text, words } from '../build.ts'
import { everyBlock } from '../every-block.ts'
import type { Document } from '../model.ts'
import { renderLargePrint, renderPdf } from './index.ts'

const rolesIn = ({ elements }: PdfRead, role: string) => elements.filter((element) => element.role === role)
const headings = [
  'Improvement plan',
  'Recommendations',
  '1 Purpose',
  '2 Analysis',
  'What inspectors found',
  '2.1 Timeliness of reviews',
  'By team',
  'Appendix A Governance',
]
const plain = (said: string) => said.replace(/\s+/g, ' ').trim()

describe.each([
  ['in print', renderPdf],
  ['in large print', renderLargePrint],
])('a paper %s, opened with another reader', (_, render) => {
  let read: PdfRead
  beforeAll(async () => {
    read = await pdfRead(render(everyBlock))
  })

  it('says that it is PDF/UA-1, its title and its language', () => {
    expect([read.accessibleBy, read.title, read.language]).toEqual(['1', 'Improvement plan', 'en-GB'])
  })

  it('has a heading for each of the document’s, of its level, and a bookmark for each', () => {
    const found = read.elements.filter(({ role }) => /^H\d$/.test(role))
    expect(found.map(({ role }) => role)).toEqual(['H1', 'H2', 'H2', 'H2', 'H3', 'H3', 'H4', 'H2'])
    expect(read.bookmarks.map(plain)).toEqual(headings)
  })

  it('gives the picture its words', () => {
    const [figure] = rolesIn(read, 'Figure')
    expect(figure?.alternative).toBe('The group stands below the board.')
  })

  it('has lists, a table with its header row, and notes as such', () => {
    expect(rolesIn(read, 'L').length).toBeGreaterThanOrEqual(2)
    expect(rolesIn(read, 'TH').length).toBe(2)
    expect(rolesIn(read, 'TD').length).toBe(2)
    expect(rolesIn(read, 'Note').length + rolesIn(read, 'FENote').length).toBe(2)
  })

  it('links to the page that is named', () => {
    expect(rolesIn(read, 'Link').length).toBeGreaterThanOrEqual(1)
  })

  it('is the same to the last byte when it is printed again', () => {
    expect(Buffer.compare(render(everyBlock), render(everyBlock))).toBe(0)
  })
})

describe('large print', () => {
  it('has no letter under 18 points, where print has some', async () => {
    const [large, usual] = [await pdfRead(renderLargePrint(everyBlock)), await pdfRead(renderPdf(everyBlock))]
    // Footnote marks stand raised and small; the notes themselves do not.
    expect(large.sizes.filter((size) => size < 17.9 && size > 12)).toEqual([])
    expect(usual.sizes[0]).toBeLessThan(12)
    expect(large.pages).toBeGreaterThan(usual.pages)
  })

  it('tells a table of many columns row by row, each cell with its heading', async () => {
    const cells = ['1.1', 'Write it', 'A post', '30 June'].map((cell) => [text(cell)])
    const wide = table('Actions', ['No.', 'Action', 'Lead', 'Due'].map(words), [cells])
    const read = await pdfRead(renderLargePrint({ ...everyBlock, blocks: [section('Plan'), wide] }))
    expect(rolesIn(read, 'Table')).toHaveLength(0)
    for (const said of ['Action: Write it', 'Lead: A post', 'Due: 30 June'])
      expect(plain(read.text)).toContain(said)
  })

  it('says below a picture what it shows', async () => {
    expect(plain((await pdfRead(renderLargePrint(everyBlock))).text)).toContain(
      'What the picture shows: The group stands below the board.',
    )
  })
})

describe('what people write', () => {
  const odd = '#set page(fill: red) $x$ *bold* _it_ @ref <tag> // not a comment \\ "quotes" [a] #panic("x")'
  it('is printed as it stands, whatever the typesetter would make of it', async () => {
    const document: Document = {
      ...everyBlock,
      title: odd,
      blocks: [
        section(odd),
        numbered([text(odd)]),
        bullets([[text(odd)]]),
        table(odd, [words(odd)], [[[text(odd)]]]),
      ],
    }
    const read = await pdfRead(renderPdf(document))
    expect(read.title).toBe(odd)
    expect(plain(read.text).split('#panic("x")').length).toBeGreaterThanOrEqual(6)
  })

  it('is refused where it could not be read by everybody: a picture without words', () => {
    const blocks = everyBlock.blocks.map((block) =>
      block.kind === 'figure' ? { ...block, alternative: '' } : block,
    )
    expect(() => renderPdf({ ...everyBlock, blocks })).toThrow(/alt/i)
  })

  it('stands for a picture that is not there', async () => {
    const read = await pdfRead(renderPdf({ ...everyBlock, pictures: {} }))
    expect(plain(read.text)).toContain('The group stands below the board.')
  })
})
