import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readBytes, refusalOf, wholeBook } from '../testing/read-whole.ts'
import { zipOf } from '../testing/zip-writer.ts'

/** Rows as number and texts; a hole is an empty text. */
async function valuesOf(bytes: Buffer | string, name = 'List 1.csv') {
  const [sheet] = await readBytes(bytes, name)
  return (sheet?.rows ?? []).map(({ number, cells }) => [
    number,
    ...cells.map((cell) => (cell?.kind === 'text' ? cell.text : '')),
  ])
}

describe('a CSV file', () => {
  it.each([',', ';', '\t', '|'])('is split at %j where that stands between its values', async (delimiter) => {
    const text = ['Name,DOB,Note', 'Ann,2019-01-07,x', 'Bea,,y'].join('\n').replaceAll(',', delimiter)
    expect(await valuesOf(text)).toEqual([
      [1, 'Name', 'DOB', 'Note'],
      [2, 'Ann', '2019-01-07', 'x'],
      [3, 'Bea', '', 'y'],
    ])
  })

  it.each([',', ';', '\t', '|'])(
    'of two columns and one row is split at %j, blank rows or not',
    async (mark) => {
      expect(await valuesOf(`id${mark}name\n\n${mark}\n1${mark}Ann\n`)).toEqual([
        [1, 'id', 'name'],
        [4, '1', 'Ann'],
      ])
    },
  )

  it('says its own delimiter in a first line that is no row', async () => {
    expect(await valuesOf('sep=|\na|b,c\n1|2\n')).toEqual([
      [1, 'a', 'b,c'],
      [2, '1', '2'],
    ])
  })

  it.each([';', '\t', '|'])(
    'is split at %j also where values have commas and a title stands above',
    async (mark) => {
      const text = [
        'List 1: Contacts, as at 30/10/2026',
        'Id~Team~Note',
        '1~North, East~',
        '2~South, West~a, b, c',
      ]
      expect(await valuesOf(text.join('\r\n').replaceAll('~', mark))).toEqual([
        [1, 'List 1: Contacts, as at 30/10/2026'],
        [2, 'Id', 'Team', 'Note'],
        [3, '1', 'North, East'],
        [4, '2', 'South, West', 'a, b, c'],
      ])
    },
  )

  it('that ends within its last row says so, and leaves out the value that may be cut', async () => {
    const cutOff = async (text: string) =>
      (await readBytes(text, 'List 1.csv'))[0]?.rows.at(-1) ?? { number: 0, cells: [] }
    const whole = 'Id,Day,Team,Worker\n1,05/10/2026,North,A\n'
    expect(await cutOff(`${whole}2,06/10/2026,Nor`)).toMatchObject({ isCutOff: true, number: 3 })
    expect((await cutOff(`${whole}2,06/10/2026,Nor`)).cells).toHaveLength(2)
    // A value whose quotation marks are closed is whole.
    expect((await cutOff(`${whole}2,06/10/2026,"Nor"`)).cells).toHaveLength(3)
    for (const end of ['2,06/10/2026,North,B', '2,06/10/2026\n', 'End of report'])
      expect(await cutOff(whole + end)).not.toHaveProperty('isCutOff')
    expect(await cutOff('Id,Day,Team\n1,05/10/2026\n2,06/10/2026,North\n3,x')).not.toHaveProperty('isCutOff')
  })

  it.each(['\n', '\r\n', '\r'])('has lines that end in %j', async (end) => {
    expect(await valuesOf(['a,b', '1,2', ''].join(end))).toEqual([
      [1, 'a', 'b'],
      [2, '1', '2'],
    ])
  })

  it('keeps delimiters, marks and line ends inside quotation marks', async () => {
    expect(await valuesOf('a,b\n"x, ""y""\r\nz",2\n3,4')).toEqual([
      [1, 'a', 'b'],
      [2, 'x, "y"\nz', '2'],
      [3, '3', '4'],
    ])
  })

  it('counts blank rows and gives none; drops holes at the end', async () => {
    expect(await valuesOf('a,b\n\n,,\n1,\n')).toEqual([
      [1, 'a', 'b'],
      [4, '1'],
    ])
  })

  it('has the rows that it has among blank ones, however they are cut', async () => {
    const blank = ',,,,\r\n'
    const text = `a,b\r\n${blank.repeat(30_000)}1,2\r\n\r\n${blank.repeat(40_000)},3\r\n,,x`
    expect(await valuesOf(text)).toEqual([
      [1, 'a', 'b'],
      [30_002, '1', '2'],
      [70_004, '', '3'],
      [70_005, '', '', 'x'],
    ])
    expect(await valuesOf('a;b\n;;;\n;1\n')).toEqual([
      [1, 'a', 'b'],
      [3, '', '1'],
    ])
    expect(await valuesOf('a,b\n,,\n"x\n,,\ny",1\n')).toEqual([
      [1, 'a', 'b'],
      [3, 'x\n,,\ny', '1'],
    ])
  })

  it.each([
    ['UTF-8', Buffer.from('né,£\n')],
    ['UTF-8 with its mark', Buffer.from('\ufeffné,£\n')],
    ['UTF-16', Buffer.from('\ufeffné,£\n', 'utf16le')],
    ['UTF-16, high byte first', Buffer.from('\ufeffné,£\n', 'utf16le').swap16()],
    ['UTF-16 without its mark', Buffer.from('né,£\n', 'utf16le')],
    ['UTF-16, high byte first, without its mark', Buffer.from('né,£\n', 'utf16le').swap16()],
    ['Windows-1252', Buffer.from('né,£\n', 'latin1')],
  ])('is read in %s', async (_, bytes) => {
    expect(await valuesOf(bytes)).toEqual([[1, 'né', '£']])
  })

  it('in Windows-1252 has dashes, quotes and the euro', async () => {
    expect(await valuesOf(Buffer.from([0x80, 0x2c, 0x93, 0x96, 0x94]))).toEqual([[1, '€', '“–”']])
  })

  it('has rows and characters whole wherever the pieces are cut', async () => {
    const row = (at: number) => [`child ${at}`, `café — "${'ü'.repeat(at % 97)}"\nnext line`, '£']
    const quoted = (value: string) => `"${value.replaceAll('"', '""')}"`
    const rows = Array.from({ length: 6000 }, (_, at) => row(at))
    const text = rows.map((values) => values.map(quoted).join(',')).join('\r\n')
    expect(await valuesOf(text)).toEqual(rows.map((values, at) => [at + 1, ...values]))
  })

  it('is refused where a quotation mark is left open, saying where', async () => {
    expect((await refusalOf('a,b\n1,2\n3,"4\n5,6\n', 'List 1.csv'))?.sentence).toMatch(
      /^Sheet List 1, row 3: /,
    )
    expect(await refusalOf('a,b\n1,"2" 3\n4,5\n', 'List 1.csv')).toMatchObject({ code: 'quotation mark' })
    const long = `a,"b\n${'1,2\n'.repeat(1_500_000)}`
    expect(await refusalOf(long, 'List 1.csv')).toMatchObject({ code: 'quotation mark' })
  })

  it('is refused where a row never ends, by what it is full of', async () => {
    const [commas, letters] = [','.repeat(5_000_000), 'x'.repeat(5_000_000)]
    expect((await refusalOf(`a,b\n${commas}`, 'List 1.csv'))?.sentence).toMatch(
      /^Sheet List 1, row 2: .*\(a row has too many values\)/,
    )
    expect(await refusalOf(`${letters}\n`, 'List 1.csv')).toMatchObject({ code: 'text too long' })
  })

  it('is refused for its rows before they are read, blank ones left out, unless a value may go over several lines', async () => {
    const rows = 'a,b\n'.repeat(40)
    const refused = async (text: string) => (await refusalOf(text, 'List 1.csv', { rows: 39 }))?.sentence
    expect(await refused(rows)).toMatch(/^The file has more than 39 rows\./)
    expect(await refused(`${rows}"a\nb"\n`)).toMatch(
      /^Sheet List 1, row 40: The file has more than 39 rows\./,
    )
    expect(await refusalOf(`${rows}${',,\r\n'.repeat(99)}`, 'List 1.csv', { rows: 40 })).toBeUndefined()
  })

  it('is refused with NUL characters, or as another kind of file', async () => {
    expect(await refusalOf(`${'a,b\n'.repeat(20_000)}\0`, 'List 1.csv')).toMatchObject({ code: 'encoding' })
    expect(await refusalOf('a,b\n', 'List 1.xlsx')).toMatchObject({ code: 'not a workbook' })
  })
})

describe('several CSV files', () => {
  const files = ['List 10', 'List 2', 'List 1']

  it('in a zip are its sheets, List 2 before List 10, whatever else a Mac puts there', async () => {
    const zip = zipOf([
      { name: 'Annex A/', data: '' },
      ...files.map((name) => ({ name: `Annex A/${name}.csv`, data: `${name}\n` })),
      { name: '__MACOSX/Annex A/._List 1.csv', data: 'x' },
      { name: 'Annex A/.DS_Store', data: 'x' },
      { name: 'Annex A/read me.docx', data: 'x' },
    ])
    const sheets = await readBytes(zip, 'annex.zip')
    expect(sheets.map(({ name, position }) => [name, position])).toEqual([
      ['List 1', 1],
      ['List 2', 2],
      ['List 10', 3],
    ])
    expect(sheets.map(({ rows }) => rows[0]?.cells[0])).toEqual(
      sheets.map(({ name }) => ({ kind: 'text', text: name })),
    )
  })

  it('in a folder are its sheets too', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'los-csv-'))
    mkdirSync(join(folder, 'inner'))
    for (const name of files) writeFileSync(join(folder, `${name}.CSV`), 'a')
    const sheets = await wholeBook(folder).finally(() => rmSync(folder, { recursive: true }))
    expect(sheets.map(({ name }) => name)).toEqual(['List 1', 'List 2', 'List 10'])
  })

  it('with hostile names are read like any others: a name is only a label', async () => {
    const names = [
      '../../etc/cron.d/x.csv',
      '/root/a.csv',
      'C:\\b.csv',
      'c\0.csv',
      'd\u202evsc.csv',
      `${'e'.repeat(8000)}.csv`,
    ]
    const zip = zipOf(names.map((name) => ({ name, data: 'a\n' })))
    const sheets = await readBytes(zip, 'names.zip')
    expect(sheets.map(({ name }) => name)).toEqual(['a', 'b', 'c', 'dvsc', 'e'.repeat(100), 'x'])
    expect(sheets.every(({ rows }) => rows.length === 1)).toBe(true)
  })

  it('are refused beside a workbook, and where there is none', async () => {
    const beside = zipOf([
      { name: 'a.csv', data: 'a' },
      { name: 'b.xlsx', data: 'b' },
    ])
    expect(await refusalOf(beside, 'x.zip')).toMatchObject({ code: 'zip in a zip' })
    expect(await refusalOf(zipOf([{ name: 'a.doc', data: 'a' }]), 'x.zip')).toMatchObject({
      code: 'nothing to read',
    })
  })
})
