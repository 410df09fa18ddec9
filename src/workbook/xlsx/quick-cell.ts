import type { Limits } from '../limits.ts'
import type { Cell } from '../model.ts'
import { unescaped } from '../xml/entities.ts'
import { cellValue, shownNumber, type CellContext } from './cell-value.ts'
import { endOfText, QuickText } from './quick-text.ts'
import { mostColumns } from './references.ts'

const [space, quotation, slash, zero, equals, closing] = [32, 34, 47, 48, 61, 62]
const [letterC, letterN, letterR, letterS, letterT] = [99, 110, 114, 115, 116]

/** Figures of a whole number that can be counted on. */
const mostFigures = 15
/** To the year 2064, or 2068 counted from 1904: nothing later is remembered. */
const lastDay = 60_000
const daysOnPage = 512

const [inlineBegins, inlineEnds] = ['<is>', '</is></c>']

/**
 * Reads one cell in place, where it is written in one of the few ways in which nearly all are:
 * `<c r="A1" s="2" t="s"><v>12</v></c>` and its like. Anything else, a cell that is cut off or wrong among it, it leaves
 * to the scanner, which reads every cell there can be; what both read is the same. A sheet is a million cells, and this
 * takes a fifth of the time.
 */
export class QuickCell {
  column = -1
  /** Undefined where it holds nothing. */
  cell: Cell | undefined
  private type = ''
  private style = -1
  /** Days by their serial number, on pages: a list has few different years. */
  private readonly pages: (Cell | undefined)[][] = []
  private readonly book: CellContext
  private readonly longest: number
  private readonly texts: QuickText

  constructor(book: CellContext, { textLength }: Limits) {
    this.book = book
    this.longest = textLength
    this.texts = new QuickText(textLength)
  }

  /** Where the cell that begins there ends, or -1 for one that it leaves. Without a reference it stands in column `next`. */
  read(text: string, from: number, next: number): number {
    if (text.charCodeAt(from + 1) !== letterC) return -1
    this.column = next
    const at = this.attributes(text, from + 2)
    if (at === -1 || this.column >= mostColumns) return -1
    this.cell = undefined
    if (text.charCodeAt(at) === slash) return text.charCodeAt(at + 1) === closing ? at + 2 : -1
    if (text.charCodeAt(at) !== closing) return -1
    return this.type === 'inlineStr' ? this.inline(text, at + 1) : this.value(text, at + 1)
  }

  /** The attributes r, s and t, in any order but each once: where they end. */
  private attributes(text: string, from: number): number {
    this.type = ''
    this.style = -1
    let seen = 0
    let at = from
    while (text.charCodeAt(at) === space) {
      if (text.charCodeAt(at + 2) !== equals || text.charCodeAt(at + 3) !== quotation) return -1
      const name = text.charCodeAt(at + 1)
      const bit = name === letterR ? 1 : name === letterS ? 2 : name === letterT ? 4 : seen
      if ((seen & bit) !== 0 || bit === 0) return -1
      seen |= bit
      at = this.attribute(text, name, at + 4)
      if (at === -1) return -1
    }
    return at
  }

  private attribute(text: string, name: number, at: number): number {
    if (name === letterR) return this.reference(text, at)
    return name === letterS ? this.styleNumber(text, at) : this.typeName(text, at)
  }

  /** `AB12"` */
  private reference(text: string, from: number): number {
    let column = 0
    let at = from
    for (; at < from + 3; at += 1) {
      const letter = text.charCodeAt(at) - 64
      if (!(letter >= 1 && letter <= 26)) break
      column = column * 26 + letter
    }
    const end = afterFigures(text, at)
    if (column === 0 || end === at || text.charCodeAt(end) !== quotation) return -1
    this.column = column - 1
    return end + 1
  }

  private styleNumber(text: string, from: number): number {
    const end = afterFigures(text, from)
    if (end === from || end - from > mostFigures || text.charCodeAt(end) !== quotation) return -1
    this.style = wholeNumber(text, from, end)
    return end + 1
  }

  private typeName(text: string, from: number): number {
    if (text.charCodeAt(from + 1) === quotation) {
      const letter = text.charCodeAt(from)
      this.type = letter === letterS ? 's' : 'n'
      return letter === letterS || letter === letterN ? from + 2 : -1
    }
    this.type = text.startsWith('inlineStr"', from) ? 'inlineStr' : 'str'
    if (this.type === 'inlineStr') return from + 10
    return text.startsWith('str"', from) ? from + 4 : -1
  }

  private inline(text: string, from: number): number {
    if (!text.startsWith(inlineBegins, from)) return -1
    const end = this.texts.read(text, from + inlineBegins.length)
    if (end === -1 || !text.startsWith(inlineEnds, end)) return -1
    const { found } = this.texts
    if (found !== '') this.cell = { kind: 'text', text: found }
    return end + inlineEnds.length
  }

  private value(text: string, from: number): number {
    if (text.startsWith('</c>', from)) return from + 4
    if (!text.startsWith('<v>', from)) return -1
    const start = from + 3
    const end = endOfText(text, start)
    if (end - start > this.longest || !text.startsWith('</v></c>', end)) return -1
    if (this.type === 's') {
      if (!this.shared(text, start, end)) return -1
    } else if (this.type !== 'str' && isWhole(text, start, end)) this.number(wholeNumber(text, start, end))
    else this.cell = this.otherValue(unescaped(text.slice(start, end)))
    return end + 8
  }

  private shared(text: string, start: number, end: number): boolean {
    const number = isWhole(text, start, end) ? wholeNumber(text, start, end) : -1
    if (number < 0 || number >= this.book.sharedTexts.length) return false
    this.cell = this.book.sharedTexts[number]
    return true
  }

  private number(number: number): void {
    this.cell =
      this.book.dateStyles[this.style] === true
        ? this.day(number)
        : shownNumber(number, this.book.figures[this.style])
  }

  /** A sheet has few different days, and hundreds of thousands of cells with one. */
  private day(number: number): Cell {
    if (number > lastDay) return this.dayCell(number)
    const page = (this.pages[Math.floor(number / daysOnPage)] ??= [])
    return (page[number % daysOnPage] ??= this.dayCell(number))
  }

  private dayCell(number: number): Cell {
    const day = this.book.dayOf(number)
    return day === undefined ? { kind: 'number', number } : { kind: 'day', day }
  }

  private otherValue(value: string): Cell | undefined {
    const type = this.type === '' ? undefined : this.type
    return cellValue(type, this.style === -1 ? undefined : String(this.style), value, this.book)
  }
}

function afterFigures(text: string, from: number): number {
  let at = from
  for (;;) {
    const figure = text.charCodeAt(at) - zero
    if (!(figure >= 0 && figure <= 9)) return at
    at += 1
  }
}

const isWhole = (text: string, from: number, to: number): boolean =>
  to > from && to - from <= mostFigures && afterFigures(text, from) === to

function wholeNumber(text: string, from: number, to: number): number {
  let number = 0
  for (let at = from; at < to; at += 1) number = number * 10 + text.charCodeAt(at) - zero
  return number
}
