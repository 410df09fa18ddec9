import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeWindows, expectAccessible, openBrowser } from './support/browser.ts'
import { startOnExample } from './support/on-example.ts'
import type { Product } from './support/product.ts'
import { removeDataFolder } from './support/product.ts'
import { visitorAs } from './support/visitor.ts'

describe('from a number to the children behind it', () => {
  let product: Product
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    product = await startOnExample(2)
    browser = await openBrowser()
    page = await visitorAs(browser, product.url, 'director')
  })
  afterAll(async () => {
    await closeWindows(browser)
    await product.stop()
    removeDataFolder(product.data)
  })

  it('every measure stands there with its value, at any width', async () => {
    await expect
      .poll(async () => (await page.goto('/measures')) && page.getByText('Nothing is known').count(), {
        timeout: 60_000,
        interval: 1000,
      })
      .toBe(0)
    await page.getByRole('heading', { name: 'Measures', level: 1 }).waitFor()
    expect(await page.getByRole('table').count()).toBeGreaterThan(1)
    await expectAccessible(page)
    if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/measures.png` })
  })

  it('a question leads to its number, its past and its list', async () => {
    await page.getByRole('link', { name: /not been visited for six weeks/ }).click()
    await page.getByRole('heading', { level: 1, name: /six weeks/ }).waitFor()
    expect(await page.getByRole('heading', { name: 'Beside the time limit' }).count()).toBe(1)
    await expectAccessible(page)
    if (process.env.PICTURES) {
      await page.screenshot({ path: `${process.env.PICTURES}/measure.png`, fullPage: true })
      await page.setViewportSize({ width: 320, height: 640 })
      await page.screenshot({ path: `${process.env.PICTURES}/measure-320.png`, fullPage: true })
    }
    await page.locator('#list').getByRole('link').first().click()
    await page.waitForURL(/\/children\/\d+/)
  })
})
