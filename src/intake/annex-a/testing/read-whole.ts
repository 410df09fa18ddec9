import { isoDate, type IsoDate } from '../../../kernel/index.ts'
import { readAnnexA } from '../index.ts'
import type { FileProblem, ListSummary, ReadFact, RememberedMapping } from '../model.ts'

export interface WholeAnnexA {
  readonly lists: readonly ListSummary[]
  readonly problems: readonly FileProblem[]
  /** By the kind of fact. */
  readonly facts: Readonly<Record<string, readonly ReadFact[]>>
}

export const usualAsAt = isoDate('2026-10-30')

/** All that one file yields; throws where it is refused. */
export async function wholeAnnexA(
  path: string,
  options: { readonly asAt?: IsoDate; readonly remembered?: RememberedMapping } = {},
): Promise<WholeAnnexA> {
  const problems: FileProblem[] = []
  const facts: Record<string, ReadFact[]> = {}
  const read = await readAnnexA(path, {
    asAt: usualAsAt,
    ...options,
    onMessage: (message) => {
      if (message.kind === 'problems') problems.push(...message.problems)
      if (message.kind === 'facts') (facts[message.fact] ??= []).push(...message.rows)
    },
  })
  if (!read.ok) throw new Error(`${read.code}: ${read.sentence}`)
  return { lists: read.lists, problems, facts }
}
