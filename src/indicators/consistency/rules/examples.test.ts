import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asCounter } from '../../../access/index.ts'
import type { TestRecord } from '../../../app/testing/test-record.ts'
import { testRecord } from '../../../app/testing/test-record.ts'
import { isoDate } from '../../../kernel/index.ts'
import { sources } from '../../model/sources.ts'
import { measureRows } from '../../store/rows.ts'
import { putRows } from '../../testing/put-rows.ts'
import { measureOf } from '../model/alike.ts'
import { inWords } from '../model/in-words.ts'
import { alikeExamples } from './examples.ts'
import { alikeRules } from './index.ts'

let test: TestRecord
beforeAll(async () => {
  test = await testRecord()
})
afterAll(() => test.close())

describe.each(alikeRules.map((rule) => [rule.id, rule] as const))('children alike: %s', (id, rule) => {
  const examples = alikeExamples.filter((example) => example.rule === id)

  it('has a worked example', () => {
    expect(examples).not.toHaveLength(0)
  })

  it.each(examples.map((example) => [example.because, example] as const))('%s', async (_, example) => {
    await putRows(test.admin, sources[rule.source], example)
    const moment = { asAt: isoDate(example.asAt), knownAt: 1 }
    const rows = await asCounter(test.record, (tx) => measureRows(tx, measureOf(rule), moment))
    const told = rows.map(({ category }) => {
      const { alike, outcome } = inWords(rule, category ?? '')
      return [alike, outcome]
    })
    expect(told.toSorted()).toEqual(example.gives.map((one) => [...one]).toSorted())
  })
})
