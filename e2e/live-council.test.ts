import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codeAt } from '../src/access/sign-in/code/one-time-code.ts'
import { closeWindows, expectAccessible, openBrowser, widths } from './support/browser.ts'
import type { Product } from './support/product.ts'
import { removeDataFolder, startProduct } from './support/product.ts'

const password = 'kettle walrus trombone'
const halfAMinute = 30_000

/** A phone that shows codes: each can be used once, so that the next is asked for ahead of its time. */
function phoneWith(secret: string) {
  let ahead = 0
  return {
    code: () => codeAt(secret, new Date(Date.now() + halfAMinute * ahead++)),
  }
}
type Phone = ReturnType<typeof phoneWith>

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('main').getByRole('button', { name }).click()
  await page.waitForLoadState()
}

async function look(page: Page, heading: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: heading }).waitFor()
  await expectAccessible(page)
  await page.setViewportSize(widths.desktop)
}

/** Fills in the password and the phone on the page of a one-time link, and joins. */
async function setUp(page: Page): Promise<Phone> {
  const phone = phoneWith(await page.locator('input[name="secret"]').inputValue())
  await page.getByLabel('New password').fill(password)
  await page.getByLabel('Code', { exact: true }).fill(phone.code())
  await press(page, 'Join')
  return phone
}

async function signIn(page: Page, email: string, phone: Phone): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByLabel('Code', { exact: true }).fill(phone.code())
  await press(page, 'Sign in')
}

const navigation = async (page: Page) =>
  (await page.getByRole('navigation', { name: 'Main' }).getByRole('link').allInnerTexts()).map((text) =>
    text.trim(),
  )

const sessionOf = async (page: Page) =>
  (await page.context().cookies()).find(({ name }) => name === 'los_session')?.value

describe('a live council, from its first start', () => {
  let product: Product
  let browser: Browser
  let ada: Page
  let bea: Page
  let adasPhone: Phone
  let firstLink: string
  let beasLink: string
  let beasPage: string

  beforeAll(async () => {
    product = await startProduct({ env: { LOS_COUNCIL: 'Testshire Council (made up)' } })
    browser = await openBrowser()
    const visitor = async () => (await browser.newContext({ baseURL: product.url })).newPage()
    ada = await visitor()
    bea = await visitor()
  })
  afterAll(async () => {
    await closeWindows(browser)
    await product.stop()
    removeDataFolder(product.data)
  })

  it('prints a one-time link, and lets nobody in without it', async () => {
    await expect.poll(() => /http:\S+\/join\/\S+/.exec(product.said())?.[0]).toBeDefined()
    firstLink = /http:\S+\/join\/\S+/.exec(product.said())?.[0] ?? ''
    await ada.goto('/plan')
    expect(new URL(ada.url()).pathname + new URL(ada.url()).search).toBe('/sign-in?next=%2Fplan')
    await look(ada, 'Sign in')
    expect(await ada.locator('body').innerText()).not.toContain('Whose work do you want to see?')
  })

  it('makes whoever follows it the administrator, with a password and a phone', async () => {
    await ada.goto(firstLink)
    await look(ada, 'Become the first administrator')
    await press(ada, 'Join')
    await ada.getByRole('heading', { name: 'There is a problem' }).waitFor()
    await look(ada, 'Become the first administrator')
    await ada.getByLabel('Your name').fill('Ada Made-up')
    await ada.getByLabel('Your e-mail address').fill('ada@council.example')
    adasPhone = await setUp(ada)
    expect(new URL(ada.url()).pathname).toBe('/')
    await ada.goto('/account')
    await look(ada, 'Your account')
    expect(await ada.getByRole('main').innerText()).toContain('Administrator')
  })

  it('takes the link once', async () => {
    const answer = await bea.goto(firstLink)
    expect(answer?.status()).toBe(404)
    await look(bea, 'This link no longer works')
  })

  it('signs the administrator out, and in again by password and code: a new session', async () => {
    const before = await sessionOf(ada)
    await ada.getByRole('button', { name: 'Sign out' }).click()
    await ada.waitForURL('**/sign-in')
    await ada.goto('/people')
    expect(new URL(ada.url()).pathname).toBe('/sign-in')
    await press(ada, 'Sign in')
    await look(ada, 'Sign in')
    expect(await ada.getByRole('main').innerText()).toContain('Enter your password')
    await signIn(ada, 'ada@council.example', adasPhone)
    expect(new URL(ada.url()).pathname).toBe('/')
    expect(await sessionOf(ada)).toMatch(/^[\w-]{43}$/)
    expect(await sessionOf(ada)).not.toBe(before)
    await ada.goto('/account/password')
    await look(ada, 'Change your password')
  })

  it('lets the administrator enter a second person with a role, and hands over a link', async () => {
    await ada.goto('/people/new')
    await look(ada, 'Add a person')
    await ada.getByLabel('Name').fill('Bea Made-up')
    await ada.getByLabel('E-mail address').fill('bea@council.example')
    await press(ada, 'Add')
    await look(ada, 'Hand this link to Bea Made-up')
    beasLink = await ada.getByRole('main').locator('code').innerText()
    await ada.getByRole('link', { name: /Go on to Bea/ }).click()
    await look(ada, 'Bea Made-up')
    beasPage = new URL(ada.url()).pathname
    await ada.getByRole('button', { name: 'Give a role' }).click()
    await look(ada, 'Give a role')
    await ada.getByLabel('Role').selectOption({ value: 'councillor' })
    await press(ada, 'Give role')
    await look(ada, 'Bea Made-up')
    expect(await ada.getByRole('main').innerText()).toContain('Councillor')
  })

  it('lets that person join by the link, and shows exactly what the role permits', async () => {
    await bea.goto(beasLink)
    await look(bea, 'Set up your sign-in')
    expect(await bea.getByRole('main').innerText()).toContain('bea@council.example')
    await setUp(bea)
    expect(new URL(bea.url()).pathname).toBe('/')
    await expectAccessible(bea)
    await bea.setViewportSize(widths.desktop)
    expect(await navigation(bea)).toEqual([
      'Line',
      'My duties',
      'Inspections',
      'Plan',
      'Released figures',
      'Governance',
      'Papers',
      'Funding',
    ])
    expect(await navigation(ada)).toEqual([
      'Line',
      'My duties',
      'Inspections',
      'Plan',
      'Governance',
      'People',
    ])
    for (const closed of [
      '/people/new',
      '/audit',
      '/plan/new',
      '/inspections/add',
      '/papers/new',
      '/funding/new',
    ]) {
      expect((await bea.goto(closed))?.status(), closed).toBe(403)
      expect(await bea.getByRole('heading', { level: 1 }).innerText()).toBe('You may not do this')
    }
    await expectAccessible(bea)
    await bea.setViewportSize(widths.desktop)
    for (const open of [
      '/plan',
      '/inspections',
      '/governance',
      '/papers',
      '/funding',
      '/people',
      '/account',
    ]) {
      expect((await bea.goto(open))?.status(), open).toBe(200)
      await expectAccessible(bea)
      await bea.setViewportSize(widths.desktop)
    }
    expect(await bea.getByRole('main').innerText()).toContain('Councillor')
  })

  it('ends a suspended person’s session at the next click', async () => {
    await bea.goto('/plan')
    await ada.goto(`${beasPage}/state`)
    await look(ada, 'Change state')
    await press(ada, 'Save')
    await look(ada, 'Change state')
    await ada.getByLabel('Suspend').check()
    await ada.getByLabel(/Why/).fill('A test of what happens')
    await press(ada, 'Save')
    await look(ada, 'Bea Made-up')
    expect(await ada.getByRole('main').innerText()).toContain('suspended')
    await bea.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Papers' }).click()
    await bea.waitForURL('**/sign-in?next=%2Fpapers')
    await look(bea, 'Sign in')
  })
})
