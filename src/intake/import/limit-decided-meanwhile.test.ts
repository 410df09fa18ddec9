import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import { recountsOf } from '../../children/index.ts'
import { decideLocalLimit } from '../../clocks/store.ts'
import { isoDate } from '../../kernel/index.ts'
import { intake, person } from '../testing/identity-site.ts'
import { madeExtract, madeFile } from '../testing/made-extract.ts'
import { applyExtract } from './carry-out.ts'

describe('a limit that the council decides while the first extract goes in', () => {
  let test: TestRecord
  beforeAll(async () => {
    test = await testRecord()
  })
  afterAll(() => test.close())

  const day = isoDate('2020-11-20')
  const plan = { of: 'MU1', started_on: isoDate('2020-11-16') } as const
  const dueOn = async () =>
    (
      await test.admin.query<{ due: string }>(
        `select due_on::text as due from clocks.running
         where rule = 'cp.visit' and known_to = 9223372036854775807 and valid_to = 'infinity'`,
      )
    ).rows.map(({ due }) => due)

  it('is applied once it is in, though its limits were being worked out already', async () => {
    // Who works with whom is written once limits are worked out: there the import stands still.
    await test.admin.query('begin; lock table children.relation in share mode')
    const applied = test.as(intake, (tx) =>
      applyExtract(
        tx,
        madeFile(day),
        madeExtract(day, [3, 7], { details: [person('MU1')], protection: [plan] }),
      ),
    )
    const faults: unknown[] = []
    const recounts = recountsOf(test.record, (fault) => faults.push(fault))
    try {
      await vi.waitFor(
        async () =>
          expect(
            (
              await test.admin.query(
                `select 1 from pg_locks where relation = 'children.relation'::regclass and not granted`,
              )
            ).rowCount,
          ).toBe(1),
        { timeout: 10_000 },
      )
      const director = await test.person({ roles: ['director'] })
      const decided = test.as(director, (tx) =>
        decideLocalLimit(
          tx,
          {
            clock: 'cp.visit',
            count: 3,
            unit: 'working days',
            from: isoDate('2020-11-01'),
            reason: 'Made up',
          },
          0,
        ),
      )
      expect(await decided).toBe(true)
    } finally {
      await test.admin.query('commit')
    }
    await applied
    const before = await dueOn()
    await recounts.bring()
    expect(faults).toEqual([])
    expect([before, await dueOn()]).toEqual([['2020-11-30'], ['2020-11-19']])
  })
})
