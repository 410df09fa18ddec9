import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { asCounter } from '../access/index.ts'
import type { TestRecord } from '../app/testing/test-record.ts'
import { testRecord } from '../app/testing/test-record.ts'
import { extractOn, workbookBytes, worldOf } from '../example/children/index.ts'
import { listOf, recordsOf } from '../example/children/testing/read-extract.ts'
import { putOwnWorkbook } from '../intake/index.ts'
import { isoDate } from '../kernel/index.ts'
import { ourMeasures } from './rules/index.ts'
import { answers } from './store/answers.ts'
import { lastChange } from './store/held-lists.ts'
import { measuresJson } from './store/measures-json.ts'
import { measureRows } from './store/rows.ts'
import { plainMeasures } from './testing/plain-measures.ts'

const days = ['2025-06-30', '2025-09-30', '2025-12-31', '2026-02-28', '2026-05-29', '2026-08-31'].map(isoDate)
const parts = z.record(z.string(), z.number())
const world = worldOf({ children: 150, seed: 3, from: isoDate('2025-06-30'), until: isoDate('2026-08-31') })

describe('a record of several extracts', () => {
  let test: TestRecord
  let known = 0
  beforeAll(async () => {
    test = await testRecord('live', '2026-09-01T10:00:00Z')
    for (const asAt of days) {
      const bytes = workbookBytes(extractOn(world, asAt))
      const received = { bytes, fileName: `${asAt}.xlsx`, asAt, askedBy: undefined }
      await putOwnWorkbook((work) => test.as({ kind: 'system', name: 'intake' }, work), received)
    }
    known = await asCounter(test.record, (tx) => lastChange(tx))
  }, 120_000)
  afterAll(() => test.close())

  it.each(days)(
    'gives for %s what the extract of that day gave, though the record holds more',
    async (asAt) => {
      const found = await asCounter(test.record, (tx) =>
        measuresJson(tx, ourMeasures, { asAt, knownAt: known }),
      )
      const plain = plainMeasures((list) => recordsOf(listOf(extractOn(world, asAt), list)), asAt)
      const sorted: unknown = JSON.parse(JSON.stringify(found), (key, value: unknown) =>
        key === 'ids' && Array.isArray(value) ? value.toSorted() : value,
      )
      expect(sorted).toMatchObject(plain)
    },
  )

  it('knows of a day before the first extract that nothing is known', async () => {
    const moments = [{ asAt: isoDate('2025-06-29'), knownAt: known }]
    const found = await asCounter(test.record, (tx) => answers(tx, ourMeasures, moments))
    expect(found.filter(({ answer }) => answer.known)).toEqual([])
  })

  it('gives the same for many days at once as for each of them alone', async () => {
    const moments = days.map((asAt) => ({ asAt, knownAt: known }))
    const together = await asCounter(test.record, (tx) => answers(tx, ourMeasures, moments))
    for (const moment of moments) {
      const alone = await asCounter(test.record, (tx) => answers(tx, ourMeasures, [moment]))
      expect(together.filter((each) => each.moment === moment)).toEqual(alone)
    }
  })

  it('has a list of as many rows as each count and each whole', async () => {
    const moment = { asAt: isoDate('2026-08-31'), knownAt: known }
    const found = await asCounter(test.record, (tx) => answers(tx, ourMeasures, [moment]))
    for (const { measure, answer } of found) {
      const rows = await asCounter(test.record, (tx) => measureRows(tx, measure, moment))
      if (!answer.known) throw new Error(`${measure.id} is not known`)
      if ('denominator' in answer.value) {
        expect([measure.id, rows.length]).toEqual([measure.id, answer.value.denominator])
        expect(rows.filter(({ met }) => met)).toHaveLength(answer.value.numerator)
      } else if (measure.value === 'count') expect({ value: rows.length }).toEqual(answer.value)
      else if (measure.value === 'breakdown')
        expect(Object.values(parts.parse(answer.value.value)).reduce((sum, each) => sum + each, 0)).toBe(
          rows.length,
        )
    }
  })
})

describe('a child with two numbers that were joined', () => {
  it('counts once from then on', async () => {
    const test = await testRecord('live', '2026-09-01T10:00:00Z')
    const asAt = isoDate('2026-08-31')
    const extract = extractOn(worldOf({ children: 40, seed: 3, from: asAt, until: asAt }), asAt)
    const received = { bytes: workbookBytes(extract), fileName: 'annex-a.xlsx', asAt, askedBy: undefined }
    await putOwnWorkbook((work) => test.as({ kind: 'system', name: 'intake' }, work), received)
    const inCare = ourMeasures.filter(({ id }) => id === 'children-in-care')
    /** Beyond the numbers that an extract takes ahead. */
    const later = 1_000_000
    const counted = async () => {
      const [found] = await asCounter(test.record, (tx) => answers(tx, inCare, [{ asAt, knownAt: later }]))
      return found?.answer.known === true && 'value' in found.answer.value
        ? Number(found.answer.value.value)
        : 0
    }
    const before = await counted()
    await test.admin.query(`insert into children.membership (child_id, root_id, shadow, known_from)
      select min(child_id), max(child_id), false, ${later} from children.care where left_care_on is null`)
    expect(await counted()).toBe(before - 1)
    await test.close()
  })
})
