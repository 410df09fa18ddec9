import { describe, it } from 'vitest'
import { everyPage, linksWithoutWindow, windows } from './support/crawl.ts'
import { journeyOnExample } from './support/journey.ts'
import { visitorAs } from './support/visitor.ts'

describe('links, whoever looks', () => {
  const on = journeyOnExample()

  it.each(['auditor', 'councillor', 'team manager', 'democratic services'])(
    'lead nowhere that the role may not go: %s',
    { timeout: 300_000 },
    async (role) => {
      const page = await visitorAs(on.browser, on.product.url, role)
      const asks = Array.from({ length: windows }, () => page.context().request)
      await everyPage(asks, linksWithoutWindow)
    },
  )
})
