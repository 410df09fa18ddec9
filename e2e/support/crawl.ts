import type { APIRequestContext, Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import { keepStill, linksIn, visitorAs } from './visitor.ts'

/** Pages of one kind differ in their numbers, or in the time limit or measure they show: two of each kind are looked at. */
export const kindOf = (address: string): string =>
  address
    .replace(/^\/clocks\/(?!bank-holidays)[\w.-]+/, '/clocks/RULE')
    .replace(/^\/measures\/[\w-]+/, '/measures/ID')
    .replace(/\d+/g, 'N')
    .replace(/\?.*$/, '?')
export const eachKind = 2

/** Answers with a file, not a page. */
const isFile = (address: string): boolean =>
  /\.(pdf|docx|xlsx|csv|html|svg|css)(\?|$)|\/(word|file|pdf|large-print|braille|text)(\?|$)/.test(address)

/** As many pages of one visitor as two cores serve well. */
export const windows = 2

/** Does the same to each of these, shared among so many as there are to do it. */
export async function shared<Walker, T>(
  walkers: readonly Walker[],
  all: readonly T[],
  work: (walker: Walker, one: T) => Promise<void>,
): Promise<void> {
  const waiting = [...all]
  const share = async (walker: Walker) => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) await work(walker, one)
  }
  await Promise.all(walkers.map(share))
}

export async function open(page: Page, address: string): Promise<number | undefined> {
  const response = await page.goto(address)
  await keepStill(page)
  return response?.status()
}

/** Links that were not met before, of each kind as many as are looked at. */
function newLinks() {
  const seen = new Set<string>()
  const kinds = new Map<string, number>()
  return (links: readonly string[]): readonly string[] =>
    links.filter((link) => {
      if (seen.has(link) || isFile(link)) return false
      seen.add(link)
      const before = kinds.get(kindOf(link)) ?? 0
      kinds.set(kindOf(link), before + 1)
      return before < eachKind
    })
}

/**
 * Follows every link from the start on, buttons that are links among them. `visit` says where the links of an address
 * lead; @returns the addresses visited.
 */
export async function everyPage<Walker>(
  walkers: readonly Walker[],
  visit: (walker: Walker, address: string) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const isNew = newLinks()
  const visited: string[] = []
  for (let next = isNew(['/']); next.length > 0;) {
    const found: string[] = []
    await shared(walkers, next, async (walker, address) => {
      found.push(...(await visit(walker, address)))
      visited.push(address)
    })
    next = isNew(found)
  }
  return visited
}

export const isThere = (address: string) => `${address} must be there: a link leads to it`

/** Where nothing is looked at: without a window that draws them, the pages come in a third of the time. */
export async function linksWithoutWindow(
  ask: APIRequestContext,
  address: string,
): Promise<readonly string[]> {
  const response = await ask.get(address)
  expect(response.status(), isThere(address)).toBe(200)
  return linksIn(await response.text(), response.url())
}

/** Several windows of somebody who looks through a role. */
export async function windowsAs(browser: Browser, url: string, role: string): Promise<readonly Page[]> {
  const first = await visitorAs(browser, url, role)
  const more = Array.from({ length: windows - 1 }, () => first.context().newPage())
  return [first, ...(await Promise.all(more))]
}
