import type { Browser, Page } from 'playwright-core'

/** Somebody who looks through a role of the worked example. */
export async function visitorAs(browser: Browser, url: string, role: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: url })
  const page = await context.newPage()
  await page.goto('/sign-in')
  await page
    .locator('form', { has: page.locator(`input[name="role"][value="${role}"]`) })
    .getByRole('button')
    .click()
  await page.waitForURL((address) => !address.pathname.startsWith('/sign-in'))
  return page
}

/** The addresses on this page that lead to other pages of ours. */
export async function linksOn(page: Page): Promise<readonly string[]> {
  const origin = new URL(page.url()).origin
  const links = await page
    .locator('a[href]')
    .evaluateAll((anchors) =>
      anchors.map((anchor) => (anchor instanceof HTMLAnchorElement ? anchor.href : '')),
    )
  return links
    .filter((link) => link.startsWith(origin))
    .map((link) => link.slice(origin.length).replace(/#.*$/, ''))
}
