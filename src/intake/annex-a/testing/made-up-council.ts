import { codeLists } from '../../../children/facts/index.ts'
import { addDays, isoDate } from '../../../kernel/index.ts'
import { annexLists, type AnnexColumn, type AnnexList } from '../lists/index.ts'

/** One sheet as a table of texts, its headings apart. */
export interface MadeUpList {
  readonly list: AnnexList
  readonly headings: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

const rowsOfEach = 6
const firstDay = isoDate('2026-05-04')
const firstBirth = isoDate('2012-03-09')

/** A council that is obviously made up: six rows in each list, every column filled, dates in order, codes in turn. */
export const madeUpCouncil: readonly MadeUpList[] = annexLists.map((list) => ({
  list,
  headings: list.columns.map(({ heading }) => heading),
  rows: Array.from({ length: rowsOfEach }, (_, row) =>
    list.columns.map((column, at) => cellOf(column, row, at)),
  ),
}))

function cellOf({ reading, feeds }: AnnexColumn, row: number, at: number): string {
  switch (reading.as) {
    case 'id':
      return `${700_100 + row}`
    case 'day':
      return typeof feeds === 'object' && feeds.fact === 'details'
        ? written(addDays(firstBirth, 400 * row))
        : written(addDays(firstDay, 7 * row + at))
    case 'age':
      return String(14 - row)
    case 'whole':
      return String(row % 4)
    case 'truth':
      return row % 2 === 0 ? 'a) Yes' : 'b) No'
    case 'postcode':
      return `ZZ${row + 1} ${row}ZZ`
    case 'words':
      return `Made-up ${at} name ${row}`
    case 'code':
      return reading.codes === 'authority'
        ? '857'
        : writtenCode(reading.codes, row + (isAboutPerson(feeds) ? 0 : at))
  }
}

function isAboutPerson(feeds: AnnexColumn['feeds']): boolean {
  return typeof feeds === 'object' && feeds.fact === 'details'
}

function writtenCode(list: keyof typeof codeLists, at: number): string {
  const codes = codeLists[list]
  return codes[at % codes.length]?.written ?? ''
}

/** dd/mm/yyyy */
function written(day: string): string {
  return day.split('-').reverse().join('/')
}
