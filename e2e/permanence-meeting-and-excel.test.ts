import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import type { Cell } from '../src/workbook/index.ts'
import { readBytes } from '../src/workbook/testing/read-whole.ts'
import { closeWindows, expectAccessible, openBrowser } from './support/browser.ts'
import { startOnExample } from './support/on-example.ts'
import type { Product } from './support/product.ts'
import { removeDataFolder } from './support/product.ts'
import { visitorAs } from './support/visitor.ts'

const said = (cell: Cell | undefined): string => {
  if (cell?.kind === 'text') return cell.text
  if (cell?.kind === 'day') return cell.day
  return cell?.kind === 'number' ? String(cell.number) : ''
}

/** As another spreadsheet program would save it: other looks, days as texts, one cell changed in one child's row. */
async function editedSheet(bytes: Buffer, child: string, code: string, to: string): Promise<Buffer> {
  const sheet = (await readBytes(bytes)).find(({ name }) => name === 'Permanence')
  const rows = sheet?.rows.map(({ cells }) => cells.map(said)) ?? []
  const column = rows.find((row) => row.includes('version'))?.indexOf(code) ?? -1
  const changed = rows.map((row) => (row[0] === child ? row.with(column, to) : row))
  return writeXlsxFile(changed.map((row) => row.map((value) => ({ value, type: String })))).toBuffer()
}

describe('the permanence tracker, in a meeting and in Excel', () => {
  let product: Product
  let browser: Browser
  let page: Page
  let child = ''

  beforeAll(async () => {
    product = await startOnExample()
    browser = await openBrowser()
    page = await visitorAs(browser, product.url, 'head of service')
  })
  afterAll(async () => {
    await closeWindows(browser)
    await product.stop()
    removeDataFolder(product.data)
  })

  it('runs a planning meeting from one screen', async () => {
    await expect
      .poll(
        async () => {
          await page.goto('/permanence')
          return page.getByRole('link', { name: /no permanence plan by the second review/ }).count()
        },
        { timeout: 60_000 },
      )
      .toBe(1)
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Run the meeting' }).click()
    await expectAccessible(page)
    for (const size of [
      { width: 1280, height: 900 },
      { width: 1366, height: 768 },
    ]) {
      await page.setViewportSize(size)
      const record = page.getByRole('button', { name: 'Record and go to the next child' })
      const box = await record.boundingBox()
      expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThanOrEqual(size.height)
      expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(size.height)
    }
    child = (
      await page
        .getByRole('heading', { level: 2, name: /^Child / })
        .getByRole('link')
        .innerText()
    ).trim()
    await page.getByLabel('What is decided for this child?').fill('Look for a family')
    await page.getByRole('button', { name: 'Record and go to the next child' }).click()
    expect(await page.locator('.los-lede').innerText()).toContain('1 talked about')
  })

  it('goes out to Excel, is changed, and comes back with the conflict that is resolved', async () => {
    await page.goto('/permanence')
    const coming = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Take out as Excel' }).click()
    const bytes = readFileSync(await (await coming).path())
    const mine = await editedSheet(bytes, child, 'book-on', '2020-11-02')
    const theirs = await editedSheet(bytes, child, 'book-on', '2020-11-03')
    for (const buffer of [theirs, mine]) {
      await page.goto('/permanence/bring-back')
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'sheet.xlsx', mimeType: 'application/octet-stream', buffer })
      await page.getByRole('button', { name: 'See what it would change' }).click()
      if (buffer === mine) {
        await expectAccessible(page)
        await page.getByLabel('What the sheet says: 2 November 2020').check()
      }
      await page.getByRole('button', { name: 'Make these changes' }).click()
      expect(await page.locator('.govuk-inset-text').innerText()).toContain('1 cell of 1 row changed')
    }
    await page.goto('/permanence')
    await page.getByRole('link', { name: child, exact: true }).first().click()
    expect(await page.locator('main').innerText()).toContain('Book given 2 November 2020')
  })
})
