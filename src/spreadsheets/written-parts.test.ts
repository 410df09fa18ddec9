import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { inflateRawSync } from 'node:zlib'
import type { SheetColumn } from './model/sheet.ts'
import { laidOut, sheetWorkbook, tablesWorkbook } from './write.ts'

/** Every part of a workbook, by its name: the zip is walked by its own directory. */
function partsOf(bytes: Buffer): ReadonlyMap<string, string> {
  const parts = new Map<string, string>()
  const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
  let at = bytes.readUInt32LE(end + 16)
  for (let entry = bytes.readUInt16LE(end + 10); entry > 0; entry -= 1) {
    const [method, packed] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)]
    const [name, extra, note] = [28, 30, 32].map((place) => bytes.readUInt16LE(at + place))
    const start = bytes.readUInt32LE(at + 42)
    const data = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28)
    const raw = bytes.subarray(data, data + packed)
    const text = (method === 8 ? inflateRawSync(raw) : raw).toString('utf8')
    parts.set(bytes.toString('utf8', at + 46, at + 46 + (name ?? 0)), text)
    at += 46 + (name ?? 0) + (extra ?? 0) + (note ?? 0)
  }
  return parts
}

/** @throws where a part is no well-formed XML: an attribute twice is enough for a program to drop the sheet. */
const parsed = (xml: string): readonly string[] => {
  const names: string[] = []
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name }) => names.push(name))
  parser.write(xml).close()
  return names
}

const columns: readonly SheetColumn<string>[] = [
  { code: 'row', head: 'Row <1> & "2"', kind: 'text', value: (said) => said },
  { code: 'on', head: 'Day', kind: 'day', editable: true, value: () => '2026-06-16' },
  { code: 'which', head: 'Which', kind: 'choice', editable: true, options: ['a', 'b & c'], value: () => 'a' },
  { code: 'version', head: 'Leave', kind: 'text', quiet: true, value: () => '1.2-abc' },
]
const taken = { sheet: "Plan's <own> & more", marks: ['A mark'], columns, rows: ['=1+1', '@x'], newRows: 2 }

describe('the parts of a workbook that is written', () => {
  it('are well-formed, in the order that the format wants, and hold no formula', async () => {
    const laid = laidOut({ ...taken, paper: { size: 'A3', pagesWide: 2 } })
    const about = { sheet: 'About', widths: [20], lines: [{ cells: ['=1+1'], bold: true as const }] }
    for (const bytes of [
      await sheetWorkbook(taken),
      await tablesWorkbook([laid], { before: [about], after: [{ ...about, sheet: 'Areas' }] }),
    ]) {
      const parts = [...partsOf(bytes)].filter(([name]) => name.endsWith('.xml'))
      const names = parts.map(([name, xml]) => [name, parsed(xml)] as const)
      expect(names.length).toBeGreaterThan(5)
      for (const [name, elements] of names) expect([name, elements.includes('f')]).toEqual([name, false])
      const wanted = [
        'sheetPr',
        'sheetViews',
        'cols',
        'sheetData',
        'sheetProtection',
        'autoFilter',
        'dataValidations',
        'pageSetup',
      ]
      const table = names.find(([, elements]) => elements.includes('dataValidations'))?.[1] ?? []
      expect(table.filter((element) => wanted.includes(element))).toEqual(wanted)
    }
  })
})
