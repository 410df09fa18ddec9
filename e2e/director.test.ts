import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeWindows, openBrowser } from './support/browser.ts'
import { startOnExample } from './support/on-example.ts'
import type { Product } from './support/product.ts'
import { removeDataFolder } from './support/product.ts'
import { linksOn, visitorAs } from './support/visitor.ts'

/** A child’s own page. */
const isChild = (address: string): boolean => /^\/(children|permanence|child-decisions)\/\d+/.test(address)

interface Seen {
  readonly links: readonly string[]
  /** Whether it quotes a finding, in the inspectors’ words. */
  readonly quotes: boolean
}

describe('the Director’s page', () => {
  let product: Product
  let browser: Browser
  let page: Page
  const seen = new Map<string, Seen>()

  beforeAll(async () => {
    product = await startOnExample()
    browser = await openBrowser()
    page = await visitorAs(browser, product.url, 'director')
  })
  afterAll(async () => {
    await closeWindows(browser)
    await product.stop()
    removeDataFolder(product.data)
  })

  /** A page of the product; each is opened once. */
  async function pageAt(address: string): Promise<Seen> {
    const before = seen.get(address)
    if (before) return before
    await page.goto(address)
    const quotes = (await page.locator('#finding blockquote').count()) > 0
    const found = { links: await linksOn(page), quotes }
    seen.set(address, found)
    return found
  }

  /** Whether this page, or one that it leads to in so many clicks, is a child’s or quotes a finding. */
  async function reaches(address: string, clicks: number): Promise<boolean> {
    if (isChild(address)) return true
    const { links, quotes } = await pageAt(address)
    if (quotes || clicks === 0) return quotes
    if (links.some(isChild)) return true
    for (const each of links.filter((link) => /^\/(plan|measures)\//.test(link)))
      if (await reaches(each, clicks - 1)) return true
    return false
  }

  it('answers its four questions first, in order', async () => {
    await page.goto('/')
    const terms = await page.locator('.los-facts dt').allTextContents()
    expect(terms.slice(0, 4)).toEqual([
      'Are we on course?',
      'Is it making a difference?',
      'What has gone wrong since last week?',
      'What must I decide?',
    ])
  })

  it(
    'leads from every cell of its table to a finding or to a child in three clicks at most',
    { timeout: 180_000 },
    async () => {
      await page.goto('/')
      const cells = await page
        .locator('#areas tbody')
        .locator('td, th')
        .evaluateAll((found) =>
          found.map((cell) => {
            const link = cell.querySelector('a[href]')
            return {
              says: cell.textContent,
              href: link?.getAttribute('href')?.replace(/#.*$/, '') ?? '',
            }
          }),
        )
      expect(cells.length).toBe(7 * 7)
      const lost: string[] = []
      for (const { says, href } of cells) if (href === '' || !(await reaches(href, 2))) lost.push(says)
      expect(lost).toEqual([])
    },
  )
})
