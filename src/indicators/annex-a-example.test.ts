import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { asCounter, asViewer } from '../access/index.ts'
import type { TestRecord } from '../app/testing/test-record.ts'
import { testRecord } from '../app/testing/test-record.ts'
import { putOwnWorkbook } from '../intake/index.ts'
import { isoDate } from '../kernel/index.ts'
import { ourMeasures } from './rules/index.ts'
import { lastChange } from './store/held-lists.ts'
import type { MeasureJson } from './store/measures-json.ts'
import { measuresJson } from './store/measures-json.ts'

const folder = join(import.meta.dirname, '../../../shared/data/annex-a-example')
const absent = existsSync(folder) ? '' : ' (skipped: ../shared/data is not beside this checkout)'

const Expected = z.object({
  asAt: z.string(),
  measures: z.record(z.string(), z.object({ definition: z.string() }).loose()),
})

describe.skipIf(absent !== '')(`the example workbook${absent}`, () => {
  const expected = absent
    ? { asAt: '2026-10-30', measures: {} }
    : Expected.parse(JSON.parse(readFileSync(join(folder, 'expected-measures.json'), 'utf8')))
  let test: TestRecord
  let found: Readonly<Record<string, MeasureJson>> = {}

  beforeAll(async () => {
    test = await testRecord('live', '2026-11-02T10:00:00Z')
    const asAt = isoDate(expected.asAt)
    const bytes = readFileSync(join(folder, 'annex-a-example.xlsx'))
    await putOwnWorkbook(
      (work) => asViewer(test.record, { asking: { kind: 'system', name: 'intake' } }, work),
      {
        bytes,
        fileName: 'annex-a-example.xlsx',
        asAt,
        askedBy: undefined,
      },
    )
    found = await asCounter(test.record, async (tx) =>
      measuresJson(tx, ourMeasures, { asAt, knownAt: await lastChange(tx) }),
    )
  })
  afterAll(() => test.close())

  it('has 45 measures', () => {
    expect(Object.keys(expected.measures)).toHaveLength(45)
  })

  it.each(Object.entries(expected.measures))('%s', (id, expectedOf) => {
    const wanted = Object.fromEntries(Object.entries(expectedOf).filter(([name]) => name !== 'definition'))
    const { value = null, ...others } = wanted
    const whole = 'denominator' in wanted ? others : { value, ...others }
    expect(found[id]).toEqual(whole)
  })
})
