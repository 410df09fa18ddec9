import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import { applyExtract } from '../../intake/import/carry-out.ts'
import type { MadeFacts } from '../../intake/testing/made-extract.ts'
import { madeExtract, madeFile } from '../../intake/testing/made-extract.ts'
import { isoDate } from '../../kernel/index.ts'
import { leftOffLists } from './left-off.ts'

const intake = { kind: 'system', name: 'intake' } as const
const day = isoDate

describe('a child whom the next extract leaves off a list', () => {
  let test: TestRecord
  beforeAll(async () => {
    test = await testRecord('live', '2020-12-01T10:00:00Z')
  })
  afterAll(() => test.close())

  const put = (asAt: string, facts: MadeFacts) =>
    test.as(intake, (tx) =>
      applyExtract(tx, madeFile(day(asAt)), madeExtract(day(asAt), [6, 7, 8, 10], facts)),
    )
  const saidOn = (asAt: string) => test.as(intake, leftOffLists, { asAt: day(asAt) })

  const plan = {
    started_on: day('2020-01-13'),
    team_name: 'North (made up)',
    worker_name: 'Made-up Worker 1',
  }
  const care = { entered_care_on: day('2020-02-10') }
  const need = { started_on: day('2020-01-06') }

  it('is said to be, with what the child was and by whom it was had, until a list tells or six months have passed', async () => {
    await put('2020-03-02', {
      protection: [
        { of: 'MU1', ...plan },
        { of: 'MU2', ...plan },
        { of: 'MU3', ...plan },
      ],
      care: ['MU4', 'MU5'].map((of) => ({ of, ...care })),
      need: [
        ...['MU1', 'MU2', 'MU3'].map((of) => ({ of, ...need })),
        { of: 'MU8', ...need, case_status: 'open assessment' },
      ],
      adoption: [{ of: 'MU5', decided_on: day('2019-11-04'), ordered_on: day('2020-02-24') }],
    })
    expect(await saidOn('2020-03-02')).toEqual([])
    await put('2020-03-09', {
      protection: [{ of: 'MU2', ...plan, ended_on: day('2020-03-05') }],
      need: [
        { of: 'MU2', ...need },
        { of: 'MU3', ...need },
      ],
    })
    const said = await saidOn('2020-03-09')
    expect(said.map(({ words, because, since }) => ({ words, because, since }))).toEqual([
      {
        words: 'Left off list 7, with no end recorded',
        because:
          'On a protection plan since 13 January 2020; the extract as at 9 March 2020 names the child no more and gives no end. Last with North (made up), Made-up Worker 1',
        since: '2020-03-09',
      },
      {
        words: 'Left off list 7, with no end recorded',
        because:
          'On a protection plan since 13 January 2020; the extract as at 9 March 2020 names the child no more and gives no end. Last with North (made up), Made-up Worker 1',
        since: '2020-03-09',
      },
      {
        words: 'Left off list 8, with no end recorded',
        because:
          'In care since 10 February 2020; the extract as at 9 March 2020 names the child no more and gives no end',
        since: '2020-03-09',
      },
    ])
    expect(new Set(said.map(({ kind }) => kind))).toEqual(new Set(['left-off']))
    expect(await saidOn('2020-03-08')).toEqual([])
    await put('2020-03-16', {
      protection: [
        { of: 'MU1', ...plan },
        { of: 'MU3', ...plan, ended_on: day('2020-03-06') },
      ],
      need: ['MU1', 'MU2', 'MU3'].map((of) => ({ of, ...need })),
    })
    expect((await saidOn('2020-03-16')).map(({ words }) => words)).toEqual([
      'Left off list 8, with no end recorded',
    ])
    expect(await saidOn('2020-09-08')).toHaveLength(1)
    expect(await saidOn('2020-09-09')).toEqual([])
  })

  it('is not, where an end would have aged out since the extract before', async () => {
    await put('2020-10-12', { care: [{ of: 'MU4', ...care }] })
    await put('2019-06-03', { care: [{ of: 'MU9', entered_care_on: day('2019-01-07') }] })
    expect(await saidOn('2020-03-02')).toEqual([])
    await put('2019-11-04', { care: [{ of: 'MU9', entered_care_on: day('2019-01-07') }] })
    expect((await saidOn('2020-03-02')).map(({ since }) => since)).toEqual(['2020-03-02'])
  })

  it('is not, where the list tells no ends', async () => {
    const without = madeExtract(day('2020-11-02'), [7], { protection: [{ of: 'MU6', ...plan }] })
    const noEnds = (read: typeof without) => ({
      ...read,
      lists: read.lists.map((list) => ({
        ...list,
        mapping: list.mapping.map((sheet) => ({ ...sheet, missing: ['Child Protection Plan End Date'] })),
      })),
    })
    await test.as(intake, (tx) => applyExtract(tx, madeFile(day('2020-11-02')), noEnds(without)))
    const next = madeExtract(day('2020-11-09'), [7], { protection: [{ of: 'MU7', ...plan }] })
    await test.as(intake, (tx) => applyExtract(tx, madeFile(day('2020-11-09')), noEnds(next)))
    expect(await saidOn('2020-11-09')).toEqual([])
  })

  it('is not, where what the list had was for a day to come and no extract said that it began', async () => {
    const ahead = { of: 'MU21', started_on: day('2020-11-18') }
    await put('2020-11-16', { protection: [ahead, { of: 'MU22', ...plan }] })
    await put('2020-11-23', { protection: [{ of: 'MU22', ...plan }] })
    const theirs = (await saidOn('2020-11-23')).filter(({ since }) => since === '2020-11-23')
    expect(theirs).toEqual([])
  })
})
