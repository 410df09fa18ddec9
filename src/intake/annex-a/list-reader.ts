import type { IsoDate } from '../../kernel/index.ts'
import { knownLists, type KnownList } from './headings/known-headings.ts'
import type { Reading } from './lists/index.ts'
import { acceptanceReader, cellReader, type ReadCell } from './values/read-value.ts'

/** A list, what its headings may be called, and how each of its columns is read. */
export interface ListReader {
  readonly known: KnownList
  readonly readers: readonly ReadCell[]
}

/** Readers of all lists. Columns that are read alike share one, and with it what it remembers. */
export function listReaders(asAt: IsoDate): readonly ListReader[] {
  const readers = new Map<string, ReadCell>()
  const readerOf = (reading: Reading): ReadCell => {
    const kind = reading.as === 'code' ? `code ${reading.codes}` : reading.as
    const reader = readers.get(kind) ?? cellReader(reading, asAt)
    readers.set(kind, reader)
    return reader
  }
  return knownLists.map((known) => ({
    known,
    readers: known.list.columns.map(({ reading, feeds }) =>
      typeof feeds === 'object' && feeds.column === 'return_interview_accepted'
        ? acceptanceReader()
        : readerOf(reading),
    ),
  }))
}
