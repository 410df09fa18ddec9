import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectAccessible, openBrowser } from './support/browser.ts'
import type { Product } from './support/product.ts'
import { removeDataFolder, startProduct } from './support/product.ts'
import { linksOn, visitorAs } from './support/visitor.ts'

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

async function everyPage(page: Page, look: (page: Page) => Promise<void>): Promise<readonly string[]> {
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
    await look(page)
    visited.push(address)
    for (const link of await linksOn(page)) {
      if (seen.has(link) || isFile(link)) continue
      seen.add(link)
      waiting.push(link)
    }
  }
  return visited
}

describe('every page that links lead to', () => {
  let product: Product
  let browser: Browser
  beforeAll(async () => {
    product = await startProduct()
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await product.stop()
    removeDataFolder(product.data)
  })

  it(
    'is there, is accessible at both widths, and never scrolls sideways: for the director',
    { timeout: 600_000 },
    async () => {
      const page = await visitorAs(browser, product.url, 'director')
      const visited = await everyPage(page, expectAccessible)
      expect(visited.length).toBeGreaterThan(25)
    },
  )

  it.each(['administrator', 'auditor', 'councillor', 'team manager', 'democratic services'])(
    'leads nowhere that the role may not go: %s',
    { timeout: 300_000 },
    async (role) => {
      const page = await visitorAs(browser, product.url, role)
      await everyPage(page, () => Promise.resolve())
    },
  )
})
