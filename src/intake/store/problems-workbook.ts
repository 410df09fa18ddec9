import writeXlsxFile from 'write-excel-file/node'
import { writtenText } from '../../spreadsheets/index.ts'
import { problemCells, problemHeads } from '../model/downloads.ts'
import type { KeptProblem } from '../model/problems.ts'

/** Problems as an Excel workbook: every text is written as text, so that nothing in it is ever worked out. */
export function problemsAsWorkbook(problems: readonly KeptProblem[]): Promise<Buffer> {
  const head = problemHeads.map((value) => ({ value, type: String, fontWeight: 'bold' as const }))
  const rows = problems.map((problem) =>
    problemCells(problem).map((value) =>
      typeof value === 'number'
        ? { value, type: Number }
        : { value: writtenText(plain(value)), type: String },
    ),
  )
  return writeXlsxFile([head, ...rows], { sheet: 'Problems', stickyRowsCount: 1 }).toBuffer()
}

/** XML holds no control characters, and a cell no more than this. */
const plain = (text: string): string => text.replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, ' ').slice(0, 32_000)
