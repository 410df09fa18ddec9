import type { Browser, Page } from 'playwright-core'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeWindows, expectAccessible, openBrowser, widths } from './support/browser.ts'
import { startOnExample } from './support/on-example.ts'
import type { Product } from './support/product.ts'
import { removeDataFolder } from './support/product.ts'
import { visitorAs } from './support/visitor.ts'

async function sheetsOf(page: Page): Promise<number> {
  const bytes = await page.pdf({ preferCSSPageSize: true })
  return (await getDocument({ data: new Uint8Array(bytes) }).promise).numPages
}

describe('the dozen children that an inspector would pick', () => {
  let product: Product
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    product = await startOnExample()
    browser = await openBrowser()
    page = await visitorAs(browser, product.url, 'head of service')
  })
  afterAll(async () => {
    await closeWindows(browser)
    await product.stop()
    removeDataFolder(product.data)
  })

  it('are one click away, at most twelve, with why and what is open', async () => {
    const rows = page.getByRole('table', { name: 'Children whom an inspector would pick' }).getByRole('row')
    await expect
      .poll(
        async () => {
          await page.goto('/monday')
          await page.getByRole('link', { name: 'If Ofsted rang' }).click()
          return rows.count()
        },
        { timeout: 60_000 },
      )
      .toBeGreaterThan(5)
    expect(await rows.count()).toBeLessThanOrEqual(13)
    await expectAccessible(page)
    await page.setViewportSize(widths.desktop)
  })

  it('come after the first of the Monday list, which stands on the first screen below what it can be narrowed to', async () => {
    await page.setViewportSize(widths.desktop)
    await page.goto('/monday')
    const first = page.getByRole('table').first().locator('tbody tr').first()
    const byNeed = page.getByRole('navigation', { name: 'Kind of need' }).getByRole('link').first()
    expect((await first.boundingBox())?.y).toBeLessThan(widths.desktop.height - 140)
    expect(await byNeed.isVisible()).toBe(true)

    await page.setViewportSize(widths.phone)
    expect(await byNeed.isVisible()).toBe(false)
    await page.getByText('By need, team or worker').click()
    expect(await byNeed.isVisible()).toBe(true)
    await page.getByRole('link', { name: /^At risk, unseen/ }).click()
    await expectAccessible(page, ['phone'])
    expect(await byNeed.isVisible()).toBe(true)
    await page.setViewportSize(widths.desktop)
  })

  it.each(['/if-ofsted-rang', '/monday'])(
    'are read on a telephone without scrolling sideways: why, and what is next (%s)',
    async (address) => {
      await page.setViewportSize(widths.phone)
      await page.goto(address)
      const rights = await page
        .getByRole('table')
        .first()
        .locator('tbody td')
        .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().right))
      expect(rights.length).toBeGreaterThan(20)
      expect(Math.max(...rights)).toBeLessThanOrEqual(widths.phone.width)
      await page.setViewportSize(widths.desktop)
      await page.goto('/if-ofsted-rang')
    },
  )

  it('print on two sheets at most', async () => {
    expect(await sheetsOf(page)).toBeLessThanOrEqual(2)
  })

  it('lead by each rule to its list on the Monday list', async () => {
    const rule = page.getByRole('table', { name: 'The rules' }).getByRole('link').first()
    const count = /^\d+/.exec(await rule.innerText())?.[0] ?? 'none'
    await rule.click()
    const heading = await page.getByRole('heading', { level: 2 }).first().innerText()
    expect(heading).toMatch(new RegExp(`(of |: )${count}$`))
    await expectAccessible(page)
  })
})
