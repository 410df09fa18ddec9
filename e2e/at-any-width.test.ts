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

/** Lists whose lines say more than a tablet has room for beside one another, each by what its own table is found by. */
const widest = [
  ['/permanence', table],
  ['/monday', '.los-table--numbered'],
  ['/challenges', 'main table'],
  ['/if-ofsted-rang', 'main table:has(a[href^="/children/"])'],
] as const

/** Cells of the first such table that lie beside the window, and by how much the page is wider than it. */
const besideTheWindow = (page: Page, found: string) =>
  page.evaluate((selector) => {
    const { clientWidth, scrollWidth } = document.documentElement
    const cells = [...(document.querySelector(selector)?.querySelectorAll('tbody td, tbody th') ?? [])]
    const beside = cells.filter((cell) => cell.getBoundingClientRect().right > clientWidth)
    return { cells: cells.length, beside: beside.length, wider: scrollWidth - clientWidth }
  }, found)

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

  it.each(widest)('shows every line of %s without scrolling sideways on a tablet', async (path, found) => {
    const page = await visitorAs(on.browser, on.product.url, 'director')
    await page.goto(path)
    for (const width of [641, 768, 1024, 1099, 1100]) {
      await page.setViewportSize({ width, height: 900 })
      const { cells, ...outside } = await besideTheWindow(page, found)
      expect(cells).toBeGreaterThan(10)
      expect([width, outside]).toEqual([width, { beside: 0, wider: 0 }])
    }
  })

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
