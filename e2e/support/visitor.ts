import { parse, type DefaultTreeAdapterMap } from 'parse5'
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

/**
 * Keeps a page as it stands. Some load themselves again while work is under way, which may be in the middle of going on to
 * the next page: the browser then gives that one up.
 */
export const keepStill = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.stop()
  })

/**
 * The addresses on this page that lead to other pages of ours. Asked of the page itself, as the forms are: a locator first
 * brings the whole of what finds and waits into the page, which took longer than most of what is asked there.
 */
export async function linksOn(page: Page): Promise<readonly string[]> {
  const origin = new URL(page.url()).origin
  const links = await page.evaluate(() =>
    [...document.querySelectorAll('a[href]')].map((anchor) =>
      anchor instanceof HTMLAnchorElement ? anchor.href : '',
    ),
  )
  return links
    .filter((link) => link.startsWith(origin))
    .map((link) => link.slice(origin.length).replace(/#.*$/, ''))
}

/** The same of a page that came without a window: of its HTML, and the address that answered. */
export function linksIn(html: string, address: string): readonly string[] {
  const { origin } = new URL(address)
  return hrefsIn(parse(html))
    .map((href) => new URL(href, address))
    .filter((link) => link.origin === origin)
    .map(({ pathname, search }) => pathname + search)
}

type Node = DefaultTreeAdapterMap['node']

function hrefsIn(node: Node): readonly string[] {
  const own = 'attrs' in node && node.tagName === 'a' ? node.attrs.filter(({ name }) => name === 'href') : []
  const below = 'childNodes' in node ? node.childNodes.flatMap(hrefsIn) : []
  return [...own.map(({ value }) => value), ...below]
}

/** Where the forms of this page's main part are sent that ask something: those of a button alone ask nothing. */
export const formsOn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('main form[method="post"]')].flatMap((form) => {
      if (!form.querySelector('input:not([type="hidden"]), textarea, select')) return []
      // Not the property: a field that is called action stands in its place.
      const { pathname, search } = new URL(form.getAttribute('action') ?? '', document.baseURI)
      return [pathname + search]
    }),
  )

/**
 * Empties every field of the form that is sent to an address of this kind, sends it, and says with which status it was
 * answered. Of this kind, not to this address: a meeting goes on from child to child, so that its form is another's by now.
 */
export async function sendEmpty(page: Page, action: string): Promise<number> {
  const answered = page.waitForResponse((response) => response.request().method() === 'POST')
  const loaded = page.waitForEvent('load')
  const wasSent = await page.evaluate((address) => {
    const forms = [...document.querySelectorAll('main form[method="post"]')]
    const kindOf = (form: Element) => {
      const { pathname, search } = new URL(form.getAttribute('action') ?? '', document.baseURI)
      return (pathname + search).replaceAll(/\d+/g, 'N')
    }
    const form = forms.find((each) => kindOf(each) === address.replaceAll(/\d+/g, 'N'))
    if (!(form instanceof HTMLFormElement)) return false
    for (const field of form.elements) {
      if (field instanceof HTMLTextAreaElement) field.value = ''
      if (field instanceof HTMLSelectElement) field.value = ''
      if (!(field instanceof HTMLInputElement) || field.type === 'hidden') continue
      if (field.type === 'radio' || field.type === 'checkbox') field.checked = false
      else field.value = ''
    }
    form.requestSubmit(form.querySelector('button:not([type="button"])'))
    return true
  }, action)
  if (!wasSent) {
    for (const never of [answered, loaded]) never.catch(() => undefined)
    throw new Error(`${page.url()} has no form that is sent to ${action}`)
  }
  const status = (await answered).status()
  // The load of what was answered: until then the page that was sent stands there, which has a heading too.
  await loaded
  const isHeaded = await page.evaluate(() => document.querySelector('h1')?.checkVisibility() ?? false)
  if (!isHeaded) await page.locator('h1').first().waitFor()
  return status
}
