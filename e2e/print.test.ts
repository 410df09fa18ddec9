import type { Browser, Page } from 'playwright-core'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from './support/browser.ts'
import type { Product } from './support/product.ts'
import { removeDataFolder, startProduct } from './support/product.ts'
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

describe('what goes to a meeting on paper', () => {
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

  it('the Director’s page prints on one landscape sheet', async () => {
    const page = await visitorAs(browser, product.url, 'director')
    await page.goto('/')
    const sheets = await sheetsOf(page)
    expect(sheets).toHaveLength(1)
    expect(sheets.every(({ width, height }) => width > height)).toBe(true)
  })
})
