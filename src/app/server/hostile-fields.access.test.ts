import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import { loadExample } from '../../example/index.ts'
import { boxesIn } from '../testing/boxes-in.ts'
import type { Answer, Fields, TestApp } from '../testing/test-app.ts'
import { testApp } from '../testing/test-app.ts'
import type { TestRecord } from '../testing/test-record.ts'
import { setUp, testRecord } from '../testing/test-record.ts'
import { onceAlike, wholeRecord } from '../testing/whole-record.ts'

interface Site {
  readonly test: TestRecord
  readonly app: TestApp
  readonly who: Asking
}

/** The worked example once more, the same to the last number: what differs later is what was posted differently. */
async function exampleSite(): Promise<Site> {
  const test = await testRecord('worked example')
  await test.as(setUp, loadExample)
  const who = await test.person({ roles: ['director', 'administrator'], name: 'With every role' })
  return { test, app: await testApp(test), who }
}

/** Something in every box that stands empty, so that more forms are saved than refused. */
const filledIn = (boxes: Fields): Fields =>
  Object.fromEntries(
    Object.entries(boxes).map(([name, value]) => {
      if (value !== '') return [name, value]
      if (name.endsWith('-day')) return [name, '24']
      if (name.endsWith('-month')) return [name, '11']
      return [name, name.endsWith('-year') ? '2020' : 'Made-up words']
    }),
  )

const namesOn = (html: string): ReadonlySet<string> =>
  new Set([...html.matchAll(/ name="([^"]*)"/g)].map(([, name = '']) => name))

const addressOf = (url: string): string => url.replace(/:[a-zA-Z0-9]+/g, '1')
const writes = ({ app }: Site): readonly string[] =>
  app.app.inventory
    .filter(({ method, url }) => method === 'POST' && !['/sign-out', '/look-through'].includes(url))
    .map(({ url }) => addressOf(url))

/** The form of the page at this address, filled in; a step without a page of its own gets a form with nothing in it. */
async function formAt(
  { app, who }: Site,
  url: string,
): Promise<{ form: Fields; names: ReadonlySet<string> }> {
  const { status, body } = await app.get(who, url)
  if (status !== 200) return { form: { _version: '1' }, names: new Set() }
  const { _key, ...form } = boxesIn(body)
  expect(_key, url).toBeDefined()
  return { form: filledIn(form), names: namesOn(body) }
}

/** Forms after which the two records are compared: comparing them whole takes longer than all the posts. */
const atOnce = 24

let plain: Site
let other: Site
beforeAll(async () => {
  plain = await exampleSite()
  other = await exampleSite()
}, 120_000)
afterAll(async () => {
  for (const { app, test } of [plain, other]) {
    await app.close()
    await test.close()
  }
})

describe('fields that no form has', () => {
  it(
    'change nothing, on any form: the record ends the same to the last row',
    { timeout: 240_000 },
    async () => {
      const { rows } = await plain.test.admin.query<{ name: string }>(
        `select distinct attname as name from pg_attribute join pg_class c on c.oid = attrelid
       join pg_namespace n on n.oid = relnamespace where attnum > 0 and not attisdropped and relkind = 'r'
       and nspname !~ '^pg_' and nspname <> 'information_schema'`,
      )
      const columns = rows.map(({ name }) => name)
      const alike = columns.map((name) =>
        name.replace(/_([a-z])/g, (_all, letter: string) => letter.toUpperCase()),
      )
      const injected = new Set([
        ...columns,
        ...alike,
        'personId',
        'roles',
        'isAdmin',
        'state',
        'viewer',
        '_method',
      ])
      expect(injected.size).toBeGreaterThan(100)
      expect(await wholeRecord(other.test)).toEqual(await wholeRecord(plain.test))
      const statuses: number[] = []
      let together: string[] = []
      const all = writes(plain)
      for (const url of all) {
        const { form, names } = await formAt(plain, url)
        // Where even the page is refused, that is noted: the other site's page is asked for too.
        await other.app.get(other.who, url)
        const foreign = [...injected].filter((name) => !names.has(name) && !(name in form))
        const more = Object.fromEntries(
          foreign.flatMap((name) => [
            [name, '2'],
            [`${name}[id]`, '2'],
            [`x.${name}`, '2'],
          ]),
        )
        const expected = await plain.app.post(plain.who, url, form)
        const got = await other.app.post(other.who, url, { ...more, ...form })
        expect([got.status, got.location], url).toEqual([expected.status, expected.location])
        statuses.push(got.status)
        together.push(url)
        if (together.length < atOnce && url !== all.at(-1)) continue
        // Files of a paper that was frozen are made beside the requests: the two sites end them at different moments.
        const [changed, plainly] = await onceAlike(other.test, plain.test)
        expect(changed, `one of ${together.join(', ')}`).toEqual(plainly)
        together = []
      }
      expect(statuses.filter((status) => status === 303).length).toBeGreaterThan(15)
      expect(statuses.filter((status) => status >= 500)).toEqual([])
    },
  )
})

describe('names that mean something to JavaScript, and fields sent twice', () => {
  const before = Object.getOwnPropertyNames(Object.prototype).toSorted()
  const polluting = {
    __proto__x: '1',
    ['__proto__']: 'x',
    '__proto__[polluted]': '1',
    '__proto__.polluted': '1',
    constructor: '1',
    'constructor[prototype][polluted]': '1',
    'constructor.prototype.polluted': '1',
    prototype: '1',
    toString: '1',
    hasOwnProperty: '1',
    valueOf: '1',
    then: '1',
  }
  const faults: string[] = []
  beforeEach(() => {
    faults.length = 0
  })
  const expectClean = ({ status }: Answer, url: string) => {
    if (status >= 500) faults.push(url)
    expect(Object.getOwnPropertyNames(Object.prototype).toSorted()).toEqual(before)
    expect('polluted' in {}).toBe(false)
  }

  it('are words like any other in a form', { timeout: 240_000 }, async () => {
    for (const url of writes(other)) {
      const { form } = await formAt(other, url)
      const names = Object.entries(polluting)
      const body = Object.fromEntries([...Object.entries(form), ...names])
      expectClean(await other.app.post(other.who, url, body), url)
      const twice = Object.fromEntries(
        Object.entries(form).map(([name, value]) => [name, [value, value].flat()]),
      )
      expectClean(await other.app.post(other.who, url, twice), `${url}, all fields twice`)
      const odd = Object.fromEntries(
        Object.keys(form).map((name) => [name, ['', 'x\u0000y', '\ud800', '-1']]),
      )
      expectClean(await other.app.post(other.who, url, odd), `${url}, four odd values each`)
      const one = Object.fromEntries(Object.keys(form).map((name) => [name, 'x\u0000y']))
      expectClean(await other.app.post(other.who, url, one), `${url}, a control character each`)
    }
    expect(faults).toEqual([])
  })

  it('are words like any other in an address', { timeout: 240_000 }, async () => {
    const reads = other.app.app.inventory.filter(({ method, url }) => method === 'GET' && !url.includes('*'))
    const asked = [
      'a',
      'area',
      'as',
      'back',
      'b',
      'body',
      'from',
      'of',
      'on',
      'page',
      'plan',
      'what',
      'who',
      'status',
    ]
    const twice = asked.map((name) => `${name}=1&${name}=x%00y`).join('&')
    const named = Object.keys(polluting)
      .map((name) => `${encodeURIComponent(name)}=1`)
      .join('&')
    for (const { url } of reads) {
      for (const question of [twice, named, asked.map((name) => `${name}=99999999999999999999`).join('&')]) {
        expectClean(await other.app.get(other.who, `${addressOf(url)}?${question}`), `${url}?${question}`)
      }
      for (const odd of [
        '0',
        '-1',
        '99999999999',
        '1e9',
        '1.5',
        'x',
        '%00',
        '__proto__',
        'constructor',
        '%F0%9F%92%A9',
      ])
        if (url.includes(':'))
          expectClean(await other.app.get(other.who, url.replace(/:[a-zA-Z0-9]+/g, odd)), `${url} of ${odd}`)
    }
    expect(faults).toEqual([])
  })
})
