import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import type { TestApp } from '../../app/testing/test-app.ts'
import { testApp } from '../../app/testing/test-app.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { setUp, testRecord } from '../../app/testing/test-record.ts'
import { fundingLines } from '../store/funding-lines.ts'
import { vacancies } from '../store/vacancies.ts'

type Fields = Readonly<Record<string, string>>

let test: TestRecord
let app: TestApp
let director: Asking
let councillor: Asking
let post: number

beforeAll(async () => {
  test = await testRecord()
  app = await testApp(test)
  director = await test.person({ roles: ['director'] })
  councillor = await test.person({ roles: ['councillor'] })
  post = await test.as(setUp, async (tx) => {
    const made = await sql<{ id: number }>`
      insert into access.post (title) values ('Team Manager (made up)') returning id`.execute(tx.db)
    return made.rows[0]?.id ?? 0
  })
})
afterAll(async () => {
  await app.close()
  await test.close()
})

const day = (name: string, [date, month, year]: readonly [string, string, string]): Fields => ({
  [`${name}-day`]: date,
  [`${name}-month`]: month,
  [`${name}-year`]: year,
})

const funding = (sources: string): Fields => ({
  purpose: 'training',
  note: '',
  amount: '49,000',
  about: 'yes',
  ...day('startsOn', ['1', '7', '2020']),
  years: '2',
  includes: '',
  sources,
})

const vacancy = (cost: string): Fields => ({
  post: String(post),
  fullTimeEquivalent: '1',
  ...day('fromOn', ['16', '3', '2020']),
  ...day('untilOn', ['', '', '']),
  coveredBy: 'agency staff',
  cost,
  joinsWords: 'July 2020',
  ...day('joinsBy', ['31', '7', '2020']),
})

const lineId = async () => (await test.as(setUp, fundingLines))[0]?.id ?? 0
const vacancyId = async () =>
  (await test.as(setUp, vacancies)).find(({ postId }) => postId === post)?.recruitment?.id ?? 0

interface Correctable {
  readonly add: string
  readonly action: () => Promise<string>
  readonly form: () => Promise<string>
  readonly history: () => Promise<string>
  readonly fields: (said: string) => Fields
  readonly invalid: readonly (readonly [Fields, string])[]
}

const line: Correctable = {
  add: '/funding',
  action: async () => `/funding/${await lineId()}`,
  form: async () => `/funding/${await lineId()}/correct`,
  history: async () => `/funding/${await lineId()}`,
  fields: (said) => funding(`core budget\n${said}: 31,000`),
  invalid: [[{ amount: '' }, 'Enter the amount']],
}

const opening: Correctable = {
  add: '/funding/vacancies',
  action: async () => `/funding/vacancies/${await vacancyId()}`,
  form: async () => `/funding/vacancies/${await vacancyId()}`,
  history: async () => `/funding/vacancies/${await vacancyId()}`,
  fields: vacancy,
  invalid: [
    [{ post: '999999' }, 'Choose a post from the list'],
    [{ fullTimeEquivalent: 'half' }, 'Enter how much of a post it is'],
    [day('fromOn', ['', '', '']), 'Enter the day from which it is vacant'],
    [day('untilOn', ['1', '3', '2020']), 'It cannot be filled before it was vacant'],
    [{ coveredBy: 'ghosts' }, 'Say who covers it'],
    [day('joinsBy', ['', '', '']), 'Enter the last day that these words can mean'],
  ],
}

describe.each([
  ['a funding line', line],
  ['a vacancy', opening],
])('%s', (_, thing) => {
  beforeAll(async () => {
    expect((await app.post(director, thing.add, thing.fields('As first said'))).status).toBe(303)
  })

  const version = async () =>
    /name="_version" value="(\d+)"/.exec((await app.get(director, await thing.form())).body)?.[1] ?? ''
  const correct = async (fields: Fields, reason = 'The ledger says so', _version?: string) =>
    app.post(director, await thing.action(), { ...fields, reason, _version: _version ?? (await version()) })

  it('is corrected with a reason, and keeps what it said before', async () => {
    expect((await correct(thing.fields('As corrected'))).status).toBe(303)
    const { body } = await app.get(director, await thing.history())
    for (const text of ['As first said', 'As corrected', 'The ledger says so']) expect(body).toContain(text)
  })

  it('asks why, and refuses what cannot stand', async () => {
    const silent = await correct(thing.fields('Silent'), ' ')
    expect([silent.status, silent.body.includes('Enter why it is changed')]).toEqual([422, true])
    for (const [change, message] of thing.invalid) {
      const { status, body } = await correct({ ...thing.fields('As typed'), ...change })
      expect([message, status, body.includes(message)]).toEqual([message, 422, true])
    }
  })

  it('shows both versions to whoever began from an older one', async () => {
    const stale = await version()
    await correct(thing.fields('Theirs'))
    const refused = await correct(thing.fields('Mine'), 'Mine is right', stale)
    expect(refused.status).toBe(409)
    for (const text of ['Mine', 'Theirs']) expect(refused.body).toContain(text)
  })

  it('is for those who may change funding, and 404 where there is none', async () => {
    expect((await app.get(councillor, await thing.form())).status).toBe(403)
    expect((await app.post(councillor, await thing.action(), thing.fields('Mine'))).status).toBe(403)
    expect((await app.post(director, `${thing.add}/999999`, thing.fields('Mine'))).status).toBe(404)
  })
})

describe('a post that is filled', () => {
  it('is no longer vacant once its vacancy is closed', async () => {
    const form = (await app.get(director, await opening.form())).body
    const _version = /name="_version" value="(\d+)"/.exec(form)?.[1] ?? ''
    const closed = { ...vacancy('Paid'), ...day('untilOn', ['1', '7', '2020']), reason: 'Filled', _version }
    expect((await app.post(director, await opening.action(), closed)).status).toBe(303)
    expect(await vacancyId()).toBe(0)
  })

  it('stands among the closed ones, for readers without a link, and can be opened again', async () => {
    const listed = (await app.get(director, '/funding')).body
    const [address = ''] = /\/funding\/vacancies\/\d+(?=">Correct or open again)/.exec(listed) ?? []
    expect((await app.get(councillor, '/funding')).body).not.toContain('open again')
    const form = await app.get(director, address)
    expect(form.status).toBe(200)
    const _version = /name="_version" value="(\d+)"/.exec(form.body)?.[1] ?? ''
    const opened = { ...vacancy('Paid'), reason: 'Closed by mistake', _version }
    expect((await app.post(director, address, opened)).status).toBe(303)
    expect(await vacancyId()).toBeGreaterThan(0)
  })

  it.each(['nought', '0', '99999999999'])('is 404 where the address is %s', async (id) => {
    expect((await app.get(director, `/funding/vacancies/${id}`)).status).toBe(404)
  })
})
