import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../access/index.ts'
import { applyExtract } from '../intake/import/carry-out.ts'
import { reverseImport } from '../intake/import/reverse.ts'
import type { MadeFacts } from '../intake/testing/made-extract.ts'
import { madeExtract, madeFile } from '../intake/testing/made-extract.ts'
import type { IsoDate } from '../kernel/index.ts'
import { isoDate } from '../kernel/index.ts'
import * as read from './testing/surfaces.ts'
import type { TestApp } from './testing/test-app.ts'
import { testApp } from './testing/test-app.ts'
import type { TestRecord } from './testing/test-record.ts'
import { testRecord } from './testing/test-record.ts'

const intake = { kind: 'system', name: 'intake' } as const
const rule = 'cla.permanence.plan'
const title = read.titleOf(rule)
const dueOn = '2026-08-28'

const boxes = (day: string) => {
  const [year = '', month = '', date = ''] = day.split('-')
  return { 'on-day': date, 'on-month': month, 'on-year': year }
}

describe('a plan that a manager records', () => {
  let test: TestRecord
  let app: TestApp
  let head: Asking
  let post: string
  const ids = new Map<string, number>()
  const child = (of: string) => ids.get(of) ?? 0

  /** Another day, on which nobody's session of a week ago is good any more. */
  const on = async (day: string) => {
    test.setClock(`${day}T10:00:00Z`)
    head = await test.person({ roles: ['head of service'], posts: ['Head of Service (made up)'] })
  }
  const put = async (asAt: string, care: MadeFacts['care'], words?: string) => {
    const made = madeExtract(isoDate(asAt), [8], { care: care ?? [] })
    return (await test.as(intake, (tx) => applyExtract(tx, madeFile(isoDate(asAt), words), made))).id
  }
  const inCare = (of: string, more: Partial<NonNullable<MadeFacts['care']>[number]> = {}) =>
    ({
      of,
      entered_care_on: isoDate('2026-05-01'),
      placement_type: 'U6',
      legal_status: 'C2',
      ...more,
    }) as const
  const everybody = ['MU1', 'MU2', 'MU3'].map((of) => inCare(of))

  /** The limit of one child: the day on which it was met, `late` or `not known`, on the viewer's two dates. */
  const stands = (of: string, asAt?: IsoDate, knownAt?: IsoDate) =>
    test.as(
      head,
      async (tx) => {
        const { rows } = await sql<{ met: IsoDate | null; due: IsoDate | null }>`
          select met_on as met, due_on as due from clocks.running_as_at
          where child_id = ${child(of)} and rule = ${rule}`.execute(tx.db)
        expect(rows.length).toBe(1)
        const [row] = rows
        if (row?.met) return row.met
        return row?.due ? 'late' : 'not known'
      },
      { ...(asAt && { asAt }), ...(knownAt && { knownAt }) },
    )

  /** Whether each surface says that the limit has passed unmet. */
  const surfaces = async (of: string, asAt?: IsoDate) => {
    const cookies = { ...(await app.cookies(head)), ...(asAt && { los_as_at: asAt }) }
    const page = async (url: string) => (await app.app.inject({ url, cookies })).body
    const id = String(child(of))
    const about = (all: readonly string[]) => all.some((each) => each.startsWith(`${id}: ${title}`))
    return {
      monday: about(read.lateOnMonday(await page('/monday'))),
      line: about(read.lateOnLine(id, await page(`/children/${id}`))),
      tracker: read.childrenIn(await page('/permanence?show=no-plan')).includes(id),
    }
  }
  const said = (late: boolean) => ({ monday: late, line: late, tracker: late })

  const plan = (on: string, code = 'agreed') => ({
    ...boxes(on),
    code,
    route: 'long-term fostering',
    parallel: '',
    place: 'permanence panel',
    postId: post,
    words: '',
  })
  const record = async (of: string, on: string) => {
    expect((await app.post(head, `/permanence/${child(of)}/record/plan`, plan(on))).status).toBe(303)
  }
  const correct = async (of: string, to: ReturnType<typeof plan>) => {
    const { rows } = await test.admin.query<{ id: number; known_from: string }>(
      `select id, known_from from permanence.entry where child_id = $1 order by id desc limit 1`,
      [child(of)],
    )
    const [entry] = rows
    const url = `/permanence/${child(of)}/entries/${entry?.id ?? 0}`
    const sent = { ...to, reason: 'Typed wrongly', _version: entry?.known_from ?? '' }
    expect((await app.post(head, url, sent)).status).toBe(303)
  }
  /** Rows of one limit that would be shown twice on some day. */
  const shownTwice = async () => {
    const { rows } = await test.admin.query<{ child_id: number }>(
      `select a.child_id, a.rule, a.valid_from, b.valid_from from clocks.running a join clocks.running b
         on a.id < b.id and a.child_id = b.child_id and a.starts_on = b.starts_on and a.occurrence = b.occurrence
       where a.known_to = b.known_to and a.known_to = 9223372036854775807
         and a.valid_from < b.valid_to and b.valid_from < a.valid_to`,
    )
    return rows
  }

  beforeAll(async () => {
    test = await testRecord('live', '2026-11-20T10:00:00Z')
    app = await testApp(test)
    await on('2026-11-20')
    post = String((await test.admin.query<{ id: number }>('select id from access.post')).rows[0]?.id ?? 0)
    for (const asAt of ['2026-11-06', '2026-11-13', '2026-11-20']) await put(asAt, everybody)
    const { rows } = await test.admin.query<{ id: number; council_id: string }>(
      'select id, council_id from children.child',
    )
    for (const { id, council_id } of rows) ids.set(council_id, id)
    await on('2026-11-27')
  })
  afterAll(async () => {
    expect(await shownTwice()).toEqual([])
    await app.close()
    await test.close()
  })

  it('is missed on every surface until it is recorded', async () => {
    expect(await stands('MU1')).toBe('late')
    expect(await surfaces('MU1')).toEqual(said(true))
  })

  it('meets the limit from its own day on, between two extracts too, and not before it was made known', async () => {
    await record('MU1', '2026-11-24')
    expect(await stands('MU1')).toBe('2026-11-24')
    expect(await surfaces('MU1')).toEqual(said(false))
    expect(await stands('MU1', isoDate('2026-11-24'))).toBe('2026-11-24')
    expect(await stands('MU1', isoDate('2026-11-23'))).toBe('late')
    expect(await surfaces('MU1', isoDate('2026-11-23'))).toEqual(said(true))
    expect(await stands('MU1', undefined, isoDate('2026-11-26'))).toBe('late')
    expect(await stands('MU2')).toBe('late')
  })

  it('counts no longer once it is corrected to a proposal, and again from another day', async () => {
    await correct('MU1', plan('2026-11-24', 'proposed'))
    expect([await stands('MU1'), await surfaces('MU1')]).toEqual(['late', said(true)])
    await correct('MU1', plan('2026-11-25'))
    expect(await stands('MU1')).toBe('2026-11-25')
    expect(await stands('MU1', isoDate('2026-11-24'))).toBe('late')
    expect(await shownTwice()).toEqual([])
  })

  it('that was agreed long before it is recorded met the limit on every day since', async () => {
    await record('MU2', dueOn)
    for (const day of ['2026-11-06', '2026-11-10', '2026-11-13', '2026-11-27'])
      expect([day, await stands('MU2', isoDate(day))]).toEqual([day, dueOn])
    expect(await surfaces('MU2', isoDate('2026-11-13'))).toEqual(said(false))
    const history = await test.admin.query(
      `select system_name, person_id from record.change where id = (
         select max(known_from) from clocks.running where child_id = $1)`,
      [child('MU2')],
    )
    expect(history.rows).toEqual([{ system_name: 'intake', person_id: null }])
  })

  it('still counts after the next extract, whatever it says of a plan, and after that is taken back', async () => {
    await on('2026-12-04')
    const next = await put('2026-12-04', [
      inCare('MU1'),
      inCare('MU2', { permanence_plan: 'long-term fostering' }),
      inCare('MU3', { permanence_plan: 'long-term fostering' }),
    ])
    expect([await stands('MU1'), await stands('MU2'), await stands('MU3')]).toEqual([
      '2026-11-25',
      dueOn,
      'not known',
    ])
    expect(await stands('MU1', isoDate('2026-11-24'))).toBe('late')
    await record('MU3', '2026-12-04')
    expect(await stands('MU3')).toBe('2026-12-04')
    await test.as(intake, (tx) => reverseImport(tx, next))
    expect([await stands('MU1'), await stands('MU2'), await stands('MU3')]).toEqual([
      '2026-11-25',
      dueOn,
      '2026-12-04',
    ])
    expect(await stands('MU3', isoDate('2026-12-03'))).toBe('late')
    expect(await shownTwice()).toEqual([])
  })

  it('stays with the period of care it was agreed in', async () => {
    await on('2026-12-11')
    await put('2026-12-08', [inCare('MU1', { left_care_on: isoDate('2026-12-07') })], 'left')
    await put('2026-12-11', [inCare('MU1', { entered_care_on: isoDate('2026-12-09') })], 'again')
    expect(await stands('MU1')).toBe('late')
    await record('MU1', '2026-12-10')
    expect(await stands('MU1')).toBe('2026-12-10')
  })
})
