import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from './support/browser.ts'
import type { Product } from './support/product.ts'
import { removeDataFolder, startProduct } from './support/product.ts'
import { linksOn, visitorAs } from './support/visitor.ts'

/** A finding in the inspectors’ words, or a child. */
const isEnd = (address: string): boolean =>
  /^\/(children|permanence|child-decisions)\/\d+/.test(address) || /^\/inspections\/\d+/.test(address)

describe('the Director’s page', () => {
  let product: Product
  let browser: Browser
  let page: Page
  const linksAt = new Map<string, readonly string[]>()

  beforeAll(async () => {
    product = await startProduct({ env: { LOS_EXAMPLE_WEEKS: '1' } })
    browser = await openBrowser()
    page = await visitorAs(browser, product.url, 'director')
  })
  afterAll(async () => {
    await browser.close()
    await product.stop()
    removeDataFolder(product.data)
  })

  /** Where the links in the main part of a page lead; each page is opened once. */
  async function linksFrom(address: string): Promise<readonly string[]> {
    const before = linksAt.get(address)
    if (before) return before
    await page.goto(address)
    const all = await linksOn(page)
    linksAt.set(address, all)
    return all
  }

  /** A page holds the inspectors’ words where it quotes a finding; otherwise a click more is needed. */
  async function reachesIn(address: string, clicks: number): Promise<boolean> {
    if (isEnd(address)) return true
    if (clicks === 0) return false
    const next = await linksFrom(address)
    if (next.some(isEnd)) return true
    if (clicks === 1) return false
    for (const each of next.filter((link) => /^\/(plan|measures)\//.test(link)))
      if (await reachesIn(each, clicks - 1)) return true
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
      for (const { says, href } of cells) if (href === '' || !(await reachesIn(href, 2))) lost.push(says)
      expect(lost).toEqual([])
    },
  )
})
