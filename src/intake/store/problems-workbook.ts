import writeXlsxFile from 'write-excel-file/node'
import { acrossThePaper, heightOf, writtenText } from '../../spreadsheets/index.ts'
import { problemCells, problemHeads } from '../model/downloads.ts'
import type { KeptProblem } from '../model/problems.ts'

/** In characters: what was found and what was expected are sentences. */
const usualWidth = 20
const widths = new Map([
  ['Row', 8],
  ['Column', 32],
  ['Found', 32],
  ['Expected', 48],
])

const widthOf = (head: string | undefined): number => widths.get(head ?? '') ?? usualWidth

/** Problems as an Excel workbook: every text is written as text, so that nothing in it is ever worked out. */
export function problemsAsWorkbook(problems: readonly KeptProblem[]): Promise<Buffer> {
  const head = problemHeads.map((value) => ({ value, type: String, fontWeight: 'bold' as const }))
  const rows = problems.map((problem) => {
    const said = problemCells(problem)
    const height = heightOf(said.map((value, at) => [String(value), widthOf(problemHeads[at])]))
    return said.map((value) =>
      typeof value === 'number'
        ? { value, type: Number, alignVertical: 'top' as const, height }
        : {
            value: writtenText(plain(value)),
            type: String,
            wrap: true,
            alignVertical: 'top' as const,
            height,
          },
    )
  })
  return writeXlsxFile(
    [head, ...rows],
    {
      sheet: 'Problems',
      orientation: 'landscape',
      columns: problemHeads.map((head) => ({ width: widthOf(head) })),
      stickyRowsCount: 1,
    },
    { features: [acrossThePaper] },
  ).toBuffer()
}

/** XML holds no control characters, and a cell no more than this. */
const plain = (text: string): string =>
  text.replace(/[^\P{Cc}\t\n\r]|\p{Noncharacter_Code_Point}/gu, ' ').slice(0, 32_000)
