import { isoDate, type IsoDate } from '../../../kernel/index.ts'
import { openedBook } from '../../../workbook/index.ts'
import { readAnnexA } from '../index.ts'
import type { FileProblem, ListSummary, ReadFact, ReadMessage, RememberedMapping } from '../model.ts'
import { readBook } from '../read-book.ts'

export interface WholeAnnexA {
  readonly lists: readonly ListSummary[]
  /** But for the lists that the file does not have: nearly every made-up file has only some. */
  readonly problems: readonly FileProblem[]
  readonly absent: readonly FileProblem[]
  /** By the kind of fact. */
  readonly facts: Readonly<Record<string, readonly ReadFact[]>>
}

export const usualAsAt = isoDate('2026-10-30')

interface Options {
  readonly asAt?: IsoDate
  readonly remembered?: RememberedMapping
}

/** All that one file yields, read in a child as a council's upload is; throws where it is refused. */
export async function wholeAnnexA(path: string, options: Options = {}): Promise<WholeAnnexA> {
  const { found, onMessage } = gathering()
  const read = await readAnnexA(path, { asAt: usualAsAt, ...options, onMessage })
  if (!read.ok) throw new Error(`${read.code}: ${read.sentence}`)
  return { ...found, lists: read.lists }
}

/** The same without the child, many times faster: for tests of what is made of a file's rows. */
export async function wholeAtOnce(path: string, options: Options = {}): Promise<WholeAnnexA> {
  const { found, onMessage } = gathering()
  const book = await openedBook(path)
  return { ...found, lists: await readBook(book, { asAt: usualAsAt, ...options, onMessage }) }
}

function gathering() {
  const found = { problems: new Array<FileProblem>(), absent: new Array<FileProblem>(), facts: emptyFacts() }
  const onMessage = (message: ReadMessage) => {
    if (message.kind === 'problems')
      for (const each of message.problems)
        (each.code === 'list absent' ? found.absent : found.problems).push(each)
    if (message.kind === 'facts') (found.facts[message.fact] ??= []).push(...message.rows)
  }
  return { found, onMessage }
}

const emptyFacts = (): Record<string, ReadFact[]> => ({})
