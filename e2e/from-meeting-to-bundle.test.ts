import { createHash } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeWindows, expectAccessible, openBrowser, widths } from './support/browser.ts'
import { startOnExample } from './support/on-example.ts'
import type { Product } from './support/product.ts'
import { removeDataFolder } from './support/product.ts'
import { keepStill, visitorAs } from './support/visitor.ts'

/** How the files of each form begin: what any program knows them by. Braille and plain text begin with their words. */
const beginnings = {
  web: '<!doctype html>',
  docx: 'PK',
  pdf: '%PDF-',
  'large-print': '%PDF-',
  braille: '',
  text: '',
} as const

type Form = keyof typeof beginnings

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

describe('from the next meeting to papers that never change', () => {
  let product: Product
  let browser: Browser
  let page: Page
  let paper: string
  const kept = new Map<Form, Buffer>()
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

  const bytesOf = async (path: string): Promise<Buffer> => (await page.request.get(path)).body()
  const main = () => page.locator('main').innerText()

  it('draws up the report for the next Cabinet with one click, and says what is left to do', async () => {
    await page.goto('/papers')
    await page.getByRole('button', { name: /^Draw up the Cabinet report/ }).click()
    await page.waitForURL(/\/papers\/\d+\/start$/)
    paper = new URL(page.url()).pathname.replace(/\/start$/, '')
    expect(await main()).toMatch(/Complete as far as the record goes: \d+ parts/)
    expect(await main()).toContain('Must be mended')
    await expectAccessible(page)
  })

  it('freezes it, makes its files beside, and shows each with its fingerprint', async () => {
    await page.setViewportSize(widths.desktop)
    await page.goto(`${paper}/parts/purpose`)
    await page.getByRole('textbox').first().fill('A made-up 47 children waited.')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.goto(`${paper}/versions`)
    await expectAccessible(page)
    await page.setViewportSize(widths.desktop)
    await page.getByRole('button', { name: 'Freeze it' }).click()
    await page.waitForURL(/\/versions\/1/)
    const made = () => page.locator(`main a[href*="/versions/1/public/"]`).count()
    await expect
      .poll(async () => (await page.reload()) && made(), { timeout: 60_000, interval: 1000 })
      .toBe(6)
    for (const [form, begins] of Object.entries(beginnings)) {
      const bytes = await bytesOf(`${paper}/versions/1/public/${form}`)
      expect(bytes.subarray(0, begins.length).toString()).toBe(begins)
      expect(await page.locator(`main code[title="${sha256(bytes)}"]`).count()).toBe(1)
    }
    await expectAccessible(page)
  })

  it('gives out the same bytes after the paper was edited', async () => {
    for (const form of ['docx', 'pdf', 'text'] as const)
      kept.set(form, await bytesOf(`${paper}/versions/1/public/${form}`))
    await page.setViewportSize(widths.desktop)
    await page.goto(`${paper}/parts/purpose`)
    await page.getByRole('textbox').first().fill('Edited after it was frozen.')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.goto(paper)
    expect(await main()).toContain('Edited after it was frozen.')
    for (const [form, bytes] of kept)
      expect(sha256(await bytesOf(`${paper}/versions/1/public/${form}`))).toBe(sha256(bytes))
    expect(kept.get('text')?.toString()).not.toContain('Edited after it was frozen.')
  })

  it('releases nothing whose figures have no source, and names them', async () => {
    await page.goto(`${paper}/versions/1`)
    await page.getByRole('radio', { name: 'The public' }).check()
    await page.getByRole('button', { name: 'Release it' }).click()
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor()
    expect(await page.locator('.govuk-error-summary').innerText()).toMatch(
      /It has a figure typed by hand without a source: “47 children”. Mend the paper and freeze it again/,
    )
    await expectAccessible(page)
  })

  it('says why a later version stands beside it', async () => {
    await page.setViewportSize(widths.desktop)
    await page.goto(`${paper}/versions`)
    await page.getByRole('button', { name: 'Freeze another version' }).click()
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor()
    await page.getByLabel('Why is there another version?').fill('The purpose is said in fewer words')
    await page.getByRole('button', { name: 'Freeze another version' }).click()
    await page.waitForURL(/\/versions\/2/)
    await keepStill(page)
    await page.goto(`${paper}/versions/1`)
    expect(await main()).toContain('The purpose is said in fewer words')
    await expectAccessible(page)
  })

  it('gives whoever publishes a bundle of the public files, with their fingerprints', async () => {
    await page.setViewportSize(widths.desktop)
    await page.goto('/papers')
    await page.getByRole('link', { name: /^Scrutiny briefing, / }).click()
    const briefing = new URL(page.url()).pathname
    await page.goto(`${briefing}/versions`)
    await page.getByRole('button', { name: 'Freeze it' }).click()
    await page.waitForURL(/\/versions\/1/)
    const made = () => page.locator('main a[href*="/versions/1/public/"]').count()
    await expect
      .poll(async () => (await page.reload()) && made(), { timeout: 60_000, interval: 1000 })
      .toBe(6)
    await page.getByRole('radio', { name: 'The public' }).check()
    await page.getByRole('button', { name: 'Release it' }).click()
    await page.getByRole('link', { name: 'Download the bundle for publication' }).waitFor()
    await expectAccessible(page)
    const bundle = await bytesOf(`${briefing}/versions/1/bundle`)
    expect(bundle.subarray(0, 2).toString()).toBe('PK')
    expect(bundle.toString('latin1')).toContain('SHA256SUMS')
  })

  it('is shown to nobody who may not see papers, and frozen by nobody who may only read them', async () => {
    const administrator = await visitorAs(browser, product.url, 'administrator')
    for (const path of [paper, `${paper}/versions/1`, `${paper}/versions/1/public/pdf`])
      expect((await administrator.request.get(path)).status()).toBe(403)
    const councillor = await visitorAs(browser, product.url, 'councillor')
    await councillor.goto(`${paper}/versions`)
    expect(await councillor.getByRole('button', { name: /^Freeze/ }).count()).toBe(0)
  })
})
