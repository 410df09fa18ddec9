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
import type { WordLook } from './look.ts'
import { rule, textWidth } from './look.ts'
import { runsOf } from './runs.ts'

const alignment = (column: Column | undefined) =>
  column?.align === 'end' ? { alignment: AlignmentType.RIGHT } : { alignment: AlignmentType.LEFT }

const margins = { left: 100, right: 100, top: 0, bottom: 0 }

function headCell(column: Column, width: number, { colour, table }: WordLook): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(table === undefined && { shading: { type: 'clear', fill: colour.accent, color: 'auto' } }),
    margins,
    children: [
      new Paragraph({
        style: table === undefined ? 'PaperCellHead' : 'PaperCell',
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
const bordersOf = ({ colour }: WordLook): ITableBordersOptions => ({
  top: none,
  left: none,
  right: none,
  insideVertical: none,
  insideHorizontal: rule(4, colour.line),
  bottom: rule(8, colour.accent),
})

/** A caption that stays with its table, a header row that repeats on every page, and rows that do not break. */
export function tableOf(table: Table, widths: readonly number[], look: WordLook): (Paragraph | WordTable)[] {
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.columns.map((column, index) => headCell(column, widths[index] ?? 0, look)),
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
      columnWidths: [...widths],
      layout: TableLayoutType.FIXED,
      tableLook: { firstRow: true, firstColumn: true, noVBand: true, noHBand: true },
      ...(look.table === undefined ? { borders: bordersOf(look) } : { style: look.table }),
      rows: [head, ...rows],
    }),
    new Paragraph({ spacing: { after: 120 }, children: [] }),
  ]
}
