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

const twipsPerCharacter = 112
const cellPadding = 240
/** Up to this length an entry, such as a day, stays on one line where the page allows. */
const short = 18

const longestWord = ({ columns, rows }: Table, index: number): number =>
  [columns[index]?.heading ?? '', ...rows.map((row) => wordsOf(row[index] ?? []))]
    .flatMap((text) => text.split(/\s+/))
    .reduce((longest, word) => Math.max(longest, word.length), 0)

/**
 * How wide each column is, in twips, together the width of the text: first room for short entries and for the longest word
 * of the others, then what is left by the length of these. Word and LibreOffice both honour these instead of guessing.
 */
export function columnWidths(table: Table): number[] {
  const longest = table.columns.map((column, index) =>
    Math.max(column.heading.length + 1, ...table.rows.map((row) => wordsOf(row[index] ?? []).length)),
  )
  const least = longest.map((length, index) => {
    const room = length > short ? longestWord(table, index) : length
    return Math.min(room, short) * twipsPerCharacter + cellPadding
  })
  const spare = Math.max(0, textWidth - sum(least))
  // Long texts wrap, so a column four times as long needs no more than twice the room.
  const weights = longest.map((length) => Math.sqrt(Math.max(0, length - short)))
  const even = sum(weights) === 0
  const wanted = least.map(
    (width, index) => width + spare * (even ? 1 / least.length : (weights[index] ?? 0) / sum(weights)),
  )
  const widths = wanted.map((width) => Math.floor((width * textWidth) / sum(wanted)))
  return widths.map((width, index) => (index === 0 ? width + textWidth - sum(widths) : width))
}

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
