import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeWindows, expectAccessible, openBrowser } from './support/browser.ts'
import { startOnExample } from './support/on-example.ts'
import type { Product } from './support/product.ts'
import { removeDataFolder } from './support/product.ts'
import { visitorAs } from './support/visitor.ts'

describe('from what is wrong with the plan to what mends it', () => {
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

  const late = () => page.getByRole('listitem').filter({ hasText: 'nobody has asked for another date' })

  it('the check says that an action is late and nobody said what becomes of it', async () => {
    await page.goto('/plan')
    await page.getByRole('link', { name: 'Check', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Plan check' }).waitFor()
    // One of the plan itself, one of a team plan below it.
    expect(await late().count()).toBe(2)
    await expectAccessible(page)
  })

  it('its link leads to the form that mends it, which asks for a reason before anything changes', async () => {
    await late().getByRole('link').first().click()
    await page.getByRole('heading', { level: 1, name: /re-date/i }).waitFor()
    await expectAccessible(page)
    await page.locator('[name="toOn-month"]').fill('12')
    await page.getByRole('button').last().click()
    expect(await page.title()).toMatch(/^Error: /)
    await page.locator('[name="toOn-day"]').fill('18')
    await page.locator('[name="toOn-month"]').fill('12')
    await page.locator('[name="toOn-year"]').fill('2020')
    await page
      .locator('[name="reason"]')
      .fill('The hostel opens three weeks later than it was promised (made up)')
    await page.getByRole('button').last().click()
    await page.waitForURL(/\/plan\/actions\/\d+(#.*)?$/)
    await page.getByText('three weeks later than it was promised').first().waitFor()
  })

  it('then the check finds it no more, and the old date is still there', async () => {
    expect(await page.getByText('30 October 2020').count()).toBeGreaterThan(0)
    await page.goto('/plan/check')
    expect(await late().count()).toBe(1)
    expect(await late().first().textContent()).toContain('team plan')
  })

  it('a team plan says what each of its actions feeds, and the area shows it, at any width', async () => {
    await page.goto('/plan')
    await page.getByRole('link', { name: 'Service and team plans' }).first().click()
    await page.getByRole('heading', { level: 1, name: 'Service and team plans' }).waitFor()
    await expectAccessible(page)
    await page.getByRole('link', { name: /Protection and Permanence team plan/ }).click()
    await page.getByRole('heading', { level: 1, name: /team plan/ }).waitFor()
    await expectAccessible(page)
    await page.getByRole('link', { name: /Read the file of every child/ }).click()
    await page.getByRole('heading', { level: 2, name: 'What it serves' }).waitFor()
    await expectAccessible(page)
    await page
      .getByRole('link', { name: /Hold permanence planning meetings/ })
      .first()
      .click()
    await page.getByText('What feeds this action says otherwise').waitFor()
    await expectAccessible(page)
    await page.goto('/plan/check')
  })

  it('coverage leads from a finding to the decision about it, at any width', async () => {
    await page.getByRole('link', { name: 'Coverage', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Is every finding answered?' }).waitFor()
    await expectAccessible(page)
    await page.setViewportSize({ width: 320, height: 640 })
    await expectAccessible(page)
    await page.setViewportSize({ width: 1280, height: 900 })
    await page
      .getByRole('link', { name: /agreed$/ })
      .first()
      .click()
    await page.waitForURL(/\/governance\//)
  })

  it('a workbook that comes back as it went out changes nothing', async () => {
    await page.goto('/plan/workbook')
    const sheet = await page.request.get('/plan/workbook.xlsx')
    expect([sheet.status(), (await sheet.body()).subarray(0, 2).toString()]).toEqual([200, 'PK'])
    await page.locator('input[type="file"]').setInputFiles({
      name: 'plan.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: await sheet.body(),
    })
    await page.getByRole('button', { name: 'See what it would change' }).click()
    await page.getByText('Nothing in this workbook differs from the plan').waitFor()
    await expectAccessible(page)
  })
})
