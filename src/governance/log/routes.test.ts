import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import type { TestApp } from '../../app/testing/test-app.ts'
import { testApp } from '../../app/testing/test-app.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { setUp, testRecord } from '../../app/testing/test-record.ts'
import { isoDate } from '../../kernel/index.ts'
import type { BodyId, MeetingId } from '../ids.ts'
import { recordMeeting } from '../store/meetings.ts'
import { madeBody, recorded } from '../testing/made-body.ts'
import { loggedActions } from './store.ts'

const version = (body: string): string => /name="_version" value="(\d+)"/.exec(body)?.[1] ?? ''

describe('the action log', () => {
  let test: TestRecord
  let app: TestApp
  let democratic: Asking
  let councillor: Asking
  let board: BodyId
  let october: MeetingId
  let november: MeetingId
  let post: number

  const made = async (heldOn: string, title: string) => {
    const done = await test.as(setUp, (tx) =>
      recordMeeting(tx, { bodyId: board, heldOn: isoDate(heldOn), title }),
    )
    if (!done.ok) throw new Error(done.why)
    return done.id
  }

  beforeAll(async () => {
    test = await testRecord()
    app = await testApp(test)
    democratic = await test.person({ roles: ['democratic services'] })
    councillor = await test.person({ roles: ['councillor'] })
    await test.person({ posts: ['Head of Safeguarding'] })
    board = await test.as(setUp, (tx) => recorded(tx, madeBody({ name: 'Improvement Board' })))
    october = await made('2020-10-15', 'October board')
    november = await made('2020-11-20', 'November board')
    const { rows } = await test.admin.query<{ id: number }>('select id from access.post')
    post = rows[0]?.id ?? 0
  })
  afterAll(async () => {
    await app.close()
    await test.close()
  })

  const form = (changed: Readonly<Record<string, string>> = {}) => ({
    words: 'Bring the audit of supervision',
    from: `meeting ${october}`,
    sourceWords: '',
    body: String(board),
    owner: String(post),
    partner: '',
    'agreedOn-day': '15',
    'agreedOn-month': '10',
    'agreedOn-year': '2020',
    'dueOn-day': '10',
    'dueOn-month': '11',
    'dueOn-year': '2020',
    area: '',
    ...changed,
  })

  const added = async (changed: Readonly<Record<string, string>> = {}): Promise<string> => {
    const { status, location } = await app.post(democratic, '/governance/actions', form(changed))
    expect(status).toBe(303)
    return location ?? ''
  }

  it('carries an open action to each later meeting by itself, and says how late it is', async () => {
    const href = await added({ words: 'Count the <supervisions> & report' })
    const { body } = await app.get(councillor, `/governance/meetings/${november}`)
    expect(body).toContain('Count the &lt;supervisions> &amp; report')
    expect(body).toContain('Carried to this meeting')
    expect(body).toContain('14 days ago')
    expect((await app.get(councillor, `/governance/meetings/${october}`)).body).toContain(
      'Agreed at this meeting',
    )
    expect((await app.get(councillor, href)).body).toContain('Head of Safeguarding')
  })

  it('lists what is overdue and counts each view, for every body and for one', async () => {
    await added({ 'dueOn-day': '', 'dueOn-month': '', 'dueOn-year': '', words: 'Without a date' })
    const { status, body } = await app.get(councillor, '/governance/actions?show=no-date')
    expect(status).toBe(200)
    expect(body).toContain('Without a date')
    expect(body).not.toContain('Count the &lt;supervisions>')
    expect((await app.get(councillor, `/governance/actions?show=nonsense&body=99`)).status).toBe(200)
    expect(body.match(/los-beside__link[^>]*aria-current="page"/g)).toHaveLength(1)
  })

  it('takes an action from a review as well, and wants to know which', async () => {
    const refused = await app.post(democratic, '/governance/actions', form({ from: 'peer review' }))
    expect(refused.status).toBe(422)
    expect(refused.body).toContain('Enter which review, audit or recommendation it comes from')
    const href = await added({
      from: 'peer review',
      sourceWords: 'Front door, June 2020',
      owner: '',
      partner: 'Police',
    })
    const { body } = await app.get(councillor, href)
    expect(body).toContain('Front door, June 2020 (peer review)')
    expect(body).toContain('Police (partner)')
  })

  it.each([
    ['no wording', { words: ' ' }, 'Enter what is to be done'],
    ['nobody', { owner: '' }, 'Choose the post that does it, or enter a partner'],
    ['two owners', { partner: 'Police' }, 'Leave the partner empty, or the post: one of them does it'],
    ['a post that is not there', { owner: '999' }, 'Choose a post from the list'],
    ['a meeting that is not there', { from: 'meeting 999' }, 'Choose where it was agreed'],
    ['a body that is not there', { body: '999' }, 'Choose the body that follows it up'],
    ['a day that is none', { 'dueOn-day': '31' }, 'The day it is due must be a real date'],
    ['a due day before it was agreed', { 'dueOn-month': '9' }, 'must be the same as or after'],
    ['a day to come', { 'agreedOn-year': '2021', 'dueOn-year': '2022' }, 'must be today or in the past'],
    ['an area that is not there', { area: '99' }, 'Choose an area from the list'],
  ])('refuses %s, says why, and keeps what was typed', async (_name, changed, message) => {
    const { status, body } = await app.post(democratic, '/governance/actions', form(changed))
    expect(status).toBe(422)
    expect(body).toContain(message)
    expect(body).toContain('value="15"')
  })

  it('is added to once, however often the form is sent', async () => {
    const sent = form({ words: 'Sent fifty times', _key: randomUUID() })
    await Promise.all(Array.from({ length: 50 }, () => app.post(democratic, '/governance/actions', sent)))
    const all = await test.as(councillor, loggedActions)
    expect(all.filter(({ words }) => words === 'Sent fifty times')).toHaveLength(1)
  })

  it('moves a date with a reason only, and shows every move', async () => {
    const href = await added({ words: 'Moved' })
    const read = (await app.get(democratic, `${href}/change`)).body
    const later = { ...form({ words: 'Moved', 'dueOn-month': '12' }), _version: version(read) }
    const refused = await app.post(democratic, href, { ...later, reason: '' })
    expect(refused.status).toBe(422)
    const done = await app.post(democratic, href, { ...later, reason: 'The auditor is ill' })
    expect(done.status).toBe(303)
    const { body } = await app.get(councillor, href)
    expect(body).toContain('moved once; first 10 November 2020')
    expect(body).toContain('The auditor is ill')
    const stale = await app.post(democratic, href, { ...later, reason: 'Again' })
    expect(stale.status).toBe(409)
    expect(stale.body).toContain('Somebody changed this action meanwhile')
    for (const words of ['Head of Safeguarding', 'October board, 15 October 2020'])
      expect(stale.body).toContain(words)
  })

  it('ends an action with words, counts it against its first date, and opens it again with a reason', async () => {
    const href = await added({ words: 'Ended' })
    const read = version((await app.get(democratic, href)).body)
    const ending = {
      how: 'done',
      'endedOn-day': '20',
      'endedOn-month': '11',
      'endedOn-year': '2020',
      endedWords: 'Brought to the board',
      _version: read,
    }
    const wrong = await app.post(democratic, `${href}/end`, { ...ending, how: 'forgotten', endedWords: '' })
    expect(wrong.status).toBe(422)
    expect(wrong.body).toContain('Choose what became of it')
    expect((await app.post(democratic, `${href}/end`, { ...ending, 'endedOn-month': '9' })).status).toBe(422)
    expect((await app.post(democratic, `${href}/end`, ending)).status).toBe(303)
    const ended = (await app.get(democratic, href)).body
    expect(ended).toContain('Kept late')
    expect((await app.post(democratic, `${href}/end`, { ...ending, endedWords: 'Twice' })).status).toBe(409)
    const again = { _version: version(ended), reason: '' }
    expect((await app.post(democratic, `${href}/reopen`, again)).status).toBe(422)
    expect(
      (await app.post(democratic, `${href}/reopen`, { ...again, reason: 'It did not last' })).status,
    ).toBe(303)
    expect((await app.get(councillor, href)).body).toContain('It did not last')
  })

  it('is kept by those who keep governance, and read by the rest', async () => {
    const href = await added({ words: 'Read by all' })
    expect((await app.get(councillor, href)).body).not.toContain('End this action')
    for (const url of ['/governance/actions/new', `${href}/change`])
      expect((await app.get(councillor, url)).status).toBe(403)
    for (const url of ['/governance/actions', href, `${href}/end`, `${href}/reopen`])
      expect((await app.post(councillor, url, form())).status).toBe(403)
    for (const url of [
      '/governance/actions/9999',
      '/governance/actions/9999/change',
      '/governance/actions/x',
    ])
      expect((await app.get(democratic, url)).status).toBe(404)
    expect((await app.post(democratic, '/governance/actions/9999/end', {})).status).toBe(404)
  })

  it('cannot drift in silence: the database refuses a moved date without a reason, and a changed first date', async () => {
    await added({ words: 'Guarded' })
    const move = (column: string) =>
      test.as(democratic, (tx) =>
        sql`update governance.logged_action set ${sql.ref(column)} = '2021-01-01' where words = 'Guarded'`.execute(
          tx.db,
        ),
      )
    await expect(move('due_on')).rejects.toThrow('with a reason only')
    await expect(move('original_due_on')).rejects.toThrow('stays what it was')
    const { numAffectedRows } = await test.as(councillor, (tx) =>
      sql`update governance.logged_action set ended_words = 'x'`.execute(tx.db),
    )
    expect(numAffectedRows).toBe(0n)
  })

  it('shows a past day as it stood then', async () => {
    const href = await added({ words: 'Looked back at' })
    const read = version((await app.get(democratic, href)).body)
    await app.post(democratic, `${href}/end`, {
      how: 'done',
      'endedOn-day': '20',
      'endedOn-month': '11',
      'endedOn-year': '2020',
      endedWords: 'Done',
      _version: read,
    })
    const then = await test.as(councillor, loggedActions, { asAt: isoDate('2020-11-19') })
    expect(then.find(({ words }) => words === 'Looked back at')?.ended).toBeUndefined()
    const before = await test.as(councillor, loggedActions, { asAt: isoDate('2020-10-14') })
    expect(before).toEqual([])
  })
})
