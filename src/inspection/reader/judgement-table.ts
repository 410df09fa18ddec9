import { beginsGrade, wholeGrade } from './grade-words.ts'
import type { Line } from './line.ts'
import type { Grade } from '../frameworks/index.ts'
import type { Doubt, Judgement } from './model.ts'
import type { Piece } from './positioned.ts'
import { knownStrand } from './strand-names.ts'

export interface JudgementsRead {
  judgements: Judgement[]
  doubts: Doubt[]
}

/** A run of words in a table cell: what stands together on one line. */
interface Cell {
  text: string
  x: number
  right: number
  y: number
  page: number
  size: number
}

/**
 * Reads the table of judgements at the head of a report: names on the left, grades on the right, either of them wrapped
 * over lines and the grade set level with the middle or the top of its name.
 */
export function judgementTable(lines: readonly Line[]): JudgementsRead {
  const head = lines.filter((line) => line.page <= 2)
  const column = gradeColumn(head.flatMap((line) => cellsOf(line, Infinity)))
  if (column === undefined) return { judgements: [], doubts: [] }
  const rows = head.map((line) => cellsOf(line, column))
  const table = tableRows(rows, column)
  const names = namesIn(table, column)
  const given = gradesDown(table, column)
  const judgements = names.flatMap((name, at) => {
    const grade = names.length === given.length ? given[at] : nearest(name, given)
    return grade ? [{ strand: knownStrand(name.text) ?? name.text, grade: grade.grade, page: name.page }] : []
  })
  return { judgements, doubts: [...unevenDoubts(names, given), ...unknownDoubts(names)] }
}

/** A name that nearly fills its column ends close to the grade, so the column itself parts cells too. */
function cellsOf(line: Line, column: number): Cell[] {
  const cells: Cell[] = []
  let end = -Infinity
  for (const piece of line.pieces.filter((one) => one.text.trim() !== '')) {
    const cell = cells.at(-1)
    const intoColumn = piece.x >= column - 6 && end < column
    if (cell && !intoColumn && piece.x - end < 1.5 * piece.size) {
      cell.text += spaced(cell, piece)
      cell.right = piece.right
    } else cells.push({ ...piece, page: line.page })
    end = piece.right
  }
  return cells.map((cell) => ({ ...cell, text: cell.text.replace(/\s+/g, ' ').trim() }))
}

const spaced = (cell: Cell, piece: Piece) =>
  piece.x - cell.right > 0.2 * piece.size ? ` ${piece.text}` : piece.text

/** Grades stand in the right part of the sheet; a lone “good” at the left margin is the end of a wrapped title. */
const leftPart = 180

/** Where the grades begin: the leftmost of the cells that are a grade and nothing else, or the word “Grade” above them. */
function gradeColumn(cells: readonly Cell[]): number | undefined {
  const inColumn = cells.filter((cell) => cell.x > leftPart && (beginsGrade(cell.text) || isHeaderCell(cell)))
  return inColumn.length === 0 ? undefined : Math.min(...inColumn.map((cell) => cell.x))
}

/** The rows from the first name to the last grade: prose runs across both columns and so ends the table. */
function tableRows(rows: readonly (readonly Cell[])[], column: number): readonly (readonly Cell[])[] {
  const across = (row: readonly Cell[]) => row.some((cell) => cell.x < column - 6 && cell.right > column + 6)
  const isGrade = (row: readonly Cell[]) => row.some((cell) => cell.x >= column - 6 && beginsGrade(cell.text))
  const firstGrade = rows.findIndex(isGrade)
  const start = 1 + rows.slice(0, firstGrade).findLastIndex((row) => across(row) || row.some(isHeaderCell))
  const after = rows.slice(firstGrade).findIndex((row) => across(row))
  const opens = rows.slice(start).findIndex((row) => isGrade(row) || opensName.test(row[0]?.text ?? ''))
  const end = after === -1 ? rows.length : firstGrade + after
  const last = rows.slice(0, end).findLastIndex(isGrade)
  return rows.slice(start + Math.max(0, opens), wrapsTo(rows, last, end))
}

const isHeaderCell = (cell: Cell) => /^(judgements?|grades?)$/i.test(cell.text)

/** A name may go on under its grade: lines at a line's distance still belong to the row. */
function wrapsTo(rows: readonly (readonly Cell[])[], from: number, end: number): number {
  let last = from
  while (last + 1 < end) {
    const [here] = rows[last] ?? []
    const [next] = rows[last + 1] ?? []
    if (here === undefined || next?.page !== here.page || here.y - next.y > 1.4 * here.size) break
    last += 1
  }
  return last + 1
}

interface Entry extends Pick<Cell, 'text' | 'page'> {
  top: number
  foot: number
}

const opensName = /^(the (impact|experience)|overall |\(?\d+(\.\d+)?[.)]?\s)/i

function namesIn(rows: readonly (readonly Cell[])[], column: number): Entry[] {
  const entries: Entry[] = []
  for (const row of rows) {
    const left = row.filter((cell) => cell.x < column - 6)
    const [first] = left
    if (!first) continue
    const text = left.map((cell) => cell.text).join(' ')
    const open = entries.at(-1)
    if (open && !opensName.test(text)) Object.assign(open, { text: `${open.text} ${text}`, foot: first.y })
    else entries.push({ text, page: first.page, top: first.y, foot: first.y })
  }
  return entries.map((entry) => ({ ...entry, text: entry.text.replace(/^\(?\d+(\.\d+)?[.)]?\s+/, '') }))
}

interface GradeEntry extends Entry {
  grade: Grade
}

/** The grades from top to bottom; a line that goes on with the words of the one above belongs to it. */
function gradesDown(rows: readonly (readonly Cell[])[], column: number): GradeEntry[] {
  const found: Entry[] = []
  for (const cell of rows.flat().filter((one) => one.x >= column - 6)) {
    const open = found.at(-1)
    const together = open && `${open.text} ${cell.text}`
    if (together !== undefined && beginsGrade(together))
      Object.assign(open ?? {}, { text: together, foot: cell.y })
    else found.push({ text: cell.text, page: cell.page, top: cell.y, foot: cell.y })
  }
  return found.flatMap((entry) => {
    const grade = wholeGrade(entry.text)
    return grade ? [{ ...entry, grade }] : []
  })
}

function unevenDoubts(names: readonly Entry[], given: readonly GradeEntry[]): Doubt[] {
  const page = names[0]?.page
  if (names.length !== given.length) {
    const sentence = `The table names ${names.length} judgements and ${given.length} grades: please check them against the report.`
    return [{ about: 'judgements', sentence, page }]
  }
  const apart = names.filter((name, at) => !beside(name, given[at]))
  return apart.map(({ text }) => ({
    about: 'judgements',
    sentence: `The grade of “${text}” does not stand beside it: please check.`,
    page,
  }))
}

/** Where a name or a grade is missing, counting down the rows would shift the rest: the grade at the same height is taken. */
const nearest = (name: Entry, given: readonly GradeEntry[]): GradeEntry | undefined =>
  given.filter((grade) => beside(name, grade)).sort((a, b) => distance(name, a) - distance(name, b))[0]

const distance = (one: Entry, other: Entry) => Math.abs(one.top + one.foot - other.top - other.foot)

const beside = (name: Entry, grade: GradeEntry | undefined) =>
  grade?.page === name.page && grade.top < name.top + 20 && grade.foot > name.foot - 20

const unknownDoubts = (names: readonly Entry[]): Doubt[] =>
  names
    .filter((name) => knownStrand(name.text) === undefined)
    .map(({ text, page }) => ({
      about: 'judgements',
      sentence: `“${text}” is not a judgement of any framework we know.`,
      page,
    }))
