import { describe, expect, it } from 'vitest'
import { bodyText } from './body-lines.ts'
import { newPage, sheets, type Printed } from './testing/sheets.ts'

const footer = (page: number): Printed[] => [
  { text: `Inspection of Testshire children’s services`, size: 8, y: 40, furniture: true },
  { text: String(page), size: 20, x: 512, y: 29, furniture: true },
]

const printedOn = (page: number): (Printed | string)[] => ['Children are well. '.repeat(4), ...footer(page)]

it('is not empty where the PDF calls all of a page furniture', () => {
  const all = Array.from({ length: 20 }, (_, at) => ({
    text: `Children are well, line ${at}.`,
    furniture: true,
  }))
  expect(bodyText(sheets(all)).lines).toHaveLength(20)
})

describe.each([
  ['a tagged PDF', true],
  ['a PDF without tags', false],
])('the running text of %s', (_, tagged) => {
  it('leaves out what stands at the foot of every page', () => {
    const content = [...printedOn(1), newPage, ...printedOn(2), newPage, ...printedOn(3)]
    const body = bodyText(sheets(content, { tagged }))
    expect(body.lines).toHaveLength(3)
    expect(body.furniture).toHaveLength(6)
  })

  it('leaves out footnotes: small print that fills the page down to its foot', () => {
    const note = { text: 'Statutory guidance of 2023\nsets out these outcomes.', size: 9.5, y: 90 }
    const body = bodyText(sheets(['Children are well. '.repeat(4), note], { tagged }))
    expect(body.lines.map((line) => line.text)).toEqual(['Children are well. '.repeat(4).trim()])
    expect(body.footnotes).toHaveLength(2)
  })

  it('keeps a list in small print at the end of a page', () => {
    const list = { text: 'Plans that children understand.', bullet: '◼', size: 10, y: 90 }
    expect(bodyText(sheets(['Children are well. '.repeat(4), list], { tagged })).footnotes).toEqual([])
  })

  it('keeps small print above larger print, such as a letter’s address', () => {
    const body = bodyText(
      sheets([{ text: 'Piccadilly Gate', size: 9 }, 'Children are well. '.repeat(4)], { tagged }),
    )
    expect(body.lines).toHaveLength(2)
    expect(body.size).toBe(12)
  })
})
