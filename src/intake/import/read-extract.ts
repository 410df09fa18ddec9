import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FactName } from '../../children/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { asFile, type ReaderAtHand, type Transcript } from '../../workbook/index.ts'
import type { AnnexARead, ReadFact, RememberedMapping } from '../annex-a/index.ts'
import { hearAnnexA, readAnnexA } from '../annex-a/index.ts'
import type { ExtractComing, ExtractRead } from './extract-read.ts'
import { onlyDigesting, SaidNoLonger, type WhatWasSaid } from './what-was-said.ts'
import { NotRead, ReadingParts, type NotReadBecause } from './reading-parts.ts'

export type Read = { readonly ok: true; readonly extract: ExtractRead } | NotReadBecause

/** What was done with an extract, or why it could not be read whole; then nothing was done. */
export type Done<T> = { readonly ok: true; readonly came: T } | NotReadBecause

export interface Reading {
  readonly asAt: IsoDate
  /** What the user's file is called, where the path does not say it. */
  readonly name?: string
  readonly remembered: RememberedMapping
  /** What an extract said that is held: of whom this one says the same, nothing new need come. */
  readonly said?: WhatWasSaid
  readonly onProgress: (rows: number) => void
  /** A reader that has started already: the file is in its folder, or an upload is put there. */
  readonly atHand?: ReaderAtHand | undefined
  /** Where the reading is written down. */
  readonly transcript?: Transcript | undefined
  /** What was written down when the same file was read, asked the same: it is heard, and the file not read. */
  readonly heard?: Transcript | undefined
}

/**
 * Reads an extract from a file on disk, in a process of its own, and works on its lists as they come: both at once. The
 * work begins with the first rows, since it has much to ask before it needs a list. When the reading is refused after
 * that, `work` is thrown `NotRead`, whose transaction thereby undoes what it had done. When what was said has changed
 * meanwhile, the file is read again, whole.
 */
export async function whileReading<T>(
  path: string,
  reading: Reading,
  work: (coming: ExtractComing) => Promise<T>,
): Promise<Done<T>> {
  const coming = new ReadingParts(reading.asAt, reading.said)
  const ended = hearOrRead(path, reading, coming).then(
    (ending) => coming.end(ending),
    (thrown: unknown) =>
      coming.end({ thrown: thrown instanceof Error ? thrown : new Error('It failed', { cause: thrown }) }),
  )
  try {
    const refused = await coming.begun()
    if (refused) return refused
    return { ok: true, came: await work(coming) }
  } catch (problem) {
    if (problem instanceof NotRead) return problem.because
    if (!(problem instanceof SaidNoLonger)) throw problem
  } finally {
    coming.giveUp()
    await ended
  }
  const { asAt, name, remembered, onProgress } = reading
  const anew = { asAt, remembered, onProgress, said: onlyDigesting(), ...(name !== undefined && { name }) }
  return whileReading(path, anew, work)
}

function hearOrRead(
  path: string,
  { said, heard, ...asked }: Reading,
  { onMessage, onMessageInTurn }: ReadingParts,
): Promise<AnnexARead> {
  if (heard) return hearAnnexA(heard, { onProgress: asked.onProgress, onMessage: onMessageInTurn })
  return readAnnexA(path, { ...asked, ...(said && { digesting: said.digesting }), onMessage })
}

/**
 * The same for an upload: its bytes stand in a folder of their own, or in that of the reader at hand, while they are read,
 * and nowhere after.
 */
export async function whileReadingUpload<T>(
  bytes: Buffer,
  reading: Reading,
  work: (coming: ExtractComing) => Promise<T>,
): Promise<Done<T>> {
  const { atHand } = reading
  if (!atHand) return asFile(bytes, 'upload', (path) => whileReading(path, reading, work))
  try {
    const path = join(atHand.folder, 'upload')
    await writeFile(path, bytes, { mode: 0o600 })
    return await whileReading(path, reading, work)
  } finally {
    await atHand.done()
  }
}

/** Reads a whole extract from a file on disk into memory. */
export async function readExtract(path: string, reading: Reading): Promise<Read> {
  const read = await whileReading(path, reading, wholeExtract)
  return read.ok ? { ok: true, extract: read.came } : read
}

/** The same for an upload. */
export async function readUpload(bytes: Buffer, reading: Reading): Promise<Read> {
  const read = await whileReadingUpload(bytes, reading, wholeExtract)
  return read.ok ? { ok: true, extract: read.came } : read
}

async function wholeExtract(coming: ExtractComing): Promise<ExtractRead> {
  const facts = new Map<FactName, readonly ReadFact[]>()
  for await (const part of coming.parts)
    for (const [fact, rows] of part.facts) facts.set(fact, [...(facts.get(fact) ?? []), ...rows])
  return { asAt: coming.asAt, ...coming.besides(), facts }
}
