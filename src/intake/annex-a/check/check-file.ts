import type { IsoDate } from '../../../kernel/index.ts'
import type { FileProblem, ListSummary } from '../model.ts'
import { dayInDoubtCode } from '../rows/day-in-doubt.ts'
import { readAnnexA } from '../read-annex-a.ts'

export type Checked =
  | { readonly ok: true; readonly lists: readonly ListSummary[]; readonly problems: readonly FileProblem[] }
  | { readonly ok: false; readonly sentence: string }

/** Between two reports of progress. */
const rowsBetween = 20_000

/** What a file holds and what is wrong with it; the facts themselves are let go. */
export async function checkFile(
  file: string,
  asAt: IsoDate,
  onRows: (rows: number) => void,
): Promise<Checked> {
  const problems: FileProblem[] = []
  let told = 0
  const read = await readAnnexA(file, {
    asAt,
    onMessage: (message) => {
      if (message.kind === 'problems') problems.push(...message.problems)
    },
    onProgress: (rows) => {
      if (rows < told + rowsBetween) return
      told = rows
      onRows(rows)
    },
  })
  // What makes many of the others comes first.
  const first = problems.filter(({ code }) => code === dayInDoubtCode)
  const others = problems.filter(({ code }) => code !== dayInDoubtCode)
  return read.ok ? { ok: true, lists: read.lists, problems: [...first, ...others] } : read
}
