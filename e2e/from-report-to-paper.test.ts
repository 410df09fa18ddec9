import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pdfOf } from '../src/inspection/reader/testing/make-pdf.ts'
import { closeWindows, expectAccessible, openBrowser, widths } from './support/browser.ts'
import { startOnExample } from './support/on-example.ts'
import type { Product } from './support/product.ts'
import { removeDataFolder } from './support/product.ts'
import { visitorAs } from './support/visitor.ts'

/** A focused-visit letter of a council that does not exist, set as Ofsted sets its own. */
const letter = pdfOf([
  [
    { text: 'Ofsted', x: 72, y: 780 },
    { text: 'Piccadilly Gate', x: 72, y: 765 },
    { text: '12 March 2024', x: 72, y: 735 },
    { text: 'Dear Director', x: 72, y: 705 },
    { text: 'Focused visit to Nowhereshire County Council children’s services', x: 72, y: 680, bold: true },
    {
      text: 'This letter summarises the findings of the focused visit to Nowhereshire County',
      x: 72,
      y: 655,
    },
    { text: 'Council children’s services on 6 and 7 February 2024.', x: 72, y: 640 },
    { text: 'What needs to improve in this area of social work practice?', x: 72, y: 610, bold: true },
    { text: '•', x: 90, y: 585 },
    { text: 'The regularity of supervision, so that decisions are followed through.', x: 108, y: 585 },
    { text: '•', x: 90, y: 560 },
    { text: 'The clarity of plans for children who live with foster carers.', x: 108, y: 560 },
    { text: 'Main findings', x: 72, y: 530, bold: true },
    { text: 'Leaders know their service and its children well.', x: 72, y: 505 },
  ],
])

async function typeDate(page: Page, group: string, [day, month, year]: readonly [string, string, string]) {
  const fields = page.getByRole('group', { name: group })
  await fields.getByLabel('Day').fill(day)
  await fields.getByLabel('Month').fill(month)
  await fields.getByLabel('Year').fill(year)
}

/** The Word file of the paper that is open: a zip of some size, under a name of its own. */
async function expectWord(page: Page): Promise<void> {
  await page.setViewportSize(widths.desktop)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /Word/ }).first().click(),
  ])
  expect(download.suggestedFilename()).toMatch(/\.docx$/)
  const bytes = readFileSync(await download.path())
  expect(bytes.subarray(0, 2).toString()).toBe('PK')
  expect(bytes.length).toBeGreaterThan(5_000)
}

describe('from an Ofsted letter to a plan and a Cabinet paper', () => {
  let product: Product
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    product = await startOnExample()
    browser = await openBrowser()
    page = await visitorAs(browser, product.url, 'director')
  })
  afterAll(async () => {
    await closeWindows(browser)
    await product.stop()
    removeDataFolder(product.data)
  })

  /** The page takes another file as well: one that is kept with an inspection typed in by hand. */
  const theReport = () =>
    page
      .locator('form', { has: page.getByRole('button', { name: 'Read the report' }) })
      .locator('input[type="file"]')

  it('refuses what is no report with a sentence, and keeps nothing', async () => {
    await page.goto('/inspections/add')
    const file = {
      name: 'shopping.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('eggs, flour, milk'),
    }
    await theReport().setInputFiles(file)
    await page.getByRole('button', { name: 'Read the report' }).click()
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor()
    expect(await page.locator('.govuk-error-summary').innerText()).toMatch(/PDF/)
    await expectAccessible(page)
  })

  it('reads the letter and shows it beside its own text', async () => {
    await page.goto('/inspections/add')
    const file = { name: 'nowhereshire.pdf', mimeType: 'application/pdf', buffer: Buffer.from(letter) }
    await theReport().setInputFiles(file)
    await page.getByRole('button', { name: 'Read the report' }).click()
    await page.getByRole('heading', { level: 1, name: 'Check what was read' }).waitFor()
    expect(await page.getByLabel('Which council was inspected?').inputValue()).toBe(
      'Nowhereshire County Council',
    )
    expect(await page.getByLabel('The words of area 1, exactly as printed').inputValue()).toBe(
      'The regularity of supervision, so that decisions are followed through.',
    )
    const shown = page
      .getByText('Leaders know their service and its children well.')
      .filter({ visible: true })
    await shown.first().waitFor()
    await expectAccessible(page)
  })

  it('asks for the day of receipt before anything goes on record', async () => {
    await page.setViewportSize(widths.desktop)
    await page.getByRole('button', { name: /put it on record/ }).click()
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor()
    await typeDate(page, 'When did you receive the report?', ['8', '3', '2024'])
    await page.getByRole('button', { name: /put it on record/ }).click()
    await page.waitForURL(/\/inspections\/\d+$/)
    await page.getByText('Paragraph', { exact: false }).first().waitFor({ state: 'attached' })
    await expectAccessible(page)
  })

  it('makes a plan with an area for each finding', async () => {
    await page.setViewportSize(widths.desktop)
    await page.getByRole('button', { name: 'Make a plan from this inspection' }).click()
    await page.getByRole('button', { name: 'Make the plan' }).waitFor()
    await expectAccessible(page)
    await page.setViewportSize(widths.desktop)
    await page.getByLabel('What is the plan called?').fill('Nowhereshire’s answer')
    await page.getByRole('button', { name: 'Make the plan' }).click()
    await page.waitForURL(/\/plan(\?|\/\d|$)/)
    const main = await page.locator('main').innerText()
    expect(main).toContain('The regularity of supervision')
    expect(main).toContain('The clarity of plans')
    await expectAccessible(page)
  })

  it('drafts the Cabinet report of that plan', async () => {
    await page.setViewportSize(widths.desktop)
    await page.goto('/papers')
    await page.getByRole('link', { name: 'Draft a Cabinet report' }).click()
    await page.getByRole('button', { name: 'Draft the report' }).waitFor()
    await expectAccessible(page)
    await page.setViewportSize(widths.desktop)
    const plan = page.getByLabel('Which plan is the report about?')
    await plan.selectOption({ label: 'Nowhereshire’s answer' })
    await page.getByLabel('Which body decides?').fill('Cabinet')
    await page.getByLabel('Title of the report').fill('Our answer to the focused visit')
    await page.getByRole('button', { name: 'Draft the report' }).click()
    await page.waitForURL(/\/papers\/\d+$/)
    expect(await page.locator('main').innerText()).toContain('The clarity of plans for children')
    await expectAccessible(page)
    await expectWord(page)
  })

  it('hands out the example’s Cabinet report as a Word file', async () => {
    await page.setViewportSize(widths.desktop)
    await page.goto('/papers/1')
    await expectWord(page)
  })
})
