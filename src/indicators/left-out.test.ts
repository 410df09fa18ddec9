import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asCounter } from '../access/index.ts'
import type { TestRecord } from '../app/testing/test-record.ts'
import { testRecord } from '../app/testing/test-record.ts'
import { putOwnWorkbook } from '../intake/index.ts'
import { smallBook } from '../intake/testing/small-lists.ts'
import { isoDate } from '../kernel/index.ts'
import { ourMeasures } from './rules/index.ts'
import { answers } from './store/answers.ts'
import { lastChange } from './store/held-lists.ts'

const onPlan = { of: 'MU1', started_on: '03/03/2025', visited_on: '05/06/2025', ended_on: '09/06/2025' }

describe('an extract whose list of plans has no column for their end, and the next one that has', () => {
  let test: TestRecord
  beforeAll(async () => {
    test = await testRecord('live', '2025-07-01T10:00:00Z')
    const put = (asAt: string, bytes: Buffer) =>
      putOwnWorkbook((work) => test.as({ kind: 'system', name: 'intake' }, work), {
        bytes,
        fileName: `${asAt}.xlsx`,
        asAt: isoDate(asAt),
        askedBy: undefined,
      })
    await put('2025-06-16', smallBook({ 7: [onPlan] }, { 7: ['ended_on'] }))
    await put('2025-06-23', smallBook({ 7: [onPlan] }))
  })
  afterAll(() => test.close())

  const about = async (asAt: string) => {
    const knownAt = await asCounter(test.record, (tx) => lastChange(tx))
    const found = await asCounter(test.record, (tx) =>
      answers(tx, ourMeasures, [{ asAt: isoDate(asAt), knownAt }]),
    )
    const told = found.filter(({ measure }) => measure.source === 'protection plans')
    return (asks: RegExp) =>
      told.filter(({ measure }) => asks.test(measure.population.sql)).map(({ answer }) => answer.known)
  }

  it('tell how many plans are open by the second alone', async () => {
    const first = (await about('2025-06-16'))(/ended_on/)
    expect(first.length).toBeGreaterThan(2)
    expect(first.every((known) => !known)).toBe(true)
    expect((await about('2025-06-23'))(/ended_on/).every((known) => known)).toBe(true)
  })
})
