import type { APIRequestContext, Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeWindows, expectAccessible, openBrowser } from './support/browser.ts'
import { startOnExample } from './support/on-example.ts'
import type { Product } from './support/product.ts'
import { removeDataFolder } from './support/product.ts'
import { formsOn, keepStill, linksIn, linksOn, sendEmpty, visitorAs } from './support/visitor.ts'

/** Pages of one kind differ in their numbers, or in the time limit or measure they show: two of each kind are looked at. */
const kindOf = (address: string): string =>
  address
    .replace(/^\/clocks\/(?!bank-holidays)[\w.-]+/, '/clocks/RULE')
    .replace(/^\/measures\/[\w-]+/, '/measures/ID')
    .replace(/\d+/g, 'N')
    .replace(/\?.*$/, '?')
const eachKind = 2

/** Answers with a file, not a page. */
const isFile = (address: string): boolean =>
  /\.(pdf|docx|xlsx|csv|html|svg|css)(\?|$)|\/(word|file|pdf|large-print|braille|text)(\?|$)/.test(address)

/** As many pages of one visitor as two cores serve well. */
const windows = 2

/** Does the same to each of these, shared among so many as there are to do it. */
async function shared<Walker, T>(
  walkers: readonly Walker[],
  all: readonly T[],
  work: (walker: Walker, one: T) => Promise<void>,
): Promise<void> {
  const waiting = [...all]
  const share = async (walker: Walker) => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) await work(walker, one)
  }
  await Promise.all(walkers.map(share))
}

async function open(page: Page, address: string): Promise<number | undefined> {
  const response = await page.goto(address)
  await keepStill(page)
  return response?.status()
}

/** Links that were not met before, of each kind as many as are looked at. */
function newLinks() {
  const seen = new Set<string>()
  const kinds = new Map<string, number>()
  return (links: readonly string[]): readonly string[] =>
    links.filter((link) => {
      if (seen.has(link) || isFile(link)) return false
      seen.add(link)
      const before = kinds.get(kindOf(link)) ?? 0
      kinds.set(kindOf(link), before + 1)
      return before < eachKind
    })
}

/**
 * Follows every link from the start on, buttons that are links among them. `visit` says where the links of an address
 * lead; @returns the addresses visited.
 */
async function everyPage<Walker>(
  walkers: readonly Walker[],
  visit: (walker: Walker, address: string) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const isNew = newLinks()
  const visited: string[] = []
  for (let next = isNew(['/']); next.length > 0;) {
    const found: string[] = []
    await shared(walkers, next, async (walker, address) => {
      found.push(...(await visit(walker, address)))
      visited.push(address)
    })
    next = isNew(found)
  }
  return visited
}

const isThere = (address: string) => `${address} must be there: a link leads to it`

/** Where nothing is looked at: without a window that draws them, the pages come in a third of the time. */
async function linksWithoutWindow(ask: APIRequestContext, address: string): Promise<readonly string[]> {
  const response = await ask.get(address)
  expect(response.status(), isThere(address)).toBe(200)
  return linksIn(await response.text(), response.url())
}

/** Several windows of somebody who looks through a role. */
async function windowsAs(browser: Browser, url: string, role: string): Promise<readonly Page[]> {
  const first = await visitorAs(browser, url, role)
  const more = Array.from({ length: windows - 1 }, () => first.context().newPage())
  return [first, ...(await Promise.all(more))]
}

/** One form of each kind, by the address it is sent to: the page it stands on. */
const formsSeen = () => {
  const pages = new Map<string, { readonly page: string; readonly action: string }>()
  return {
    note: async (page: Page, address: string) => {
      for (const action of await formsOn(page)) {
        const kind = kindOf(action)
        if (!pages.has(kind)) pages.set(kind, { page: address, action })
      }
    },
    all: () => [...pages.values()],
  }
}

describe('every page that links lead to', () => {
  let product: Product
  let browser: Browser
  /** Kinds of page that were looked at for somebody already: for the next role only the others are. */
  const looked = new Map<string, number>()
  beforeAll(async () => {
    product = await startOnExample()
    browser = await openBrowser()
  })
  afterAll(async () => {
    await closeWindows(browser)
    await product.stop()
    removeDataFolder(product.data)
  })

  it.each(['director', 'administrator'])(
    'is there, is accessible at both widths, and never scrolls sideways: for the %s',
    { timeout: 900_000 },
    async (role) => {
      const pages = await windowsAs(browser, product.url, role)
      const forms = formsSeen()
      const look = async (shown: Page, address: string) => {
        const before = looked.get(kindOf(address)) ?? 0
        if (before >= eachKind) return
        looked.set(kindOf(address), before + 1)
        // The second of a kind differs in what it says, which shows at the width where there is least room for it.
        await expectAccessible(shown, before === 0 ? ['phone', 'desktop'] : ['phone'])
        await forms.note(shown, address)
      }
      const visited = await everyPage(pages, async (shown, address) => {
        if ((looked.get(kindOf(address)) ?? 0) >= eachKind)
          return linksWithoutWindow(shown.context().request, address)
        expect(await open(shown, address), isThere(address)).toBe(200)
        await look(shown, address)
        return linksOn(shown)
      })
      expect(visited.length).toBeGreaterThan(role === 'director' ? 110 : 25)
      const refused: string[] = []
      await shared(pages, forms.all(), async (page, form) => {
        await open(page, form.page)
        const status = await sendEmpty(page, form.action)
        await keepStill(page)
        expect([200, 303, 409, 422], `${form.action} sent empty from ${form.page}`).toContain(status)
        await expectAccessible(page, ['phone'])
        if (status === 422) refused.push(form.action)
      })
      expect(refused.length, refused.join('\n')).toBeGreaterThan(role === 'director' ? 35 : 4)
    },
  )

  it.each(['auditor', 'councillor', 'team manager', 'democratic services'])(
    'leads nowhere that the role may not go: %s',
    { timeout: 300_000 },
    async (role) => {
      const page = await visitorAs(browser, product.url, role)
      const asks = Array.from({ length: windows }, () => page.context().request)
      await everyPage(asks, linksWithoutWindow)
    },
  )
})
