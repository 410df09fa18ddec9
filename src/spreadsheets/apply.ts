import type { Done, ViewerTx } from '../access/index.ts'
import { audit, becauseOf } from '../access/index.ts'
import type { BringBack, ChangeableRow, Writes } from './bring-back.ts'
import { reason, yoursOf } from './bring-back.ts'
import { changeOf } from './model/compare.ts'
import type { Choice, PostedChanges, PostedRow } from './model/posted.ts'
import { readCell } from './model/read-cell.ts'
import type { SheetColumn } from './model/sheet.ts'
import { noteBroughtBack, waitForTurn } from './store/brought-back.ts'

export interface NotApplied {
  readonly ok: false
  /** Somebody changed something since the preview; or this very file was applied before. */
  readonly why: 'changed meanwhile' | 'brought back before'
}

const meanwhile: NotApplied = { ok: false, why: 'changed meanwhile' }

/** What one row shall be given; undefined where the record is no longer as the preview showed it. */
function chosenIn(
  row: PostedRow,
  held: ChangeableRow | undefined,
  columns: readonly SheetColumn<never>[],
): readonly Choice[] | undefined {
  if (!held) return undefined
  const [then, now] = [held.then(row.version), held.now(row.version)]
  const chosen: Choice[] = []
  for (const { code, now: shown, yours, choice } of row.cells) {
    const column = columns.find((each) => each.code === code && each.editable)
    const stored = now.get(code) ?? ''
    if (!column || stored !== shown) return undefined
    const read = readCell(column, { kind: 'text', text: yours })
    if (!read.ok) return undefined
    const change = changeOf(column, then.get(code) ?? '', stored, read.text)
    if (change && (!change.conflict || choice === 'yours')) chosen.push(change)
  }
  return chosen
}

type Ready = Extract<Writes, { ok: true }>

interface RowWrites {
  readonly fields: number
  readonly writes: Ready
}

async function writesOf(
  posted: PostedChanges,
  rows: ReadonlyMap<string, ChangeableRow>,
  columns: readonly SheetColumn<never>[],
): Promise<readonly RowWrites[] | undefined> {
  const all: RowWrites[] = []
  for (const row of posted.rows) {
    const held = rows.get(row.key)
    const chosen = chosenIn(row, held, columns)
    if (!held || !chosen) return undefined
    if (chosen.length === 0) continue
    const writes = await held.writes(row.version, yoursOf(chosen))
    if (!writes.ok) return undefined
    all.push({ fields: chosen.length, writes })
  }
  return all
}

/**
 * Writes what was previewed and chosen, all of it or nothing, as the person who brought it back. The record is compared
 * once more first: whatever moved since the preview is shown again, and nothing is written.
 */
export async function applyChanges(
  tx: ViewerTx,
  bringBack: BringBack,
  posted: PostedChanges,
): Promise<Done | NotApplied> {
  await waitForTurn(tx, bringBack.sheet)
  const columns = await bringBack.columns(tx)
  const rows = await bringBack.rows(tx, [...new Set(posted.rows.map(({ key }) => key))])
  const all = await writesOf(posted, rows, columns)
  if (!all) return meanwhile
  for (const { writes } of all) if (!(await writes.hold(tx))) return meanwhile
  const fields = all.reduce((sum, each) => sum + each.fields, 0)
  await becauseOf(tx, reason)
  const noted = { sheet: bringBack.sheet, sha256: posted.sha256, rows: all.length, fields }
  if (!(await noteBroughtBack(tx, noted))) return { ok: false, why: 'brought back before' }
  for (const { writes } of all) await writes.carryOut(tx)
  for (const finish of new Set(all.map(({ writes }) => writes.finish))) await finish?.(tx)
  await audit(tx, {
    what: 'changed',
    subject: bringBack.sheet,
    screen: bringBack.path,
    because: `${fields} cells of ${all.length} rows, brought back from Excel, SHA-256 ${posted.sha256}`,
  })
  return { ok: true, goTo: `${bringBack.path}?rows=${all.length}&cells=${fields}` }
}
