import { isUtf8 } from 'node:buffer'
import type { Entry } from 'yauzl'
import { inMegabytes, type Limits } from '../limits.ts'
import { Unreadable } from '../refusals.ts'
import { figure } from '../tally.ts'
import { openFile } from './open-file.ts'
import { unpacked } from './unpacked.ts'

/** One file in a zip. */
export interface Part {
  /** As written in the zip, with `/` between folders: to compare and to show, never to open. */
  readonly name: string
  /** How many bytes it unpacks to: held to it when they are read. */
  readonly size: number
  readonly bytes: () => AsyncIterable<Buffer>
}

/**
 * Lists what is in a zip, without unpacking anything, and checks what it says of itself against the limits. Throws
 * `Unreadable`. The file is open only while something is read from it, so there is nothing to close.
 */
export async function openZip(path: string, limits: Limits): Promise<readonly Part[]> {
  const entries = await entriesOf(path, limits)
  checkSizes(entries, limits)
  checkPlaces(entries)
  return entries
    .map((entry) => ({
      name: nameOf(entry.fileNameRaw),
      size: entry.uncompressedSize,
      bytes: () => unpacked(path, entry),
    }))
    .filter(({ name }) => !name.endsWith('/'))
}

async function entriesOf(path: string, limits: Limits): Promise<Entry[]> {
  const zip = await openFile(path)
  const entries: Entry[] = []
  try {
    if (zip.entryCount > limits.parts) throw new Unreadable('too many parts', figure(limits.parts))
    for await (const entry of zip.eachEntry()) entries.push(entry)
  } catch (problem) {
    throw problem instanceof Unreadable ? problem : listProblem(problem)
  } finally {
    zip.close()
  }
  return entries
}

const listProblem = (problem: unknown) =>
  problem instanceof Error && problem.message.includes('encryption')
    ? new Unreadable('password')
    : new Unreadable('damaged', 'its list of parts cannot be read')

/** A small part may well be one letter repeated. */
const smallPart = 8

function checkSizes(entries: readonly Entry[], limits: Limits): void {
  if (entries.some((entry) => entry.isEncrypted())) throw new Unreadable('password')
  const swollen = entries.some(
    ({ uncompressedSize, compressedSize }) =>
      inMegabytes(uncompressedSize) > smallPart && uncompressedSize > limits.ratio * compressedSize,
  )
  if (swollen) throw new Unreadable('expands too much')
  const total = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0)
  if (inMegabytes(total) > limits.unzippedMegabytes)
    throw new Unreadable('too much in it', `${limits.unzippedMegabytes} MB`)
}

const localHeader = 30

/** Parts that lie over one another are how a small zip unpacks to millions of times its size. */
function checkPlaces(entries: readonly Entry[]): void {
  const places = entries
    .map(({ relativeOffsetOfLocalHeader: start, fileNameLength, compressedSize }) => ({
      start,
      end: start + localHeader + fileNameLength + compressedSize,
    }))
    .sort((one, other) => one.start - other.start)
  const overlap = places.some(({ end }, at) => end > (places[at + 1]?.start ?? Infinity))
  if (overlap) throw new Unreadable('damaged', 'its parts lie over one another')
}

/** Macs write UTF-8 without saying so. Windows writes folders with the other stroke, against the format. */
const nameOf = (bytes: Buffer) => bytes.toString(isUtf8(bytes) ? 'utf8' : 'latin1').replaceAll('\\', '/')
