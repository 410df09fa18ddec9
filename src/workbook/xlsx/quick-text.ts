import { unescaped } from '../xml/entities.ts'
import { plainPiece } from './rich-text.ts'

const [space, ampersand, lessThan, underscore] = [32, 38, 60, 95]

const [plain, spaced, ends] = ['<t>', '<t xml:space="preserve">', '</t>']

/**
 * Reads one text in place, where it is written as nearly all are: `<t>Words</t>`, or the same with its space kept. Anything
 * else it leaves to the scanner; what both read is the same.
 */
export class QuickText {
  found = ''
  private readonly longest: number

  /** @param longest characters that a text may have. */
  constructor(longest: number) {
    this.longest = longest
  }

  /** Where the text that begins there ends, or -1 for one that it leaves. */
  read(text: string, from: number): number {
    const keepsSpace = text.charCodeAt(from + 2) === space
    const begins = keepsSpace ? spaced : plain
    if (!text.startsWith(begins, from)) return -1
    const start = from + begins.length
    const end = endOfText(text, start)
    if (end - start > this.longest || !text.startsWith(ends, end)) return -1
    const written = text.slice(start, end)
    this.found = isSimple(text, start, end) ? written : plainPiece(unescaped(written), keepsSpace)
    return end + ends.length
  }
}

/** Where the next tag begins; past the end where there is none. By hand: a cell's text is short. */
export function endOfText(text: string, from: number): number {
  let at = from
  while (at < text.length && text.charCodeAt(at) !== lessThan) at += 1
  return at
}

/** Whether a text stands for itself: no entity, no escape of Excel's, no space that may have to go. */
function isSimple(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at)
    if (code === ampersand || code === underscore) return false
  }
  return to > from && text.charCodeAt(from) > space && text.charCodeAt(to - 1) > space
}
