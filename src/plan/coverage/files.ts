import writeXlsxFile from 'write-excel-file/node'
import { longDate } from '../../kernel/index.ts'
import { csvFile, harmless, writtenText } from '../../spreadsheets/index.ts'
import { feedingInWords, levelsInWords } from '../model/feeding.ts'
import { kindInWords } from '../model/evidence.ts'
import type { PlanMeasure } from '../model/measure.ts'
import type { Coverage, CoveredGovernance } from './coverage.ts'
import { coverageInWords } from './coverage.ts'
import type { Line } from './lines.ts'
import { feedersOn, figureOf, linesOf, measuresOn } from './lines.ts'

/** Which figures whoever takes the file may see. */
type Shown = (measure: PlanMeasure) => boolean

interface Column {
  readonly head: string
  /** In characters. */
  readonly width: number
  readonly cell: (line: Line, shown: Shown) => string
}

const several = (items: readonly string[], none: string): string =>
  items.length === 0 ? none : items.join('; ')

const decided = ({ last }: CoveredGovernance): string =>
  last === null
    ? 'No decision about it on record'
    : `${last.body}, ${longDate(last.decidedOn)}: ${last.outcome}. ${last.words}`

const columns: readonly Column[] = [
  { head: 'Number', width: 8, cell: ({ row }) => String(row.finding.position) },
  { head: 'Finding', width: 50, cell: ({ row }) => row.finding.text },
  {
    head: 'Area',
    width: 30,
    cell: ({ row: { area } }) =>
      area === null ? 'In no area of the plan' : `${area.position} ${area.title}`,
  },
  {
    head: 'Action',
    width: 50,
    cell: ({ action }) => (action === null ? 'No action' : `${action.reference} ${action.text}`),
  },
  { head: 'Delivery', width: 18, cell: ({ action }) => action?.status ?? '' },
  {
    head: 'Lead',
    width: 25,
    cell: ({ action }) => (action === null ? '' : (action.lead ?? 'Nobody leads it')),
  },
  {
    head: 'Fed by',
    width: 30,
    cell: (line) => {
      const feeders = feedersOn(line)
      return feeders.length === 0 ? '' : `${levelsInWords(feeders)}. ${feedingInWords(feeders)}`
    },
  },
  {
    head: 'Measure',
    width: 45,
    cell: (line, shown) =>
      several(
        measuresOn(line).map((measure) =>
          shown(measure) ? `${measure.title}: ${figureOf(measure)}` : measure.title,
        ),
        'No measure',
      ),
  },
  {
    head: 'Evidence',
    width: 45,
    cell: ({ action }) =>
      several(
        (action?.evidence ?? []).map(
          ({ title, kind, evidenceOn, direction }) =>
            `${title}, ${kindInWords[kind].toLowerCase()}, ${longDate(evidenceOn)}: ${direction}`,
        ),
        'None that counts today',
      ),
  },
  {
    head: 'Received by',
    width: 30,
    cell: ({ row }) =>
      several(
        row.governance.bodies.map(({ name }) => name),
        'No body receives it',
      ),
  },
  {
    head: 'Met last',
    width: 16,
    cell: ({ row: { governance } }) => (governance.lastMetOn === null ? '' : longDate(governance.lastMetOn)),
  },
  { head: 'Decided', width: 50, cell: ({ row }) => decided(row.governance) },
]

/** What the file says of itself, above its table. */
const marks = (coverage: Coverage): readonly string[] => [
  `${coverage.plan.title}: coverage of its findings, as at ${longDate(coverage.day)}`,
  coverageInWords(coverage),
]

const cellsOf = (coverage: Coverage, shown: Shown): readonly (readonly string[])[] =>
  linesOf(coverage).map((line) => columns.map(({ cell }) => harmless(cell(line, shown))))

/** UTF-8 with a byte order mark, so that Excel reads its letters right. */
export function coverageCsv(coverage: Coverage, shown: Shown): Buffer {
  const above = marks(coverage).map((mark) => [mark])
  return csvFile([...above, [], columns.map(({ head }) => head), ...cellsOf(coverage, shown)])
}

export function coverageExcel(coverage: Coverage, shown: Shown): Promise<Buffer> {
  const text = (value: string) => ({ value: writtenText(value), type: String, wrap: true })
  const bold = (value: string) => ({ value: writtenText(value), type: String, fontWeight: 'bold' as const })
  const above = marks(coverage).map((mark) => [bold(mark)])
  const rows = cellsOf(coverage, shown).map((cells) => cells.map(text))
  return writeXlsxFile([...above, [], columns.map(({ head }) => bold(head)), ...rows], {
    sheet: 'Coverage',
    orientation: 'landscape',
    columns: columns.map(({ width }) => ({ width })),
  }).toBuffer()
}
