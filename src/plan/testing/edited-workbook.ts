import type { ViewerTx } from '../../access/index.ts'
import { asText, laidOut, readSheets } from '../../spreadsheets/index.ts'
import type { SheetColumn, SheetValue, Taken } from '../../spreadsheets/index.ts'
import type { PlanId } from '../ids.ts'
import { nothingAround } from '../model/around.ts'
import { readBack } from '../workbook/bring-back.ts'
import type { Findings } from '../workbook/finding.ts'
import { findingsIn, judge } from '../workbook/judge.ts'
import type { PlanRead } from '../workbook/read.ts'
import { planToTakeOut } from '../workbook/read.ts'
import { planWorkbook } from '../workbook/write.ts'
import { must } from './made-plan.ts'

/** Changed cells: by the name of the row (`1.1`, `M1`, `S1`), then by the code of the column. */
export type Edits = Readonly<Record<string, Readonly<Record<string, SheetValue>>>>

/** Rows added to a table, by the codes of its columns. */
export interface Additions {
  readonly Plan?: readonly Readonly<Record<string, SheetValue>>[]
  readonly Milestones?: readonly Readonly<Record<string, SheetValue>>[]
}

export interface Editing {
  readonly edits?: Edits
  readonly added?: Additions
  /** Rows left out, and rows that stand twice. */
  readonly without?: readonly string[]
  readonly twice?: readonly string[]
  /** Does what programs and people do to columns and rows. */
  readonly columns?: <Line>(columns: readonly SheetColumn<Line>[]) => readonly SheetColumn<Line>[]
  readonly rows?: <Line>(rows: readonly Line[]) => readonly Line[]
}

interface MadeLine<Line> {
  readonly line: Line | undefined
  readonly said: Readonly<Record<string, SheetValue>>
}

function editTable<Line>(taken: Taken<Line>, editing: Editing): Taken<MadeLine<Line>> {
  const { edits = {}, added = {}, without = [], twice = [] } = editing
  const [key] = taken.columns
  const nameOf = (line: Line) => asText(key?.value(line))
  const own = new Map(Object.entries(edits))
  const kept = taken.rows
    .filter((line) => !without.includes(nameOf(line)))
    .flatMap((line) => (twice.includes(nameOf(line)) ? [line, line] : [line]))
    .map((line): MadeLine<Line> => ({ line, said: own.get(nameOf(line)) ?? {} }))
  const { Plan = [], Milestones = [] } = added
  const more = [
    ...(taken.sheet === 'Plan' ? Plan : []),
    ...(taken.sheet === 'Milestones' ? Milestones : []),
  ].map((said): MadeLine<Line> => ({ line: undefined, said }))
  const columns = taken.columns.map((column) => ({
    ...column,
    value: ({ line, said }: MadeLine<Line>) =>
      Object.hasOwn(said, column.code) ? said[column.code] : line && column.value(line),
  }))
  const rows = [...kept, ...more]
  return {
    ...taken,
    columns: editing.columns ? editing.columns(columns) : columns,
    rows: editing.rows ? editing.rows(rows) : rows,
  }
}

export const takenOut = (tx: ViewerTx, planId: PlanId): Promise<PlanRead> =>
  planToTakeOut(tx, planId, nothingAround).then(must)

/** The workbook as it was taken out, edited. */
export const editedWorkbook = (read: PlanRead, editing: Editing = {}): Promise<Buffer> =>
  planWorkbook(read, { council: 'Testshire (made up)', by: 'A test' }, (taken) =>
    laidOut(editTable(taken, editing)),
  )

/** What a workbook would change, as the command line says it. */
export async function findingsOf(
  as: <T>(work: (tx: ViewerTx) => Promise<T>) => Promise<T>,
  planId: PlanId,
  bytes: Buffer,
): Promise<Findings> {
  const read = await readSheets(bytes, 'plan.xlsx')
  if (!read.ok) throw new Error(read.sentence)
  const found = await as((tx) => readBack(tx, planId, read.sheets, nothingAround))
  if (!found.ok) throw new Error(found.sentence)
  return findingsIn(judge(found.rows, found.sheets))
}
