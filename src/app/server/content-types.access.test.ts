import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import type { TestApp } from '../testing/test-app.ts'
import { testApp } from '../testing/test-app.ts'
import type { TestRecord } from '../testing/test-record.ts'
import { testRecord } from '../testing/test-record.ts'
import type { Wire, WireAnswer } from '../testing/wire.ts'
import { overTheWire } from '../testing/wire.ts'

let test: TestRecord
let site: TestApp
let wire: Wire
let administrator: Asking
let cookie: string

beforeAll(async () => {
  test = await testRecord()
  site = await testApp(test)
  administrator = await test.person({ roles: ['administrator'], name: 'Ada Made-up' })
  const [pair] = Object.entries(await site.cookies(administrator))
  cookie = pair?.join('=') ?? ''
  wire = await overTheWire(site.app)
})
afterAll(async () => {
  await wire.close()
  await test.close()
})

const form = 'application/x-www-form-urlencoded'
const boundary = 'multipart/form-data; boundary=x'

/** The form's own type written in ways that mean it, or that a careless reader takes for it. */
const formSpellings = [
  form,
  form.toUpperCase(),
  'Application/X-WWW-Form-Urlencoded',
  `${form};`,
  `${form}; charset=utf-8`,
  `${form};charset=UTF-8`,
  `${form} ; charset=utf-8`,
  `${form}; charset="utf-8"`,
  `${form}; charset=utf-16`,
  `${form}; charset=iso-8859-1`,
  `${form}; charset=utf-7`,
  `${form}; charset=`,
  `${form}; charset`,
  `${form}; boundary=x`,
  `${form};;`,
  `${form}; =`,
  `${form}; a=b; c=d`,
  ` ${form}`,
  `${form} `,
  `\t${form}`,
  `${form}\t`,
  `${form}\t; charset=utf-8`,
  `${form};\tcharset=utf-8`,
  `${form}\ta`,
  `${form} a`,
  `${form}a`,
  `a${form}`,
  `${form},`,
  `${form}, application/json`,
  `application/json, ${form}`,
  `${form}; application/json`,
  `${form}/`,
  `"${form}"`,
  'application/x-www-form-urlencoded\u00a0',
  'application/ x-www-form-urlencoded',
  'application /x-www-form-urlencoded',
  'application\\x-www-form-urlencoded',
  'application/x-www-form-urlencode',
  'application/*',
  '*/*',
] as const

/** Other types, some of which the server reads, and none of which this body is. */
const otherTypes = [
  'application/json',
  'application/json; charset=utf-8',
  'APPLICATION/JSON',
  'application/json\t',
  'application/vnd.api+json',
  'application/ld+json',
  'application/problem+json',
  'text/json',
  'text/plain',
  'text/plain; charset=utf-8',
  'TEXT/PLAIN',
  'text/html',
  'text/xml',
  'application/xml',
  'application/octet-stream',
  'application/csp-report',
  'multipart/form-data',
  'multipart/form-data;',
  'multipart/form-data; boundary',
  'multipart/form-data; boundary=',
  boundary,
  `${boundary}; boundary=y`,
  'multipart/mixed; boundary=x',
  'MULTIPART/FORM-DATA; BOUNDARY=x',
  'x',
  '/',
  ';',
  '',
] as const

const titles = async () =>
  (await test.admin.query<{ title: string }>('select title from access.post order by id')).rows.map(
    ({ title }) => title,
  )

const post = (body: string, type: string | readonly string[] | undefined): Promise<WireAnswer> =>
  wire.ask({
    method: 'POST',
    path: '/people/posts/new',
    headers: { cookie, ...(type === undefined ? {} : { 'content-type': type }) },
    body,
  })
const fields = (title: string) => new URLSearchParams({ _key: randomUUID(), title, team: '' }).toString()

/** Read whole and saved, or refused whole: nothing in between, and no fault. */
async function expectAllOrNothing(type: string | readonly string[] | undefined): Promise<'read' | 'refused'> {
  const before = await titles()
  const title = `Sent as ${randomUUID()}`
  const sent = await post(fields(title), type)
  if (sent.status === 303) {
    expect(await titles()).toEqual([...before, title])
    const empty = await post(fields(''), type)
    expect(empty.status).toBe(422)
    expect(empty.body).toContain('Enter the title of the post')
    return 'read'
  }
  expect([400, 406, 415, 422]).toContain(sent.status)
  expect(await titles()).toEqual(before)
  return 'refused'
}

describe('the same form under sixty and more spellings of its type', () => {
  it.each(formSpellings.map((type) => [JSON.stringify(type), type] as const))(
    'is read and checked as ever, or refused: %s',
    async (_shown, type) => {
      await expectAllOrNothing(type)
    },
  )

  it.each(otherTypes.map((type) => [JSON.stringify(type), type] as const))(
    'is refused as what it is not: %s',
    async (_shown, type) => {
      expect(await expectAllOrNothing(type)).toBe('refused')
    },
  )

  it('is refused without any type, and all or nothing with two', async () => {
    expect(await expectAllOrNothing(undefined)).toBe('refused')
    await expectAllOrNothing([form, 'application/json'])
    await expectAllOrNothing(['application/json', form])
  })

  it('is read as its browser sends it, whatever the capitals', async () => {
    for (const type of [form, form.toUpperCase(), `${form}; charset=UTF-8`])
      expect(await expectAllOrNothing(type)).toBe('read')
  })
})

describe('what is no form at all', () => {
  it.each([
    ['application/json', JSON.stringify({ _key: randomUUID(), title: 'By JSON', team: '' })],
    ['application/json', '{"__proto__": {"title": "By JSON"}}'],
    ['text/plain', 'title=By text&team='],
    ['application/xml', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><title>&e;</title>'],
  ])('sent as %s is refused, and nothing is added', async (type, body) => {
    const before = await titles()
    expect((await post(body, type)).status).toBe(415)
    expect(await titles()).toEqual(before)
  })
})
