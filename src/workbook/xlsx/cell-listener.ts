import type { Limits } from '../limits.ts'
import type { Cell } from '../model.ts'
import type { Tally } from '../tally.ts'
import type { Attributes } from '../xml/attributes.ts'
import { cellValue, formulaValue, type CellContext } from './cell-value.ts'
import { RichText } from './rich-text.ts'

/**
 * The inside of one cell: `v`, or `is > t`, or `is > r > t`. A formula's own text (`f`) is read only where it has no value.
 */
export class CellListener {
  private type: string | undefined
  private style: string | undefined
  private value = ''
  /** Of a cell that is worked out. */
  private formula: string | undefined
  private hasValue = false
  private inValue = false
  private inFormula = false
  private inInline = false
  private inRun = false
  private inPiece = false
  private readonly inline: RichText
  private readonly book: CellContext
  private readonly tally: Tally

  constructor(book: CellContext, tally: Tally, { textLength }: Limits) {
    this.book = book
    this.tally = tally
    this.inline = new RichText(textLength)
  }

  begin(attributes: Attributes): void {
    this.type = attributes.get('t')
    this.style = attributes.get('s')
    this.value = ''
    this.formula = undefined
    this.hasValue = false
    if (this.type === 'inlineStr') this.inline.begin()
  }

  open(name: string, depth: number, attributes: Attributes): void {
    if (depth === 5) {
      this.inValue = name === 'v'
      this.inInline = name === 'is'
      this.inFormula = name === 'f'
      if (this.inFormula) this.formula = ''
      this.hasValue ||= this.inValue
      return
    }
    if (depth === 6) this.inRun = this.inInline && name === 'r'
    this.inPiece = name === 't' && ((depth === 6 && this.inInline) || (depth === 7 && this.inRun))
    if (this.inPiece) this.inline.openPiece(attributes)
  }

  text(text: string): void {
    if (this.inValue) {
      this.value = this.value === '' ? text : this.value + text
      this.tally.checkText(this.value.length)
    } else if (this.inFormula) {
      this.formula = `${this.formula ?? ''}${text}`
      this.tally.checkText(this.formula.length)
    } else if (this.inPiece) this.inline.add(text)
  }

  close(_: string, depth: number): void {
    if (depth === 5) this.inValue = this.inInline = this.inFormula = false
    else if (this.inPiece) {
      this.inline.closePiece()
      this.inPiece = false
    }
  }

  end(): Cell | undefined {
    // What came to an empty text is written as one: `t="str"` and `<v></v>`.
    const cameToNothing = this.hasValue && this.type === 'str'
    if (this.formula !== undefined && this.value === '' && this.type !== 'inlineStr' && !cameToNothing)
      return formulaValue(this.formula, this.style, this.book)
    if (this.type !== 'inlineStr') return cellValue(this.type, this.style, this.value, this.book)
    const { text } = this.inline
    return text === '' ? undefined : { kind: 'text', text }
  }
}
