import { annexLists } from '../annex-a/index.ts'
import type { Effect } from '../annex-a/model.ts'
import type { KeptProblem } from './problems.ts'

/** The columns of the downloads, in order. */
export const problemHeads = [
  'List',
  'Sheet',
  'Row',
  'Column',
  'Problem',
  'What comes of it',
  'Found',
  'Expected',
] as const

const effects: Readonly<Record<Effect, string>> = {
  rejected: 'Row left out',
  'left out': 'Value left out',
  warning: 'To check',
}

/** One problem as cells of a download: numbers stay numbers. */
export const problemCells = (problem: KeptProblem): readonly (string | number)[] => [
  listIn(problem),
  problem.sheet,
  problem.row ?? '',
  problem.heading ?? '',
  problem.code,
  effects[problem.effect],
  problem.found,
  problem.expected,
]

function listIn({ list }: KeptProblem): string {
  const found = annexLists.find(({ number }) => number === list)
  return found ? `${found.number} ${found.name}` : ''
}

/**
 * A text that no spreadsheet takes for a formula: what would begin one gets an apostrophe in front, as OWASP advises
 * for CSV files. What stood in the file stays readable.
 */
const harmless = (text: string): string => (/^[\s\0]*[=+\-@|%\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text)

const quoted = (cell: string | number): string => {
  const text = typeof cell === 'number' ? String(cell) : harmless(cell)
  return `"${text.replaceAll('"', '""')}"`
}

/** A CSV file that Excel opens as it is meant: UTF-8 with its mark, every cell in quotation marks. */
export function problemsAsCsv(problems: readonly KeptProblem[]): string {
  const rows = [problemHeads, ...problems.map(problemCells)]
  return `\ufeff${rows.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('')}`
}
