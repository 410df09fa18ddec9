import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import type { TestApp } from '../../app/testing/test-app.ts'
import { testApp } from '../../app/testing/test-app.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { setUp, testRecord } from '../../app/testing/test-record.ts'
import { isoDate } from '../../kernel/index.ts'
import type { BodyId } from '../ids.ts'
import { recordDecision } from '../store/decisions.ts'
import { recordMeeting } from '../store/meetings.ts'
import { recordReportingLine } from '../store/reporting-lines.ts'
import { madeBody, recorded } from '../testing/made-body.ts'

type Fields = Readonly<Record<string, string>>

let test: TestRecord
let app: TestApp
let democratic: Asking
let councillor: Asking
let cabinet: BodyId
let board: BodyId

beforeAll(async () => {
  test = await testRecord()
  app = await testApp(test)
  democratic = await test.person({ roles: ['democratic services'] })
  councillor = await test.person({ roles: ['councillor'] })
  cabinet = await test.as(setUp, (tx) => recorded(tx, madeBody({ name: 'Cabinet' })))
  board = await test.as(setUp, (tx) => recorded(tx, madeBody({ name: 'Board' })))
  await test.as(setUp, (tx) =>
    recordReportingLine(tx, { fromId: board, toId: cabinet, kind: 'reports to', what: 'progress' }),
  )
})
afterAll(async () => {
  await app.close()
  await test.close()
})

const day = (name: string, date: string): Fields => ({
  [`${name}-day`]: date,
  [`${name}-month`]: '6',
  [`${name}-year`]: '2020',
})

/** Each thing that can be corrected: its page, its form, what it says at first and how it is corrected. */
interface Correctable {
  /** Where it is read, with what stood before. */
  readonly page: string
  readonly form: string
  readonly action: string
  readonly fields: (said: string) => Fields
  readonly invalid: readonly (readonly [Fields, string])[]
}

const meeting = async (): Promise<Correctable> => {
  const made = await test.as(setUp, (tx) =>
    recordMeeting(tx, { bodyId: cabinet, heldOn: isoDate('2020-06-02'), title: 'As first said' }),
  )
  if (!made.ok) throw new Error(made.why)
  await test.as(setUp, (tx) =>
    recordMeeting(tx, { bodyId: cabinet, heldOn: isoDate('2020-06-09'), title: 'Another' }),
  )
  const page = `/governance/meetings/${made.id}`
  return {
    page,
    form: `${page}/correct`,
    action: page,
    fields: (title) => ({ ...day('heldOn', '3'), title }),
    invalid: [
      [day('heldOn', '31'), 'must be a real date'],
      [{ title: ' ' }, 'Enter what the meeting is called'],
      [day('heldOn', '9'), 'a meeting of this body on this one is on record'],
    ],
  }
}

const decision = async (): Promise<Correctable> => {
  const id = await test.as(setUp, (tx) =>
    recordDecision(tx, {
      bodyId: cabinet,
      decidedOn: isoDate('2020-06-16'),
      words: 'As first said',
      outcome: 'noted',
    }),
  )
  const page = `/governance/decisions/${id}`
  const rest = { body: String(cabinet), about: '', outcome: 'agreed', reasons: '', minutesUrl: '' }
  return {
    page,
    form: `${page}/correct`,
    action: page,
    fields: (words) => ({ ...rest, ...day('decidedOn', '16'), words }),
    invalid: [
      [{ words: ' ' }, 'Enter the exact words'],
      [{ outcome: 'shelved' }, 'Choose the outcome'],
    ],
  }
}

const line = (): Promise<Correctable> => {
  const page = `/governance/bodies/${board}/lines/${cabinet}`
  return Promise.resolve({
    page,
    form: `${page}/correct`,
    action: page,
    fields: (what) => ({ kind: 'is scrutinised by', what }),
    invalid: [
      [{ what: '' }, 'Enter what is passed up'],
      [{ kind: 'likes' }, 'Choose the kind of line'],
    ],
  })
}

describe.each([
  ['a meeting', meeting],
  ['a decision', decision],
  ['a reporting line', line],
])('correcting %s', (_, made) => {
  let thing: Correctable

  beforeAll(async () => {
    thing = await made()
  })

  const version = async () =>
    /name="_version" value="(\d+)"/.exec((await app.get(democratic, thing.form)).body)?.[1] ?? ''
  const correct = async (fields: Fields, reason = 'The minutes say so', _version?: string) =>
    app.post(democratic, thing.action, { ...fields, reason, _version: _version ?? (await version()) })

  it('keeps what stood before, with who, when and why', async () => {
    expect((await app.get(democratic, thing.page)).body).not.toContain('id="earlier-versions"')
    const { status } = await correct(thing.fields('As corrected'))
    expect(status).toBe(303)
    const { body } = await app.get(democratic, thing.page)
    expect(body).toContain('As corrected')
    expect(body).toContain('id="earlier-versions"')
    expect(body).toContain('The minutes say so')
  })

  it('asks why', async () => {
    const { status, body } = await correct(thing.fields('Without reason'), ' ')
    expect([status, body.includes('Enter why it is changed')]).toEqual([422, true])
    expect(body).toContain('Without reason')
  })

  it('refuses what cannot stand, with what was typed', async () => {
    for (const [change, message] of thing.invalid) {
      const { status, body } = await correct({ ...thing.fields('As typed'), ...change })
      expect([message, status, body.includes(message)]).toEqual([message, 422, true])
    }
  })

  it('shows both versions to whoever began from an older one, and saves over it when asked to', async () => {
    const stale = await version()
    await correct(thing.fields('Theirs'))
    const refused = await correct(thing.fields('Mine'), 'Mine is right', stale)
    expect(refused.status).toBe(409)
    for (const text of ['Mine', 'Theirs', 'Mine is right']) expect(refused.body).toContain(text)
    expect((await correct(thing.fields('Mine'))).status).toBe(303)
  })

  it('has one effect however often the form is sent', async () => {
    const sent = {
      ...thing.fields('Sent twice'),
      reason: 'Once',
      _version: await version(),
      _key: crypto.randomUUID(),
    }
    const first = await app.post(democratic, thing.action, sent)
    const second = await app.post(democratic, thing.action, sent)
    expect([first.status, second.status, second.location]).toEqual([303, 303, first.location])
  })

  it('is for those who may change governance, while its history is for everybody who reads it', async () => {
    const read = await app.get(councillor, thing.page)
    expect([read.status, read.body.includes('id="earlier-versions"')]).toEqual([200, true])
    expect(read.body).not.toContain(thing.form)
    expect((await app.get(councillor, thing.form)).status).toBe(403)
    expect((await app.post(councillor, thing.action, thing.fields('Mine'))).status).toBe(403)
  })
})

describe('what is not there', () => {
  it.each([
    '/governance/meetings/999',
    '/governance/meetings/x/correct',
    '/governance/decisions/999/correct',
    '/governance/bodies/1/lines/999',
    '/governance/bodies/1/lines/999/correct',
  ])('cannot be corrected at %s', async (url) => {
    expect((await app.get(democratic, url)).status).toBe(404)
    const action = url.replace('/correct', '')
    expect((await app.post(democratic, action, { reason: 'Why not' })).status).toBe(404)
  })
})

describe('a body on record', () => {
  it('is changed with a reason, and shows what it said before to everybody who reads it', async () => {
    const form = (await app.get(democratic, `/governance/bodies/${board}/change`)).body
    const fields = {
      _version: /name="_version" value="(\d+)"/.exec(form)?.[1] ?? '',
      name: 'Board',
      kind: 'improvement board',
      purpose: 'Holds the plan to account',
      chair: '',
      meets: 'monthly',
      inPublic: 'no',
      partners: '',
      ...{ 'setUpOn-day': '', 'setUpOn-month': '', 'setUpOn-year': '' },
    }
    const silent = await app.post(democratic, `/governance/bodies/${board}`, fields)
    expect([silent.status, silent.body.includes('Enter why it is changed')]).toEqual([422, true])
    const reason = 'Its terms of reference were agreed'
    expect((await app.post(democratic, `/governance/bodies/${board}`, { ...fields, reason })).status).toBe(
      303,
    )
    const { body } = await app.get(councillor, `/governance/bodies/${board}`)
    for (const text of [reason, 'officer group', 'improvement board']) expect(body).toContain(text)
  })
})
