import type { Limits } from '../limits.ts'
import { Unreadable } from '../refusals.ts'
import { figure } from '../tally.ts'
import type { Attributes } from '../xml/attributes.ts'
import { readXml } from '../xml/read-xml.ts'
import type { Part } from '../zip/open-zip.ts'
import { figuresIn, isDateFormat, isDateFormatNumber } from './date-formats.ts'

/** What a cell style, by its number, makes of a number. */
export interface NumberStyles {
  /** Whether it shows a day. */
  readonly dateStyles: readonly boolean[]
  /** How many figures it shows at least, noughts in front: `000000` is six; 0 where it adds none. */
  readonly figures: readonly number[]
}

export async function readNumberStyles(part: Part | undefined, limits: Limits): Promise<NumberStyles> {
  const styles = new StyleListener(limits)
  if (part) await readXml(part.bytes(), styles, limits)
  return styles.numberStyles()
}

/** Notes the formats written out and which format each cell style uses; everything else of styles is looks. */
class StyleListener {
  private readonly written = new Map<number, { readonly isDate: boolean; readonly figures: number }>()
  private readonly formatOfStyle: number[] = []
  private inCellStyles = false
  private readonly most: number

  constructor({ styles }: Limits) {
    this.most = styles
  }

  open(name: string, depth: number, attributes: Attributes): void {
    if (depth === 2) this.inCellStyles = name === 'cellXfs'
    if (depth !== 3) return
    if (name === 'numFmt') this.format(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '')
    if (name === 'xf' && this.inCellStyles) this.formatOfStyle.push(Number(attributes.get('numFmtId') ?? 0))
    if (Math.max(this.written.size, this.formatOfStyle.length) > this.most)
      throw new Unreadable('too many styles', figure(this.most))
  }

  private format(id: number, code: string): void {
    this.written.set(id, { isDate: isDateFormat(code), figures: figuresIn(code) })
  }

  numberStyles(): NumberStyles {
    return {
      dateStyles: this.formatOfStyle.map((id) => this.written.get(id)?.isDate ?? isDateFormatNumber(id)),
      figures: this.formatOfStyle.map((id) => this.written.get(id)?.figures ?? 0),
    }
  }
}
