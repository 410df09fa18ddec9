import type { IsoDate } from '../../kernel/index.ts'
import { openBook, Unreadable, usualLimits, type Limits, type RefusalCode } from '../workbook/index.ts'
import type { ListSummary, ReadMessage, RememberedMapping } from './model.ts'
import { readBook } from './read-book.ts'

export interface ReadingAnnexA {
  /** The day the extract speaks of. */
  readonly asAt: IsoDate
  /** Mappings that the council confirmed before. */
  readonly remembered?: RememberedMapping
  /** Facts and problems, in batches, as they are read; `done` comes last, and only when all went well. */
  readonly onMessage: (message: ReadMessage) => void
  /** Rows read so far, of all lists. */
  readonly onProgress?: (rows: number) => void
  readonly limits?: Limits
}

export type AnnexARead =
  | { readonly ok: true; readonly lists: readonly ListSummary[] }
  | { readonly ok: false; readonly code: RefusalCode | 'no lists'; readonly sentence: string }

/** Reads the Annex A lists of a workbook, a CSV file, a zip of CSV files or a folder of them. Touches nothing. */
export async function readAnnexA(path: string, options: ReadingAnnexA): Promise<AnnexARead> {
  const opened = await openBook(path, options.limits ?? usualLimits)
  if (!opened.ok) return opened
  try {
    const { asAt, remembered = {} } = options
    const lists = await readBook(opened.book, { asAt, remembered, onMessage: withProgress(options) })
    return lists.length > 0 ? { ok: true, lists } : noLists
  } catch (problem) {
    if (problem instanceof Unreadable) return { ok: false, code: problem.code, sentence: problem.sentence }
    throw problem
  }
}

const noLists: AnnexARead = {
  ok: false,
  code: 'no lists',
  sentence:
    'None of Ofsted’s eleven lists was found in the file. Check that its sheets have the headings of Annex A, with the child’s number in each.',
}

/** The rows of the lists before, and those of the list that is being read. */
function withProgress({ onMessage, onProgress }: ReadingAnnexA): (message: ReadMessage) => void {
  const rows = new Map<number, number>()
  return (message) => {
    onMessage(message)
    if (message.kind !== 'progress') return
    rows.set(message.list, message.rows)
    onProgress?.([...rows.values()].reduce((sum, each) => sum + each, 0))
  }
}
