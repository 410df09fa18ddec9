import type { ListReader } from '../list-reader.ts'
import type { FileProblem, ListSummary } from '../model.ts'
import type { AboutColumns } from './about-columns.ts'
import type { AssignedSheet } from './assign.ts'

export const unknownSheet = (sheet: string): FileProblem => ({
  code: 'sheet not recognised',
  where: { sheet },
  found: 'rows that are none of the eleven lists',
  expected: 'one of Ofsted’s lists, with its headings',
  effect: 'warning',
})

/** A file that no list can stand in. Nothing was lost if it is a picture or a letter; a list in it was not read. */
export const fileBeside = (file: string): FileProblem => ({
  code: 'file passed over',
  where: { sheet: file },
  found: 'a file beside those with the lists, which was not read',
  expected: 'lists as .csv, .txt or .tsv files; if a list is in this file, save it as CSV',
  effect: 'warning',
})

export const unreadSheet = (sheet: string, { known: { list } }: ListReader): FileProblem => ({
  code: 'headings not recognised',
  where: { sheet, list: list.number },
  found: 'headings, or an order of columns, that do not fit the list',
  expected: `the headings of list ${list.number}, ${list.name}`,
  effect: 'rejected',
})

/** Its headings are the list's, but nothing says whose rows they are. */
export const nobodysSheet = (sheet: string, { known: { list } }: ListReader): FileProblem => {
  const owner = list.columns.find(({ feeds }) => feeds === 'owner')?.heading ?? ''
  return {
    code: 'no column of numbers',
    where: { sheet, list: list.number, column: owner },
    found: `the headings of list ${list.number}, ${list.name}, without this one`,
    expected: `${owner}: without it nobody can tell whose rows these are`,
    effect: 'rejected',
  }
}

export const emptySheet = (sheet: string, { known: { list } }: ListReader): FileProblem => ({
  code: 'list empty',
  where: { sheet, list: list.number },
  found: 'a sheet with nothing in it: neither headings nor rows',
  expected: `the headings of list ${list.number}, ${list.name}, and its rows if there are any`,
  effect: 'warning',
})

/** The file tells nothing of the list: no row is wrong, and none is counted. */
export const absentList = ({ known: { list } }: ListReader): FileProblem => ({
  code: 'list absent',
  where: { sheet: '', list: list.number },
  found: 'no sheet or file of this list',
  expected: `list ${list.number}, ${list.name}: what is held of it stays as it is, and ${list.neededFor} cannot be worked out from this file`,
  effect: 'warning',
})

export const splitList = (
  { sample, list }: AssignedSheet,
  first: AssignedSheet | undefined,
): FileProblem => ({
  code: 'list on two sheets',
  where: { sheet: sample.sheet.name, list: list.known.list.number },
  found: `rows of the list that ${first?.sample.sheet.name ?? 'another sheet'} has too`,
  expected: 'one sheet for each list, or two with different rows: both are read',
  effect: 'warning',
})

/** More rows may have stood below it: whoever made the file is to look. */
export const cutOff = (sheet: string, { known: { list } }: ListReader, row: number): FileProblem => ({
  code: 'file cut off',
  where: { sheet, list: list.number, row },
  found: 'the end of the file within this row',
  expected:
    'a whole row, and the rows that may have stood below: of the row, a value that may be cut is left out; save the file again and load it',
  effect: 'left out',
})

/** Neither a row of the list nor wrong: it is told, so that nobody misses it. */
export const columnsRow = (
  sheet: string,
  { known: { list } }: ListReader,
  { row, says }: AboutColumns,
): FileProblem => ({
  code: 'row about the columns',
  where: { sheet, list: list.number, row },
  found: says,
  expected: 'the first row of the list below its headings: this one is no row of it, and is not counted',
  effect: 'left out',
})

/** Neither a row of the list nor wrong: whoever counts the rows of the sheet is to know where it went. */
export const totalsRow = (
  sheet: string,
  { known: { list } }: ListReader,
  { row, says }: { readonly row: number; readonly says: string },
): FileProblem => ({
  code: 'row of totals',
  where: { sheet, list: list.number, row },
  found: says,
  expected: 'rows about children or adopters: a total is no row of the list, and is not counted',
  effect: 'left out',
})

/** Neither a row of the list nor wrong. */
export const noteRow = (
  sheet: string,
  { known: { list } }: ListReader,
  { row, says }: { readonly row: number; readonly says: string },
): FileProblem => ({
  code: 'note',
  where: { sheet, list: list.number, row },
  found: says.length > mostSaid ? `${says.slice(0, mostSaid)}…` : says,
  expected: 'rows about children or adopters: a note is no row of the list, and is not counted',
  effect: 'left out',
})

const mostSaid = 80

export const hiddenSheet = (
  { sample, list }: AssignedSheet,
  shown: AssignedSheet | undefined,
): FileProblem => ({
  code: 'hidden sheet',
  where: { sheet: sample.sheet.name, list: list.known.list.number },
  found: `a hidden sheet of the list that ${shown?.sample.sheet.name ?? 'another sheet'} has too`,
  expected: 'each list on sheets that are shown; unhide the sheet in Excel if its rows belong to the list',
  effect: 'left out',
})

/** Columns that no sheet of the list has; those that came later may be missing. */
export function missingColumns(
  { known: { list } }: ListReader,
  mapping: ListSummary['mapping'],
): readonly FileProblem[] {
  const [first] = mapping
  if (!first || first.columns.length === 0) return []
  return list.columns
    .filter(
      ({ heading, since }) =>
        since === undefined && mapping.every(({ missing }) => missing.includes(heading)),
    )
    .map(({ heading }) => ({
      code: 'column missing',
      where: { sheet: first.sheet, list: list.number, column: heading },
      found: 'no such column',
      expected: heading,
      effect: 'warning',
    }))
}
