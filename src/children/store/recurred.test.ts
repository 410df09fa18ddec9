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

/** What monthly extracts say of one child's latest review; the first was late, and only they can show it. */
const told: readonly (readonly [string, string | undefined])[] = [
  ['2025-09-08', undefined],
  ['2025-10-06', undefined],
  ['2025-11-03', '2025-10-20'],
  ['2025-12-01', '2025-10-20'],
]

describe('reviews that extracts tell of one after the other', () => {
  let test: TestRecord
  beforeAll(async () => {
    test = await testRecord('live', '2025-12-02T10:00:00Z')
  })
  afterAll(() => test.close())

  async function put([on, reviewedOn]: (typeof told)[number]) {
    const care = {
      entered_care_on: day('2025-09-02'),
      reviewed_on: reviewedOn === undefined ? null : day(reviewedOn),
    }
    // Another child, of whom every list says something new, as of somebody every extract does.
    const other = { of: 'MU2', entered_care_on: day('2025-01-06'), visited_on: day(on) }
    const extract = madeExtract(day(on), [8], { care: [{ of: 'MU1', ...care }, other] })
    await test.as(intake, (tx) => applyExtract(tx, madeFile(day(on)), extract))
  }

  const firstReview = async (asAt: string) => {
    const found = await test.as(
      intake,
      (tx) =>
        sql<{ due_on: string | null; met_on: string | null; not_known: string | null }>`
          select due_on, met_on, not_known from clocks.running_as_at join children.child on child.id = child_id
          where council_id = 'MU1' and rule = 'cla.review.first'`.execute(tx.db),
      { asAt: day(asAt) },
    )
    return found.rows
  }

  it('show a first one as late, by the extract that told of none after its day', async () => {
    for (const each of told) await put(each)
    expect(await firstReview('2025-10-06')).toEqual([{ due_on: '2025-09-30', met_on: null, not_known: null }])
    expect(await firstReview('2025-12-01')).toEqual([
      { due_on: '2025-09-30', met_on: '2025-10-20', not_known: null },
    ])
  })
})

describe('a latest review that could not be read', () => {
  it('is not known, and no longer once a list can be read', async () => {
    const test = await testRecord('live', '2025-12-02T10:00:00Z')
    const put = async (on: string, review: Readonly<Record<string, string>>) => {
      const care = [{ of: 'MU1', entered_care_on: day('2025-09-02'), ...review }]
      await test.as(intake, (tx) => applyExtract(tx, madeFile(day(on)), madeExtract(day(on), [8], { care })))
    }
    const first = async (asAt: string) =>
      (
        await test.as(
          intake,
          (tx) =>
            sql<{ due_on: string | null; met_on: string | null; known: boolean }>`
              select due_on, met_on, not_known is null as known from clocks.running_as_at
              where rule = 'cla.review.first'`.execute(tx.db),
          { asAt: day(asAt) },
        )
      ).rows
    await put('2025-10-06', { not_read: 'reviewed_on' })
    expect(await first('2025-10-06')).toEqual([{ due_on: null, met_on: null, known: false }])
    await put('2025-11-03', { reviewed_on: '2025-09-25' })
    expect(await first('2025-11-03')).toEqual([{ due_on: '2025-09-30', met_on: '2025-09-25', known: true }])
    await test.close()
  })

  it('does not say that there had been none by then', async () => {
    const test = await testRecord('live', '2025-12-02T10:00:00Z')
    const put = async (on: string, review: Readonly<Record<string, string>>) => {
      const care = [{ of: 'MU1', entered_care_on: day('2025-09-02'), ...review }]
      await test.as(intake, (tx) => applyExtract(tx, madeFile(day(on)), madeExtract(day(on), [8], { care })))
    }
    await put('2025-10-06', { not_read: 'reviewed_on' })
    await put('2025-11-03', { reviewed_on: '2025-10-28' })
    const { rows } = await test.as(intake, (tx) =>
      sql<{ known: boolean }>`
        select not_known is null as known from clocks.running_as_at where rule = 'cla.review.first'`.execute(
        tx.db,
      ),
    )
    expect(rows).toEqual([{ known: false }])
    await test.close()
  })
})

describe('an earlier extract that is loaded later', () => {
  it('settles on every later day what was not known', async () => {
    const test = await testRecord('live', '2025-12-02T10:00:00Z')
    const put = async (on: string, reviewedOn: string) => {
      const care = [{ of: 'MU1', entered_care_on: day('2025-09-02'), reviewed_on: day(reviewedOn) }]
      await test.as(intake, (tx) => applyExtract(tx, madeFile(day(on)), madeExtract(day(on), [8], { care })))
    }
    const first = async () =>
      (
        await test.as(intake, (tx) =>
          sql<{ met_on: string | null }>`
            select met_on from clocks.running_as_at where rule = 'cla.review.first'`.execute(tx.db),
        )
      ).rows
    await put('2025-12-01', '2025-11-20')
    expect(await first()).toEqual([{ met_on: null }])
    await put('2025-11-03', '2025-09-25')
    expect(await first()).toEqual([{ met_on: '2025-09-25' }])
    await test.close()
  })
})

describe('a review of which only one extract tells', () => {
  it('is not known to have been the first', async () => {
    const test = await testRecord('live', '2025-12-02T10:00:00Z')
    const on = day('2025-12-01')
    const care = [{ of: 'MU1', entered_care_on: day('2025-09-02'), reviewed_on: day('2025-10-20') }]
    await test.as(intake, (tx) => applyExtract(tx, madeFile(on), madeExtract(on, [8], { care })))
    const { rows } = await test.as(intake, (tx) =>
      sql<{ rule: string; due_on: string | null; known: boolean }>`
        select rule, due_on, not_known is null as known from clocks.running_as_at
        where rule like 'cla.review.%' order by rule`.execute(tx.db),
    )
    expect(rows).toEqual([
      { rule: 'cla.review.first', due_on: null, known: false },
      { rule: 'cla.review.second', due_on: null, known: false },
      { rule: 'cla.review.subsequent', due_on: '2026-04-20', known: true },
    ])
    await test.close()
  })
})

describe('a list that gives a day for no child at all', () => {
  let test: TestRecord
  beforeAll(async () => {
    test = await testRecord('live', '2025-12-02T10:00:00Z')
  })
  afterAll(() => test.close())

  const put = async (on: string, visited: readonly string[]) => {
    const care = Array.from({ length: 10 }, (_, at) => `MU${at + 1}`).map((of) => ({
      of,
      entered_care_on: day('2025-01-06'),
      placed_on: day('2025-01-06'),
      visited_on: visited.includes(of) ? day('2025-09-01') : null,
    }))
    const extract = madeExtract(day(on), [8], { care })
    return (await test.as(intake, (tx) => applyExtract(tx, madeFile(day(on)), extract))).id
  }

  /** Of MU1, of whom every extract says the same. */
  const firstVisit = async (asAt: string) => {
    const { rows } = await test.as(
      intake,
      (tx) =>
        sql<{ due_on: string | null; not_known: string | null }>`
          select due_on, not_known from clocks.running_as_at join children.child on child.id = child_id
          where council_id = 'MU1' and rule = 'cla.visit.first_week' and met_on is null`.execute(tx.db),
      { asAt: day(asAt) },
    )
    return rows.map(({ due_on, not_known }) => due_on ?? not_known)
  }
  const notKnown = [expect.stringMatching(/^Whether a visit was held since 6 January 2025 is not known/)]

  it('makes nobody late, until an extract has it for others: then blank says that there was none', async () => {
    await put('2025-09-08', [])
    expect(await firstVisit('2025-09-08')).toEqual(notKnown)
    const second = await put('2025-09-15', ['MU2'])
    expect([await firstVisit('2025-09-08'), await firstVisit('2025-09-15')]).toEqual([
      notKnown,
      ['2025-01-13'],
    ])
    await test.as(intake, (tx) => reverseImport(tx, second))
    expect(await firstVisit('2025-09-15')).toEqual(notKnown)
  })

  it('may be so short that blank says that there was none', async () => {
    const extract = madeExtract(day('2025-09-22'), [7], {
      protection: [{ of: 'MU9', started_on: day('2025-08-04') }],
    })
    await test.as(intake, (tx) => applyExtract(tx, madeFile(day('2025-09-22')), extract))
    const { rows } = await test.as(
      intake,
      (tx) =>
        sql<{
          due_on: string | null
        }>`select due_on from clocks.running_as_at where rule = 'cp.visit'`.execute(tx.db),
      { asAt: day('2025-09-22') },
    )
    expect(rows).toEqual([{ due_on: '2025-08-18' }])
  })
})
