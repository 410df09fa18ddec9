import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import { applyExtract } from '../../intake/import/carry-out.ts'
import { reverseImport } from '../../intake/import/reverse.ts'
import { madeExtract, madeFile } from '../../intake/testing/made-extract.ts'
import { isoDate } from '../../kernel/index.ts'

const intake = { kind: 'system', name: 'intake' } as const
const day = isoDate

describe('a review or a visit that was only booked', () => {
  let test: TestRecord
  beforeAll(async () => {
    test = await testRecord('live', '2025-12-02T10:00:00Z')
  })
  afterAll(() => test.close())

  const put = async (on: string, reviewed: string, list: 7 | 8 = 8) => {
    const care = [{ of: 'MU1', entered_care_on: day('2025-09-02'), reviewed_on: day(reviewed) }]
    const protection = [{ of: 'MU2', started_on: day('2025-01-06'), visited_on: day(on) }]
    const extract = madeExtract(day(on), [list], list === 8 ? { care } : { protection })
    return (await test.as(intake, (tx) => applyExtract(tx, madeFile(day(on)), extract))).id
  }
  /** When the first review was held, or whether it is not known. */
  const first = async (asAt: string) => {
    const { rows } = await test.as(
      intake,
      (tx) =>
        sql<{ met_on: string | null; not_known: string | null }>`
          select met_on, not_known from clocks.running_as_at where rule = 'cla.review.first'`.execute(tx.db),
      { asAt: day(asAt) },
    )
    return rows.map(({ met_on, not_known }) => met_on ?? (not_known === null ? 'runs' : 'not known'))
  }

  it('was not held where a later extract gives another day, and was once one of its day has it', async () => {
    await put('2025-09-15', '2025-09-25')
    await put('2025-10-06', '2025-10-02')
    expect(await first('2025-10-06')).not.toContain('2025-09-25')
    const between = await put('2025-09-29', '2025-09-25')
    expect(await first('2025-09-29')).toEqual(['2025-09-25'])
    expect(await first('2025-10-06')).toEqual(['2025-09-25'])
    await test.as(intake, (tx) => reverseImport(tx, between))
    expect(await first('2025-10-06')).not.toContain('2025-09-25')
  })

  it('is not told to have been held by an extract of its day without its list, and is by the next that has it', async () => {
    await put('2025-11-03', '2025-11-05')
    await put('2025-11-10', '2025-11-05', 7)
    const subsequent = async (asAt: string) => {
      const { rows } = await test.as(
        intake,
        (tx) =>
          sql<{ on: string }>`select distinct started_on as on from clocks.running_as_at
            where rule like 'cla.review.%' order by 1`.execute(tx.db),
        { asAt: day(asAt) },
      )
      return rows.map(({ on }) => on)
    }
    expect(await subsequent('2025-11-10')).not.toContain('2025-11-05')
    await put('2025-11-17', '2025-11-05')
    expect(await subsequent('2025-11-17')).toContain('2025-11-05')
  })
})
