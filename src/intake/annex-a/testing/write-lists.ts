import { columnName, escaped, workbookOf } from '../../../workbook/testing/workbook-writer.ts'
import { withFile } from '../../../workbook/testing/read-whole.ts'
import { wholeAtOnce, type WholeAnnexA } from './read-whole.ts'

export interface WrittenTable {
  readonly name: string
  readonly state?: 'hidden'
  /** Empty texts are no cells. */
  readonly rows: readonly (readonly string[])[]
}

/** An .xlsx with each table on a sheet, every cell a text. */
export const bookOf = (tables: readonly WrittenTable[]): Buffer =>
  workbookOf({ sheets: tables.map(({ rows, ...sheet }) => ({ ...sheet, rows: rowsXml(rows).join('') })) })

/** The XML of each row, numbered from 1. */
export const rowsXml = (rows: WrittenTable['rows']): readonly string[] => rows.map(rowXml)

function rowXml(cells: readonly string[], row: number): string {
  const inner = cells.map((text, column) =>
    text === ''
      ? ''
      : `<c r="${columnName(column)}${row + 1}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`,
  )
  return `<row r="${row + 1}">${inner.join('')}</row>`
}

/** Reads tables through a workbook. */
export const readTables = (
  tables: readonly WrittenTable[],
  options: Parameters<typeof wholeAtOnce>[1] = {},
): Promise<WholeAnnexA> => withFile(bookOf(tables), 'annex-a.xlsx', (path) => wholeAtOnce(path, options))

/** What of the facts does not depend on where their rows stood. */
export function factsOnly({ facts }: WholeAnnexA): Record<string, readonly string[]> {
  return Object.fromEntries(
    Object.entries(facts)
      .map(([fact, rows]): [string, string[]] => [
        fact,
        rows.map((fact) => JSON.stringify({ ...fact, row: 0 })).sort(),
      ])
      .sort(([one], [other]) => one.localeCompare(other)),
  )
}
