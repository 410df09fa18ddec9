import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rulebookOf } from '../../clocks/index.ts'
import { workOut } from '../../children/index.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import { extractOn, weeklyExtractDays, workbookBytes, worldOf } from '../../example/children/index.ts'
import { addDays, isoDate } from '../../kernel/index.ts'
import { madeExtract, madeFile } from '../testing/made-extract.ts'
import type { AsIntake } from './carry-out.ts'
import { applyExtract } from './carry-out.ts'
import { putOwnWorkbook } from './put-own.ts'
import { reverseImport } from './reverse.ts'

const intake = { kind: 'system', name: 'intake' } as const
const day = isoDate

describe('children of whom an extract says nothing new', () => {
  let test: TestRecord
  beforeAll(async () => {
    test = await testRecord('live', '2021-06-01T10:00:00Z')
  })
  afterAll(() => test.close())

  const put = (asAt: string, changed: Parameters<typeof madeExtract>[2]) =>
    test.as(intake, (tx) => applyExtract(tx, madeFile(day(asAt)), madeExtract(day(asAt), [4, 6], changed)))
  const rules = (asAt: string) =>
    test.as(
      intake,
      async (tx) =>
        (
          await sql<{ said: string }>`
            select council_id || ' ' || rule || ' ' || started_on as said from clocks.running_as_at
            join children.child on child.id = child_id order by 1`.execute(tx.db)
        ).rows.map(({ said }) => said),
      { asAt: day(asAt) },
    )

  /** An assessment that ended on 2 June 2020 stays in sight for a year. */
  const facts = {
    referral: [{ of: 'MU1', referred_on: day('2020-04-06') }],
    assessment: [{ of: 'MU1', started_on: day('2020-04-06'), authorised_on: day('2020-06-02') }],
  } as const

  it('have what was kept for a year out of sight once the year is over, and again when that extract is taken back', async () => {
    await put('2021-05-28', facts)
    const kept = await rules('2021-05-28')
    expect(kept).not.toEqual([])
    const { id } = await put('2021-06-04', facts)
    expect([await rules('2021-06-03'), await rules('2021-06-04')]).toEqual([kept, []])
    await test.as(intake, (tx) => reverseImport(tx, id))
    expect([await rules('2021-06-03'), await rules('2021-06-04')]).toEqual([kept, kept])
    await put('2021-06-04', facts)
    expect(await rules('2021-06-11')).toEqual([])
  })
})

describe('children of whom only a later extract tells', () => {
  let test: TestRecord
  beforeAll(async () => {
    test = await testRecord('live', '2020-11-24T10:00:00Z')
  })
  afterAll(() => test.close())

  it('are not known sooner, also where an earlier one is put in after it and limits of everybody are softened', async () => {
    const put = (asAt: string, of: string) =>
      test.as(intake, (tx) =>
        applyExtract(
          tx,
          madeFile(day(asAt)),
          madeExtract(day(asAt), [3], { referral: [{ of, referred_on: day('2020-04-06') }] }),
        ),
      )
    await put('2020-11-20', 'MU9')
    await put('2020-04-21', 'MU8')
    await put('2020-04-28', 'MU8')
    const known = (asAt: string) =>
      test.as(
        intake,
        async (tx) =>
          (
            await sql<{ id: string }>`select council_id as id from children.summary_as_at
              join children.child on child.id = child_id`.execute(tx.db)
          ).rows.map(({ id }) => id),
        { asAt: day(asAt) },
      )
    expect(await known('2020-04-28')).toEqual(['MU8'])
    expect(await known('2020-11-19')).toEqual(['MU8'])
    expect(await known('2020-11-20')).toContain('MU9')
  })
})

describe('two months of weekly extracts of made-up children', () => {
  let test: TestRecord
  beforeAll(async () => {
    test = await testRecord('live', '2020-11-24T10:00:00Z')
  })
  afterAll(() => test.close())

  it('leave every child’s limits as working all of them out does, at once or a few at a time', async () => {
    const until = day('2020-11-20')
    const from = addDays(until, -63)
    const world = worldOf({ children: 60, seed: 5, from, until })
    const asIntake: AsIntake = (work) => test.as(intake, work)
    for (const asAt of weeklyExtractDays(from, until)) {
      const bytes = workbookBytes(extractOn(world, asAt))
      await putOwnWorkbook(asIntake, { bytes, fileName: `made-up-${asAt}.xlsx`, asAt, askedBy: undefined })
      const moved = await asIntake(async (tx) => {
        const { rows } = await sql<{ id: number }>`select id from children.child`.execute(tx.db)
        const all = rows.map(({ id }) => id)
        const [span, rulebook] = [{ from: asAt, until: undefined }, await rulebookOf(tx)]
        const fewAtATime = await workOut(tx, span, all, rulebook, { portions: { first: 7, then: 11 } })
        return [...(await workOut(tx, span, all, rulebook)), ...fewAtATime]
      })
      expect([asAt, moved]).toEqual([asAt, []])
    }
  }, 120_000)
})
