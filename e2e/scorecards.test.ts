import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { expectAccessible } from './support/browser.ts'
import { journeyOnExample } from './support/journey.ts'
import { visitorAs } from './support/visitor.ts'

describe('scorecards, and the figures that leave', () => {
  const on = journeyOnExample()

  const openedBy = async (role: string, address: string, heading: RegExp): Promise<Page> => {
    const page = await visitorAs(on.browser, on.product.url, role)
    await page.goto(address)
    await page.getByRole('heading', { level: 1, name: heading }).waitFor()
    return page
  }

  /** How many the page that a number leads to says that its list holds. */
  const numberOn = async (page: Page): Promise<string | null> =>
    page.locator('.los-fact__figure').first().textContent()

  it('there is a record to look at', async () => {
    const page = await visitorAs(on.browser, on.product.url, 'head of service')
    await expect
      .poll(
        async () =>
          (await page.goto('/measures/scorecard/service')) && page.getByText('Nothing is known').count(),
        { timeout: 90_000, interval: 1000 },
      )
      .toBe(0)
  }, 120_000)

  it('a team manager reads the own team’s, and goes from a number to its list', async () => {
    const page = await openedBy('team manager', '/measures/scorecard/team', /^Scorecard of/)
    await expectAccessible(page)
    await page
      .getByRole('link', { name: /^List behind/ })
      .first()
      .click()
    await page.waitForURL(/\/measures\/[a-z0-9-]+#list/)
    await page.locator('#list').waitFor()
    expect(await page.locator('#list').getByRole('table').count()).toBe(1)
  })

  it('a head of service reads the service’s, and writes what stands behind a number in three boxes', async () => {
    const page = await openedBy('head of service', '/measures/scorecard/service', /Scorecard of the service/)
    await expectAccessible(page)
    await page
      .getByRole('link', { name: /^Write commentary on/ })
      .last()
      .click()
    await page.getByLabel('What do the data say?').fill('Six in ten were in time (made up)')
    await page.getByLabel('What are we worried about?').fill('Two teams wait for staff (made up)')
    await page.getByLabel('What happens next?').fill('The made-up manager reports in March')
    await page.getByLabel('Whose commentary is it?').selectOption({ index: 1 })
    await expectAccessible(page)
    await page.locator('main').getByRole('button').first().click()
    await page.waitForURL(/\/measures\/scorecard\/service/)
    const said = page.locator('.los-said', { hasText: 'Six in ten were in time (made up)' })
    await said.waitFor()
    expect(await said.locator('.los-said__box').count()).toBe(3)
    expect(await said.locator('.los-said__by').textContent()).toMatch(/.+, \d{1,2} \w+ \d{4}/)
    await expectAccessible(page)
  })

  it('an auditor reads the same numbers, and is told why there is no list', async () => {
    const page = await openedBy('auditor', '/measures/scorecard/board', /Scorecard for the board/)
    await expectAccessible(page)
    const why = page.getByText(/Your role does not open children’s records/)
    expect(await why.count()).toBe(1)
    expect(await page.getByRole('link', { name: /^List behind/ }).count()).toBe(0)
    await page
      .getByRole('link', { name: /^Chart of/ })
      .first()
      .click()
    await page.waitForURL(/\/measures\/[a-z0-9-]+#chart/)
    const address = page.url().replace('#chart', '')
    expect(await why.count()).toBeGreaterThan(0)
    expect(await page.locator('#list').getByRole('link').count()).toBe(0)
    const headOfService = await visitorAs(on.browser, on.product.url, 'head of service')
    await headOfService.goto(address)
    expect(await numberOn(headOfService)).toBe(await numberOn(page))
  })

  it('a director gives it to the named members of a board, who read their copy: true numbers, and no child', async () => {
    const director = await openedBy('director', '/released/new/board', /Release the scorecard to a board/)
    await director.getByLabel('What is it called?').fill('Made-up scorecard')
    await director.getByLabel('Which meeting is it for?').fill('Made-up board, in closed meeting')
    for (const member of await director.getByLabel(/, board member/).all()) await member.check()
    await expectAccessible(director)
    await director.getByRole('button', { name: 'See what would be printed' }).click()
    await director.getByText('Closed meeting: for its named members alone.').waitFor()
    await expectAccessible(director)
    await director.locator('main form').getByRole('button').last().click()
    await director.waitForURL(/\/released\/board\/\d+/)
    const page = await openedBy('board member', '/released', /Released figures/)
    await page.getByRole('link', { name: 'Made-up scorecard' }).click()
    await page.waitForURL(/\/released\/board\/\d+/)
    await expectAccessible(page)
    expect(await page.locator('main').getByRole('table').count()).toBeGreaterThan(0)
    expect(await page.locator('main a[href^="/children"], main a[href^="/measures"]').count()).toBe(0)
    expect((await page.goto('/measures/scorecard/board'))?.status()).toBe(403)
  })

  it('a councillor reads what is public: small counts are withheld, and the page says so without giving them away', async () => {
    const page = await openedBy('councillor', '/released', /Released figures/)
    await expectAccessible(page)
    await page.locator('main').getByRole('table').getByRole('link').first().click()
    await page.waitForURL(/\/released\/public\/\d+/)
    await expectAccessible(page)
    const printed = await page.locator('main td.govuk-table__cell--numeric').allTextContents()
    expect(printed.length).toBeGreaterThan(0)
    expect(printed.filter((text) => /^[1-5]$/.test(text.trim()))).toEqual([])
    expect(await page.getByText(/fewer than six/).count()).toBeGreaterThan(0)
    expect((await page.goto('/measures/scorecard/service'))?.status()).toBe(403)
  })

  it('all of it works without JavaScript', async () => {
    const signedIn = await visitorAs(on.browser, on.product.url, 'head of service')
    const cookies = await signedIn.context().cookies()
    const plain = await on.browser.newContext({ baseURL: on.product.url, javaScriptEnabled: false })
    await plain.addCookies(cookies)
    const page = await plain.newPage()
    await page.goto('/measures/scorecard/service')
    await page
      .getByRole('link', { name: /^List behind/ })
      .first()
      .click()
    await page.waitForURL(/#list/)
    await page.goto('/measures/scorecard/service')
    await page
      .getByRole('link', { name: /^Write commentary on/ })
      .first()
      .click()
    await page.locator('main').getByRole('button').first().click()
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await page.getByLabel('What do the data say?').count()).toBe(1)
    await plain.close()
  })
})
