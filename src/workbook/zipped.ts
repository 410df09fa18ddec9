import { label } from './labels.ts'
import type { Limits } from './limits.ts'
import type { BookReader } from './model.ts'
import { Unreadable } from './refusals.ts'
import { openXlsx } from './xlsx/book.ts'
import { packageOf } from './xlsx/package.ts'
import { relationships } from './xlsx/relationships.ts'
import { refuseTooManyRows } from './xlsx/rows-ahead.ts'
import { openZip, type Part } from './zip/open-zip.ts'

/** A zip is a workbook, another office document, or holds CSV files: its parts say which. */
export async function openZipped(path: string, limits: Limits): Promise<BookReader> {
  return bookOfParts(await openZip(path, limits), limits)
}

/** The same of parts that came otherwise than from a file. */
export async function bookOfParts(parts: readonly Part[], limits: Limits): Promise<BookReader> {
  const has = (name: string) => parts.some((part) => part.name.toLowerCase() === name)
  if (has('[content_types].xml')) return openOffice(parts, limits)
  if (has('content.xml') && has('mimetype')) throw await openDocument(parts)
  return openCsvs(parts, limits)
}

/** The first bytes of a part, which say enough of what is one short word. */
async function beginningOf(part: Part | undefined): Promise<string> {
  for await (const bytes of part?.bytes() ?? []) return bytes.toString('latin1', 0, 80)
  return ''
}

const otherOpenDocuments: readonly (readonly [RegExp, string])[] = [
  [/opendocument\.text/, 'an OpenDocument text (.odt)'],
  [/opendocument\.presentation/, 'an OpenDocument presentation (.odp)'],
  [/opendocument\.graphics/, 'an OpenDocument drawing (.odg)'],
]

async function openDocument(parts: readonly Part[]): Promise<Unreadable> {
  const kind = await beginningOf(parts.find(({ name }) => name.toLowerCase() === 'mimetype'))
  const [, document] = otherOpenDocuments.find(([type]) => type.test(kind)) ?? []
  return document === undefined
    ? new Unreadable('OpenDocument')
    : new Unreadable('another document', document)
}

const otherDocuments: readonly (readonly [RegExp, string])[] = [
  [/^word\//i, 'a Word document'],
  [/^ppt\//i, 'a PowerPoint presentation'],
  [/^visio\//i, 'a Visio drawing'],
]

/** By its main part, and where nothing says which that is, by the folders in it. */
function otherDocument(parts: readonly Part[], main: string | undefined): string | undefined {
  const names = main === undefined ? parts.map(({ name }) => name) : [main]
  if (names.some((name) => /^xl\//i.test(name))) return undefined
  return otherDocuments.find(([folder]) => names.some((name) => folder.test(name)))?.[1]
}

async function openOffice(parts: readonly Part[], limits: Limits): Promise<BookReader> {
  const book = packageOf(parts)
  const main = (await relationships(book, '', limits)).find(({ kind }) => kind === 'officeDocument')?.target
  const document = otherDocument(parts, main)
  if (document !== undefined) throw new Unreadable('another document', document)
  if (main === undefined) throw new Unreadable('damaged', 'its main part is missing')
  if (main.endsWith('.bin')) throw new Unreadable('binary workbook')
  await refuseTooManyRows(parts, limits)
  return openXlsx(book, main, limits)
}

async function openCsvs(parts: readonly Part[], limits: Limits): Promise<BookReader> {
  const [{ csvBook }, { holdsMore, tablesAmong }] = await Promise.all([
    import('./csv/book.ts'),
    import('./csv/tables-among.ts'),
  ])
  const { tables, passedOver } = tablesAmong(parts.map(({ name }) => name))
  const inner = passedOver.find((name) => holdsMore.test(name))
  if (inner !== undefined) throw new Unreadable('zip in a zip', label(inner))
  const read = new Set(tables)
  return csvBook(
    parts.filter(({ name }) => read.has(name)),
    limits,
    passedOver,
  )
}
