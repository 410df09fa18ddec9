import type { ViewerTx } from '../../access/index.ts'
import { agedBetween, begunBy, dueBetween } from '../../children/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { ListNumber } from '../annex-a/lists/index.ts'
import type { HeldExtract } from './spans.ts'
import { dayBefore, nextAfter } from './spans.ts'

/**
 * Whose limits the time since the extract before may move. Asked while the file is still being read: what it says changes
 * nothing about those of whom it says nothing new, and for the others what follows is worked out anyway.
 */
export async function agedSince(
  tx: ViewerTx,
  extracts: readonly HeldExtract[],
  asAt: IsoDate,
): Promise<readonly number[]> {
  const before = extracts.findLast((each) => each.asAt < asAt)
  return before ? agedBetween(tx, before.asAt, asAt) : []
}

/** Lists that tell only when something was done last: what they do not tell of counts as well. */
const tellingTheLast = [7, 8, 9] as const

/** Of whom an extract of that day tells that what was due is not done, where extracts of later days are held. */
export async function notDoneBy(
  tx: ViewerTx,
  extracts: readonly HeldExtract[],
  asAt: IsoDate,
): Promise<readonly number[]> {
  if (nextAfter(extracts, asAt) === undefined) return []
  const before = tellingTheLast.map((list) => dayBefore(extracts, asAt, list))
  const from = before.includes(undefined) ? undefined : before.toSorted()[0]
  return dueBetween(tx, from, asAt)
}

/** Of whom the lists of an extract are the first to have what an earlier one gave for a day ahead: it begins with the one, and ends with it. */
export async function begunWith(
  tx: ViewerTx,
  extracts: readonly HeldExtract[],
  asAt: IsoDate,
  lists: readonly ListNumber[],
): Promise<readonly number[]> {
  const before = lists.map((list) => [list, dayBefore(extracts, asAt, list)] as const)
  return begunBy(tx, asAt, new Map(before.flatMap(([list, day]) => (day === undefined ? [] : [[list, day]]))))
}
