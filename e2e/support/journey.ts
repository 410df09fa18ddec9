import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { closeWindows, openBrowser } from './browser.ts'
import { startOnExample } from './on-example.ts'
import type { Product } from './product.ts'
import { removeDataFolder } from './product.ts'

/** Where a journey goes: good while the tests run for which it was asked. */
export interface Journey {
  readonly product: Product
  readonly browser: Browser
}

/** To be called where tests are described: they find the product running on the worked example, and a browser. */
export function journeyOnExample(): Journey {
  let begun: Journey | undefined
  beforeAll(async () => {
    begun = { product: await startOnExample(), browser: await openBrowser() }
  })
  afterAll(async () => {
    if (!begun) return
    await closeWindows(begun.browser)
    await begun.product.stop()
    removeDataFolder(begun.product.data)
  })
  const now = (): Journey => {
    if (!begun) throw new Error('The product is not running yet: ask within a test')
    return begun
  }
  return {
    get product() {
      return now().product
    },
    get browser() {
      return now().browser
    },
  }
}
