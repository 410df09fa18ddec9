import Papa from 'papaparse'
import { longDate } from '../../../kernel/index.ts'
import type { PublicPage } from './page.ts'

/** A council's own title may begin like a formula, which a spreadsheet would carry out. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

/** The page as a table: UTF-8 with a byte order mark, so that Excel reads its letters right. */
export function publicCsv({ title, audience, releasedOn, note, mark, rows }: PublicPage): string {
  const head = ['Measure', 'Question', 'When', 'Met it', 'Number', 'Percentage']
  const cells = rows.map((row) => [row.title, row.question, row.when, row.part, row.all, row.percent])
  const notes = [[`c: ${mark}.`], [note]]
  const table = [
    [title],
    [`${audience}. Released on ${longDate(releasedOn)}.`],
    [],
    head,
    ...cells,
    [],
    ...notes,
  ]
  const text = Papa.unparse(
    table.map((line) => line.map(harmless)),
    { newline: '\r\n' },
  )
  return `\uFEFF${text}\r\n`
}
