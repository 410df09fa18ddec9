import { fileLabel, naturalOrder } from '../labels.ts'
import type { Limits } from '../limits.ts'
import type { BookReader, SheetReader, SheetRow } from '../model.ts'
import { Unreadable } from '../refusals.ts'
import type { Tally } from '../tally.ts'
import { BookTally, figure } from '../tally.ts'
import { csvEncoding } from './encoding.ts'
import { csvText } from './lines.ts'
import { csvRows } from './rows.ts'
import { refuseTooManyLines } from './rows-ahead.ts'

/** A CSV file, wherever it lies. It is read twice: once to find how its characters are written. */
export interface CsvFile {
  readonly name: string
  /** In bytes. */
  readonly size: number
  readonly bytes: () => AsyncIterable<Buffer>
}

/** CSV files as the sheets of one book, in the order of their names. Throws `Unreadable`. */
export async function csvBook(files: readonly CsvFile[], limits: Limits): Promise<BookReader> {
  if (files.length === 0) throw new Unreadable('nothing to read')
  if (files.length > limits.sheets) throw new Unreadable('too many sheets', figure(limits.sheets))
  await refuseTooManyLines(files, limits)
  const inOrder = files
    .map((file) => ({ file, name: fileLabel(file.name) }))
    .sort((one, other) => naturalOrder(one.name, other.name))
  return { format: 'csv', sheets: () => sheetsOf(inOrder, limits) }
}

async function* sheetsOf(
  files: readonly { file: CsvFile; name: string }[],
  limits: Limits,
): AsyncGenerator<SheetReader> {
  const tally = new BookTally(limits)
  for (const [index, { file, name }] of files.entries())
    yield {
      name,
      position: index + 1,
      hidden: false,
      rows: () => rowsOf(file, name, tally.begin(index)),
    }
}

async function* rowsOf(file: CsvFile, sheet: string, tally: Tally): AsyncGenerator<readonly SheetRow[]> {
  try {
    const encoding = await csvEncoding(file.bytes())
    for await (const rows of csvRows(csvText(file.bytes(), encoding), tally)) if (rows.length > 0) yield rows
  } catch (problem) {
    throw problem instanceof Unreadable ? problem.at({ sheet }) : problem
  }
}
