import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import { agedBetween, begunBy, dueBetween } from '../../children/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { ListNumber } from '../annex-a/lists/index.ts'
import type { HeldExtract } from './spans.ts'
import { dayBefore, nextAfter } from './spans.ts'

/** Whose limits time alone may move, of those of whom an extract says nothing new: see `Followed`. */
export interface TimePassed {
  readonly aged: readonly number[]
  readonly toldAgain: readonly number[]
}

/**
 * Whose limits time alone may move with an extract. Asked while the file is still being read; people go on recording while
 * it goes in, so it is asked once more where anybody did.
 */
export class PassingTime {
  private readonly tx: ViewerTx
  private readonly extracts: readonly HeldExtract[]
  private readonly asAt: IsoDate
  private asked: TimePassed & { readonly change: number } = { aged: [], toldAgain: [], change: 0 }

  constructor(tx: ViewerTx, extracts: readonly HeldExtract[], asAt: IsoDate) {
    this.tx = tx
    this.extracts = extracts
    this.asAt = asAt
  }

  async ask(): Promise<void> {
    const change = await this.lastChange()
    const { aged, toldAgain } = await this.now()
    this.asked = { aged, toldAgain, change }
  }

  /** Nobody may record anything any more. */
  async inTheEnd(): Promise<TimePassed> {
    const { asked } = this
    if ((await this.lastChange()) === asked.change) return asked
    const { aged, toldAgain } = await this.now()
    return {
      aged: [...new Set([...asked.aged, ...aged])],
      toldAgain: [...new Set([...asked.toldAgain, ...toldAgain])],
    }
  }

  private async now(): Promise<TimePassed> {
    const { tx, extracts, asAt } = this
    return { aged: await agedSince(tx, extracts, asAt), toldAgain: await notDoneBy(tx, extracts, asAt) }
  }

  /** Of other transactions: this one's own number is not among them. */
  private async lastChange(): Promise<number> {
    const { rows } = await sql<{ last: number }>`
      select coalesce(max(id), 0) as last from record.change
      where id <> coalesce(record.setting('los.change')::bigint, 0)`.execute(this.tx.db)
    return rows[0]?.last ?? 0
  }
}

/**
 * Whose limits the time since the extract before may move. Asked while the file is still being read: what it says changes
 * nothing about those of whom it says nothing new, and for the others what follows is worked out anyway.
 */
async function agedSince(
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

/**
 * Of whom the lists of an extract are the first to have what an earlier one gave for a day ahead: it begins with the one,
 * and ends with it.
 */
export async function begunWith(
  tx: ViewerTx,
  extracts: readonly HeldExtract[],
  asAt: IsoDate,
  lists: readonly ListNumber[],
): Promise<readonly number[]> {
  const before = lists.map((list) => [list, dayBefore(extracts, asAt, list)] as const)
  return begunBy(tx, asAt, new Map(before.flatMap(([list, day]) => (day === undefined ? [] : [[list, day]]))))
}
