import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, isoDate } from '../kernel/index.ts'
import type { Cell, SheetRow } from './model.ts'
import { readBytes, wholeBook } from './testing/read-whole.ts'
import { sharedTable } from './testing/write-rows.ts'
import { workbookOf } from './testing/workbook-writer.ts'
import { zipOf } from './testing/zip-writer.ts'

const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1 }),
    fc.constantFrom('_x0041_', ' a ', 'a\r\nb', '<&>"', '_x'),
  )
  .filter((value) => !value.includes('\0'))
const cell: fc.Arbitrary<Cell> = fc.oneof(
  text.map((value): Cell => ({ kind: 'text', text: value })),
  fc
    .double({ noNaN: true, noDefaultInfinity: true })
    .map((number): Cell => ({ kind: 'number', number: number + 0 })),
  fc.nat(100_000).map((days): Cell => ({ kind: 'day', day: addDays(isoDate('1900-03-01'), days) })),
  fc.boolean().map((truth): Cell => ({ kind: 'truth', truth })),
  fc.constantFrom('#N/A', '#REF!', '#DIV/0!').map((error): Cell => ({ kind: 'error', error })),
)
const cells = fc
  .tuple(fc.array(fc.option(cell, { nil: undefined }), { maxLength: 30 }), cell)
  .map(([before, last]) => [...before, last])

/** Rows with gaps between them. */
const rows = fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), cells), { maxLength: 20 }).map((steps) => {
  let number = 0
  return steps.map(([step, row]): SheetRow => ({ number: (number += step), cells: row }))
})

describe('sheets written at random', () => {
  it('read back the same from a workbook', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(rows, { minLength: 1, maxLength: 3 }), async (sheets) => {
        const table = sharedTable()
        const written = sheets.map((sheet, at) => ({ name: `List ${at}`, rows: table.rowsXml(sheet) }))
        const book = await readBytes(workbookOf({ sheets: written, sharedTexts: table.texts() }))
        expect(book.map((sheet) => sheet.rows)).toEqual(sheets)
      }),
      { numRuns: 60 },
    )
  })

  it('read back the same from a zip of CSV files', async () => {
    const value = text.map((written) => written.replace(/\r\n?/g, '\n'))
    const table = fc.array(fc.array(value, { minLength: 2, maxLength: 6 }), { minLength: 1, maxLength: 20 })
    const quoted = (written: string) => `"${written.replaceAll('"', '""')}"`
    await fc.assert(
      fc.asyncProperty(table, async (values) => {
        const data = values.map((row) => row.map(quoted).join(',')).join('\r\n')
        const [sheet] = await readBytes(zipOf([{ name: 'List 1.csv', data }]), 'a.zip')
        const texts = sheet?.rows.map((row) => row.cells.map((one) => (one?.kind === 'text' ? one.text : '')))
        expect(texts).toEqual(values)
      }),
      { numRuns: 60 },
    )
  })
})

const example = join(import.meta.dirname, '../../../shared/data/annex-a-example/annex-a-example.xlsx')
const absent = existsSync(example) ? '' : ' (skipped: shared/data is not beside the checkout)'

describe.skipIf(absent !== '')(`the example workbook of a whole Annex A${absent}`, () => {
  it('is read: eleven lists, each with a header, and no row left out', async () => {
    const sheets = await wholeBook(example)
    expect(sheets.map(({ name }) => name)).toEqual(Array.from({ length: 11 }, (_, at) => `List ${at + 1}`))
    for (const { rows: read } of sheets) {
      expect(read[0]?.cells[0]?.kind).toBe('text')
      expect(read.map(({ number }) => number)).toEqual(read.map((_, at) => at + 1))
    }
  })

  it('has texts, numbers and days where they stand', async () => {
    const [first] = await wholeBook(example)
    expect(first?.rows).toHaveLength(200)
    expect(first?.rows[1]?.cells.slice(0, 5)).toEqual([
      { kind: 'text', text: '100000' },
      { kind: 'text', text: 'b) Female' },
      { kind: 'text', text: 'd) WOTH' },
      { kind: 'day', day: '2019-01-07' },
      { kind: 'number', number: 7 },
    ])
  })
})
