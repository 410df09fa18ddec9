import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { testRecord } from '../../app/testing/test-record.ts'
import { applyExtract } from '../../intake/import/carry-out.ts'
import { madeExtract, madeFile } from '../../intake/testing/made-extract.ts'
import { isoDate } from '../../kernel/index.ts'

const intake = { kind: 'system', name: 'intake' } as const
const day = isoDate

it('a decision for adoption dated ahead stands once an extract of its day or later has it', async () => {
  const test = await testRecord('live', '2026-03-02T10:00:00Z')
  const care = [{ of: 'MU1', entered_care_on: day('2025-09-02') }]
  const adoption = [{ of: 'MU1', entered_care_on: day('2025-09-02'), decided_on: day('2026-01-20') }]
  const put = (on: string, lists: readonly (8 | 10)[]) =>
    test.as(intake, (tx) =>
      applyExtract(
        tx,
        madeFile(day(on)),
        madeExtract(day(on), lists, lists.includes(10) ? { care, adoption } : { care }),
      ),
    )
  const decided = async (asAt: string) => {
    const { rows } = await test.as(
      intake,
      (tx) => sql`select decided_on from children.adoption_as_at`.execute(tx.db),
      { asAt: day(asAt) },
    )
    return rows.length
  }
  const waiting = async (asAt: string) => {
    const { rows } = await test.as(
      intake,
      (tx) => sql`select from clocks.running_as_at where rule = 'adoption.scorecard.a10'`.execute(tx.db),
      { asAt: day(asAt) },
    )
    return rows.length
  }
  await put('2026-01-05', [8, 10])
  await put('2026-02-02', [8])
  for (const before of ['2026-01-05', '2026-01-20', '2026-02-02'])
    expect([await decided(before), await waiting(before)]).toEqual([0, 0])
  await put('2026-02-09', [8, 10])
  expect([await decided('2026-02-02'), await decided('2026-02-09'), await waiting('2026-02-09')]).toEqual([
    0, 1, 1,
  ])
  await test.close()
})
