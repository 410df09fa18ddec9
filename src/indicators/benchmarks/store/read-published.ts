import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BookReader, Cell, Limits, SheetRow } from '../../../workbook/index.ts'
import { openBook, Unreadable, usualLimits } from '../../../workbook/index.ts'
import type { PublishedFile, Taking } from '../model/published-file.ts'
import { takingOf, WrongFile } from '../model/published-file.ts'

/** The Department's file of ten years is 2 MB and 20,000 rows. */
const limits: Limits = {
  ...usualLimits,
  fileMegabytes: 20,
  sheets: 1,
  rows: 100_000,
  cells: 5_000_000,
  textLength: 2_000,
}

export type PublishedRead =
  { readonly ok: true; readonly file: PublishedFile } | { readonly ok: false; readonly sentence: string }

/** Reads a published file row by row, under limits; what it is not, it says in a sentence. Only CSV is read. */
export async function readPublished(bytes: Buffer, fileName: string): Promise<PublishedRead> {
  const folder = await mkdtemp(join(tmpdir(), 'los-benchmarks-'))
  try {
    const path = join(folder, 'published.csv')
    await writeFile(path, bytes)
    // A zip is not opened at all: the files are published as they are.
    if (bytes.subarray(0, 2).toString('latin1') === 'PK') return { ok: false, sentence: notCsv }
    const opened = await openBook(path, limits, fileName)
    return opened.ok ? await read(opened.book) : { ok: false, sentence: opened.sentence }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const notCsv = 'This is a workbook or a zip. Choose the CSV file as the Department publishes it.'

async function read(book: BookReader): Promise<PublishedRead> {
  try {
    let taking: Taking | undefined
    for await (const sheet of book.sheets())
      for await (const rows of sheet.rows()) taking = takeAll(taking, rows)
    if (!taking) throw new WrongFile('The file is empty. Download it again.')
    return { ok: true, file: taking.done() }
  } catch (problem) {
    if (problem instanceof WrongFile) return { ok: false, sentence: problem.message }
    if (problem instanceof Unreadable) return { ok: false, sentence: problem.sentence }
    throw problem
  }
}

function takeAll(begun: Taking | undefined, rows: readonly SheetRow[]): Taking | undefined {
  let taking = begun
  for (const { number, cells } of rows) {
    const texts = Array.from(cells, textOf)
    if (taking) taking.take({ number, cells: texts })
    else taking = takingOf(texts)
  }
  return taking
}

const textOf = (cell: Cell | undefined): string => (cell?.kind === 'text' ? cell.text : '')
