import { describe, expect, it } from 'vitest'
import { usualLimits } from '../limits.ts'
import { openBook } from '../open-book.ts'
import { refusalOf, withFile } from '../testing/read-whole.ts'
import { sheetXml, workbookOf } from '../testing/workbook-writer.ts'

const value = '<row><c><v>1</v></c></row>'
const words = '<row><c t="inlineStr"><is><t>one</t></is></c></row>'
const blank = '<row s="1" customFormat="1"/><row><c s="1"/></row>'
const bookOf = (...sheets: readonly string[]) =>
  workbookOf({ sheets: sheets.map((rows, at) => ({ name: `List ${at + 1}`, xml: sheetXml(rows) })) })
const refused = async (book: Buffer, rows: number) => (await refusalOf(book, 'a.xlsx', { rows }))?.sentence

describe('a workbook of more rows than are allowed', () => {
  it('is refused before any of its sheets is read', async () => {
    expect(await refused(bookOf(value.repeat(11)), 10)).toMatch(/^The file has more than 10 rows\./)
    expect(await refused(bookOf(words.repeat(6), value.repeat(5)), 10)).toMatch(
      /^The file has more than 10 rows\./,
    )
  })

  it('is known too where elements have a prefix', async () => {
    const prefixed = `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>${value
      .repeat(11)
      .replaceAll(/<(\/?)(?=[a-z])/g, '<$1x:')}</x:sheetData></x:worksheet>`
    const book = workbookOf({ sheets: [{ name: 'List 1', xml: prefixed }] })
    expect(await refused(book, 10)).toMatch(/^The file has more than 10 rows\./)
  })
})

describe('a workbook of as many as are allowed', () => {
  it('is read, however many rows have nothing but a format', async () => {
    expect(await refused(bookOf(value.repeat(10) + blank.repeat(500)), 10)).toBeUndefined()
    expect(await refused(bookOf(blank.repeat(500), value.repeat(10)), 10)).toBeUndefined()
  })

  it('is read again from its beginning without counting twice', async () => {
    await withFile(bookOf(value.repeat(6), words.repeat(4)), 'a.xlsx', async (path) => {
      const opened = await openBook(path, { ...usualLimits, rows: 10 })
      const read: number[] = []
      const sheets = []
      if (opened.ok) for await (const sheet of opened.book.sheets()) sheets.push(sheet)
      for (const sheet of [...sheets, ...sheets, ...sheets.toReversed()])
        for await (const rows of sheet.rows()) read.push(rows.length)
      expect(read).toEqual([6, 4, 6, 4, 4, 6])
    })
  })
})
