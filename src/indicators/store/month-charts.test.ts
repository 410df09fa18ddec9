import { afterAll, beforeAll, expect, it } from 'vitest'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import { putOwnWorkbook } from '../../intake/index.ts'
import { smallBook } from '../../intake/testing/small-lists.ts'
import { isoDate } from '../../kernel/index.ts'
import { ourMeasures } from '../rules/index.ts'
import { monthCharts } from './month-charts.ts'

let test: TestRecord
beforeAll(async () => {
  test = await testRecord('live', '2025-08-29T10:00:00Z')
})
afterAll(() => test.close())

const put = (asAt: string, visited: string) =>
  putOwnWorkbook((work) => test.as({ kind: 'system', name: 'intake' }, work), {
    bytes: smallBook({ 7: [{ of: 'MU1', started_on: '03/03/2025', visited_on: visited }] }),
    fileName: `${asAt}.xlsx`,
    asAt: isoDate(asAt),
    askedBy: undefined,
  })

async function months(asAt: string) {
  const visits = ourMeasures.filter(({ id }) => id === 'protection-visits-over-28-days')
  const charts = await monthCharts(test.record, ourMeasures, visits, {
    asAt: isoDate(asAt),
    knownOn: undefined,
    beside: () => ({}),
  })
  const points = charts.get('protection-visits-over-28-days')?.points ?? []
  return points.map((point) => [point.month.slice(0, 7), point.state === 'known' ? point.value : point.state])
}

it('a month that began after the last extract is not told of: a chart ends before it, until an extract comes', async () => {
  await put('2025-04-21', '14/04/2025')
  await put('2025-05-19', '15/05/2025')
  const told = [
    ['2025-04', 0],
    ['2025-05', 0],
  ]
  expect(await months('2025-05-31')).toEqual(told)
  expect(await months('2025-08-29')).toEqual(told)
  await put('2025-07-28', '20/07/2025')
  expect(await months('2025-08-29')).toEqual([...told, ['2025-06', 100], ['2025-07', 0]])
})
