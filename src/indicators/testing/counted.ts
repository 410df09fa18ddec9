import { expect } from 'vitest'
import { asCounter } from '../../access/index.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { answerOf } from '../model/answer.ts'
import { ourMeasures } from '../rules/index.ts'
import { lastChange } from '../store/held-lists.ts'
import { measureRows } from '../store/rows.ts'
import { storedValues } from '../store/stored.ts'

type CounterTx = Parameters<typeof measureRows>[0]

/** Asks as the counter, of all that is known now. */
export const counted = <T>(
  { record }: TestRecord,
  work: (tx: CounterTx, knownAt: number) => Promise<T>,
): Promise<T> => asCounter(record, async (tx) => work(tx, await lastChange(tx)))

/**
 * Expects of every measure of ours, on each of these days, that the number that is kept goes by as many rows as its list
 * has, and comes to as many of them as are met there.
 * @returns the lists.
 */
export async function expectKeptAsListed(test: TestRecord, days: readonly IsoDate[]) {
  const kept = await storedValues(test.record, ourMeasures, days)
  const lists: { readonly day: IsoDate; readonly rows: Awaited<ReturnType<typeof measureRows>> }[] = []
  for (const measure of ourMeasures)
    for (const day of days) {
      const rows = await counted(test, (tx, knownAt) => measureRows(tx, measure, { asAt: day, knownAt }))
      const whole = kept.find(
        (each) => each.measure === measure.id && each.asAt === day && each.team === null,
      )
      const tallies = whole?.tallies ?? []
      const counts = tallies.reduce((sum, each) => sum + each.rows, 0)
      expect([measure.id, day, rows.length]).toEqual([measure.id, day, counts])
      const answer = answerOf(measure, tallies)
      if (answer.known && 'numerator' in answer.value)
        expect(rows.filter(({ met }) => met)).toHaveLength(answer.value.numerator)
      lists.push({ day, rows })
    }
  return lists
}
