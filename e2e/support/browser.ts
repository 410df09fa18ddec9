import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { RunOptions, AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { chromium } from 'playwright-core'
import { expect, inject } from 'vitest'

/** Every tag of WCAG 2.0, 2.1 and 2.2 at A and AA; no rule is switched off. */
declare global {
  interface Window {
    axe: { run(context: Document, options: RunOptions): Promise<AxeResults> }
  }
}

/** The same rules in a third of the letters: half of a look went into reading the whole of them. */
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * Axe comes into every page anew. It is sent once, and kept where what a tab leaves for its next page is kept: to send it took
 * longer than to read it.
 */
async function injectAxe(page: Page): Promise<void> {
  const bring = () =>
    page.evaluate(() => {
      const kept = 'axe' in window ? null : sessionStorage.getItem('axe for the tests')
      if (kept !== null) (0, eval)(kept)
      return 'axe' in window
    })
  if (await bring()) return
  await page.evaluate((source) => {
    sessionStorage.setItem('axe for the tests', source)
  }, axe)
  expect(await bring(), 'axe was brought').toBe(true)
}

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa']

/**
 * A page lives for a second, and axe with it: nothing of it is run often enough to be worth translating better than plainly,
 * which took as long again as all that axe did.
 */
const plainly = '--js-flags=--no-opt,--no-maglev,--always-sparkplug'

async function launched(): Promise<Browser> {
  const { executable, env } = inject('chromium')
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  )
  return chromium.launch({
    executablePath: executable,
    env: { ...Object.fromEntries(inherited), ...env },
    args: ['--no-sandbox', '--headless=shell', '--disable-gpu', '--disable-dev-shm-usage', plainly],
  })
}

let kept: Promise<Browser> | undefined

/** A browser, the same for every journey of this worker: what each visitor keeps is in a context of its own. */
export async function openBrowser(): Promise<Browser> {
  const browser = await (kept ??= launched())
  if (browser.isConnected()) return browser
  kept = launched()
  return kept
}

/** Closes whatever a journey opened, with all that was kept of its visitors. */
export async function closeWindows(browser: Browser): Promise<void> {
  await Promise.all(browser.contexts().map((context) => context.close()))
}

export const widths = { desktop: { width: 1280, height: 900 }, phone: { width: 320, height: 640 } } as const

async function violationsOn(page: Page): Promise<readonly string[]> {
  await injectAxe(page)
  const found = await page.evaluate(
    async (values) => {
      // Every rule is run; what passes, and the selectors of what does not, are not written out.
      const how = { resultTypes: ['violations' as const], reporter: 'no-passes' as const, selectors: false }
      const { violations } = await window.axe.run(document, { ...how, runOnly: { type: 'tag', values } })
      return violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`,
      )
    },
    [...tags],
  )
  return found
}

type Width = keyof typeof widths

/** Both widths, as it stands first: it need not be drawn anew for that one. */
export const bothWidths = (page: Page): readonly Width[] =>
  page.viewportSize()?.width === widths.phone.width ? ['phone', 'desktop'] : ['desktop', 'phone']

/** Axe finds nothing on this page, at desktop width and at 320 px unless one is named, and nothing scrolls sideways. */
export async function expectAccessible(
  page: Page,
  at: readonly Width[] = ['phone', 'desktop'],
): Promise<void> {
  for (const size of at.map((width) => widths[width])) {
    await page.setViewportSize(size)
    expect(await violationsOn(page), `${page.url()} at ${size.width} px`).toEqual([])
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(wide, `${page.url()} must not scroll sideways at ${size.width} px`).toBeLessThanOrEqual(size.width)
  }
}
