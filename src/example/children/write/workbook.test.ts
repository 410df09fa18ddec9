import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readBytes, wholeBook } from '../../../workbook/testing/read-whole.ts'
import { exampleChildren, exampleCouncil } from '../../council.ts'
import { extractOn } from '../extract/index.ts'
import { worldOf } from '../world.ts'
import { csvFiles, dirtyLayouts, officialLayout, workbookBytes } from './index.ts'

const extract = extractOn(worldOf(exampleChildren), exampleCouncil.today)
const rowsOf = (number: number) => extract.lists.find(({ list }) => list.number === number)?.rows ?? []

describe('the workbook', () => {
  it('is read back: Ofsted’s sheets, a title, the headings, and every row', async () => {
    const sheets = await readBytes(workbookBytes(extract))
    expect(sheets.map(({ name }) => name)).toEqual([
      'Front_Sheet',
      'Guidance',
      'Codes_used',
      ...Array.from({ length: 11 }, (_, at) => `List_${at + 1}`),
    ])
    for (const { list, rows } of extract.lists) {
      const read = sheets.find(({ name }) => name === `List_${list.number}`)?.rows ?? []
      expect(read.length).toBe(rows.length + 2)
      expect(read[0]?.cells).toEqual([{ kind: 'text', text: `List ${list.number}: ${list.name}` }])
      const headings = list.columns.map(({ heading }) => ({ kind: 'text', text: heading }))
      expect(read[1]?.cells).toEqual(headings)
    }
  })

  it('writes days as Excel’s own, codes with their letter, and nothing for what is not known', async () => {
    const sheets = await readBytes(workbookBytes(extract))
    const care = sheets.find(({ name }) => name === 'List_8')
    const [first] = rowsOf(8)
    const cells = care?.rows[2]?.cells ?? []
    expect(cells[0]).toEqual({ kind: 'text', text: first?.[0] })
    expect(cells[3]).toEqual({ kind: 'day', day: first?.[3] })
    expect(cells[4]).toEqual({ kind: 'number', number: first?.[4] })
    expect(cells[11]).toEqual({ kind: 'text', text: 'C1: ICO' })
    expect(cells[14]).toBeUndefined()
  })

  it('gives the same bytes again', () => {
    expect(workbookBytes(extract).equals(workbookBytes(extract))).toBe(true)
  })

  it('leaves the later columns of list 9 out of the edition of 2019', async () => {
    const sheets = await readBytes(workbookBytes(extract, { ...officialLayout, edition: 2019 }))
    const headings = sheets.find(({ name }) => name === 'List_9')?.rows[1]?.cells ?? []
    expect(headings).toHaveLength(13)
  })

  it('says on its first sheet that everything is made up', async () => {
    const [front] = await readBytes(workbookBytes(extract))
    expect(JSON.stringify(front?.rows)).toContain('made up by a program')
  })
})

describe('workbooks as they arrive', () => {
  it.each(Object.entries(dirtyLayouts))('%s: opens and holds as many rows', async (_, layout) => {
    const sheets = await readBytes(workbookBytes(extract, layout))
    const lists = sheets.slice(-11)
    for (const [at, { rows }] of extract.lists.entries())
      expect(lists[at]?.rows.length).toBe(rows.length + layout.titles + 1)
  })

  it('like ChAT: a dash stands for a blank', async () => {
    const sheets = await readBytes(workbookBytes(extract, dirtyLayouts['like ChAT']))
    expect(sheets.at(7)?.rows[3]?.cells[14]).toEqual({ kind: 'text', text: '-' })
  })

  it('with errors and shifted: #N/A stands for a blank, two columns further on', async () => {
    const sheets = await readBytes(workbookBytes(extract, dirtyLayouts['shifted, with errors for blanks']))
    expect(sheets.at(7)?.rows[2]?.cells[16]).toEqual({ kind: 'error', error: '#N/A' })
  })

  it('with formulas: a day is what Excel worked out', async () => {
    const sheets = await readBytes(workbookBytes(extract, dirtyLayouts['formulas and decimal ages']))
    expect(sheets.at(7)?.rows[2]?.cells[3]).toEqual({ kind: 'day', day: rowsOf(8)[0]?.[3] })
  })
})

describe('the folder of CSV files', () => {
  it('holds every row of every list', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'los-csv-'))
    for (const { name, text } of csvFiles(extract)) writeFileSync(join(folder, name), text)
    const sheets = await wholeBook(folder).finally(() => rmSync(folder, { recursive: true }))
    expect(sheets.map(({ rows }) => rows.length)).toEqual(extract.lists.map(({ rows }) => rows.length + 1))
  })
})
