import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { expectAccessible, widths } from './support/browser.ts'
import { journeyOnExample } from './support/journey.ts'
import { visitorAs } from './support/visitor.ts'

const table = '.los-screen-only table:has(a[href^="/permanence/"])'

/** What of the tracker lies beside its window, or scrolls apart from the page. */
const outOfSight = (page: Page) =>
  page.evaluate((found) => {
    const whole = document.querySelector(found)
    if (!whole) return ['no table']
    const width = document.documentElement.clientWidth
    const cells = [...whole.querySelectorAll('tbody td, tbody th')]
    const beside = cells.filter((cell) => cell.getBoundingClientRect().right > width)
    const region = whole.closest('[role="region"]')
    const boxed = region !== null && region.clientHeight + 1 < whole.getBoundingClientRect().height
    return [...beside.map((cell) => cell.textContent), ...(boxed ? ['it scrolls in a box of its own'] : [])]
  }, table)

describe('the tracker of permanence and the head of a page, at any width', () => {
  const on = journeyOnExample()

  it.each(['desktop', 'phone'] as const)(
    'shows every child of the tracker whole, with stage, next action, owner and day: on a %s',
    async (width) => {
      const page = await visitorAs(on.browser, on.product.url, 'director')
      await page.setViewportSize(widths[width])
      await page.goto('/permanence')
      expect(await outOfSight(page)).toEqual([])
      const rows = page.locator(`${table} tbody tr`)
      expect(await rows.count()).toBeGreaterThan(30)
      const first = await rows.first().innerText()
      for (const said of [/aged \d+/, /, \d+ days/, /Team Manager/, /, by \d+ \w+ 20\d\d/])
        expect(first).toMatch(said)
      await rows.first().getByText('More').click()
      expect(await rows.first().innerText()).toContain('Legal status')
      expect(await outOfSight(page)).toEqual([])
      await expectAccessible(page, [width])
    },
  )

  it('begins the page high on a phone, and opens the ways elsewhere without JavaScript', async () => {
    const signedIn = await visitorAs(on.browser, on.product.url, 'director')
    const kept = await signedIn.context().storageState()
    const context = await on.browser.newContext({
      baseURL: on.product.url,
      storageState: kept,
      javaScriptEnabled: false,
      viewport: widths.phone,
    })
    const page = await context.newPage()
    await page.goto('/permanence')
    expect((await page.locator('header').boundingBox())?.height).toBeLessThan(100)
    const away = page.getByRole('link', { name: 'Monday list', exact: true })
    expect([await away.isVisible(), await page.getByText('Sign out').isVisible()]).toEqual([false, false])
    await page.getByText('Menu', { exact: true }).click()
    expect([await away.isVisible(), await page.getByText('Sign out').isVisible()]).toEqual([true, true])
    await page.setViewportSize(widths.desktop)
    expect([await away.isVisible(), await page.getByText('Menu', { exact: true }).isVisible()]).toEqual([
      true,
      false,
    ])
    await signedIn.setViewportSize(widths.phone)
    await signedIn.goto('/permanence')
    await signedIn.getByText('Menu', { exact: true }).click()
    await expectAccessible(signedIn, ['phone'])
    await signedIn.keyboard.press('Home')
    expect(await signedIn.locator('.govuk-skip-link').getAttribute('href')).toBe('#main-content')
  })
})
