import type { ViewerTx } from '../access/index.ts'
import type { BringBack } from './bring-back.ts'
import type { Compared } from './model/compare.ts'
import type { PostedChanges } from './model/posted.ts'
import { keyCode, versionCode } from './model/sheet.ts'
import { whatStands } from './preview.ts'

/**
 * The same changes against the record as it is now, with all that was said beside them: the sheet itself is not kept, what it
 * changed and what was left out of it was posted.
 */
export async function previewAgain(
  tx: ViewerTx,
  bringBack: BringBack,
  { rows: posted, asides }: PostedChanges,
): Promise<Compared> {
  const columns = await bringBack.columns(tx)
  const held = await bringBack.rows(tx, [...new Set(posted.map(({ key }) => key))])
  const text = (said: string) => ({ kind: 'text', text: said }) as const
  const rows = posted.map(({ row, key, version, cells }) => {
    const then = held.get(key)?.then(version)
    const unchanged = columns.map(({ code }) => [code, text(then?.get(code) ?? '')] as const)
    const changed = cells.map(({ code, yours }) => [code, text(yours)] as const)
    const own = [[keyCode, text(key)] as const, [versionCode, text(String(version))] as const]
    return { number: row, cells: new Map([...unchanged, ...changed, ...own]) }
  })
  const present = new Set(columns.map(({ code }) => code))
  const now = await whatStands({ sheet: '', rows, present, problems: [], unknown: [] }, columns, held)
  if (!asides) return now
  return {
    rows: now.rows,
    problems: [...asides.problems, ...now.problems],
    notTakenUp: asides.notTakenUp,
    read: asides.read,
    unchanged: asides.unchanged + now.unchanged,
  }
}
