import type { Laid, Taken } from '../../spreadsheets/index.ts'
import { laidOut, tablesWorkbook } from '../../spreadsheets/index.ts'
import { actionColumns, choicesOf, measureColumns, milestoneColumns } from './columns.ts'
import type { TakenBy } from './leaflets.ts'
import { aboutLeaflet, areasLeaflet, markOfPlan } from './leaflets.ts'
import { actionLines, measureLines, milestoneLines } from './lines.ts'
import type { PlanRead } from './read.ts'

/** Room for what is to be added. */
const newRows = 10

/** How a table is laid out on its tab: as it is, or as a test’s people have edited it. */
export type Lay = <Line>(taken: Taken<Line>) => Laid

/** The plan as councils keep it in Excel: one row an action, with milestones and measures on tabs of their own. */
export function planWorkbook(read: PlanRead, by: TakenBy, lay: Lay = laidOut): Promise<Buffer> {
  const choices = choicesOf(read)
  const marks = markOfPlan(read, by)
  const room = read.change === undefined ? 0 : newRows
  const plan = {
    sheet: 'Plan',
    marks,
    columns: actionColumns(choices),
    rows: actionLines(read),
    newRows: room,
    paper: { size: 'A3', pagesWide: 2 },
  } as const
  const milestones = {
    sheet: 'Milestones',
    marks,
    columns: milestoneColumns(choices),
    rows: milestoneLines(read),
    newRows: room,
  }
  const measures = { sheet: 'Measures', marks, columns: measureColumns(), rows: measureLines(read) }
  return tablesWorkbook([lay(plan), lay(milestones), lay(measures)], {
    before: [aboutLeaflet(read, by)],
    after: [areasLeaflet(read)],
  })
}
