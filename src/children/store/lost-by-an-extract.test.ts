import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { testRecord } from '../../app/testing/test-record.ts'
import { applyExtract } from '../../intake/import/carry-out.ts'
import { madeExtract, madeFile } from '../../intake/testing/made-extract.ts'
import { isoDate } from '../../kernel/index.ts'

const intake = { kind: 'system', name: 'intake' } as const
const day = isoDate

/** What weekly extracts say of the latest review of one child: one of them has lost it, and another one's is there. */
describe('a latest review that one extract has lost', () => {
  const limitsOf = async (weeks: readonly (readonly [string, string | null])[]) => {
    const test = await testRecord('live', '2025-12-02T10:00:00Z')
    for (const [on, reviewed] of weeks) {
      const reviewed_on = reviewed === null ? null : day(reviewed)
      const care = [
        { of: 'MU1', entered_care_on: day('2025-01-06'), reviewed_on },
        {
          of: 'MU2',
          entered_care_on: day('2025-01-06'),
          reviewed_on: day('2025-08-04'),
          visited_on: day(on),
        },
      ]
      await test.as(intake, (tx) => applyExtract(tx, madeFile(day(on)), madeExtract(day(on), [8], { care })))
    }
    const { rows } = await test.as(intake, (tx) =>
      sql<{ rule: string; due_on: string | null; met_on: string | null }>`
        select rule, due_on, met_on from clocks.running_as_at join children.child on child.id = child_id
        where council_id = 'MU1' and rule like 'cla.review.%' order by rule, started_on`.execute(tx.db),
    )
    await test.close()
    return rows
  }

  it('leaves the limits as they are without that extract', async () => {
    const without = await limitsOf([
      ['2025-11-03', '2025-08-11'],
      ['2025-11-17', '2025-08-11'],
    ])
    expect(without.map(({ rule, due_on }) => [rule, due_on])).toEqual([
      ['cla.review.first', null],
      ['cla.review.second', null],
      ['cla.review.subsequent', '2026-02-11'],
    ])
    expect(
      await limitsOf([
        ['2025-11-03', '2025-08-11'],
        ['2025-11-10', null],
        ['2025-11-17', '2025-08-11'],
      ]),
    ).toEqual(without)
  })

  it('takes nothing from what extracts before told: none had been held by then', async () => {
    const before = [
      ['2025-02-03', null],
      ['2025-02-10', null],
      ['2025-03-03', '2025-02-17'],
    ] as const
    const first = { rule: 'cla.review.first', due_on: '2025-02-03', met_on: '2025-02-17' }
    expect((await limitsOf(before))[0]).toEqual(first)
    expect((await limitsOf([...before, ['2025-03-10', null], ['2025-03-17', '2025-02-17']]))[0]).toEqual(
      first,
    )
  })
})
