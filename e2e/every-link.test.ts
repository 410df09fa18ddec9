import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { closeWindows, openBrowser } from './support/browser.ts'
import { everyPage, linksWithoutWindow, windows } from './support/crawl.ts'
import { startOnExample } from './support/on-example.ts'
import type { Product } from './support/product.ts'
import { removeDataFolder } from './support/product.ts'
import { visitorAs } from './support/visitor.ts'

describe('links, whoever looks', () => {
  let product: Product
  let browser: Browser
  beforeAll(async () => {
    product = await startOnExample()
    browser = await openBrowser()
  })
  afterAll(async () => {
    await closeWindows(browser)
    await product.stop()
    removeDataFolder(product.data)
  })

  it.each(['auditor', 'councillor', 'team manager', 'democratic services'])(
    'lead nowhere that the role may not go: %s',
    { timeout: 300_000 },
    async (role) => {
      const page = await visitorAs(browser, product.url, role)
      const asks = Array.from({ length: windows }, () => page.context().request)
      await everyPage(asks, linksWithoutWindow)
    },
  )
})
