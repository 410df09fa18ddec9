import type { CannotStand, Values } from '../../../spreadsheets/index.ts'
import { longDate } from '../../../kernel/index.ts'
import type { Entry } from './entry.ts'
import { stepColumns } from './sheet.ts'
import type { SheetRow } from './sheet-columns.ts'
import { stepOf } from './standing.ts'

/** Which entry each part of a row speaks of, and the columns of that part. */
const partsOf = ({
  child: { stands },
  action,
}: SheetRow): readonly (readonly [Entry | undefined, readonly string[]])[] => [
  [stands.plan, ['plan', 'plan-on', 'plan-where', 'plan-by', 'parallel']],
  ...stepColumns.map(([column, , code]) => [stepOf(stands, code), [column]] as const),
  [action, ['action', 'owner', 'due', 'done']],
]

/**
 * Changed cells of an entry that was taken back since the sheet was taken out: what stood before it, or nothing, is not what
 * the row was changed in.
 */
export const takenBackMeanwhile = (
  then: SheetRow,
  ever: readonly Entry[],
  yours: Values,
): readonly CannotStand[] =>
  partsOf(then).flatMap(([entry, columns]) => {
    const on = ever.find(({ id, takenBackOn }) => id === entry?.id && takenBackOn !== undefined)?.takenBackOn
    if (on === undefined) return []
    const expected = `no change here: the entry was taken back meanwhile, on ${longDate(on)}. Take the sheet out again, or record it anew on the child’s own page`
    return columns.filter((code) => yours.has(code)).map((code) => ({ code, expected }))
  })
