import type { Limits } from '../limits.ts'
import type { Cell } from '../model.ts'
import { Unreadable } from '../refusals.ts'
import { figure } from '../tally.ts'
import type { Attributes } from '../xml/attributes.ts'
import { readXml } from '../xml/read-xml.ts'
import type { Part } from '../zip/open-zip.ts'
import { QuickText } from './quick-text.ts'
import { RichText } from './rich-text.ts'

/** The workbook's table of texts, by number, as the cells that hold them; an empty text is no cell. */
export type SharedTexts = readonly (Cell | undefined)[]

export async function readSharedTexts(part: Part | undefined, limits: Limits): Promise<SharedTexts> {
  const listener = new SharedTextListener(limits)
  if (part) await readXml(part.bytes(), listener, limits)
  return listener.texts
}

const [begins, ends] = ['<si>', '</si>']

/** `sst > si > t`, or `sst > si > r > t` in runs; `si > rPh > t` is how it is pronounced. */
export class SharedTextListener {
  readonly texts: (Cell | undefined)[] = []
  private readonly gathered: RichText
  private inRun = false
  private inPiece = false
  private readonly most: number
  private readonly quick: QuickText

  constructor({ textLength, sharedTexts }: Limits) {
    this.gathered = new RichText(textLength)
    this.quick = new QuickText(textLength)
    this.most = sharedTexts
  }

  /** Texts that are written as most are: in one piece, with nothing beside it. */
  skim(text: string, from: number, depth: number): number {
    let at = from
    while (depth === 1 && text.startsWith(begins, at)) {
      const end = this.quick.read(text, at + begins.length)
      if (end === -1 || !text.startsWith(ends, end)) break
      this.keep(this.quick.found)
      at = end + ends.length
    }
    return at
  }

  open(name: string, depth: number, attributes: Attributes): void {
    if (depth === 2) this.gathered.begin()
    if (depth === 3) this.inRun = name === 'r'
    this.inPiece = name === 't' && (depth === 3 || (depth === 4 && this.inRun))
    if (this.inPiece) this.gathered.openPiece(attributes)
  }

  text(text: string): void {
    if (this.inPiece) this.gathered.add(text)
  }

  close(name: string, depth: number): void {
    if (this.inPiece) this.gathered.closePiece()
    this.inPiece = false
    if (depth === 2 && name === 'si') this.keep(this.gathered.text)
  }

  private keep(text: string): void {
    this.texts.push(text === '' ? undefined : { kind: 'text', text })
    if (this.texts.length > this.most) throw new Unreadable('too many texts', figure(this.most))
  }
}
