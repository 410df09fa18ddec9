import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Asking } from '../../access/index.ts'
import { grantsOf, mayOnSome } from '../../access/permissions/decide.ts'
import { canary, markedExample } from '../testing/marked-example.ts'
import type { TestApp } from '../testing/test-app.ts'
import { testApp } from '../testing/test-app.ts'
import type { TestRecord } from '../testing/test-record.ts'
import type { Asked, Wire, WireAnswer } from '../testing/wire.ts'
import { overTheWire } from '../testing/wire.ts'
import { headersThatClaim, pathsLike } from '../testing/mutations.ts'
import type { DeclaredRoute } from './route-inventory.ts'

let test: TestRecord
let site: TestApp
let wire: Wire
let nobodysRole: Asking
let director: Asking
let guarded: readonly DeclaredRoute[]

beforeAll(async () => {
  test = await markedExample()
  site = await testApp(test)
  nobodysRole = await test.person({ name: 'Without any role' })
  // Some forms are for whoever holds the post that was asked, and for nobody else.
  const { rows } = await test.admin.query<{ title: string }>('select title from access.post')
  director = await test.person({
    roles: ['director', 'administrator'],
    posts: rows.map(({ title }) => title),
    name: 'With every role and post',
  })
  wire = await overTheWire(site.app)
  guarded = site.app.inventory.filter(({ access }) => 'needs' in access || access.openTo !== 'everyone')
})
afterAll(async () => {
  await wire.close()
  await test.close()
})

const cookieOf = async (who: Asking | undefined): Promise<Readonly<Record<string, string>>> => {
  const pairs = Object.entries(await site.cookies(who)).map(([name, value]) => `${name}=${value}`)
  return pairs.length === 0 ? {} : { cookie: pairs.join('; ') }
}

/** The route's address for the example's first record of each kind. */
const addressOf = ({ url }: DeclaredRoute): string => url.replace(/:[a-zA-Z0-9]+/g, '1').replace('*', 'x')

const form = { 'content-type': 'application/x-www-form-urlencoded' }
const withBody = (method: string) =>
  method === 'POST' ? { body: '_key=6f9619ff-8b86-4d01-b42d-00cf4fc964ff&title=x' } : {}

/** Asks many, a few at a time. */
async function askAll(asked: readonly Asked[]): Promise<readonly (WireAnswer & { readonly asked: Asked })[]> {
  const answers: (WireAnswer & { readonly asked: Asked })[] = []
  for (let at = 0; at < asked.length; at += 8) {
    const some = asked.slice(at, at + 8)
    const answered = await Promise.all(some.map(async (each) => ({ ...(await wire.ask(each)), asked: each })))
    answers.push(...answered)
  }
  return answers
}

/** A page, anything of the record, a fault, or a redirect that leads elsewhere than to signing in. */
const letThrough = ({ status, body, location }: WireAnswer): boolean =>
  (status >= 200 && status < 300) ||
  status >= 500 ||
  body.includes(canary) ||
  (status >= 300 && status < 400 && !location.startsWith('/sign-in?next=%2F'))

const inWords = ({ asked, status, location }: WireAnswer & { readonly asked: Asked }): string =>
  `${asked.method} ${asked.path} ${JSON.stringify(asked.headers)}: ${status} ${location}`

const asWho = (route: DeclaredRoute, path: string, headers: Asked['headers'] = {}): Asked => ({
  method: route.method,
  path,
  headers: { ...form, ...headers },
  ...withBody(route.method),
})

describe('every guarded route, asked as it stands', { timeout: 120_000 }, () => {
  it('shows the record to whoever may see it: the canary sings', async () => {
    const cookie = await cookieOf(director)
    // An administrator never opens a child's record, whatever else the person holds: these roles together do.
    const forChildren = await cookieOf(
      await test.person({
        roles: ['director', 'performance analyst', 'independent reviewing officer', 'adoption manager'],
        name: 'With every role about children',
      }),
    )
    const both = grantsOf(['director', 'administrator'])
    const closed = ({ access }: DeclaredRoute) => 'needs' in access && !mayOnSome(both, access.needs)
    const pages = guarded.filter(({ method }) => method === 'GET')
    const answers = await askAll(
      pages.map((route) => asWho(route, addressOf(route), closed(route) ? forChildren : cookie)),
    )
    const shown = answers.filter(({ status }) => status === 200)
    expect(shown.length).toBeGreaterThan(30)
    expect(shown.filter(({ body }) => body.includes(canary)).length).toBeGreaterThan(25)
    expect(answers.filter(({ status }) => status === 403 || status >= 500).map(inWords)).toEqual([])
  })

  it('shows nothing of it to nobody, nor to somebody without a role', async () => {
    const needing = guarded.filter(({ access }) => 'needs' in access)
    const [none, roleless] = [{}, await cookieOf(nobodysRole)]
    const answers = await askAll([
      ...guarded.map((route) => asWho(route, addressOf(route), none)),
      ...needing.map((route) => asWho(route, addressOf(route), roleless)),
    ])
    expect(answers.filter(letThrough).map(inWords)).toEqual([])
    expect(
      answers.filter(({ asked, status }) => 'cookie' in (asked.headers ?? {}) && status !== 403),
    ).toEqual([])
  })

  it.each(['councillor', 'administrator', 'auditor', 'democratic services'] as const)(
    'shows no page to a %s that the permission table does not give them',
    async (role) => {
      const cookie = await cookieOf(await test.person({ roles: [role] }))
      const grants = grantsOf([role])
      const closed = guarded.filter(({ access }) => 'needs' in access && !mayOnSome(grants, access.needs))
      expect(closed.length).toBeGreaterThan(20)
      const answers = await askAll(closed.map((route) => asWho(route, addressOf(route), cookie)))
      expect(answers.filter((answer) => answer.status !== 403 || letThrough(answer)).map(inWords)).toEqual([])
    },
  )
})

/** One in so many, each route beginning with another, so that all are tried on some routes. */
const oneIn =
  (many: number, route: number) =>
  (_each: unknown, at: number): boolean =>
    at % many === route % many

describe('every guarded route, asked in a crooked way', { timeout: 120_000 }, () => {
  it('by its address: nobody gets anything', async () => {
    const asked = guarded.flatMap((route, at) =>
      pathsLike(addressOf(route))
        .filter(oneIn(route.method === 'HEAD' ? 17 : 4, at))
        .map((path) => asWho(route, path)),
    )
    expect(asked.length).toBeGreaterThan(2000)
    expect((await askAll(asked)).filter(letThrough).map(inWords)).toEqual([])
  })

  it('by its address: somebody without a role gets no more', async () => {
    const cookie = await cookieOf(nobodysRole)
    const needing = guarded.filter(({ access }) => 'needs' in access)
    const asked = needing.flatMap((route, at) =>
      pathsLike(addressOf(route))
        .filter(oneIn(25, at))
        .map((path) => asWho(route, path, cookie)),
    )
    expect(asked.length).toBeGreaterThan(500)
    expect((await askAll(asked)).filter(letThrough).map(inWords)).toEqual([])
  })

  it('by headers that claim another address, method, host or sender', async () => {
    const cookie = await cookieOf(nobodysRole)
    const needing = guarded.filter(({ access, method }) => 'needs' in access && method !== 'HEAD')
    const asked = needing.flatMap((route, at) => [
      ...headersThatClaim(addressOf(route))
        .filter(oneIn(2, at))
        .map((headers) => asWho(route, addressOf(route), headers)),
      ...headersThatClaim(addressOf(route))
        .filter(oneIn(5, at))
        .map((headers) => asWho(route, addressOf(route), { ...headers, ...cookie })),
    ])
    expect(asked.length).toBeGreaterThan(1000)
    expect((await askAll(asked)).filter(letThrough).map(inWords)).toEqual([])
  })

  it('through an open page, with the guarded one named in a header or a question', async () => {
    const open: DeclaredRoute = {
      method: 'GET',
      url: '/glossary',
      access: { openTo: 'everyone', because: '' },
    }
    const plain = await wire.ask(asWho(open, open.url))
    const asked = guarded.flatMap((route, at) => {
      const address = addressOf(route)
      const question = `/glossary?_method=${route.method}&url=${encodeURIComponent(address)}&next=${address}`
      const claims = headersThatClaim(address).filter(oneIn(5, at))
      return [asWho(open, question), ...claims.map((headers) => asWho(open, open.url, headers))]
    })
    const answers = await askAll(asked)
    expect(answers.filter(({ body }) => body !== plain.body).map(inWords)).toEqual([])
  })

  it('by other methods', async () => {
    const addresses = [...new Set(guarded.map(addressOf))]
    const methods = ['OPTIONS', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'PROPFIND', 'LOCK', 'QUERY']
    const asked = addresses.flatMap((path) => methods.map((method) => ({ method, path })))
    expect((await askAll(asked)).filter(letThrough).map(inWords)).toEqual([])
  })
})
