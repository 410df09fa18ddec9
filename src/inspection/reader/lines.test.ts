import { describe, expect, it } from 'vitest'
import { linesOf } from './lines.ts'
import type { Piece } from './positioned.ts'

const piece = (text: string, x: number, more: Partial<Piece> = {}): Piece => ({
  ...{
    text,
    x,
    right: x + text.length * 6,
    y: 700,
    size: 12,
    face: 'Tahoma',
    paragraph: undefined,
    furniture: false,
  },
  ...more,
})

const read = (...pieces: Piece[]) => linesOf({ number: 1, width: 595, height: 842, pieces })
const texts = (...pieces: Piece[]) => read(...pieces).map((line) => line.text)

describe('the words of a line', () => {
  it('are put in order from left to right, lines from top to bottom', () => {
    expect(texts(piece('below', 72, { y: 680 }), piece('right', 200), piece('left', 72))).toEqual([
      'left right',
      'below',
    ])
  })

  it('keep together what the PDF set in several runs, such as an apostrophe from another font', () => {
    expect(texts(piece('children', 72), piece('’', 120, { right: 124 }), piece('s homes', 124))).toEqual([
      'children’s homes',
    ])
  })

  it('leave out footnote marks, raised or as a raised figure of the font, but keep the “th” of a date', () => {
    expect(texts(piece('practice?', 72), piece('1', 126, { y: 704, size: 8 }))).toEqual(['practice?'])
    expect(texts(piece('outline²', 72))).toEqual(['outline'])
    expect(texts(piece('11', 72), piece('th', 84, { y: 704, size: 8 }))).toEqual(['11th'])
  })

  it('have plain hyphens where Word forbade a break', () => {
    expect(texts(piece('16‑year‑olds', 72))).toEqual(['16-year-olds'])
  })
})

describe('the marker of an item', () => {
  const markerOf = (...pieces: Piece[]) => read(...pieces)[0]?.marker?.text

  it.each(['◼', '▪', '•', '●', '\uF0A7', '\uF06E', '➢'])(
    '%s is a bullet however close the words stand',
    (sign) => {
      expect(markerOf(piece(sign, 72), piece('The quality', 79))).toBe(sign)
      expect(texts(piece(`${sign} The quality`, 72))).toEqual(['The quality'])
    },
  )

  it.each(['–', '-', '*', 'o'])('%s is a bullet only where the words stand apart from it', (sign) => {
    expect(markerOf(piece(sign, 72), piece('the quality', 90))).toBe(sign)
    expect(markerOf(piece(sign, 72), piece('the quality', 80))).toBeUndefined()
  })

  it('a letter of a symbol font is a bullet', () => {
    expect(markerOf(piece('n', 72, { face: 'Wingdings-Regular' }), piece('The quality', 90))).toBe('n')
    expect(markerOf(piece('n', 72, { face: 'f7' }), piece('The quality', 90, { face: 'f1' }))).toBe('n')
    expect(markerOf(piece('A', 72, { face: 'f7' }), piece('quality', 90, { face: 'f1' }))).toBeUndefined()
  })

  it.each(['1.', '12.', '(a)', 'iv)', '2.1'])('%s is a number', (sign) => {
    const [line] = read(piece(sign, 72), piece('Leaders know', 108))
    expect(line?.marker?.kind).toBe('number')
    expect(line?.x).toBe(108)
  })

  it('a bare figure is none: it may be the day of a date', () => {
    expect(markerOf(piece('9', 72), piece('May 2023', 85))).toBeUndefined()
  })

  it('a number right before its words counts where a paragraph begins or the next line stands further in', () => {
    const hanging = read(piece('10. Leaders know', 72), piece('their services', 93, { y: 685 }))
    expect(hanging[0]?.marker?.text).toBe('10.')
    expect(hanging[0]?.x).toBe(93)
    const wrapped = read(
      piece('children over', 72, { y: 715 }),
      piece('16. They live', 72),
      piece('at home', 72, { y: 685 }),
    )
    expect(wrapped.map((line) => line.marker)).toEqual([undefined, undefined, undefined])
    const tagged = read(
      piece('before', 72, { y: 715, paragraph: 1 }),
      piece('11. Staff stay', 72, { paragraph: 2 }),
    )
    expect(tagged[1]?.marker?.text).toBe('11.')
  })
})
