import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asCounter } from '../../access/index.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import { isoDate } from '../../kernel/index.ts'
import { sources } from '../model/sources.ts'
import { answers } from '../store/answers.ts'
import { measureRows } from '../store/rows.ts'
import { putRows } from '../testing/put-rows.ts'
import { ourMeasures } from './index.ts'

let test: TestRecord
beforeAll(async () => {
  test = await testRecord()
})
afterAll(() => test.close())

describe.each(ourMeasures.map((measure) => [measure.id, measure] as const))('%s', (_, measure) => {
  it('has a worked example', () => {
    expect(measure.examples).not.toHaveLength(0)
  })

  it.each(measure.examples.map((example) => [example.because, example] as const))(
    '%s',
    async (_, example) => {
      await putRows(test.admin, sources[measure.source], example)
      const moment = { asAt: isoDate(example.asAt), knownAt: 1 }
      const [found] = await asCounter(test.record, (tx) => answers(tx, [measure], [moment]))
      expect(found?.answer).toEqual({ known: true, value: example.gives })
      const rows = await asCounter(test.record, (tx) => measureRows(tx, measure, moment))
      if ('denominator' in example.gives) expect(rows).toHaveLength(example.gives.denominator)
    },
  )
})

describe('the list of how children left care', () => {
  it('gives the day on which care ended, not the one on which it began', async () => {
    const measure = ourMeasures.find(({ id }) => id === 'left-care-by-reason')
    if (!measure) throw new Error('There is no such measure')
    const asAt = isoDate('2026-10-30')
    const left = { entered_care_on: '2025-03-01', left_care_on: '2026-10-01', left_care_reason: 'E2' }
    await putRows(test.admin, sources.care, { asAt, rows: [left] })
    const rows = await asCounter(test.record, (tx) => measureRows(tx, measure, { asAt, knownAt: 1 }))
    expect(rows.map(({ day }) => day)).toEqual(['2026-10-01'])
  })
})

describe('all measures', () => {
  it('have ids of their own', () => {
    const ids = ourMeasures.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('name a measure beside that there is', () => {
    const besides = ourMeasures.flatMap(({ beside }) => beside ?? [])
    expect(besides.filter((id) => !ourMeasures.some((measure) => measure.id === id))).toEqual([])
  })
})
