import type { ViewerTx } from '../../access/index.ts'
import type { FoundTable, ReadSheet } from '../../spreadsheets/index.ts'
import { readStamp, tableIn, textIn, versionCode } from '../../spreadsheets/index.ts'
import type { PlanId } from '../ids.ts'
import type { Around } from '../model/around.ts'
import { approvesAtOnce } from '../store/approvers.ts'
import type { RowsRead } from './edits.ts'
import { readTable } from './edits.ts'
import type { PlanProblem } from './finding.ts'
import { problem } from './finding.ts'
import type { Sheets } from './judge.ts'
import { planNow, plansThen } from './read.ts'
import type { PlanSheet } from './sheets.ts'
import { planSheets } from './sheets.ts'

/** How many different takings-out one workbook may be put together from. */
const mostTakings = 20

export type ReadBack =
  | { readonly ok: true; readonly rows: RowsRead; readonly sheets: Sheets }
  | { readonly ok: false; readonly sentence: string }

const changesIn = (tables: readonly FoundTable[]): readonly number[] => [
  ...new Set(
    tables.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => readStamp(textIn(cells.get(versionCode)))?.change ?? []),
    ),
  ),
]

/** The plan as it stands now, and as it stood at each of these changes. Undefined where there is no such plan. */
export async function sheetsAround(
  tx: ViewerTx,
  planId: PlanId,
  changes: readonly number[],
  around: Around,
): Promise<Sheets | undefined> {
  const read = await planNow(tx, planId, around)
  if (!read) return undefined
  const plans = await plansThen(tx, planId, changes)
  const earlier = new Map([...plans].map(([change, plan]) => [change, planSheets(plan)]))
  return {
    read,
    now: planSheets(read),
    asOf: (change) => earlier.get(change),
    settling: { mayApprove: await approvesAtOnce(tx) },
  }
}

/** Tabs that go out beside the tables, and are for reading. */
const forReading = ['About', 'Areas', 'Lists']

const strangeSheets = (sheets: readonly ReadSheet[], used: readonly string[]): readonly PlanProblem[] =>
  sheets
    .filter(({ name, rows }) => rows.length > 0 && !used.includes(name) && !forReading.includes(name))
    .map(({ name }) =>
      problem({
        sheet: name,
        found: name,
        expected: 'the sheets that were taken out',
        then: 'This sheet is none of the plan’s: it is not read.',
      }),
    )

const missingSheet = ({ name }: PlanSheet): PlanProblem =>
  problem({
    sheet: name,
    found: '',
    expected: `the sheet “${name}”`,
    then: 'Nothing of it is changed, and nothing is deleted by leaving it out.',
  })

const noTable =
  'No sheet of the file is the plan: it has no columns called “Ref” and “Leave this as it is”. Take a workbook out here, change that one, and bring it back.'
const tooMany = `The rows come from more than ${mostTakings} workbooks, taken out at different times. Take a fresh one out, and make the changes in that one.`
const onlyToRead =
  'This workbook shows the plan on another day, or as it was known on one: it is for reading. Take one out of today, and change that one.'

/** What the sheets of a file that came back ask of a plan. */
export async function readBack(
  tx: ViewerTx,
  planId: PlanId,
  files: readonly ReadSheet[],
  around: Around,
): Promise<ReadBack> {
  const read = await planNow(tx, planId, around)
  if (!read) return { ok: false, sentence: noTable }
  const shapes = planSheets(read)
  const found = shapes.map((shape) => ({ shape, table: tableIn(files, shape.columns, shape.key) }))
  const tables = found.flatMap(({ table }) => table ?? [])
  if (tables.length === 0) return { ok: false, sentence: noTable }
  const changes = changesIn(tables)
  if (changes.length > mostTakings) return { ok: false, sentence: tooMany }
  const held = tables.some(({ rows }) => rows.length > 0)
  if (changes.length === 0 && held) return { ok: false, sentence: onlyToRead }
  const sheets = await sheetsAround(tx, planId, changes, around)
  if (!sheets) return { ok: false, sentence: noTable }
  return { ok: true, sheets, rows: rowsOf(found, files, sheets, planId) }
}

interface Found {
  readonly shape: PlanSheet
  readonly table: FoundTable | undefined
}

function rowsOf(
  found: readonly Found[],
  files: readonly ReadSheet[],
  sheets: Sheets,
  planId: PlanId,
): RowsRead {
  const read = found.map(({ shape, table }): RowsRead => {
    const now = sheets.now.find(({ name }) => name === shape.name) ?? shape
    if (!table) return { edits: [], added: [], problems: now.rows.size === 0 ? [] : [missingSheet(now)] }
    const asOf = (change: number) => sheets.asOf(change)?.find(({ name }) => name === shape.name)
    return readTable({ planId, table, now, asOf })
  })
  const used = found.flatMap(({ table }) => table?.sheet ?? [])
  return {
    edits: read.flatMap(({ edits }) => edits),
    added: read.flatMap(({ added }) => added),
    problems: [...read.flatMap(({ problems }) => problems), ...strangeSheets(files, used)],
  }
}
