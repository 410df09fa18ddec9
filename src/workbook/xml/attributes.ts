import { Unreadable } from '../refusals.ts'
import { unescaped } from './entities.ts'

const space = 32
const quotation = 34
const apostrophe = 39
const slash = 47
const equals = 61
const closing = 62
const lessThan = 60

/**
 * One start tag, read in place. It notes where names and values stand and cuts out only what is asked for: a sheet has
 * millions of tags, and of most only one attribute matters. Where an attribute is repeated, the first counts.
 */
export class Attributes {
  name = ''
  selfClosing = false
  private text = ''
  /** Four places for each attribute: its name's start and end, its value's start and end. */
  private readonly places: number[] = []
  private count = 0

  /** Reads the tag whose name begins there. Where it ends, or -1 while its end has not come. */
  read(text: string, from: number): number {
    this.text = text
    this.count = 0
    let at = endOfName(text, from)
    this.name = text.slice(from, at)
    for (;;) {
      at = skipSpace(text, at)
      if (at >= text.length) return -1
      const code = text.charCodeAt(at)
      if (code === closing || code === slash) return this.tagEnd(text, from, at, code === slash)
      at = this.attribute(text, at)
      if (at === -1) return -1
    }
  }

  private tagEnd(text: string, from: number, at: number, selfClosing: boolean): number {
    const end = selfClosing ? at + 1 : at
    if (end >= text.length) return -1
    if (this.name === '' || text.charCodeAt(end) !== closing || at === from) throw malformed()
    this.selfClosing = selfClosing
    return end + 1
  }

  private attribute(text: string, from: number): number {
    const nameEnd = endOfName(text, from)
    const sign = skipSpace(text, nameEnd)
    const opening = skipSpace(text, sign + 1)
    if (opening >= text.length) return -1
    const quote = text.charCodeAt(opening)
    if (text.charCodeAt(sign) !== equals || nameEnd === from) throw malformed()
    if (quote !== quotation && quote !== apostrophe) throw malformed()
    const end = text.indexOf(quote === quotation ? '"' : "'", opening + 1)
    if (end === -1) return -1
    this.note(from, nameEnd, opening + 1, end)
    return end + 1
  }

  private note(nameStart: number, nameEnd: number, valueStart: number, valueEnd: number): void {
    const at = this.count * 4
    this.places[at] = nameStart
    this.places[at + 1] = nameEnd
    this.places[at + 2] = valueStart
    this.places[at + 3] = valueEnd
    this.count += 1
  }

  /** The value as it reads, or undefined where there is no such attribute. The name is as written, prefix included. */
  get(name: string): string | undefined {
    for (let at = 0; at < this.count * 4; at += 4) {
      const start = this.places[at] ?? 0
      if ((this.places[at + 1] ?? 0) - start === name.length && this.text.startsWith(name, start))
        return unescaped(this.text.slice(this.places[at + 2], this.places[at + 3]))
    }
    return undefined
  }

  /** The same whatever prefix it is written with: `r:id`, `rel:id`; a name without a prefix does not count. */
  getPrefixed(name: string): string | undefined {
    for (let at = 0; at < this.count * 4; at += 4) {
      const written = this.text.slice(this.places[at], this.places[at + 1])
      if (written.endsWith(`:${name}`)) return this.get(written)
    }
    return undefined
  }
}

/** Anything but space, `=`, `/`, `>` belongs to a name; `<` and quotation marks show a broken tag. */
function endOfName(text: string, from: number): number {
  let at = from
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code <= space || code === equals || code === slash || code === closing) return at
    if (code === lessThan || code === quotation || code === apostrophe) throw malformed()
  }
  return at
}

function skipSpace(text: string, from: number): number {
  let at = from
  while (at < text.length && text.charCodeAt(at) <= space) at += 1
  return at
}

const malformed = () => new Unreadable('damaged', 'a tag of its XML is malformed')
