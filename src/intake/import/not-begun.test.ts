import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import { childCounts } from '../../children/store/counts.ts'
import { isoDate } from '../../kernel/index.ts'
import { madeExtract, madeFile } from '../testing/made-extract.ts'
import { applyExtract } from './carry-out.ts'

const intake = { kind: 'system', name: 'intake' } as const
const day = isoDate
const [friday, before, own, next] = ['2021-05-28', '2021-05-30', '2021-05-31', '2021-06-04'].map((on) =>
  day(on),
)

const detailsOf = (of: string) => ({ of, born_on: day('2015-01-01') })
const facts = {
  details: ['MU1', 'MU2', 'MU3', 'MU4'].map(detailsOf),
  contact: [{ of: 'MU1', contact_on: day('2021-05-31') }],
  assessment: [{ of: 'MU1', started_on: day('2021-05-31') }],
  need: [{ of: 'MU2', started_on: day('2021-05-31') }],
  protection: [{ of: 'MU3', started_on: day('2021-05-31') }],
  care: [{ of: 'MU4', entered_care_on: day('2021-05-31') }],
} as const

describe('what begins after the day of its extract', () => {
  let test: TestRecord
  beforeAll(async () => {
    test = await testRecord('live', '2021-06-05T10:00:00Z')
  })
  afterAll(() => test.close())

  const put = (asAt: typeof friday) => {
    const on = asAt ?? day('2021-05-28')
    return test.as(intake, (tx) => applyExtract(tx, madeFile(on), madeExtract(on, [1, 4, 6, 7, 8], facts)))
  }
  const counted = async (asAt: typeof friday) => {
    const found = await test.as(intake, childCounts, { asAt: asAt ?? day('2021-05-28') })
    const { inCare, onPlan, inNeed, beingAssessed, lists } = found
    const rows = [lists.contact, lists.assessment, lists.need, lists.protection, lists.care]
    return { status: [beingAssessed, inNeed, onPlan, inCare], rows }
  }

  it('counts on no day before its own, in no list and no status', async () => {
    await put(friday)
    expect(await counted(friday)).toEqual({ status: [0, 0, 0, 0], rows: [0, 0, 0, 0, 0] })
    expect(await counted(before)).toEqual({ status: [0, 0, 0, 0], rows: [0, 0, 0, 0, 0] })
    expect((await counted(own)).rows).toEqual([1, 1, 1, 1, 1])
  })

  it('gives the child its status by the next extract, though that says nothing new', async () => {
    await put(next)
    expect(await counted(next)).toEqual({ status: [1, 1, 1, 1], rows: [1, 1, 1, 1, 1] })
    expect((await counted(friday)).status).toEqual([0, 0, 0, 0])
  })
})
