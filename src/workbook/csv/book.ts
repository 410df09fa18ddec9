import { fileLabel, label, naturalOrder } from '../labels.ts'
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

/**
 * CSV files as the sheets of one book, in the order of their names. Throws `Unreadable`.
 * @param passedOver names of the files that stood among them.
 */
export async function csvBook(
  files: readonly CsvFile[],
  limits: Limits,
  passedOver: readonly string[] = [],
): Promise<BookReader> {
  if (files.length === 0) throw new Unreadable('nothing to read')
  if (files.length > limits.sheets) throw new Unreadable('too many sheets', figure(limits.sheets))
  await refuseTooManyLines(files, limits)
  const inOrder = named(files).sort((one, other) => naturalOrder(one.name, other.name))
  return { format: 'csv', passedOver: passedOver.map(label), sheets: () => sheetsOf(inOrder, limits) }
}

/** Files of one name in several folders are told apart by their folders. */
function named(files: readonly CsvFile[]): { file: CsvFile; name: string }[] {
  const names = files.map(({ name }) => fileLabel(name))
  const isTwice = (name: string) => names.indexOf(name) !== names.lastIndexOf(name)
  return files.map((file, at) => {
    const name = names[at] ?? ''
    return { file, name: isTwice(name) ? label(file.name) : name }
  })
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
