import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeWindows, expectAccessible, openBrowser } from './support/browser.ts'
import { startOnBareExample } from './support/on-example.ts'
import type { Product } from './support/product.ts'
import { removeDataFolder } from './support/product.ts'
import { visitorAs } from './support/visitor.ts'

/** The example's day is 24 November 2020. */
describe('decisions and plans, from the first word to the last', () => {
  let product: Product
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    product = await startOnBareExample()
    browser = await openBrowser()
    page = await visitorAs(browser, product.url, 'democratic services')
  })
  afterAll(async () => {
    await closeWindows(browser)
    await product.stop()
    removeDataFolder(product.data)
  })

  const day = async (name: string, [year, month, date]: readonly [string, string, string]) => {
    await page.locator(`[name="${name}-day"]`).fill(date)
    await page.locator(`[name="${name}-month"]`).fill(month)
    await page.locator(`[name="${name}-year"]`).fill(year)
  }
  const fill = (name: string, text: string) => page.locator(`[name="${name}"]`).fill(text)
  const choose = (name: string, value: string) =>
    page.locator(`[name="${name}"][value="${value}"]`).check({ force: true })
  const send = (button: string) => page.getByRole('button', { name: button, exact: true }).click()
  const matter = 'To let two flats for care leavers (made up)'

  it('a decision to come is put on the forward plan, for one post to take', async () => {
    await page.goto('/governance/forward-plan/new')
    await fill('matter', matter)
    const post = page.locator('select[name="taker"] option', { hasText: 'Portfolio Holder' }).first()
    await page.locator('select[name="taker"]').selectOption((await post.getAttribute('value')) ?? '')
    await day('decideOn', ['2020', '11', '24'])
    await send('Add to the forward plan')
    await page.getByRole('heading', { level: 1, name: matter }).waitFor()
    await expectAccessible(page)
  })

  it('the post decides, in exact words and with what the law asks for, and the entry says what it came to', async () => {
    await page.getByRole('button', { name: 'Record the decision' }).click()
    await page.getByRole('heading', { level: 1, name: 'Record a decision of one post' }).waitFor()
    await expectAccessible(page)
    await send('Record decision')
    expect(await page.title()).toMatch(/^Error: /)
    await expectAccessible(page)
    await fill('power', 'Scheme of delegation, part 3 (made up)')
    await fill('words', 'That two flats be let for care leavers.')
    await choose('outcome', 'agreed')
    await fill('reasons', 'Three young people wait for a home.')
    await fill('alternatives', 'To wait for the spring: rejected, since winter comes first.')
    await fill('interests', 'None were declared.')
    await send('Record decision')
    await page.getByText('As recorded').waitFor()
    await page.getByText('not published').first().waitFor()
    await expectAccessible(page)
    const decision = page.url()
    await page.goto('/governance/forward-plan')
    await page.getByRole('link', { name: matter }).first().click()
    await page.getByRole('link', { name: 'this decision' }).click()
    expect(page.url()).toBe(decision)
  })

  it('it is published, called in within the council’s days, and may not be carried out', async () => {
    await page.getByRole('button', { name: 'Record its publication' }).click()
    await day('on', ['2020', '11', '24'])
    await choose('urgent', 'no')
    await send('Record it')
    await page.getByText('open to call-in').first().waitFor()
    await page.getByRole('button', { name: 'Record a call-in' }).click()
    await day('on', ['2020', '11', '24'])
    await fill('members', '3')
    await fill('who', 'Three members of the Scrutiny Committee (made up)')
    await fill('grounds', 'Young people were not asked')
    await send('Record the call-in')
    await page.getByText('Called in', { exact: true }).first().waitFor()
    await expectAccessible(page)
    await page.setViewportSize({ width: 320, height: 640 })
    await expectAccessible(page)
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.goto('/governance/call-ins')
    await page
      .getByRole('cell', { name: /Portfolio Holder.*, for Cabinet/ })
      .first()
      .waitFor()
  })

  it('a service plan is drawn up by a head of service, with an action of its own', async () => {
    page = await visitorAs(browser, product.url, 'head of service')
    await page.goto('/plan/plans/new')
    await expectAccessible(page)
    await choose('level', 'service')
    await fill('title', 'Made-up service plan 2020-21')
    await day('beginsOn', ['2020', '11', '1'])
    await page.locator('[name="serves"]').first().check({ force: true })
    await send('Draw up the plan')
    await page.getByRole('heading', { level: 1, name: 'Made-up service plan 2020-21' }).waitFor()
    await page.getByText('Not approved yet: it can be changed freely.').waitFor()
    await page
      .getByRole('link', { name: /Add an action/ })
      .first()
      .click()
    await fill('text', 'Agree one way of recording management decisions')
    await choose('kind', 'task')
    await day('startOn', ['2020', '12', '1'])
    await day('dueOn', ['2021', '3', '31'])
    await page.locator('main form button').first().click()
    await page.waitForURL(/\/plan\/actions\/\d+/)
    await expectAccessible(page)
  })

  it('it is approved by the director, and from then on changes are asked for with a reason', async () => {
    page = await visitorAs(browser, product.url, 'director')
    await page.goto('/plan/plans')
    await page.getByRole('link', { name: /Made-up service plan 2020-21/ }).click()
    await page.getByRole('link', { name: 'Approve it as it stands' }).click()
    await expectAccessible(page)
    await page.locator('main form button').first().click()
    await page.waitForURL(/\/plan\/versions\/1/)
    await expectAccessible(page)
    await page.goto('/plan/plans')
    await page.getByRole('link', { name: /Made-up service plan 2020-21/ }).click()
    await page.getByText('Version 1').first().waitFor()
    await page
      .getByRole('link', { name: /Agree one way of recording/ })
      .first()
      .click()
    await page.getByRole('link', { name: /Change the wording/ }).click()
    await fill('text', 'Agree one way of recording decisions')
    await page.locator('main form button').first().click()
    expect(await page.title()).toMatch(/^Error: /)
  })
})
