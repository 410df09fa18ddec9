import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import { isoDate } from '../../kernel/index.ts'
import type { MadeFacts } from '../testing/made-extract.ts'
import { madeExtract, madeFile } from '../testing/made-extract.ts'
import { applyExtract } from './carry-out.ts'

const intake = { kind: 'system', name: 'intake' } as const
const day = isoDate

let test: TestRecord
let chair: Asking
beforeAll(async () => {
  test = await testRecord('live', '2020-01-06T10:00:00Z')
  chair = await test.person({ roles: ['conference chair'] })
})
afterAll(() => test.close())

async function put(asAt: string, facts: MadeFacts): Promise<void> {
  test.setClock(`${asAt}T10:00:00Z`)
  const details = ['MU1', 'MU2'].map((of) => ({ of, born_on: day('2012-05-07') }))
  const extract = madeExtract(day(asAt), [3, 5, 6, 7, 8], { ...facts, details })
  await test.as(intake, (tx) => applyExtract(tx, madeFile(day(asAt)), extract))
}

async function seenOn(on: string): Promise<readonly string[]> {
  test.setClock(`${on}T10:00:00Z`)
  const { rows } = await test.as(chair, (tx) =>
    sql<{ council_id: string }>`select council_id from children.child order by 1`.execute(tx.db),
  )
  return rows.map(({ council_id }) => council_id)
}

it('a conference booked for after the case closed brings no chair, unless list 5 has it by its day', async () => {
  const booked = (of: string) => ({ of, strategy_on: day('2020-01-02'), conference_on: day('2020-01-28') })
  const inNeed = (of: string) => ({ of, started_on: day('2019-09-02'), case_status: 'other' })
  const told = {
    enquiry: [booked('MU1'), booked('MU2')],
    need: [{ ...inNeed('MU1'), closed_on: day('2020-01-10') }, inNeed('MU2')],
  }
  await put('2020-01-13', told)
  expect(await seenOn('2020-01-13')).toEqual(['MU2'])
  expect(await seenOn('2020-01-29')).toEqual(['MU2'])
  await put('2020-02-03', told)
  expect(await seenOn('2020-04-28')).toEqual(['MU1', 'MU2'])
  expect(await seenOn('2020-04-29')).toEqual([])
})

it('a conference of which list 5 tells no more keeps the chair for as long as the enquiry goes on', async () => {
  const enquiry = [{ of: 'MU1', strategy_on: day('2020-06-01'), conference_on: day('2020-06-16') }]
  const need = ['MU1', 'MU2'].map((of) => ({ of, started_on: day('2019-09-02'), case_status: 'other' }))
  await put('2020-06-08', { enquiry, need })
  expect(await seenOn('2020-06-16')).toEqual(['MU1'])
  expect(await seenOn('2021-06-16')).toEqual(['MU1'])
  expect(await seenOn('2021-06-17')).toEqual([])
  await put('2020-06-22', { enquiry, need })
  expect(await seenOn('2020-09-16')).toEqual(['MU1'])
  expect(await seenOn('2020-09-17')).toEqual([])
})
