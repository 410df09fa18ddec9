import type { IsoDate } from '../../kernel/index.ts'
import { addDays } from '../../kernel/index.ts'
import type { Dice } from './dice.ts'
import type { Ending, Known, Moment, Spell } from './model.ts'
import { earlier, latest } from './days.ts'

/**
 * How many days after the event it is entered. Most things are entered within days; one in a hundred waits for
 * months, which is what makes a figure of last month change.
 */
function lateness(dice: Dice): number {
  const drawn = dice.next()
  if (drawn < 0.55) return 0
  if (drawn < 0.8) return dice.whole(1, 3)
  if (drawn < 0.95) return dice.whole(4, 14)
  return drawn < 0.99 ? dice.whole(15, 45) : dice.whole(46, 90)
}

export const entered = (dice: Dice, on: IsoDate): IsoDate => addDays(on, lateness(dice))

export const moment = (dice: Dice, on: IsoDate): Moment => ({ on, knownFrom: entered(dice, on) })

export const ending = <Reason>(dice: Dice, on: IsoDate, reason: Reason): Ending<Reason> => ({
  on,
  knownFrom: entered(dice, on),
  reason,
})

export const ended = (dice: Dice, on: IsoDate): Ending => ending(dice, on, undefined)

export const spell = <Value>(dice: Dice, from: IsoDate, value: Value): Spell<Value> => ({
  from,
  value,
  knownFrom: entered(dice, from),
})

/** A row that somebody struck out some weeks later: it had never happened. */
export const mistaken = <Row extends Known>(dice: Dice, row: Row): Row => ({
  ...row,
  knownUntil: addDays(row.knownFrom, dice.whole(9, 60)),
})

/**
 * A start first entered a few days off, and mended later: two rows that follow each other in what was known. The wrong
 * day lies no later than the day it was entered.
 */
export function startMended<Row extends Known & { readonly startedOn: IsoDate }>(
  dice: Dice,
  row: Row,
): readonly [Row, Row] {
  const mendedOn = addDays(row.knownFrom, dice.whole(10, 50))
  const offBy = dice.one([-3, -2, -1, 1, 2, 5, 7])
  const wrong = addDays(row.startedOn, offBy)
  const knownFrom = latest(row.knownFrom, wrong)
  return [
    { ...row, startedOn: wrong, knownFrom, knownUntil: latest(mendedOn, addDays(knownFrom, 1)) },
    { ...row, knownFrom: latest(mendedOn, addDays(knownFrom, 1)) },
  ]
}

/** What the system shows of it on that day. */
export const isKnown = ({ knownFrom, knownUntil }: Known, on: IsoDate): boolean =>
  knownFrom <= on && (knownUntil === undefined || on < knownUntil)

/** The last of those that had happened and were known; the later in the list where two fall on one day. */
export function lastMoment<Each extends Moment>(
  all: readonly Each[],
  asAt: IsoDate,
  since: IsoDate,
  until: IsoDate = asAt,
): Each | undefined {
  const end = earlier(asAt, until)
  let last: Each | undefined
  for (const each of all)
    if (each.on >= since && each.on <= end && isKnown(each, asAt) && (!last || each.on >= last.on))
      last = each
  return last
}

/** The value that held on that day, as far as it was known. */
export function spellOn<Value>(all: readonly Spell<Value>[], asAt: IsoDate): Spell<Value> | undefined {
  let last: Spell<Value> | undefined
  for (const each of all)
    if (each.from <= asAt && isKnown(each, asAt) && (!last || each.from >= last.from)) last = each
  return last
}

/** The day it ended, once that had happened and was entered. */
export const dayOf = (ending: Ending<unknown> | undefined, asAt: IsoDate): IsoDate | null =>
  ending && ending.on <= asAt && ending.knownFrom <= asAt ? ending.on : null
