import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { usualLimits, type Limits } from '../limits.ts'
import type { SheetRow } from '../model.ts'
import { openBook } from '../open-book.ts'
import { refusal, Unreadable, type Refusal } from '../refusals.ts'

export interface WholeSheet {
  readonly name: string
  readonly position: number
  readonly hidden: boolean
  readonly rows: readonly SheetRow[]
}

/** Writes a file of that name for as long as it is used. */
export async function withFile<Result>(
  bytes: Buffer | string,
  name: string,
  use: (path: string) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'los-workbook-'))
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return use(path).finally(() => rmSync(folder, { recursive: true }))
}

/** Every sheet with all its rows; throws where the file cannot be opened. */
export async function wholeBook(path: string, limits: Limits = usualLimits): Promise<WholeSheet[]> {
  const opened = await openBook(path, limits)
  if (!opened.ok) throw new Error(`${opened.code}: ${opened.sentence}`)
  const sheets: WholeSheet[] = []
  for await (const { name, position, hidden, rows } of opened.book.sheets()) {
    const all: SheetRow[] = []
    for await (const batch of rows()) all.push(...batch)
    sheets.push({ name, position, hidden, rows: all })
  }
  return sheets
}

export const readBytes = (bytes: Buffer | string, name = 'book.xlsx', limits: Partial<Limits> = {}) =>
  withFile(bytes, name, (path) => wholeBook(path, { ...usualLimits, ...limits }))

/** Why it is refused, when opened or while it streams; undefined when all of it is read. */
export async function refusalOf(
  bytes: Buffer | string,
  name = 'book.xlsx',
  limits: Partial<Limits> = {},
): Promise<Refusal | undefined> {
  return withFile(bytes, name, async (path) => {
    const opened = await openBook(path, { ...usualLimits, ...limits })
    if (!opened.ok) return opened
    try {
      for await (const sheet of opened.book.sheets()) await drained(sheet.rows())
      return undefined
    } catch (problem) {
      if (problem instanceof Unreadable) return refusal(problem)
      throw problem
    }
  })
}

async function drained(rows: AsyncIterable<unknown>): Promise<void> {
  const iterator = rows[Symbol.asyncIterator]()
  while ((await iterator.next()).done !== true);
}
