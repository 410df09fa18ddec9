import { basename } from 'node:path'
import type { IsoDate } from '../../kernel/index.ts'
import { versionOf } from '../../program/index.ts'
import {
  hearAgain,
  readersAtHand,
  readInChild,
  usualLimits,
  type Limits,
  type ReaderAtHand,
  type ReadersAtHand,
  type Refusal,
  type RefusalCode,
  type Transcript,
} from '../../workbook/index.ts'
import type { Digesting } from './digesting.ts'
import { understand } from './messages.ts'
import type { ListSummary, ReadMessage, RememberedMapping } from './model.ts'

/** Who hears of a reading. */
export interface HearingAnnexA {
  /**
   * Facts and problems, in batches, as they are read; `done` comes last, and only when all went well. The reading waits
   * until each has been taken. Whoever keeps them undoes that when the reading ends in a refusal.
   */
  readonly onMessage: (message: ReadMessage) => void | Promise<void>
  /** Rows read so far, of all lists. */
  readonly onProgress?: (rows: number) => void
}

export interface ReadingAnnexA extends HearingAnnexA {
  /** The day the extract speaks of. */
  readonly asAt: IsoDate
  /** What the user's file is called, where the path does not say it. */
  readonly name?: string
  /** Mappings that the council confirmed before. */
  readonly remembered?: RememberedMapping
  readonly digesting?: Digesting
  readonly limits?: Limits
  /** A reader that has started already, in whose folder the file is; without it one is started. */
  readonly atHand?: ReaderAtHand | undefined
  /** Where the reading is written down, for `hearAnnexA`. */
  readonly transcript?: Transcript | undefined
}

export type AnnexARead =
  | { readonly ok: true; readonly lists: readonly ListSummary[] }
  | { readonly ok: false; readonly code: RefusalCode | 'no lists'; readonly sentence: string }

const child = new URL('./child.ts', import.meta.url)

/** Tells a reader from one that reads otherwise. */
export const readerVersion = (): string => versionOf(child)

/** Readers that can be started before there is a file, with the usual limits. */
export const annexReadersAtHand = (onTrouble: (error: unknown) => void): ReadersAtHand =>
  readersAtHand(child, onTrouble)

/**
 * Reads the Annex A lists of a workbook, a CSV file, a zip of CSV files or a folder of them, in a child process with few
 * rights. Changes nothing. Throws only what `onMessage` throws.
 */
export async function readAnnexA(path: string, options: ReadingAnnexA): Promise<AnnexARead> {
  const { asAt, name = basename(path), remembered = {}, digesting, limits = usualLimits } = options
  const { atHand, transcript } = options
  const asked = { path, name, asAt, remembered, digesting, limits }
  return withLists(options, (take) =>
    readInChild(child, asked, { understand, take, transcript }, limits, atHand),
  )
}

/** The same from what was written down when the file was read: nothing is read, and every message is checked as it was then. */
export const hearAnnexA = (transcript: Transcript, hearing: HearingAnnexA): Promise<AnnexARead> =>
  withLists(hearing, (take) => hearAgain(transcript, { understand, take }))

async function withLists(
  hearing: HearingAnnexA,
  hear: (take: (message: ReadMessage) => Promise<void>) => Promise<{ ok: true } | Refusal>,
): Promise<AnnexARead> {
  let lists: readonly ListSummary[] = []
  const ending = await hear(withProgress(hearing, (found) => (lists = found)))
  if (!ending.ok) return ending
  return lists.length > 0 ? { ok: true, lists } : noLists
}

const noLists: AnnexARead = {
  ok: false,
  code: 'no lists',
  sentence:
    'None of Ofsted’s eleven lists was found in the file. Check that its sheets have the headings of Annex A, with the child’s number in each.',
}

/** Passes each message on, the rows of the lists before added to those of the list that is being read. */
function withProgress(
  { onMessage, onProgress }: HearingAnnexA,
  done: (lists: readonly ListSummary[]) => void,
): (message: ReadMessage) => Promise<void> {
  const rows = new Map<number, number>()
  return async (message) => {
    if (message.kind === 'done') done(message.lists)
    if (message.kind === 'progress') {
      rows.set(message.list, message.rows)
      onProgress?.([...rows.values()].reduce((sum, each) => sum + each, 0))
    }
    await onMessage(message)
  }
}
