import { statSync } from 'node:fs'
import { basename } from 'node:path'
import { inMegabytes, usualLimits, type Limits } from './limits.ts'
import type { BookReader } from './model.ts'
import { whatOleHolds } from './ole.ts'
import { refusal, Unreadable, type Refusal } from './refusals.ts'
import { kindOfFile } from './signatures.ts'
import { openZipped } from './zipped.ts'

/**
 * Opens an Excel workbook (`.xlsx`, `.xlsm`), a CSV file, a zip of CSV files or a folder of them, and says of everything
 * else what it is. `name` is what the user's file is called, where the path does not say it: a lone CSV's sheet is named so.
 * Trusts nothing: for files from outside call it in a child process (`readInChild`), which can be stopped.
 */
export async function openBook(
  path: string,
  limits: Limits = usualLimits,
  name: string = basename(path),
): Promise<{ ok: true; book: BookReader } | Refusal> {
  try {
    return { ok: true, book: await openedBook(path, limits, name) }
  } catch (problem) {
    if (problem instanceof Unreadable) return refusal(problem)
    throw problem
  }
}

/** The same for a child's program, whose every refusal is thrown. */
export async function openedBook(
  path: string,
  limits: Limits = usualLimits,
  name: string = basename(path),
): Promise<BookReader> {
  const file = opened(() => statSync(path))
  if (file.isDirectory()) return (await csvFiles()).openFolder(path, limits)
  if (!file.isFile()) throw new Unreadable('cannot be opened')
  if (inMegabytes(file.size) > limits.fileMegabytes)
    throw new Unreadable('too large', `${limits.fileMegabytes} MB`)
  switch (opened(() => kindOfFile(path))) {
    case 'empty':
      throw new Unreadable('empty')
    case 'zip':
      return openZipped(path, limits)
    case 'ole':
      throw new Unreadable(opened(() => whatOleHolds(path)))
    case 'text':
      return (await csvFiles()).openCsvFile(path, name, limits)
    case 'pdf':
      throw new Unreadable('another document', 'a PDF')
    case 'html':
      throw new Unreadable('another document', 'a web page')
    case 'rtf':
      throw new Unreadable('another document', 'a text document')
    case 'xml':
      throw new Unreadable('another document', 'an XML file')
    case 'other':
      throw new Unreadable('not a workbook')
  }
}

/** What stands there, or why not, is the operating system's to say, in words that are none of ours. */
function opened<T>(look: () => T): T {
  try {
    return look()
  } catch {
    throw new Unreadable('cannot be opened')
  }
}

/** Loaded only for CSV files: a child that reads a workbook starts sooner without. */
const csvFiles = () => import('./csv/files.ts')
