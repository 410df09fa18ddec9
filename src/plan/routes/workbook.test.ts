import { randomUUID } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import type { Answer } from '../../app/testing/test-app.ts'
import { setUp } from '../../app/testing/test-record.ts'
import { isoDate } from '../../kernel/index.ts'
import { progressOf } from '../store/progress.ts'
import { redate } from '../store/redatings.ts'
import { approvePlan } from '../store/versions.ts'
import type { Editing } from '../testing/edited-workbook.ts'
import { editedWorkbook, takenOut } from '../testing/edited-workbook.ts'
import { madePost, must } from '../testing/made-plan.ts'
import type { PlanSite } from '../testing/plan-site.ts'
import { planSite } from '../testing/plan-site.ts'
import type { PlanRead } from '../workbook/read.ts'

/** A hidden field of a page, as a browser would post it. */
const hidden = (body: string, name: string): string =>
  (new RegExp(`name="${name}" value="([^"]*)"`).exec(body)?.[1] ?? '')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')

describe('the pages on which the plan’s workbook goes out and comes back', () => {
  let site: PlanSite
  let analyst: Asking

  beforeAll(async () => {
    site = await planSite()
    analyst = await site.test.person({ roles: ['performance analyst'], posts: ['Analyst'] })
    await site.test.as(setUp, (tx) => madePost(tx, 'Service Manager'))
    await site.test.as(site.director, (tx) => approvePlan(tx, site.planId, { note: 'First' }))
  })
  afterAll(() => site.close())

  const out = (): Promise<PlanRead> => site.test.as(site.director, (tx) => takenOut(tx, site.planId))
  const preview = async (editing: Editing, who = analyst, read?: PlanRead): Promise<Answer> => {
    const bytes = await editedWorkbook(read ?? (await out()), editing)
    return site.app.upload(who, '/plan/workbook', { field: 'workbook', name: 'plan.xlsx', bytes })
  }
  const accept = (body: string, more: Readonly<Record<string, string>> = {}, who = analyst) =>
    site.app.post(who, '/plan/workbook/apply', {
      sha256: hidden(body, 'sha256'),
      fileName: 'plan.xlsx',
      rows: hidden(body, 'rows'),
      ...more,
    })
  const updates = () => site.test.as(site.director, (tx) => progressOf(tx, site.actionId))

  it('hand the plan out to everybody who reads it, and take it back from those alone who may change it', async () => {
    const { app } = site
    const { statusCode, headers, rawPayload } = await app.app.inject({
      url: '/plan/workbook.xlsx',
      cookies: await app.cookies(site.councillor),
    })
    expect([statusCode, headers['content-disposition']]).toEqual([
      200,
      'attachment; filename="Improvement plan 2020-11-24.xlsx"',
    ])
    const file = { field: 'workbook', name: 'plan.xlsx', bytes: rawPayload }
    const page = await app.get(site.councillor, '/plan/workbook')
    expect([page.status, page.body.includes('Bring it back')]).toEqual([200, false])
    expect((await app.upload(site.councillor, '/plan/workbook', file)).status).toBe(403)
    expect((await app.post(site.councillor, '/plan/workbook/apply', {})).status).toBe(403)
    const unedited = await app.upload(analyst, '/plan/workbook', file)
    expect(unedited.body).toContain('Nothing in this workbook differs from the plan')
  })

  it('show what would change, ask for a reason, and then ask for approval and record what needs none', async () => {
    const editing: Editing = {
      edits: { '1.1': { wording: 'Said <better> & "quoted"', due: '2021-01-31', progress: 'Half done' } },
    }
    const shown = await preview(editing)
    expect(shown.body).toContain('3 changes in 1 row.')
    expect(await updates()).toEqual([])
    const without = await accept(shown.body)
    expect([without.status, without.body.includes('Enter why the plan is to change')]).toEqual([422, true])
    expect(await updates()).toEqual([])
    const _key = randomUUID()
    const done = await accept(without.body, { reason: 'The board asked', _key })
    expect([done.status, done.location]).toEqual([303, `/plan/workbook?plan=${site.planId}&rows=1&cells=3`])
    const action = await site.action()
    expect([action.text, action.dueOn, action.asked?.toOn, action.asked?.reason]).toEqual([
      'An action, made up',
      '2020-12-31',
      '2021-01-31',
      'The board asked',
    ])
    expect((await site.whole()).changes).toMatchObject([
      {
        what: 'wording',
        to: 'Said <better> & "quoted"',
        settled: 'waiting for approval',
        askedBy: 'Analyst',
      },
    ])
    expect(await updates()).toMatchObject([{ done: 'Half done', writtenBy: 'Analyst', onDay: '2020-11-24' }])
    expect((await accept(without.body, { reason: 'The board asked', _key })).location).toBe(done.location)
    expect((await accept(shown.body, { reason: 'Again' })).status).toBe(409)
    expect(await updates()).toHaveLength(1)
    const again = await preview(editing)
    expect(again.body).toContain('Nothing in this workbook differs from the plan')
  })

  it('write nothing at all where one row was overtaken, and show it again', async () => {
    const shown = await preview({
      edits: { '1.2': { due: '2021-01-31', progress: 'Mine', reason: 'A reason of its own' } },
      added: {
        Plan: [{ area: '2 Area 2', wording: 'New', owner: 'Service Manager', due: '2021-03-31' }],
      },
    })
    await site.test.as(site.director, (tx) =>
      redate(
        tx,
        { actionId: site.otherId },
        { fromOn: isoDate('2020-12-31'), toOn: isoDate('2021-02-28'), reason: 'A strike' },
      ),
    )
    const refused = await accept(shown.body)
    expect([refused.status, refused.body.includes('Somebody changed the plan since')]).toEqual([409, true])
    expect(refused.body).toContain('It was “31 December 2020” when the workbook was taken out.')
    expect((await site.whole()).areas[1]?.actions).toEqual([])
    const [, name = ''] = /name="(choice-Plan-\d+-due)"/.exec(refused.body) ?? []
    const done = await accept(refused.body, { [name]: 'yours' })
    expect(done.status).toBe(303)
    const whole = await site.whole()
    expect(whole.areas[1]?.actions.map(({ reference, text }) => [reference, text])).toEqual([['2.1', 'New']])
    expect((await site.action(site.otherId)).asked).toMatchObject({
      toOn: '2021-01-31',
      reason: 'A reason of its own',
    })
  })

  it('count at once what whoever may approve brings back', async () => {
    const shown = await preview({ edits: { '2.1': { owner: '', kind: 'task' } } }, site.director)
    expect(shown.body).toContain('an approved change, on record with your reason')
    expect((await accept(shown.body, { reason: 'Vacant' }, site.director)).status).toBe(303)
    const [action] = must((await site.whole()).areas[1]).actions
    expect([action?.lead, action?.kind]).toEqual([null, 'task'])
  })

  it('say of a file that is no plan, is damaged, or is of an earlier day, what it is', async () => {
    const earlier = { ...(await out()), change: undefined }
    for (const [bytes, message] of [
      [Buffer.from('%PDF-1.4'), 'a PDF'],
      [Buffer.from('PK\u0003\u0004 and then nothing'), 'workbook'],
      [await editedWorkbook(earlier), 'it is for reading'],
    ] as const) {
      const answer = await site.app.upload(analyst, '/plan/workbook', {
        field: 'workbook',
        name: 'plan.xlsx',
        bytes,
      })
      expect([message, answer.status, answer.body.includes(message)]).toEqual([message, 422, true])
    }
    expect((await site.app.post(analyst, '/plan/workbook', {})).status).toBe(422)
  })

  it.each([
    ['2020-11-01', 'This is how it stood on an earlier day, 1 November 2020'],
    ['2021-02-01', 'This is of a day to come, 1 February 2021, by what is held today'],
  ])('say of which day a workbook as at %s is, and take none back there', async (asAt, says) => {
    const cookies = { ...(await site.app.cookies(analyst)), los_as_at: asAt }
    const sent = await site.app.app.inject({ url: '/plan/workbook.xlsx', cookies })
    const strings = Object.values(unzipSync(new Uint8Array(sent.rawPayload)))
      .map((part) => strFromU8(part))
      .join('')
    expect(strings).toContain(`${says}: it is for reading, and cannot be brought back.`)
    const back = await preview({}, analyst, { ...(await out()), change: undefined })
    expect(back.body).toContain('shows the plan on another day, or as it was known on one')
  })

  it('write nothing for a form that was made up', async () => {
    const row = (cells: readonly string[]) =>
      JSON.stringify([
        { sheet: 'Plan', tab: 'Plan', row: 6, key: '1.1', change: 1, why: 'x', cells: [cells] },
      ])
    const sent = (rows: string) =>
      site.app.post(analyst, '/plan/workbook/apply', { sha256: 'a'.repeat(64), rows, reason: 'x' })
    expect((await sent('{')).status).toBe(422)
    for (const cells of [
      ['rag', '', 'Blue'],
      ['due', 'something else', '2021-05-05'],
      ['due', '2020-12-31', 'never'],
      ['version', '', '9'],
    ])
      expect([cells[0], (await sent(row(cells))).status]).toEqual([cells[0], 409])
  })
})
