import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeWindows, expectAccessible, openBrowser } from './support/browser.ts'
import { startOnExample } from './support/on-example.ts'
import type { Product } from './support/product.ts'
import { removeDataFolder } from './support/product.ts'
import { visitorAs } from './support/visitor.ts'

describe('beside others, and beside each other', () => {
  let product: Product
  let browser: Browser
  let page: Page
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

  it('there is a record to look at', async () => {
    await expect
      .poll(async () => (await page.goto('/measures')) && page.getByText('Nothing is known').count(), {
        timeout: 60_000,
        interval: 1000,
      })
      .toBe(0)
  })

  it.each([
    ['/measures/benchmarks', 'Published figures of other authorities'],
    ['/measures/consistency', 'Same situation, different response'],
    ['/measures/consistency/referral-response', 'Are referrals from the same source'],
    ['/measures/consistency/plan-length', 'Are children of the same age and category'],
    ['/measures/durations', 'How long it takes'],
    ['/measures/journeys', 'Where children stand, month by month'],
    ['/measures/caseloads', 'What each worker holds'],
  ])('%s is accessible at any width', async (address, title) => {
    await page.goto(address)
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    await expectAccessible(page)
    const { PICTURES: folder } = process.env
    if (folder === undefined) return
    const path = `${folder}/${address.replaceAll('/', '-')}`
    await page.screenshot({ path: `${path}.png`, fullPage: true })
    await page.setViewportSize({ width: 320, height: 640 })
    await page.screenshot({ path: `${path}-320.png`, fullPage: true })
    await page.setViewportSize({ width: 1280, height: 900 })
  })
})
