import type { SheetReader, SheetRow } from '../../../workbook/index.ts'
import { byHeadings } from '../headings/by-headings.ts'
import type { ListReader } from '../list-reader.ts'
import { namesWhose } from './names.ts'
import { headingsIn, sampleOf, textsIn, wholeSample, type Sample } from './sample.ts'
import { totalsIn } from './totals-row.ts'

/** A file that lacks any of the eleven lists may have it below another on the same sheet: such a file is looked through. */
const mostListsApart = 10

/** More than a title does not stand above headings. */
const mostTitleCells = 2
/** Between a title and its headings there may be a line about the extract. */
const rowsAbove = 3

export const mayHaveBlocks = (listsFound: number): boolean => listsFound > 0 && listsFound <= mostListsApart

/**
 * Looks for lists that stand below one another on one sheet while its rows are gone through: a file without such a sheet,
 * as nearly every one is, need not be gone through once more for them.
 */
export class BlocksBelow {
  private readonly found = new Map<SheetReader, readonly SheetRow[]>()
  private readonly lists: readonly ListReader[]

  constructor(lists: readonly ListReader[]) {
    this.lists = lists
  }

  /** Whether a second list was found on any sheet that was gone through. */
  get any(): boolean {
    return this.found.size > 0
  }

  /** The same sheet; its rows come up to where a second list begins, and those from there on are kept. */
  lookingThrough(sample: Sample): Sample {
    return { ...sample, all: () => this.lookedThrough(sample) }
  }

  /** A sheet that was gone through, to be gone through anew: each list of several as if on a sheet of its own. */
  async apart({ sheet }: Sample): Promise<readonly Sample[]> {
    const whole = await sampleOf(sheet)
    const rows = this.found.get(sheet)
    const [second] = rows ?? []
    return rows && second ? [upTo(whole, second.number), ...below(sheet, rows, this.lists)] : [whole]
  }

  private async *lookedThrough({ sheet, all }: Sample): AsyncGenerator<readonly SheetRow[]> {
    const finding = new Beginnings(this.lists)
    const rows: SheetRow[] = []
    let above: SheetRow[] = []
    for await (const several of all()) {
      for (const row of several)
        if (rows.length > 0) rows.push(row)
        else if (finding.begins(row)) rows.push(...titleOf(above), row)
        else above = [...above.slice(1 - rowsAbove), row]
      if (rows.length === 0) yield several
    }
    if (rows.length > 0) this.found.set(sheet, rows)
  }
}

function below(
  sheet: SheetReader,
  rows: readonly SheetRow[],
  lists: readonly ListReader[],
): readonly Sample[] {
  const finding = new Beginnings(lists)
  const blocks: SheetRow[][] = []
  for (const row of rows) {
    const last = blocks.at(-1)
    const begins = finding.begins(row)
    if (last === undefined) blocks.push([row])
    else if (begins) {
      const title = titleOf(last)
      blocks.push([...last.splice(last.length - title.length), row])
    } else last.push(row)
  }
  return blocks.map((block) => wholeSample(sheet, block))
}

/** The last of these rows, as far as they are a title: few words in few cells. */
function titleOf(above: readonly SheetRow[]): readonly SheetRow[] {
  const rows = above.slice(-rowsAbove)
  const data = rows.findLastIndex((row) => !isTitle(row))
  return rows.slice(data + 1)
}

function isTitle(row: SheetRow): boolean {
  if (totalsIn(row, undefined) !== undefined) return false
  const [first = '', ...others] = textsIn(row).filter((text) => text !== '')
  return (
    others.length < mostTitleCells && (!/\d/.test(first) || /^list\W*\d|[a-z]{3}.*\b[a-z]{3}/i.test(first))
  )
}

function upTo(sample: Sample, end: number): Sample {
  async function* rows() {
    for await (const several of sample.all()) {
      const below = several.findIndex(({ number }) => number >= end)
      const own = below < 0 ? several : several.slice(0, below)
      if (own.length > 0) yield own
      if (below >= 0) return
    }
  }
  return { ...sample, rows: sample.rows.filter(({ number }) => number < end), all: rows, isBlock: true }
}

/** Rows with which lists begin, one after the other; the first, and one that repeats the last, begins nothing new. */
class Beginnings {
  private last: string | undefined
  private afterTitle = false
  private readonly lists: readonly ListReader[]

  constructor(lists: readonly ListReader[]) {
    this.lists = lists
  }

  begins(row: SheetRow): boolean {
    const isHead = (this.afterTitle && isWide(row)) || this.isHeadings(row)
    this.afterTitle = isListTitle(row) || (this.afterTitle && !isWide(row))
    if (!isHead) return false
    const said = textsIn(row).join('\n')
    const isNew = this.last !== undefined && this.last !== said
    this.last = said
    return isNew
  }

  private isHeadings(row: SheetRow): boolean {
    if (!row.cells.some((cell) => cell?.kind === 'text' && namesWhose(cell.text))) return false
    return this.lists.some((list) => byHeadings(list, [row], [headingsIn(row)], {}, 'names') !== undefined)
  }
}

const isWide = ({ cells }: SheetRow): boolean =>
  cells.filter((cell) => cell !== undefined).length > mostTitleCells

/** `List 2: Early help`, above headings that may be nobody's. */
function isListTitle(row: SheetRow): boolean {
  const at = row.cells.findIndex((cell) => cell !== undefined)
  const first = row.cells[at]
  return (
    at === row.cells.length - 1 && first?.kind === 'text' && /^(?:annex a\W*)?list\W*\d/i.test(first.text)
  )
}
