import writeXlsxFile from 'write-excel-file/node'
import type { IsoDate } from '../../kernel/index.ts'
import { longDate } from '../../kernel/index.ts'
import type { Listed } from './model/tracker.ts'
import { sheetColumns } from './model/sheet.ts'
import type { PostTitles } from './model/words.ts'

export interface Export {
  readonly children: readonly Listed[]
  readonly posts: PostTitles
  readonly asAt: IsoDate
  /** Who took it out: a name and a post, so that a sheet that is found says whose it is. */
  readonly takenBy: string
}

/** XML holds no control characters, and a cell no more than this. */
const plain = (text: string): string => text.replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, ' ').slice(0, 32_000)

const text = (value: string) => ({ value: plain(value), type: String })
const bold = (value: string) => ({ ...text(value), fontWeight: 'bold' as const })

/** The tracker as an Excel workbook: every text is written as text, so that nothing in it is ever worked out. */
export function trackerWorkbook({ children, posts, asAt, takenBy }: Export): Promise<Buffer> {
  const mark = bold(
    `OFFICIAL-SENSITIVE. Permanence tracker as at ${longDate(asAt)}, taken out by ${takenBy}. ${children.length} children.`,
  )
  const rows = children.map((child) =>
    sheetColumns.map(({ value }) => {
      const given = value(child, posts)
      if (given === undefined || given === '') return null
      return typeof given === 'number' ? { value: given, type: Number } : text(given)
    }),
  )
  const data = [[mark], sheetColumns.map(({ head }) => bold(head)), ...rows]
  return writeXlsxFile(data, { sheet: 'Permanence', stickyRowsCount: 2, stickyColumnsCount: 1 }).toBuffer()
}
