import writeXlsxFile from 'write-excel-file/node'
import { longDate, type IsoDate } from '../../kernel/index.ts'
import { csvFile, harmless, writtenText } from '../../spreadsheets/index.ts'
import type { PlanWithAreas } from '../model/plan.ts'
import type { Registered } from '../model/register.ts'
import { levelInWords } from '../model/level.ts'
import { sourceInWords } from '../model/source.ts'

interface Column {
  readonly head: string
  /** In characters. */
  readonly width: number
  readonly cell: (each: Registered) => string
}

const dayOr = (day: IsoDate | null): string => (day === null ? 'Not known' : longDate(day))

const columns: readonly Column[] = [
  { head: 'Reference', width: 10, cell: ({ action }) => action.reference },
  { head: 'Action', width: 60, cell: ({ action }) => action.text },
  { head: 'Level', width: 16, cell: ({ plan }) => levelInWords[plan.level] },
  { head: 'Plan', width: 40, cell: ({ plan }) => plan.title },
  {
    head: 'Feeds',
    width: 16,
    cell: ({ action }) => action.feeds.map(({ reference }) => reference).join(', '),
  },
  { head: 'Source', width: 40, cell: ({ source }) => sourceInWords(source) },
  { head: 'Owner', width: 30, cell: ({ action }) => action.lead?.title ?? 'Nobody leads it' },
  { head: 'Starts', width: 18, cell: ({ action }) => dayOr(action.startOn) },
  { head: 'First due', width: 18, cell: ({ action }) => dayOr(action.originalDueOn) },
  { head: 'Due', width: 18, cell: ({ action }) => dayOr(action.dueOn) },
  { head: 'Delivery', width: 22, cell: ({ action }) => action.delivery.status },
  { head: 'Impact', width: 16, cell: ({ action }) => action.impact.impact },
]

const markOf = ({ plan, day }: PlanWithAreas): string =>
  `${plan.title}: its actions and where they come from, as at ${longDate(day)}`

const cellsOf = (rows: readonly Registered[]): readonly (readonly string[])[] =>
  rows.map((each) => columns.map(({ cell }) => harmless(cell(each))))

/** UTF-8 with a byte order mark, so that Excel reads its letters right. */
export function registerCsv(whole: PlanWithAreas, rows: readonly Registered[]): Buffer {
  return csvFile([[markOf(whole)], [], columns.map(({ head }) => head), ...cellsOf(rows)])
}

export function registerExcel(whole: PlanWithAreas, rows: readonly Registered[]): Promise<Buffer> {
  const text = (value: string) => ({ value: writtenText(value), type: String, wrap: true })
  const bold = (value: string) => ({ value: writtenText(value), type: String, fontWeight: 'bold' as const })
  const cells = cellsOf(rows).map((row) => row.map(text))
  return writeXlsxFile([[bold(markOf(whole))], [], columns.map(({ head }) => bold(head)), ...cells], {
    sheet: 'Actions',
    orientation: 'landscape',
    columns: columns.map(({ width }) => ({ width })),
  }).toBuffer()
}
