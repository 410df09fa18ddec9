import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible, openBrowser } from './support/browser.ts'
import type { Product } from './support/product.ts'
import { removeDataFolder, startProduct } from './support/product.ts'
import { formsOn, linksOn, sendEmpty, visitorAs } from './support/visitor.ts'

/** Pages of one kind differ in their numbers, or in the time limit they show: two of each kind are looked at. */
const kindOf = (address: string): string =>
  address
    .replace(/^\/clocks\/(?!bank-holidays)[\w.-]+/, '/clocks/RULE')
    .replace(/\d+/g, 'N')
    .replace(/\?.*$/, '?')
const eachKind = 2

/** Answers with a file, not a page. */
const isFile = (address: string): boolean =>
  /\.(pdf|docx|xlsx|csv|svg|css)(\?|$)|\/(word|file)(\?|$)/.test(address)

/** Follows every link from the start on, buttons that are links among them, and does `look` on each page. */
async function everyPage(
  page: Page,
  look: (page: Page, address: string) => Promise<void>,
): Promise<readonly string[]> {
  const waiting = ['/']
  const seen = new Set(waiting)
  const kinds = new Map<string, number>()
  const visited: string[] = []
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    const kind = kindOf(address)
    const before = kinds.get(kind) ?? 0
    if (before >= eachKind) continue
    kinds.set(kind, before + 1)
    const response = await page.goto(address)
    expect(response?.status(), `${address} must be there: a link leads to it`).toBe(200)
    await look(page, address)
    visited.push(address)
    for (const link of await linksOn(page)) {
      if (seen.has(link) || isFile(link)) continue
      seen.add(link)
      waiting.push(link)
    }
  }
  return visited
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
    product = await startProduct()
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await product.stop()
    removeDataFolder(product.data)
  })

  it.each(['director', 'administrator'])(
    'is there, is accessible at both widths, and never scrolls sideways: for the %s',
    { timeout: 900_000 },
    async (role) => {
      const page = await visitorAs(browser, product.url, role)
      const forms = formsSeen()
      const visited = await everyPage(page, async (shown, address) => {
        const before = looked.get(kindOf(address)) ?? 0
        if (before >= eachKind) return
        looked.set(kindOf(address), before + 1)
        await expectAccessible(shown)
        await forms.note(shown, address)
      })
      expect(visited.length).toBeGreaterThan(role === 'director' ? 110 : 25)
      const refused: string[] = []
      for (const form of forms.all()) {
        await page.goto(form.page)
        const status = await sendEmpty(page, form.action)
        expect([200, 303, 409, 422], `${form.action} sent empty from ${form.page}`).toContain(status)
        await expectAccessible(page)
        if (status === 422) refused.push(form.action)
      }
      expect(refused.length, refused.join('\n')).toBeGreaterThan(role === 'director' ? 35 : 4)
    },
  )

  it.each(['auditor', 'councillor', 'team manager', 'democratic services'])(
    'leads nowhere that the role may not go: %s',
    { timeout: 300_000 },
    async (role) => {
      const page = await visitorAs(browser, product.url, role)
      await everyPage(page, () => Promise.resolve())
    },
  )
})
