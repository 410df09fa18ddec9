import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { bothWidths, expectAccessible } from './support/browser.ts'
import {
  eachKind,
  everyPage,
  isThere,
  kindOf,
  linksWithoutWindow,
  open,
  shared,
  windowsAs,
} from './support/crawl.ts'
import { journeyOnExample } from './support/journey.ts'
import { formsOn, keepStill, linksOn, sendEmpty } from './support/visitor.ts'

/** One form of each kind, by the address it is sent to: the page it stands on. */
const formsSeen = () => {
  const pages = new Map<string, { readonly page: string; readonly action: string }>()
  return {
    note: async (page: Page, address: string) => {
      for (const action of await formsOn(page)) {
        const kind = kindOf(action)
        if (!pages.has(kind)) pages.set(kind, { page: address, action })
      }
    },
    all: () => [...pages.values()],
  }
}

describe('every page that links lead to', () => {
  const on = journeyOnExample()
  /** Kinds of page that were looked at for somebody already: for the next role only the others are. */
  const looked = new Map<string, number>()

  it.each(['director', 'administrator'])(
    'is there, is accessible at both widths, and never scrolls sideways: for the %s',
    { timeout: 900_000 },
    async (role) => {
      const pages = await windowsAs(on.browser, on.product.url, role)
      const forms = formsSeen()
      const look = async (shown: Page, address: string) => {
        const before = looked.get(kindOf(address)) ?? 0
        if (before >= eachKind) return
        looked.set(kindOf(address), before + 1)
        // The second of a kind differs in what it says, which shows at the width where there is least room for it.
        await expectAccessible(shown, before === 0 ? bothWidths(shown) : ['phone'])
        await forms.note(shown, address)
      }
      const visited = await everyPage(pages, async (shown, address) => {
        if ((looked.get(kindOf(address)) ?? 0) >= eachKind)
          return linksWithoutWindow(shown.context().request, address)
        expect(await open(shown, address), isThere(address)).toBe(200)
        await look(shown, address)
        return linksOn(shown)
      })
      expect(visited.length).toBeGreaterThan(role === 'director' ? 110 : 25)
      const refused: string[] = []
      await shared(pages, forms.all(), async (page, form) => {
        await open(page, form.page)
        const status = await sendEmpty(page, form.action)
        await keepStill(page)
        expect([200, 303, 409, 422], `${form.action} sent empty from ${form.page}`).toContain(status)
        await expectAccessible(page, ['phone'])
        if (status === 422) refused.push(form.action)
      })
      expect(refused.length, refused.join('\n')).toBeGreaterThan(role === 'director' ? 35 : 4)
    },
  )
})
