import { readFile, stat } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { basename } from 'node:path'
import { usualLimits, type ReaderLimits } from './limits.ts'
import type { Read } from './read-pages.ts'
import { createReader, tooLargeFor, type Reader } from './reader.ts'

/** A file that could not even be opened. */
export interface Unopened {
  ok: false
  why: 'cannot be opened'
  sentence: string
}

export interface FileRead {
  /** The path as it was given. */
  file: string
  read: Read | Unopened
}

export interface ReadingFiles {
  limits?: ReaderLimits
  /** Called after each file with how many are done. */
  onRead?: (done: number) => void
}

/** Two children keep the whole under 400 MiB; more would be faster on a larger machine, and heavier. */
const mostReaders = 2

/** Reads many files, a few at a time, and answers in the order they were given. One bad file never stops the others. */
export async function readFiles(files: readonly string[], options: ReadingFiles = {}): Promise<FileRead[]> {
  const limits = options.limits ?? usualLimits
  const readers = Array.from({ length: Math.min(mostReaders, availableParallelism(), files.length) }, () =>
    createReader(limits),
  )
  const answers: FileRead[] = []
  let next = 0
  let done = 0
  const work = async (reader: Reader) => {
    for (let at = next++; at < files.length; at = next++) {
      const file = files[at] ?? ''
      answers[at] = { file, read: await readFileWith(reader, file, limits) }
      options.onRead?.((done += 1))
    }
  }
  await Promise.all(readers.map((reader) => work(reader).finally(() => reader.stop())))
  return answers
}

async function readFileWith(reader: Reader, file: string, limits: ReaderLimits): Promise<Read | Unopened> {
  try {
    const found = await stat(file)
    // A pipe or a device may never end.
    if (!found.isFile() && !found.isDirectory()) return notAFile
    return tooLargeFor(found.size, limits) ?? (await reader.read(await readFile(file), basename(file)))
  } catch (problem) {
    return unopened(problem)
  }
}

const say = (sentence: string): Unopened => ({ ok: false, why: 'cannot be opened', sentence })

const notAFile = say('This is not an ordinary file. Save the report as a PDF file and name that.')

/** What the operating system says, in words. Whatever it is, the other files are still read. */
function unopened(problem: unknown): Unopened {
  const code = problem instanceof Error && 'code' in problem ? problem.code : undefined
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return say('There is no such file. Check the name and the folder.')
  if (code === 'EISDIR') return say('This is a folder. Name the PDF files in it.')
  if (code === 'EACCES' || code === 'EPERM')
    return say('The file may not be opened. Check who is allowed to read it.')
  if (typeof code === 'string')
    return say(`The file could not be opened (${code}). Copy it elsewhere and try again.`)
  throw problem
}
