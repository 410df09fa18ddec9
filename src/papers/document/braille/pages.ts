import { filled, type Indents } from '../filled.ts'
import type { LinearBlock } from '../linear.ts'

/** The page of an embosser and of most Braille displays that show pages: cells of a line, lines of a page. */
const page = { cells: 40, lines: 25 } as const

/** Dot 5: the word goes on on the next line. */
const goesOn = '"'

/** As Braille readers know them: paragraphs from cell 3, headings apart, lists hanging. */
function indentsOf(block: LinearBlock): Indents {
  if (block.kind === 'heading') return block.level <= 2 ? { first: 0, rest: 0 } : { first: 4, rest: 4 }
  if (block.kind === 'paragraph') return { first: 2, rest: 0 }
  return { first: block.depth * 2, rest: block.depth * 2 + 2 }
}

const isMajor = (block: LinearBlock): boolean => block.kind === 'heading' && block.level <= 2

const centred = (line: string): string =>
  ' '.repeat(Math.max(0, Math.floor((page.cells - line.length) / 2))) + line

/** Major headings stand in the middle, so their lines are shorter. */
const headingCells = page.cells - 6

function linesOf(block: LinearBlock, cells: string): readonly string[] {
  return isMajor(block)
    ? filled(cells, headingCells, indentsOf(block), goesOn).map(centred)
    : filled(cells, page.cells, indentsOf(block), goesOn)
}

/** Lines that stay together, with an empty line before them or not. */
interface Stretch {
  readonly lines: readonly string[]
  readonly apart: boolean
  /** A heading is never the last thing on a page. */
  readonly staysWithNext: boolean
}

const stretchOf = (block: LinearBlock, cells: string): Stretch => ({
  lines: linesOf(block, cells),
  apart: block.kind === 'heading',
  staysWithNext: block.kind === 'heading',
})

class Pages {
  readonly done: string[][] = []
  private open: string[] = []

  /** Room for text: the last line of a page is its number's. */
  private get room(): number {
    return page.lines - 1 - this.open.length
  }

  put({ lines, apart }: Stretch, needs: number): void {
    if (needs > this.room) this.turn()
    if (apart && this.open.length > 0) this.open.push('')
    for (const line of lines) {
      if (this.room === 0) this.turn()
      this.open.push(line)
    }
  }

  turn(): void {
    if (this.open.length > 0) this.done.push(this.open)
    this.open = []
  }
}

/**
 * Lines that must fit with this stretch: a heading with those that follow it, and the first two lines of the text after
 * them.
 */
function neededAt(stretches: readonly Stretch[], at: number): number {
  const stretch = stretches[at]
  if (!stretch) return 0
  if (!stretch.staysWithNext) return Math.min(2, stretch.lines.length)
  return stretch.lines.length + 1 + neededAt(stretches, at + 1)
}

/**
 * A Braille file (BRF): pages of 25 lines of at most 40 cells in North American ASCII Braille, parted by form feeds, each
 * with its number at the end of its last line.
 * @param cells the words of each block, translated.
 */
export function brf(
  blocks: readonly LinearBlock[],
  cells: readonly string[],
  numberOf: (page: number) => string,
): string {
  const stretches = blocks.map((block, at) => stretchOf(block, cells[at] ?? ''))
  const pages = new Pages()
  for (const [at, stretch] of stretches.entries()) pages.put(stretch, neededAt(stretches, at))
  pages.turn()
  return pages.done.map((lines, at) => pageOf(lines, numberOf(at + 1))).join('\f')
}

function pageOf(lines: readonly string[], number: string): string {
  const filling = Array.from({ length: page.lines - 1 - lines.length }, () => '')
  return [...lines, ...filling, number.padStart(page.cells)].map((line) => `${line}\n`).join('')
}
