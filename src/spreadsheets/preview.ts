import type { ViewerTx } from '../access/index.ts'
import type { BringBack } from './bring-back.ts'
import { yoursOf } from './bring-back.ts'
import type { Compared, RowChange } from './model/compare.ts'
import { compareTable } from './model/compare.ts'
import type { SheetProblem } from './model/problems.ts'
import { textIn } from './model/read-cell.ts'
import type { FoundTable, ReadSheet } from './model/recognise.ts'
import { tableIn } from './model/recognise.ts'
import type { SheetColumn } from './model/sheet.ts'
import { keyCode, versionCode } from './model/sheet.ts'

export type Previewed =
  { readonly ok: true; readonly compared: Compared } | { readonly ok: false; readonly sentence: string }

/** As many changed cells as one form carries with room to spare. */
const mostCells = 5_000

const keysIn = ({ rows }: FoundTable): readonly string[] => [
  ...new Set(rows.map(({ cells }) => textIn(cells.get(keyCode)))),
]

/** Says what a file that was brought back would change, and changes nothing. */
export async function previewOf(
  tx: ViewerTx,
  bringBack: BringBack,
  sheets: readonly ReadSheet[],
): Promise<Previewed> {
  const columns = await bringBack.columns(tx)
  const table = tableIn(sheets, columns)
  if (!table) return { ok: false, sentence: notOurs(bringBack) }
  if (isForReading(table)) return { ok: false, sentence: forReading }
  const rows = await bringBack.rows(tx, keysIn(table))
  const compared = await whatStands(table, columns, rows)
  return compared.rows.reduce((sum, { changes }) => sum + changes.length, 0) > mostCells
    ? tooMany
    : { ok: true, compared }
}

/** What a table asks to change, without the rows that cannot stand as they are: these are among its problems. */
export async function whatStands(
  table: FoundTable,
  columns: readonly SheetColumn<never>[],
  rows: Awaited<ReturnType<BringBack['rows']>>,
): Promise<Compared> {
  const compared = compareTable(table, columns, (key) => rows.get(key))
  const checked: { readonly row: RowChange; readonly problems: readonly SheetProblem[] }[] = []
  for (const row of compared.rows)
    checked.push({ row, problems: await cannotStand(row, rows, table, columns) })
  return {
    ...compared,
    rows: checked.filter(({ problems }) => problems.length === 0).map(({ row }) => row),
    problems: [...compared.problems, ...checked.flatMap((each) => each.problems)],
  }
}

const tooMany: Previewed = {
  ok: false,
  sentence: `More than ${mostCells.toLocaleString('en-GB')} cells differ from the record. Bring back some of the rows in one file, and the rest in another.`,
}

const notOurs = ({ thing }: BringBack): string =>
  `No sheet of the file is ${thing}: it has no columns called “${keyCode}” and “version”. Take a sheet out here, change that one, and bring it back.`

/** Of another day than today, or as known on one, no row goes out with a version. */
const isForReading = ({ rows }: FoundTable): boolean =>
  rows.length > 0 && rows.every(({ cells }) => textIn(cells.get(versionCode)) === '')

const forReading =
  'No row of this sheet has a version: it was taken out as of another day, or as known on one, and is for reading. Take one out as of today, change that one, and bring it back.'

async function cannotStand(
  { row, key, version, changes }: RowChange,
  rows: Awaited<ReturnType<BringBack['rows']>>,
  { sheet }: Pick<FoundTable, 'sheet'>,
  columns: readonly { readonly code: string; readonly head: string }[],
): Promise<readonly SheetProblem[]> {
  const writes = await rows.get(key)?.writes(version, yoursOf(changes))
  if (!writes || writes.ok) return []
  return writes.problems.map(({ code, expected }) => ({
    where: { sheet, row, key, column: columns.find((column) => column.code === code)?.head ?? code },
    found: changes.find((change) => change.code === code)?.yours ?? '',
    expected,
    effect: 'row left out',
  }))
}
