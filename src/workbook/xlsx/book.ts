import type { Limits } from '../limits.ts'
import { label } from '../labels.ts'
import type { BookReader, SheetReader, SheetRow } from '../model.ts'
import { Unreadable } from '../refusals.ts'
import { BookTally } from '../tally.ts'
import { readXmlPieces } from '../xml/read-xml.ts'
import type { Part } from '../zip/open-zip.ts'
import type { CellContext } from './cell-value.ts'
import type { Package } from './package.ts'
import { relationships, type Relationship } from './relationships.ts'
import { rememberedDays } from './serial-days.ts'
import { readSharedTexts } from './shared-texts.ts'
import { SheetListener } from './sheet-listener.ts'
import { readNumberStyles } from './styles.ts'
import { readWorkbookPart, type SheetEntry, type WorkbookPart } from './workbook-part.ts'

/** A workbook whose list of sheets is read; texts, styles and rows are read when they are asked for. */
export async function openXlsx(book: Package, workbook: string, limits: Limits): Promise<BookReader> {
  const part = book.part(workbook)
  if (!part) throw new Unreadable('damaged', 'its list of sheets is missing')
  const contents = await readWorkbookPart(part, limits)
  const links = await relationships(book, workbook, limits)
  if (contents.sheets.length === 0) throw new Unreadable('nothing to read')
  return { format: 'xlsx', passedOver: [], sheets: () => sheetsOf({ book, contents, links, limits }) }
}

interface Opened {
  readonly book: Package
  readonly contents: WorkbookPart
  readonly links: readonly Relationship[]
  readonly limits: Limits
}

async function* sheetsOf(opened: Opened): AsyncGenerator<SheetReader> {
  const context = await contextOf(opened)
  const tally = new BookTally(opened.limits)
  for (const [index, sheet] of opened.contents.sheets.entries()) {
    const part = sheetPart(opened, sheet)
    if (!part) continue
    const name = label(sheet.name)
    const rows = () => {
      const listener = new SheetListener(context, tally.begin(index), opened.limits)
      return rowsOf(part, listener, name, opened.limits)
    }
    yield { name, position: index + 1, hidden: sheet.hidden, rows }
  }
}

async function contextOf({ book, contents, links, limits }: Opened): Promise<CellContext> {
  const linked = (kind: string) => {
    const target = links.find((link) => link.kind === kind)?.target
    return target === undefined ? undefined : book.part(target)
  }
  return {
    sharedTexts: await readSharedTexts(linked('sharedStrings'), limits),
    ...(await readNumberStyles(linked('styles'), limits)),
    dayOf: rememberedDays(contents.from1904),
  }
}

/** Undefined for tabs that have no rows: charts, dialogues, macro sheets. */
function sheetPart({ book, links }: Opened, sheet: SheetEntry): Part | undefined {
  const link = links.find(({ id }) => id === sheet.relationship)
  if (link && link.kind !== 'worksheet') return undefined
  const part = link && book.part(link.target)
  if (!part) throw new Unreadable('damaged', 'a sheet is missing', { sheet: label(sheet.name) })
  return part
}

async function* rowsOf(
  part: Part,
  listener: SheetListener,
  sheet: string,
  limits: Limits,
): AsyncGenerator<readonly SheetRow[]> {
  try {
    for await (const filled of readXmlPieces(part.bytes(), listener, limits)) {
      const rows = filled.take()
      if (rows.length > 0) yield rows
    }
  } catch (problem) {
    throw problem instanceof Unreadable ? problem.at(placeIn(sheet, listener)) : problem
  }
}

const placeIn = (sheet: string, { lastRow }: SheetListener) =>
  lastRow === 0 ? { sheet } : { sheet, row: lastRow }
