import type { RecordNeeds } from '../../access/index.ts'
import { asCounter } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { Measure } from '../model/measure.ts'
import { trendDays } from '../model/months.ts'
import { lastFactChange } from './fact-changes.ts'
import { monthsCharted } from './month-charts.ts'
import { storedValues } from './stored.ts'

/** Brings what is stored into step with the facts, so that pages find their values worked out. */
export interface KeepingUp {
  /**
   * Once round: works out today's values and those of every month that charts show, if facts changed, and have come to
   * rest.
   */
  once(): Promise<void>
}

/**
 * An extract changes every past day's value that it tells of, and several may come one after the other: values are
 * worked out when no change came between two looks.
 */
export function keepingUp(
  record: RecordNeeds,
  measures: readonly Measure[],
  today: () => IsoDate,
): KeepingUp {
  let seen = -1
  let kept = ''
  return {
    once: async () => {
      const now = await asCounter(record, (tx) => lastFactChange(tx, undefined))
      const wanted = `${now} ${today()}`
      if (now === seen && now > 0 && wanted !== kept) {
        await storedValues(record, measures, trendDays(today(), monthsCharted))
        kept = wanted
      }
      seen = now
    },
  }
}
