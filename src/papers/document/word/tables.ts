import {
  AlignmentType,
  Paragraph,
  Table as WordTable,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { ITableBordersOptions } from 'docx'
import type { Column, Inline, Table } from '../model.ts'
import { wordsOf } from '../wording.ts'
import { colour, rule, textWidth } from './look.ts'
import { runsOf } from './runs.ts'

const twipsPerCharacter = 118
const cellPadding = 260

/** Room for a text on one line, within reason. */
const room = (characters: number): number => Math.min(characters, 60) * twipsPerCharacter + cellPadding

/**
 * How wide each column is, in twips, together the width of the text: a column that needs less than its fair share
 * gets what it needs, the others share the rest. Word and LibreOffice both honour these instead of guessing.
 */
export function columnWidths(table: Table): number[] {
  const wanted = table.columns.map((column, index) =>
    room(Math.max(column.heading.length + 2, ...table.rows.map((row) => wordsOf(row[index] ?? []).length))),
  )
  const widths = shared(wanted, textWidth)
  const rounded = widths.map(Math.floor)
  return rounded.map((width, index) => (index === 0 ? width + textWidth - sum(rounded) : width))
}

function shared(wanted: readonly number[], available: number): number[] {
  const fair = available / wanted.length
  const greedy = wanted.filter((width) => width > fair)
  if (greedy.length === 0) return scaled(wanted, available)
  // Long texts wrap, so a column four times as long needs no more than twice the room.
  if (greedy.length === wanted.length) return scaled(wanted.map(Math.sqrt), available)
  const rest = shared(greedy, available - sum(wanted.filter((width) => width <= fair)))
  let next = 0
  return wanted.map((width) => (width <= fair ? width : (rest[next++] ?? fair)))
}

const scaled = (parts: readonly number[], available: number): number[] =>
  parts.map((part) => (part * available) / sum(parts))

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

const alignment = (column: Column | undefined) =>
  column?.align === 'end' ? { alignment: AlignmentType.RIGHT } : { alignment: AlignmentType.LEFT }

const margins = { left: 100, right: 100, top: 0, bottom: 0 }

function headCell(column: Column, width: number): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    shading: { type: 'clear', fill: colour.accent, color: 'auto' },
    margins,
    children: [
      new Paragraph({
        style: 'PaperCellHead',
        ...alignment(column),
        children: [new TextRun(column.heading)],
      }),
    ],
  })
}

function cell(content: readonly Inline[], column: Column | undefined, width: number): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins,
    children: [new Paragraph({ style: 'PaperCell', ...alignment(column), children: runsOf(content) })],
  })
}

const none = { style: 'none', size: 0, color: 'auto' } as const
const line = rule(4, colour.line)
const borders: ITableBordersOptions = {
  top: none,
  left: none,
  right: none,
  insideVertical: none,
  insideHorizontal: line,
  bottom: rule(8, colour.accent),
}

/** A caption that stays with its table, a header row that repeats on every page, and rows that do not break. */
export function tableOf(table: Table): (Paragraph | WordTable)[] {
  const widths = columnWidths(table)
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.columns.map((column, index) => headCell(column, widths[index] ?? 0)),
  })
  const rows = table.rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: row.map((content, index) => cell(content, table.columns[index], widths[index] ?? 0)),
      }),
  )
  const caption = new Paragraph({ style: 'PaperCaption', children: [new TextRun(table.caption)] })
  return [
    ...(table.caption === '' ? [] : [caption]),
    new WordTable({
      width: { size: textWidth, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      tableLook: { firstRow: true, firstColumn: true, noVBand: true, noHBand: true },
      borders,
      rows: [head, ...rows],
    }),
    new Paragraph({ spacing: { after: 120 }, children: [] }),
  ]
}
