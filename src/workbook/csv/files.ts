import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { label } from '../labels.ts'
import { inMegabytes, type Limits } from '../limits.ts'
import type { BookReader } from '../model.ts'
import { Unreadable } from '../refusals.ts'
import { csvBook, type CsvFile } from './book.ts'
import { holdsMore, tablesWithin } from './tables-among.ts'

/** Endings under which tables of text are saved; no ending at all is how an upload may be kept. */
const endings = ['.csv', '.txt', '.tsv', '']

/** One CSV file. */
export async function openCsvFile(path: string, name: string, limits: Limits): Promise<BookReader> {
  if (!endings.includes(extname(name).toLowerCase())) throw new Unreadable('not a workbook')
  return csvBook([fileAt(path, name, (await stat(path)).size)], limits)
}

/** The CSV files in a folder and the folders within it. */
export async function openFolder(path: string, limits: Limits): Promise<BookReader> {
  const { tables: names, passedOver } = await tablesWithin(path, limits)
  const workbook = passedOver.find((name) => holdsMore.test(name))
  if (names.length === 0 && workbook !== undefined)
    throw new Unreadable('workbooks in a folder', label(workbook))
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(path, name))).size))
  const total = sizes.reduce((sum, size) => sum + size, 0)
  if (inMegabytes(total) > limits.fileMegabytes)
    throw new Unreadable('too large', `${limits.fileMegabytes} MB`)
  return csvBook(
    names.map((name, at) => fileAt(join(path, name), name, sizes[at] ?? 0)),
    limits,
    passedOver,
  )
}

const pieceBytes = 128 * 1024

const fileAt = (path: string, name: string, size: number): CsvFile => ({
  name,
  size,
  bytes: () => buffersOf(createReadStream(path, { highWaterMark: pieceBytes })),
})

async function* buffersOf(stream: AsyncIterable<unknown>): AsyncGenerator<Buffer> {
  for await (const piece of stream) if (Buffer.isBuffer(piece)) yield piece
}
