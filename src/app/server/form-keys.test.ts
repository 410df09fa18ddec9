import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { postsInSource } from '../testing/posts-in-source.ts'
import type { TestApp } from '../testing/test-app.ts'
import { testApp } from '../testing/test-app.ts'
import type { TestRecord } from '../testing/test-record.ts'
import { testRecord } from '../testing/test-record.ts'

/** Forms without a key, each with what makes a second post of the same harmless. */
const withoutKey: Readonly<Record<string, string>> = {
  '/sign-in': 'there is no person yet whose key it could be: a second sign-in begins a second session',
  '/look-through': 'as signing in, into the worked example',
  '/sign-out': 'a session that has ended ends no further',
  '/join/:link': 'the link is spent by the first, in the same transaction',
  '/account/password': 'the old password that a second post holds is no longer right',
  '/another-day': 'sets a cookie to the days that it names, and writes nothing',
  '/another-day/today': 'takes the cookie away, and writes nothing',
  '/plan/workbook': 'the workbook is read and its preview shown: what it would change is posted with a key',
  '/released/new/*/preview': 'shows what would be released, and writes nothing',
  '/papers/:id/forms': 'makes the files of a draft again, which stand on no record',
  '/papers/:id/versions/:n/files': 'makes the files that are missing, each of which is kept once',
  'src/spreadsheets/routes.tsx':
    'the sheet is read and its preview shown: what it would change is posted with a key',
}

const posts = postsInSource()
const reasonFor = ({ address, at }: (typeof posts)[number]) =>
  withoutKey[address] ?? withoutKey[at.slice(0, at.lastIndexOf(':'))]

/** `/intake/:id/*` as what may stand in its place. */
const patternOf = (address: string) =>
  new RegExp(
    `^${address
      .split('*')
      .map((part) => part.replaceAll('.', '\\.'))
      .join('.+')}$`,
  )

describe('every form of the product', () => {
  let test: TestRecord
  let site: TestApp
  beforeAll(async () => {
    test = await testRecord()
    site = await testApp(test)
  })
  afterAll(async () => {
    await site.close()
    await test.close()
  })

  it('has one effect however often it is sent: its work runs once for each key, or a reason says why not', () => {
    const bare = posts.filter((post) => !post.takesKey && reasonFor(post) === undefined)
    expect(bare.map(({ address, at }) => `${address} (${at})`)).toEqual([])
  })

  it('has a reason only where it takes no key', () => {
    const needless = Object.keys(withoutKey).filter(
      (each) =>
        !posts.some((post) => !post.takesKey && (post.address === each || post.at.startsWith(`${each}:`))),
    )
    expect(needless).toEqual([])
  })

  it('was found in the source: nothing else takes a form, and nothing is changed but by forms', () => {
    const patterns = posts.map(({ address }) => patternOf(address))
    const served = site.app.inventory.filter(({ method }) => method === 'POST')
    expect(served.length).toBeGreaterThan(posts.length)
    for (const { url } of served)
      expect([url, patterns.some((pattern) => pattern.test(url))]).toEqual([url, true])
    expect([...new Set(site.app.inventory.map(({ method }) => method))].toSorted()).toEqual([
      'GET',
      'HEAD',
      'POST',
    ])
  })
})

describe('reading the source', () => {
  const found = (address: string) => posts.find((post) => post.address === address)?.takesKey

  it('sees the key through helpers and front doors, and sees where there is none', () => {
    expect([found('/people/new'), found('/permanence/:childId/record/:kind')]).toEqual([true, true])
    expect([found('/sign-in'), found('/another-day')]).toEqual([false, false])
  })
})
