import { describe, expect, it } from 'vitest'
import { notWorkedOut, type Cell } from '../model.ts'
import { readBytes } from '../testing/read-whole.ts'
import {
  sheetXml,
  spreadsheetNamespace,
  workbookOf,
  type WrittenWorkbook,
} from '../testing/workbook-writer.ts'

/** The rows of a workbook of one sheet. */
async function rowsOf(rows: string, book: Partial<WrittenWorkbook> = {}) {
  const [sheet] = await readBytes(workbookOf({ sheets: [{ name: 'List 1', rows }], ...book }))
  return sheet?.rows ?? []
}

async function cellOf(cell: string, book: Partial<WrittenWorkbook> = {}): Promise<Cell | undefined> {
  const [row] = await rowsOf(`<row r="1">${cell}</row>`, book)
  return row?.cells[0]
}

const text = (value: string): Cell => ({ kind: 'text', text: value })

describe('text', () => {
  const shared = (sharedTexts: string) => cellOf('<c r="A1" t="s"><v>0</v></c>', { sharedTexts })

  it('comes from the shared table', async () => {
    expect(await shared('<si><t>Female</t></si>')).toEqual(text('Female'))
  })

  it('is joined from runs of different looks', async () => {
    const runs = '<si><r><t xml:space="preserve">Not </t></r><r><rPr><b/></rPr><t>known</t></r></si>'
    expect(await shared(runs)).toEqual(text('Not known'))
  })

  it('leaves out how it is pronounced', async () => {
    const phonetic = '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si>'
    expect(await shared(phonetic)).toEqual(text('東京'))
  })

  it('keeps its space only where it says so', async () => {
    expect(await shared('<si><t> a </t></si>')).toEqual(text('a'))
    expect(await shared('<si><t xml:space="preserve"> a </t></si>')).toEqual(text(' a '))
    expect(await shared('<si><t>\u00a0a</t></si>')).toEqual(text('\u00a0a'))
  })

  it('may stand in the cell itself, in runs too', async () => {
    expect(await cellOf('<c t="inlineStr"><is><t>A &amp; E</t></is></c>')).toEqual(text('A & E'))
    expect(await cellOf('<c t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c>')).toEqual(text('ab'))
  })

  it('may be what a formula came to, without the formula', async () => {
    expect(await cellOf('<c t="str"><f>UPPER("x")</f><v>X</v></c>')).toEqual(text('X'))
  })

  it('has its entities, numbered characters, CDATA and Excel’s escapes undone', async () => {
    const written = '<c t="inlineStr"><is><t>&lt;&#65;&#x1F600;<![CDATA[<&>]]>_x0041__x005F_x</t></is></c>'
    expect(await cellOf(written)).toEqual(text('<A😀<&>A_x'))
  })

  it('keeps half characters as written and leaves NUL out', async () => {
    expect(await cellOf('<c t="inlineStr"><is><t>a_xD800_b_x0000_</t></is></c>')).toEqual(text('a_xD800_b'))
  })

  it('is no cell where it is empty', async () => {
    expect(
      await rowsOf('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', { sharedTexts: '<si><t/></si>' }),
    ).toEqual([])
  })
})

describe('numbers, truths and errors', () => {
  it('keep the noughts that their style shows in front', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="165" formatCode="000000"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="165"/></cellXfs>'
    expect(await cellOf('<c r="A1" s="1"><v>123</v></c>', { styles })).toEqual(text('000123'))
    expect(await cellOf('<c r="A1" s="1"><v>1234567</v></c>', { styles })).toEqual(text('1234567'))
    expect(await cellOf('<c r="A1" s="0"><v>123</v></c>', { styles })).toEqual({
      kind: 'number',
      number: 123,
    })
  })

  it.each([
    ['<c><v>7</v></c>', { kind: 'number', number: 7 }],
    ['<c t="n"><v>-1.5E-2</v></c>', { kind: 'number', number: -0.015 }],
    ['<c><f>1+1</f><v>2</v></c>', { kind: 'number', number: 2 }],
    ['<c t="b"><v>1</v></c>', { kind: 'truth', truth: true }],
    ['<c t="b"><f>FALSE()</f><v>0</v></c>', { kind: 'truth', truth: false }],
    ['<c t="e"><f>NA()</f><v>#N/A</v></c>', { kind: 'error', error: '#N/A' }],
    ['<c><v>12 weeks</v></c>', { kind: 'text', text: '12 weeks' }],
  ])('%s', async (written, cell) => expect(await cellOf(written)).toEqual(cell))

  it.each<[string, Cell]>([
    ['<c><f>"14601"</f></c>', text('14601')],
    ['<c r="A1"><f>="14601"</f><v></v></c>', text('14601')],
    ['<c><f>"say ""no"" &amp; go"</f><v/></c>', text('say "no" & go')],
    ['<c><f>14601</f><v></v></c>', { kind: 'number', number: 14601 }],
    ['<c><f>-1.5</f></c>', { kind: 'number', number: -1.5 }],
    ['<c><f>"1"&amp;"2"</f></c>', { kind: 'error', error: notWorkedOut }],
    ['<c><f>A1+1</f><v></v></c>', { kind: 'error', error: notWorkedOut }],
    ['<c><f t="shared" si="0"/></c>', { kind: 'error', error: notWorkedOut }],
  ])('are what stands in a formula that was never worked out, or not known: %s', async (cell, expected) => {
    expect(await cellOf(cell)).toEqual(expected)
  })

  it('are no cell without a value: a style alone, a formula that came to nothing', async () => {
    const nothing = '<c r="B1" t="str"><f>IF(A1="","",A1)</f><v></v></c>'
    expect(await rowsOf(`<row r="1"><c r="A1" s="1"/>${nothing}</row>`)).toEqual([])
  })
})

describe('days', () => {
  const day = (iso: string) => ({ kind: 'day', day: iso })

  it('are numbers in a date style', async () => {
    expect(await cellOf('<c s="1"><v>43472</v></c>')).toEqual(day('2019-01-07'))
    expect(await cellOf('<c s="2"><v>43472.75</v></c>')).toEqual(day('2019-01-07'))
    expect(await cellOf('<c s="0"><v>43472</v></c>')).toEqual({ kind: 'number', number: 43472 })
  })

  it('are no lengths of time', async () => {
    expect(await cellOf('<c s="3"><v>1.5</v></c>')).toEqual({ kind: 'number', number: 1.5 })
  })

  it('count from 1904 where the workbook says so', async () => {
    expect(await cellOf('<c s="1"><v>42010</v></c>', { from1904: true })).toEqual(day('2019-01-07'))
  })

  it('may be written out in strict workbooks', async () => {
    expect(await cellOf('<c s="1" t="d"><v>2019-01-07T00:00:00</v></c>')).toEqual(day('2019-01-07'))
  })
})

describe('places', () => {
  const numbers = async (rows: string) =>
    (await rowsOf(rows)).map(({ number, cells }) => [
      number,
      cells.map((cell) => (cell?.kind === 'number' ? cell.number : undefined)),
    ])

  it('are those that the references say, with holes between them', async () => {
    expect(await numbers('<row r="3"><c r="B3"><v>1</v></c><c r="D3"><v>2</v></c><c r="E3"/></row>')).toEqual(
      [[3, [undefined, 1, undefined, 2]]],
    )
  })

  it('follow on where references are missing', async () => {
    const rows =
      '<row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>'
    expect(await numbers(rows)).toEqual([
      [1, [1, 2]],
      [5, [undefined, undefined, 3, 4]],
      [6, [5]],
    ])
  })

  it('do not hang on the order of cells or attributes, and the first of two attributes counts', async () => {
    const rows = `<row spans="1:2" r='2'><c  s="0"\n r = "B2" r="C2"><v>2</v></c><c t="n" r="A2" ><v>1</v></c></row>`
    expect(await numbers(rows)).toEqual([[2, [1, 2]]])
  })

  it('reach to the last column, and no further', async () => {
    const [row] = await rowsOf('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')
    expect([row?.number, row?.cells.length]).toEqual([1_048_576, 16_384])
    await expect(numbers('<row r="1"><c r="XFE1"><v>1</v></c></row>')).rejects.toThrow(
      /List 1, row 1.*no possible place/,
    )
    await expect(numbers('<row r="1048577"/>')).rejects.toThrow(/no possible number/)
  })

  it('do not believe what the sheet says of its size', async () => {
    const xml = sheetXml('<row r="9"><c r="C9"><v>1</v></c></row>').replace(
      '<sheetData>',
      '<dimension ref="A1:A1"/><sheetData>',
    )
    const [sheet] = await readBytes(workbookOf({ sheets: [{ name: 'List 1', xml }] }))
    expect(sheet?.rows.map(({ number }) => number)).toEqual([9])
  })
})

describe('XML written otherwise', () => {
  const one = [{ number: 1, cells: [{ kind: 'number', number: 7 }] }]
  const rowsIn = async (xml: string | Buffer) =>
    (await readBytes(workbookOf({ sheets: [{ name: 'List 1', xml }] })))[0]?.rows

  it('with a prefix before every name', async () => {
    const xml = `<x:worksheet xmlns:x="${spreadsheetNamespace}"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>`
    expect(await rowsIn(xml)).toEqual(one)
  })

  it('in the strict namespace', async () => {
    const strict = 'http://purl.oclc.org/ooxml/spreadsheetml/main'
    expect(
      await rowsIn(sheetXml('<row><c><v>7</v></c></row>').replace(spreadsheetNamespace, strict)),
    ).toEqual(one)
  })

  it.each(['utf16le', 'utf8'] as const)('in %s with its mark', async (encoding) => {
    const xml = sheetXml('<row><c><v>7</v></c></row>').replace(
      'UTF-8',
      encoding === 'utf8' ? 'UTF-8' : 'UTF-16',
    )
    expect(await rowsIn(Buffer.from(`\ufeff${xml}`, encoding))).toEqual(one)
  })

  it('in UTF-16 with the high byte first, and in Windows-1252 where it says so', async () => {
    const xml = sheetXml('<row><c t="inlineStr"><is><t>café</t></is></c></row>')
    const cafe = [{ number: 1, cells: [text('café')] }]
    expect(await rowsIn(Buffer.from(`\ufeff${xml.replace('UTF-8', 'UTF-16')}`, 'utf16le').swap16())).toEqual(
      cafe,
    )
    expect(await rowsIn(Buffer.from(xml.replace('UTF-8', 'windows-1252'), 'latin1'))).toEqual(cafe)
    await expect(rowsIn(Buffer.from(xml, 'latin1'))).rejects.toThrow(/characters cannot be read/)
  })

  it('with comments, instructions, space between tags, and > in an attribute', async () => {
    const xml = sheetXml(
      '\n<!-- <row> --><row r="1" note="a > b"> <?x <c> ?><c r="A1"><v>7</v><extLst><ext><v>8</v></ext></extLst></c>\n</row>',
    )
    expect(await rowsIn(xml)).toEqual(one)
  })
})
