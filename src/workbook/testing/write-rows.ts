import { daysBetween, isoDate } from '../../kernel/index.ts'
import type { Cell, SheetRow } from '../model.ts'
import { columnName, escaped } from './workbook-writer.ts'

const dayZero = isoDate('1899-12-30')

/** Writes rows as Excel does, and notes the texts for the shared table. Days must be from March 1900 on. */
export function sharedTable() {
  const numbers = new Map<string, number>()
  const numberOf = (text: string) => {
    const number = numbers.get(text) ?? numbers.size
    numbers.set(text, number)
    return number
  }
  const rowXml = ({ number, cells }: SheetRow) =>
    `<row r="${number}">${cells.map((cell, at) => (cell ? cellXml(`${columnName(at)}${number}`, cell, numberOf) : '')).join('')}</row>`
  return {
    rowsXml: (rows: readonly SheetRow[]) => rows.map(rowXml).join(''),
    texts: () =>
      [...numbers.keys()]
        .map((text) => `<si><t xml:space="preserve">${escapedForExcel(text)}</t></si>`)
        .join(''),
  }
}

function cellXml(reference: string, cell: Cell, numberOf: (text: string) => number): string {
  const at = `r="${reference}"`
  switch (cell.kind) {
    case 'text':
      return `<c ${at} t="s"><v>${numberOf(cell.text)}</v></c>`
    case 'number':
      return `<c ${at}><v>${cell.number}</v></c>`
    case 'day':
      return `<c ${at} s="2"><v>${daysBetween(dayZero, cell.day)}</v></c>`
    case 'truth':
      return `<c ${at} t="b"><v>${cell.truth ? 1 : 0}</v></c>`
    case 'error':
      return `<c ${at} t="e"><v>${escaped(cell.error)}</v></c>`
  }
}

/** What XML cannot hold, and what would read as such an escape, is written as Excel does. */
const escapedForExcel = (text: string) =>
  escaped(
    text
      .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
      .replace(/\p{Cc}|[\ufffe\uffff]/gu, (character) => `_x${hexadecimal(character)}_`),
  )

const hexadecimal = (character: string) => character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
