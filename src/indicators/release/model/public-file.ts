import { longDate } from '../../../kernel/index.ts'
import { csvFile } from '../../../spreadsheets/index.ts'
import type { PublicPage } from './page.ts'

/** The page as a table, for Excel. */
export function publicCsv({ title, audience, releasedOn, note, mark, rows }: PublicPage): Buffer {
  const head = ['Measure', 'Question', 'When', 'Met it', 'Number', 'Percentage']
  const cells = rows.map((row) => [row.title, row.question, row.when, row.part, row.all, row.percent])
  const notes = [[`c: ${mark}.`], [note]]
  return csvFile([
    [title],
    [`${audience}. Released on ${longDate(releasedOn)}.`],
    [],
    head,
    ...cells,
    [],
    ...notes,
  ])
}
