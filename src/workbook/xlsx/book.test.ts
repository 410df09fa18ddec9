import { describe, expect, it } from 'vitest'
import { unzipSync, zipSync } from 'fflate'
import { readBytes, refusalOf } from '../testing/read-whole.ts'
import { relationshipsXml, sheetXml, workbookOf } from '../testing/workbook-writer.ts'

const rows = '<row r="1"><c r="A1"><v>7</v></c></row>'
const namesOf = async (bytes: Buffer) =>
  (await readBytes(bytes)).map(({ name, position, hidden, rows }) => [name, position, hidden, rows.length])

describe('the sheets of a workbook', () => {
  it('come in the order of their tabs, hidden ones marked', async () => {
    const book = workbookOf({
      sheets: [
        { name: 'List 10', rows },
        { name: 'List 2', rows, state: 'hidden' },
        { name: 'A & E "x"', state: 'veryHidden' },
      ],
    })
    expect(await namesOf(book)).toEqual([
      ['List 10', 1, false, 1],
      ['List 2', 2, true, 1],
      ['A & E "x"', 3, true, 0],
    ])
  })

  it.each<[string, (xml: string) => Buffer]>([
    ['in UTF-16', (xml) => Buffer.from(`\ufeff${xml}`, 'utf16le')],
    ['in UTF-16 without a mark', (xml) => Buffer.from(xml, 'utf16le').swap16()],
    ['in UTF-8 that says it is UTF-16', (xml) => Buffer.from(xml)],
  ])('are found where every part is written %s', async (_, written) => {
    const parts = unzipSync(workbookOf({ sheets: [{ name: 'Café', rows }] }))
    const declared = (part: Uint8Array) =>
      `<?xml version="1.0" encoding="utf-16"?>${Buffer.from(part)
        .toString('utf8')
        .replace(/^<\?xml[^>]*>/, '')}`
    const all = Object.entries(parts).map(([name, part]) => [name, written(declared(part))] as const)
    expect(await namesOf(Buffer.from(zipSync(Object.fromEntries(all))))).toEqual([['Café', 1, false, 1]])
  })

  it('leave out charts, which have no rows', async () => {
    const links = relationshipsXml([
      ['chartsheet', 'chartsheets/sheet1.xml'],
      ['worksheet', 'worksheets/sheet2.xml'],
    ])
    const book = workbookOf({
      sheets: [{ name: 'Chart' }, { name: 'List 1', rows }],
      parts: [{ name: 'xl/_rels/workbook.xml.rels', data: links }],
    })
    expect(await namesOf(book)).toEqual([['List 1', 2, false, 1]])
  })

  it.each(['worksheets/renamed.xml', '/xl/worksheets/renamed.xml', '../xl/./worksheets/Renamed.XML'])(
    'are found where the workbook says: %s',
    async (target) => {
      const book = workbookOf({
        sheets: [{ name: 'List 1' }],
        parts: [
          { name: 'xl/_rels/workbook.xml.rels', data: relationshipsXml([['worksheet', target]]) },
          { name: 'xl/worksheets/renamed.xml', data: sheetXml(rows) },
        ],
      })
      expect(await namesOf(book)).toEqual([['List 1', 1, false, 1]])
    },
  )

  it('are read beside macros, which are not', async () => {
    const book = workbookOf({
      sheets: [{ name: 'List 1', rows }],
      parts: [{ name: 'xl/vbaProject.bin', data: Buffer.alloc(1000, 1) }],
    })
    expect(await namesOf(book)).toEqual([['List 1', 1, false, 1]])
  })

  it('have names fit to show', async () => {
    expect(await namesOf(workbookOf({ sheets: [{ name: `List\u202e 1\u0007${'x'.repeat(200)}` }] }))).toEqual(
      [[`List 1${'x'.repeat(94)}`, 1, false, 0]],
    )
  })

  it('may be asked for twice', async () => {
    const book = workbookOf({ sheets: [{ name: 'List 1', rows }] })
    expect(await namesOf(book)).toEqual(await namesOf(book))
  })
})

describe('a workbook that does not hang together is refused:', () => {
  const sheets = [{ name: 'List 1', rows }]

  it('a sheet that is not there', async () => {
    const links = relationshipsXml([['worksheet', 'worksheets/none.xml']])
    const book = workbookOf({ sheets, parts: [{ name: 'xl/_rels/workbook.xml.rels', data: links }] })
    expect((await refusalOf(book))?.sentence).toMatch(/^Sheet List 1: .*a sheet is missing/)
  })

  it('no list of sheets, or none in it', async () => {
    const elsewhere = relationshipsXml([['officeDocument', 'xl/other.xml']])
    expect(
      await refusalOf(workbookOf({ sheets, parts: [{ name: '_rels/.rels', data: elsewhere }] })),
    ).toMatchObject({
      code: 'damaged',
    })
    expect(await refusalOf(workbookOf({ sheets: [] }))).toMatchObject({ code: 'nothing to read' })
  })

  it('a text that is not in the table', async () => {
    const book = workbookOf({ sheets: [{ name: 'List 1', rows: '<row r="4"><c t="s"><v>3</v></c></row>' }] })
    expect((await refusalOf(book))?.sentence).toMatch(/^Sheet List 1, row 4: .*a text that is not there/)
  })

  it.each([
    ['tags that do not match', '<row></c>'],
    ['a tag within a tag', '<row <c>'],
    ['an attribute without quotation marks', '<row r=1>'],
    ['an entity that XML does not have', '<row r="1"><c t="inlineStr"><is><t>&nbsp;</t></is></c></row>'],
    ['a reference to no character', '<row r="1"><c t="inlineStr"><is><t>&#0;</t></is></c></row>'],
    ['an end that never comes', '<row r="1"><c>'],
  ])('%s', async (_, broken) => {
    expect(await refusalOf(workbookOf({ sheets: [{ name: 'List 1', rows: broken }] }))).toMatchObject({
      code: 'damaged',
    })
  })

  it('more than its limits allow', async () => {
    const book = workbookOf({ sheets: [{ name: 'List 1', rows: rows.repeat(3) }] })
    expect(await refusalOf(book, 'a.xlsx', { rows: 2 })).toMatchObject({ code: 'too many rows' })
    expect(await refusalOf(book, 'a.xlsx', { cells: 2 })).toMatchObject({ code: 'too many cells' })
    expect(await refusalOf(book, 'a.xlsx', { fileMegabytes: 0.0001 })).toMatchObject({ code: 'too large' })
    expect(await refusalOf(book, 'a.xlsx', { rows: 3, cells: 3 })).toBeUndefined()
  })
})
