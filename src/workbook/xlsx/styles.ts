import type { Limits } from '../limits.ts'
import { Unreadable } from '../refusals.ts'
import { figure } from '../tally.ts'
import type { Attributes } from '../xml/attributes.ts'
import { readXml } from '../xml/read-xml.ts'
import type { Part } from '../zip/open-zip.ts'
import { isDateFormat, isDateFormatNumber } from './date-formats.ts'

/** For each cell style, by its number, whether it shows a day. */
export type DateStyles = readonly boolean[]

export async function readDateStyles(part: Part | undefined, limits: Limits): Promise<DateStyles> {
  const styles = new StyleListener(limits)
  if (part) await readXml(part.bytes(), styles, limits)
  return styles.dateStyles()
}

/** Notes the formats written out and which format each cell style uses; everything else of styles is looks. */
class StyleListener {
  private readonly written = new Map<number, boolean>()
  private readonly formatOfStyle: number[] = []
  private inCellStyles = false
  private readonly most: number

  constructor({ styles }: Limits) {
    this.most = styles
  }

  open(name: string, depth: number, attributes: Attributes): void {
    if (depth === 2) this.inCellStyles = name === 'cellXfs'
    if (depth !== 3) return
    if (name === 'numFmt')
      this.written.set(Number(attributes.get('numFmtId')), isDateFormat(attributes.get('formatCode') ?? ''))
    if (name === 'xf' && this.inCellStyles) this.formatOfStyle.push(Number(attributes.get('numFmtId') ?? 0))
    if (Math.max(this.written.size, this.formatOfStyle.length) > this.most)
      throw new Unreadable('too many styles', figure(this.most))
  }

  dateStyles(): DateStyles {
    return this.formatOfStyle.map((id) => this.written.get(id) ?? isDateFormatNumber(id))
  }
}
