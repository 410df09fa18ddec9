import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { testRecord } from '../../app/testing/test-record.ts'
import { applyExtract } from '../../intake/import/carry-out.ts'
import { reverseImport } from '../../intake/import/reverse.ts'
import { madeExtract, madeFile } from '../../intake/testing/made-extract.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { isoDate } from '../../kernel/index.ts'
import { recordEntry } from '../../trackers/permanence/store/writing.ts'
import { madeEntry } from '../../trackers/permanence/testing/made-child.ts'
import { rulebookOf } from '../../clocks/index.ts'
import { standingInWords } from '../model/clock-groups.ts'
import { clocksOfChild } from './clocks.ts'
import { plansToldIn } from './plans-told.ts'
import { daysTold } from './told-days.ts'

const intake = { kind: 'system', name: 'intake' } as const
const day = isoDate
const dueOn = '2025-12-30'
/** MU1 has a category from then on; of the others, enough that blanks throughout tell nothing, MU2 may have one. */
type Said = readonly [asAt: string, ofMu1: boolean | 'not read', ofMu2: boolean]

describe('what extracts tell of plans, for a plan that was agreed after the second review', () => {
  let test: TestRecord
  beforeAll(async () => {
    test = await testRecord('live', '2026-02-02T10:00:00Z')
  })
  afterAll(() => test.close())

  const put = async ([asAt, ofMu1, ofMu2]: Said) => {
    const others = Array.from({ length: 10 }, (_, at) => `MU${at + 2}`)
    const row = (of: string, planned: Said[1]) => ({
      of,
      entered_care_on: day('2025-09-02'),
      permanence_plan: planned === true ? 'adoption' : null,
      not_read: planned === 'not read' ? 'permanence_plan' : null,
      // Something new of somebody in every extract, as there always is.
      visited_on: of === 'MU3' ? day(asAt) : null,
    })
    const care = [row('MU1', ofMu1), ...others.map((of) => row(of, of === 'MU2' && ofMu2))]
    const made = madeExtract(day(asAt), [8], { care })
    const file = madeFile(day(asAt), `made up, ${asAt} ${ofMu1} ${ofMu2}`)
    return (await test.as(intake, (tx) => applyExtract(tx, file, made))).id
  }
  const agree = async (on: string) => {
    const who = await test.person({ roles: ['head of service'], posts: ['Head of Service (made up)'] })
    const { rows } = await test.admin.query<{ id: number; post: number }>(
      `select id, (select max(id) from access.post) as post from children.child where council_id = 'MU1'`,
    )
    const { id: childId, post: postId } = rows[0] ?? { id: 0, post: 0 }
    const values = { code: 'agreed', route: 'adoption', place: 'court', postId } as const
    const plan = madeEntry({ kind: 'plan', on: day(on), ...values })
    await test.as(who, (tx) => recordEntry(tx, { childId, kind: 'plan' }, plan))
  }
  const stands = async (asAt: string) => {
    const { rows } = await test.as(
      intake,
      (tx) =>
        sql<{ met: IsoDate | null; due: IsoDate | null }>`
        select met_on as met, due_on as due from clocks.running_as_at join children.child on child.id = child_id
        where council_id = 'MU1' and rule = 'cla.permanence.plan'`.execute(tx.db),
      { asAt: day(asAt) },
    )
    return rows
  }
  const days = () => test.as(intake, (tx) => daysTold(tx).then(({ permanencePlans }) => permanencePlans))

  it('is not known to be late until an extract shows that there was none after the review', async () => {
    await put(['2025-11-03', false, true])
    await put(['2026-01-26', true, true])
    await agree('2026-01-20')
    expect(await stands('2026-02-02')).toEqual([{ met: '2026-01-20', due: null }])
    const silent = await put(['2026-01-12', false, false])
    expect(await days()).toEqual(['2025-11-03', '2026-01-26'])
    expect(await stands('2026-02-02')).toEqual([{ met: '2026-01-20', due: null }])
    await test.as(intake, (tx) => reverseImport(tx, silent))
    const still = await put(['2026-01-05', false, true])
    expect(await days()).toEqual(['2025-11-03', '2026-01-05', '2026-01-26'])
    expect(await stands('2026-02-02')).toEqual([{ met: '2026-01-20', due: dueOn }])
    await test.as(intake, (tx) => reverseImport(tx, still))
    expect(await stands('2026-02-02')).toEqual([{ met: '2026-01-20', due: null }])
  })

  const says = () =>
    test.as(intake, async (tx) => {
      const { rows } = await test.admin.query<{ id: number }>(
        `select id from children.child where council_id = 'MU1'`,
      )
      const clocks = await clocksOfChild(tx, rows[0]?.id ?? 0, await rulebookOf(tx))
      return clocks
        .filter(({ href }) => href?.includes('cla.permanence.plan') === true)
        .map((clock) => standingInWords(clock, day('2026-02-02')))
    })

  it('is late by so many days at most where a list gave a kind of plan before the one on record', async () => {
    await put(['2026-01-05', false, true])
    expect(await says()).toEqual(['met 21 days late'])
    const given = await put(['2026-01-15', true, true])
    expect(await says()).toEqual(['met at most 21 days late'])
    await test.as(intake, (tx) => reverseImport(tx, given))
    expect(await says()).toEqual(['met 21 days late'])
    await put(['2026-01-15', 'not read', true])
    expect(await says()).toEqual(['met at most 21 days late'])
    await put(['2026-01-15', true, true])
    // Somebody records the plan that was agreed before: the limit counts from it.
    await agree('2026-01-08')
    expect(await says()).toEqual(['met 9 days late'])
    await agree('2025-12-18')
    expect(await says()).toEqual(['met in time'])
  })
})

describe('rows of one child', () => {
  const row = (from: string, until: string, given: boolean) => ({ from: day(from), until: day(until), given })
  it('are told on the days of extracts between them, those that say the same joined', () => {
    const days = ['2026-01-05', '2026-01-12', '2026-01-26'].map(day)
    const rows = [
      row('2026-01-20', '2026-01-21', false),
      row('2026-01-12', '2026-01-20', true),
      row('2026-01-01', '2026-01-08', false),
      row('2026-01-21', '2026-02-01', true),
    ]
    expect(plansToldIn(rows, days)).toEqual([
      { given: false, firstToldOn: '2026-01-05', lastToldOn: '2026-01-05' },
      { given: true, firstToldOn: '2026-01-12', lastToldOn: '2026-01-26' },
    ])
  })
})
