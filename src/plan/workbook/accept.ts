import type { Done, ViewerTx } from '../../access/index.ts'
import { audit, becauseOf } from '../../access/index.ts'
import { noteBroughtBack, unvaried, waitForTurn } from '../../spreadsheets/index.ts'
import type { PlanId } from '../ids.ts'
import type { Around } from '../model/around.ts'
import { limits } from '../model/limits.ts'
import { sheetsAround } from './bring-back.ts'
import type { ReadyWish } from './carry-out.ts'
import { allOrNothing, carryOut } from './carry-out.ts'
import type { Judged, Judgement, Sheets } from './judge.ts'
import { judge } from './judge.ts'
import type { PostedBook } from './posted.ts'
import { changesPosted, rowsPosted } from './posted.ts'

export interface NotAccepted {
  readonly ok: false
  readonly why: 'changed meanwhile' | 'brought back before' | 'no reason' | 'reason too long' | 'refused'
  /** What the plan’s own rule says, of what was refused. */
  readonly says?: string
}

const screen = '/plan/workbook'
const meanwhile: NotAccepted = { ok: false, why: 'changed meanwhile' }

/** Whether every cell still holds what the preview showed. */
const isAsShown = ({ rows }: PostedBook, { now }: Sheets): boolean =>
  rows.every(({ sheet, key, cells }) => {
    if (key === undefined) return true
    const held = now.find(({ name }) => name === sheet)?.rows.get(key)
    return (
      held !== undefined && cells.every(([code, shown]) => unvaried(held.get(code) ?? '') === unvaried(shown))
    )
  })

interface Chosen {
  readonly fields: number
  readonly wishes: readonly ReadyWish[]
  readonly lacksReason: boolean
}

function chosenIn(judged: readonly Judged[], posted: PostedBook): Chosen | undefined {
  const wishes: ReadyWish[] = []
  let fields = 0
  let lacksReason = false
  for (const { row, differences, conflicts, wish } of judged) {
    const taken = [
      ...differences,
      ...conflicts.filter(({ code }) => posted.choice(row.sheet, row.row, code) === 'yours'),
    ]
    const wished = wish((code) => taken.some((each) => each.code === code))
    if (!wished.ok) return undefined
    if (!wished.wish || taken.length === 0) continue
    const reason = row.why === '' ? posted.reason : row.why
    lacksReason ||= reason === '' && taken.some(({ needsReason }) => needsReason)
    fields += taken.length
    wishes.push({ wish: wished.wish, reason, place: `${row.tab}, row ${row.row}` })
  }
  return { fields, wishes, lacksReason }
}

/** What was posted, judged against the plan as it stands now; undefined where the form is none that a preview made. */
export async function judgedAgain(
  tx: ViewerTx,
  planId: PlanId,
  posted: PostedBook,
  around: Around,
): Promise<{ readonly judgement: Judgement; readonly sheets: Sheets } | undefined> {
  const sheets = await sheetsAround(tx, planId, changesPosted(posted), around)
  const rows = sheets && rowsPosted(posted, sheets.now)
  return sheets && rows && { sheets, judgement: judge(rows, sheets) }
}

const reasonOf = ({ reason }: PostedBook, wishes: readonly ReadyWish[]): string =>
  ['Brought back from Excel', ...new Set([reason, ...wishes.map((each) => each.reason)])]
    .filter((part) => part !== '')
    .join('; ')
    .slice(0, 2 * limits.reason)

/**
 * Writes what was previewed and chosen, all of it or nothing, as the person who brought it back. The plan is compared once
 * more first: whatever moved since the preview is shown again, and nothing is written.
 */
export async function acceptBook(
  tx: ViewerTx,
  planId: PlanId,
  posted: PostedBook,
  around: Around,
): Promise<Done | NotAccepted> {
  if (posted.reason.length > limits.reason) return { ok: false, why: 'reason too long' }
  await waitForTurn(tx, 'plan')
  const again = await judgedAgain(tx, planId, posted, around)
  if (!again || again.judgement.problems.length > 0 || !isAsShown(posted, again.sheets)) return meanwhile
  const chosen = chosenIn(again.judgement.rows, posted)
  if (!chosen) return meanwhile
  if (chosen.lacksReason) return { ok: false, why: 'no reason' }
  await becauseOf(tx, reasonOf(posted, chosen.wishes))
  return allOrNothing(tx, () => write(tx, planId, posted, chosen))
}

async function write(
  tx: ViewerTx,
  planId: PlanId,
  { sha256 }: PostedBook,
  { wishes, fields }: Chosen,
): Promise<Done | NotAccepted> {
  const noted = await noteBroughtBack(tx, { sheet: 'plan', sha256, rows: wishes.length, fields })
  if (!noted) return { ok: false, why: 'brought back before' }
  const carried = await carryOut(tx, wishes)
  if (!carried.ok)
    return carried.refused.why === 'refused'
      ? { ok: false, why: 'refused', says: `${carried.place}: ${carried.refused.says}` }
      : meanwhile
  await audit(tx, {
    what: 'changed',
    subject: 'plan',
    ids: [planId],
    screen,
    because: `${fields} cells of ${wishes.length} rows, brought back from Excel, SHA-256 ${sha256}`,
  })
  return { ok: true, goTo: `${screen}?plan=${planId}&rows=${wishes.length}&cells=${fields}` }
}
