import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import { childNumbers } from '../../children/index.ts'
import { childCounts } from '../../children/store/counts.ts'
import { dueToBegin } from '../../children/store/not-begun.ts'
import { isoDate, type IsoDate } from '../../kernel/index.ts'
import { madeExtract, madeFile } from '../testing/made-extract.ts'
import { applyExtract } from './carry-out.ts'
import { reverseImport } from './reverse.ts'

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
    const { inCare, onPlan, inNeed, beingAssessed, dueToBegin: due, lists } = found
    const rows = [lists.contact, lists.assessment, lists.need, lists.protection, lists.care]
    return {
      status: [beingAssessed, inNeed, onPlan, inCare],
      rows,
      due: [due.beingAssessed, due.inNeed, due.onPlan, due.inCare],
    }
  }

  it('counts on no day before its own, in no list and no status', async () => {
    await put(friday)
    expect(await counted(friday)).toEqual({ status: [0, 0, 0, 0], rows: [0, 0, 0, 0, 0], due: [1, 1, 1, 1] })
    expect(await counted(before)).toEqual({ status: [0, 0, 0, 0], rows: [0, 0, 0, 0, 0], due: [1, 1, 1, 1] })
  })

  it('has not begun on its own day either: no extract has said so, and it is counted apart until one does', async () => {
    expect(await counted(own)).toEqual({ status: [0, 0, 0, 0], rows: [0, 0, 0, 0, 0], due: [1, 1, 1, 1] })
    expect(await counted(day('2021-06-03'))).toEqual(await counted(own))
  })

  it('is said of each child: on which day it is due, and by which extract', async () => {
    const said = (asAt: typeof friday) =>
      test.as(
        intake,
        async (tx) => {
          const children = await childNumbers(tx, ['MU1', 'MU2', 'MU3', 'MU4'])
          const due = await dueToBegin(tx, [...children.values()])
          return [...children].map(([of, child]) => [of, (due.get(child) ?? []).map(({ list }) => list)])
        },
        { asAt: asAt ?? day('2021-05-28') },
      )
    const all = [
      ['MU1', [4, 1]],
      ['MU2', [6]],
      ['MU3', [7]],
      ['MU4', [8]],
    ]
    expect(await said(friday)).toEqual(all)
    expect(await said(own)).toEqual(all)
    await put(next)
    expect(await said(next)).toEqual(all.map(([of]) => [of, []]))
  })

  it('gives the child its status by the next extract, though that says nothing new', async () => {
    expect(await counted(next)).toEqual({ status: [1, 1, 1, 1], rows: [1, 1, 1, 1, 1], due: [0, 0, 0, 0] })
    expect((await counted(friday)).status).toEqual([0, 0, 0, 0])
  })

  describe('in whatever order extracts of one list or the other go in, and are taken back', () => {
    const days = ['2021-06-11', '2021-06-14', '2021-06-16', '2021-06-18'].map(day)
    const [said, confirmed, other, last] = days
    const plan = { protection: [{ of: 'MU9', started_on: day('2021-06-12') }], details: [detailsOf('MU9')] }
    const need = { need: [{ of: 'MU8', started_on: day('2021-01-12') }], details: [detailsOf('MU8')] }
    const onPlan = async () => {
      const found: number[] = []
      for (const asAt of days) found.push((await test.as(intake, childCounts, { asAt })).onPlan)
      const limits = await test.as(intake, ({ db }) =>
        sql<{ from: string }>`select distinct running.valid_from as from from clocks.running
          join children.child on child.id = child_id
          where council_id = 'MU9' and known_to = 9223372036854775807 order by 1`.execute(db),
      )
      return { found, limits: limits.rows.map(({ from }) => from) }
    }
    const putList = async (on: IsoDate | undefined, list: 6 | 7) => {
      const extract = madeExtract(on ?? last ?? day('2021-06-18'), [list], list === 7 ? plan : need)
      const file = madeFile(extract.asAt, `list ${list}`)
      return (await test.as(intake, (tx) => applyExtract(tx, file, extract))).id
    }
    const back = (id: number) => test.as(intake, (tx) => reverseImport(tx, id))

    it('begins with the first extract that has its list, and with no other list', async () => {
      await putList(said, 7)
      await putList(other, 6)
      expect(await onPlan()).toEqual({ found: [0, 0, 0, 0], limits: [] })
      await putList(last, 7)
      expect((await onPlan()).found).toEqual([0, 0, 0, 1])
      expect((await onPlan()).limits[0]).toBe(last)
      // Earlier days of the same week: one that confirms it comes later, and is then taken back.
      const id = await putList(confirmed, 7)
      expect((await onPlan()).found).toEqual([0, 1, 1, 1])
      expect((await onPlan()).limits[0]).toBe(confirmed)
      await back(id)
      expect((await onPlan()).found).toEqual([0, 0, 0, 1])
      expect((await onPlan()).limits[0]).toBe(last)
    })
  })
})
