import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { extractOn, plantedChildren, workbookBytes, worldOf } from '../src/example/children/index.ts'
import { isoDate } from '../src/kernel/index.ts'
import { closeWindows, expectAccessible, openBrowser, widths } from './support/browser.ts'
import { startOnBareExample } from './support/on-example.ts'
import type { Product } from './support/product.ts'
import { removeDataFolder } from './support/product.ts'
import { visitorAs } from './support/visitor.ts'

const day = isoDate('2020-11-24')
const world = worldOf({ children: 40, seed: 11, from: day, until: day })
const [brother = '', other = ''] = plantedChildren(world).get('brothers and sisters') ?? []
const file = {
  name: 'annex-a-of-tuesday.xlsx',
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer: workbookBytes(extractOn(world, day)),
}

async function send(page: Page, parts: readonly [string, string, string]): Promise<void> {
  await page.goto('/intake')
  await page.locator('input[type="file"]').setInputFiles(file)
  for (const [at, name] of ['Day', 'Month', 'Year'].entries())
    await page.getByRole('textbox', { name }).fill(parts[at] ?? '')
  await page.getByRole('button', { name: 'Check the file' }).click()
}

async function look(page: Page): Promise<void> {
  await expectAccessible(page)
  await page.setViewportSize(widths.desktop)
}

describe('from an Annex A workbook to children’s records', () => {
  let product: Product
  let browser: Browser
  let page: Page
  let address: string
  beforeAll(async () => {
    product = await startOnBareExample()
    browser = await openBrowser()
    page = await visitorAs(browser, product.url, 'performance analyst')
  })
  afterAll(async () => {
    await closeWindows(browser)
    await product.stop()
    removeDataFolder(product.data)
  })

  it('asks which day the file speaks of, and guesses nothing', async () => {
    await send(page, ['', '', ''])
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor()
    expect(await page.locator('.govuk-error-summary').innerText()).toContain('Enter the day')
    await look(page)
  })

  it('checks the file beside the page, which shows by itself what it came to', async () => {
    await send(page, ['24', '11', '2020'])
    await page.waitForURL(/\/intake\/\d+$/)
    address = page.url()
    await page.getByRole('heading', { name: 'Put it into the record?' }).waitFor({ timeout: 60_000 })
    expect(await page.getByRole('table', { name: 'What is in the file' }).innerText()).toContain('List 8')
    await page.getByText('List 3: Referrals: every column by').click()
    await look(page)
    await page.getByRole('link', { name: 'Choose other headings for List 3' }).click()
    await page.getByLabel('Date of referral').waitFor()
    await look(page)
  })

  it('maps the teams of the file to the council’s', async () => {
    await page.goto('/intake/teams')
    await look(page)
    await page.getByLabel('Children to whom the extract gives no team').selectOption({ index: 2 })
    await page.getByRole('button', { name: 'Save the teams' }).click()
    await page.waitForURL(/\/intake\/teams/)
    expect(await page.getByLabel('Children to whom the extract gives no team').inputValue()).toMatch(/^\d+$/)
  })

  it('puts it into the record when told to, and shows what that changed', async () => {
    await page.goto(address)
    await page.getByRole('button', { name: 'Apply it' }).click()
    await page.getByRole('table', { name: 'What it changed in the record' }).waitFor({ timeout: 60_000 })
    await look(page)
    await page.getByRole('link', { name: 'What was entered late' }).click()
    await page.getByRole('heading', { level: 1, name: 'Entered late' }).waitFor()
    await look(page)
    await page.goto('/intake')
    expect(await page.getByRole('table').innerText()).toContain('annex-a-of-tuesday.xlsx')
    await look(page)
  })

  it('names brothers and sisters by a list of the council’s, on the children’s own pages', async () => {
    const rows = world.children.map(({ id, household }) => `${id},${household.number}`)
    await page.goto('/children')
    await page.getByRole('link', { name: 'Brothers and sisters' }).click()
    await page.locator('input[type="file"]').setInputFiles({
      name: 'families.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(['Child,Family', ...rows].join('\n')),
    })
    await page.getByRole('button', { name: 'Put the list in' }).click()
    await page.getByText('brothers or sisters by this list').waitFor()
    await look(page)
    const directors = await visitorAs(browser, product.url, 'director')
    await directors.goto(`/children?q=${brother}`)
    await directors.getByRole('link', { name: brother, exact: true }).click()
    const said = directors.locator('.govuk-summary-list__row', { hasText: 'Brothers and sisters' })
    expect(await said.innerText()).toContain(other)
    await look(directors)
    await said.getByRole('link', { name: other, exact: true }).click()
    await directors.getByRole('heading', { level: 1, name: `Child ${other}` }).waitFor()
  })

  it('takes it back with a reason', async () => {
    await page.goto(`${address}/reverse`)
    await look(page)
    await page.getByLabel('Why is it taken back?').fill('It was only tried out')
    await page.getByRole('button', { name: 'Take it back' }).click()
    await page.getByText('It was taken back').waitFor({ timeout: 60_000 })
    await look(page)
  })
})
