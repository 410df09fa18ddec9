import { Unreadable, type SheetReader, type SheetRow } from '../../../workbook/index.ts'
import type { Heading } from '../headings/normal.ts'
import { headingOf } from '../headings/tokens.ts'
import { textOf } from '../values/read-value.ts'

/** A sheet that has been begun: enough of it is read to tell what it is. */
export interface Sample {
  readonly sheet: SheetReader
  /** Its first rows. */
  readonly rows: readonly SheetRow[]
  /** All its rows, the first ones among them; to be gone through once. */
  readonly all: () => AsyncGenerator<readonly SheetRow[]>
  /** One of several lists on the sheet: its name says nothing of which. */
  readonly isBlock?: true
  /** Nothing more of it is wanted. */
  readonly close: () => Promise<void>
}

export const sampleRows = 120

export async function sampleOf(sheet: SheetReader): Promise<Sample> {
  const coming = sheet.rows()[Symbol.asyncIterator]()
  const begun: (readonly SheetRow[])[] = []
  let count = 0
  while (count < sampleRows) {
    const next = await coming.next()
    if (next.done === true) break
    begun.push(next.value)
    count += next.value.length
  }
  if (!isInOrder(begun)) await putInOrder(begun, coming)
  return {
    sheet,
    rows: begun.flat().slice(0, sampleRows),
    all: () => fromTheFirst(sheet.name, begun, coming),
    close: async () => {
      await coming.return?.()
    },
  }
}

/** Rows that are held already, as one list of several on a sheet. */
export const wholeSample = (sheet: SheetReader, rows: readonly SheetRow[]): Sample => ({
  sheet,
  rows: rows.slice(0, sampleRows),
  all: () => atOnce(rows),
  isBlock: true,
  close: () => Promise.resolve(),
})

async function* atOnce(rows: readonly SheetRow[]): AsyncGenerator<readonly SheetRow[]> {
  yield rows
}

async function* fromTheFirst(
  sheet: string,
  begun: (readonly SheetRow[])[],
  coming: AsyncIterator<readonly SheetRow[]>,
): AsyncGenerator<readonly SheetRow[]> {
  const last = begun.at(-1)?.at(-1)?.number ?? 0
  yield* begun.splice(0)
  for (let next = await coming.next(); next.done !== true; next = await coming.next()) {
    const row = next.value.find(({ number }) => number < last)?.number
    if (row !== undefined) throw new Unreadable('rows out of order', '', { sheet, row })
    yield next.value
  }
}

/** Excel writes rows in their order; what other programs write stands as its numbers say, as Excel shows it. */
function isInOrder(begun: readonly (readonly SheetRow[])[]): boolean {
  let last = 0
  for (const { number } of begun.flat()) {
    if (number < last) return false
    last = number
  }
  return true
}

/** Headings may come last: all of the sheet is read before any of it is told. */
async function putInOrder(
  begun: (readonly SheetRow[])[],
  coming: AsyncIterator<readonly SheetRow[]>,
): Promise<void> {
  for (let next = await coming.next(); next.done !== true; next = await coming.next()) begun.push(next.value)
  const rows = begun.flat().sort((one, other) => one.number - other.number)
  begun.splice(0, begun.length, rows)
}

/** A row taken for headings: only text can be one. */
export const headingsIn = (row: SheetRow): readonly (Heading | undefined)[] =>
  row.cells.map((cell) => (cell?.kind === 'text' ? headingOf(cell.text) : undefined))

/** Every cell of a row as text. */
export const textsIn = (row: SheetRow): readonly string[] =>
  Array.from(row.cells, (cell) => (cell === undefined ? '' : textOf(cell).trim()))
