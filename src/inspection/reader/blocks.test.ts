import { describe, expect, it } from 'vitest'
import { blocksOf, joined } from './blocks.ts'
import { bodyText } from './body-lines.ts'
import { bullet, heading, newPage, sheets, type Printed } from './testing/sheets.ts'

function read(content: readonly (Printed | string)[], tagged: boolean) {
  const body = bodyText(sheets(content, { tagged }))
  return blocksOf(body.lines, body.size).map(({ kind, text }) => `${kind}: ${text}`)
}

describe.each([
  ['a tagged PDF', true],
  ['a PDF without tags', false],
])('blocks of %s', (_, tagged) => {
  it('a heading over two lines is one, and its text is not part of it', () => {
    expect(
      read(
        [heading('What needs to improve in this area of\nsocial work practice?'), 'Plans are late.'],
        tagged,
      ),
    ).toEqual([
      'heading: What needs to improve in this area of social work practice?',
      'paragraph: Plans are late.',
    ])
  })

  it('a title and a subtitle of another size are two', () => {
    const title = { text: 'Testshire Council', size: 26 }
    expect(
      read([title, heading('Inspection of children’s services'), 'Words follow. '.repeat(20)], tagged).slice(
        0,
        2,
      ),
    ).toEqual(['heading: Testshire Council', 'heading: Inspection of children’s services'])
  })

  it('an item goes on over a page break at its own indent', () => {
    const content = [
      bullet('Plans that are'),
      newPage,
      { text: 'clear to children.', x: 90 },
      bullet('Homes nearby.'),
    ]
    expect(read(content, tagged)).toEqual(['item: Plans that are clear to children.', 'item: Homes nearby.'])
  })

  it('a paragraph goes on over a page break where its sentence is open, and not where it ended', () => {
    expect(read(['Social workers know', newPage, 'their children well.'], tagged)).toHaveLength(1)
    expect(read(['Social workers stay.', newPage, 'Children are seen.'], tagged)).toHaveLength(2)
  })

  it('an item printed in bold is no heading', () => {
    expect(read([bullet('Plans that are\nclear to children.', { isBold: true })], tagged)).toEqual([
      'item: Plans that are clear to children.',
    ])
  })
})

describe('lines put together', () => {
  it.each([
    [['multi-', 'agency work'], 'multi-agency work'],
    [['support for 16-', 'and 17-year-olds'], 'support for 16- and 17-year-olds'],
    [['an up-', 'to-date plan'], 'an up-to-date plan'],
    [['the 0–', '19 service'], 'the 0–19 service'],
    [['leaders –', 'all of them'], 'leaders – all of them'],
    [['needs and/', 'or risks'], 'needs and/or risks'],
    [['assess\u00AD', 'ment'], 'assessment'],
    [['pre-', 'or post-birth'], 'pre- or post-birth'],
  ])('%j becomes %j', (lines, text) => {
    expect(joined(lines)).toBe(text)
  })
})
