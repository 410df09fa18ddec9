import type { Page } from 'playwright-core'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { journeyOnExample } from './support/journey.ts'
import { visitorAs } from './support/visitor.ts'

/** The sheets that a browser prints, as their widths and heights in points. */
async function sheetsOf(page: Page): Promise<readonly { readonly width: number; readonly height: number }[]> {
  const bytes = await page.pdf({ preferCSSPageSize: true })
  const printed = await getDocument({ data: new Uint8Array(bytes) }).promise
  const numbers = Array.from({ length: printed.numPages }, (_, index) => index + 1)
  return Promise.all(
    numbers.map(async (number) => {
      const { width, height } = (await printed.getPage(number)).getViewport({ scale: 1 })
      return { width, height }
    }),
  )
}

/** What stands on each sheet, in words. */
async function wordsOn(page: Page): Promise<readonly string[]> {
  const bytes = await page.pdf({ preferCSSPageSize: true })
  const printed = await getDocument({ data: new Uint8Array(bytes) }).promise
  const numbers = Array.from({ length: printed.numPages }, (_, index) => index + 1)
  return Promise.all(
    numbers.map(async (number) => {
      const { items } = await (await printed.getPage(number)).getTextContent()
      return items.map((item) => ('str' in item ? item.str : '')).join(' ')
    }),
  )
}

/** An A3 sheet upright, in points. */
const a3 = { width: 842, height: 1191 }

describe('what goes to a meeting on paper', () => {
  const on = journeyOnExample()

  it.each([
    ['the Director’s page', '/'],
    ['the plan on a page', '/plan/on-a-page'],
  ])('%s prints on one landscape sheet', async (_name, address) => {
    const page = await visitorAs(on.browser, on.product.url, 'director')
    await page.goto(address)
    const sheets = await sheetsOf(page)
    expect(sheets).toHaveLength(1)
    expect(sheets.every(({ width, height }) => width > height)).toBe(true)
  })

  it('a child’s record has no control on it, tells nothing twice, and what must be done before what happened', async () => {
    const page = await visitorAs(on.browser, on.product.url, 'head of service')
    await page.goto('/children?q=MU10018')
    await page.getByRole('link', { name: 'MU10018' }).click()
    await page.waitForURL(/\/children\/\d+$/)
    const [first = '', ...rest] = await wordsOn(page)
    const all = [first, ...rest].join(' ')
    for (const control of ['Why this date', 'Show all', 'Show it', 'Say why', 'The same as a table'])
      expect(all).not.toContain(control)
    expect(first).toContain('24 November 2020')
    expect(first).toContain('A bar is something that lasted')
    expect(all.indexOf('Time limits')).toBeLessThan(all.indexOf('What happened'))
  })

  it('the child whose turn it is in a planning meeting is one sheet', async () => {
    const page = await visitorAs(on.browser, on.product.url, 'head of service')
    await page.goto('/permanence/meeting')
    expect(await sheetsOf(page)).toHaveLength(1)
  })

  it('the plan in time fills the width of a large sheet', async () => {
    const page = await visitorAs(on.browser, on.product.url, 'director')
    await page.goto('/plan/timeline')
    const [first] = await sheetsOf(page)
    expect(first?.width).toBeCloseTo(a3.width, -1)
    expect(first?.height).toBeCloseTo(a3.height, -1)
    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize(a3)
    const room = await page.locator('main').boundingBox()
    const picture = await page.locator('.los-plan-in-time svg.los-figure__broad').boundingBox()
    expect(picture?.width).toBeGreaterThan(0.9 * (room?.width ?? Infinity))
  })
})
