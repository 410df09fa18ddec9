import { Unreadable } from '../refusals.ts'
import { Attributes } from './attributes.ts'
import { unescaped } from './entities.ts'

/** Told of what is in the XML, in order. Names come without their namespace's prefix. */
export interface XmlListener {
  /** `depth` is 1 for the root. The attributes are good until the next call. */
  open(name: string, depth: number, attributes: Attributes): void
  close?(name: string, depth: number): void
  /** Text directly inside the element of that depth, in one or several pieces. */
  text?(text: string, depth: number): void
  /**
   * Asked at every tag inside the element of that depth: reads by itself what begins there, as far as it is whole and
   * well formed, and answers where it ends; `at` where it leaves all to the scanner.
   */
  readonly skim?: (text: string, at: number, depth: number) => number
}

/** Longest tag, comment or piece of text: thirty times the longest cell. */
const longestPiece = 1 << 20

/**
 * Reads XML given piece by piece, where the pieces may be cut anywhere, without building a tree. Knows elements,
 * attributes, text, CDATA, comments and processing instructions; a document type (and with it every entity of its own) is
 * refused. Hand-made because a sheet is millions of tiny elements: measured beside saxes in `bench/workbook-reader.ts`.
 */
export class XmlScanner {
  private pending = ''
  private readonly names: string[] = []
  private readonly attributes = new Attributes()
  private rootSeen = false
  private readonly listener: XmlListener
  private readonly mostDepth: number

  constructor(listener: XmlListener, mostDepth: number) {
    this.listener = listener
    this.mostDepth = mostDepth
  }

  feed(piece: string): void {
    if (piece.includes('\0')) throw damaged('its XML holds characters that are none')
    // Joined it is one text; added, it would be two, looked up as such at every character.
    const text = this.pending === '' ? piece : [this.pending, piece].join('')
    const done = this.scan(text)
    this.pending = done === 0 ? text : text.slice(done)
    if (this.pending.length > longestPiece) throw damaged('one piece of its XML is too long')
  }

  /** To be called after the last piece: says whether the document was whole. */
  end(): void {
    const whole = this.rootSeen && this.names.length === 0 && this.pending.trim() === ''
    if (!whole) throw damaged('its XML is cut short')
  }

  /** Goes through what is complete, and answers how far that is. */
  private scan(text: string): number {
    let at = 0
    for (;;) {
      let tag = text.indexOf('<', at)
      if (tag === -1) return at
      if (tag > at) this.character(text.slice(at, tag))
      tag = this.listener.skim?.(text, tag, this.names.length) ?? tag
      if (text.charCodeAt(tag) !== lessThan) {
        at = tag
        continue
      }
      const next = this.markup(text, tag)
      if (next === -1) return tag
      at = next
    }
  }

  private character(text: string): void {
    if (this.names.length > 0) this.listener.text?.(unescaped(text), this.names.length)
    else if (text.trim() !== '') throw damaged('there is text outside its XML')
  }

  /** One piece of markup: where it ends, or -1 while its end has not come. */
  private markup(text: string, at: number): number {
    const kind = text.charCodeAt(at + 1)
    if (kind === slash) return this.endTag(text, at)
    if (kind === exclamation) return this.declaration(text, at)
    if (kind === question) return after(text, '?>', at + 2)
    return this.startTag(text, at)
  }

  private endTag(text: string, at: number): number {
    const end = text.indexOf('>', at)
    if (end === -1) return -1
    const name = this.names.at(-1)
    if (name === undefined || !text.startsWith(name, at + 2) || !onlySpace(text, at + 2 + name.length, end))
      throw damaged('the tags of its XML do not match')
    this.listener.close?.(localName(name), this.names.length)
    this.names.pop()
    return end + 1
  }

  private startTag(text: string, at: number): number {
    const end = this.attributes.read(text, at + 1)
    if (end === -1) return -1
    const depth = this.names.length + 1
    if (depth === 1 && this.rootSeen) throw damaged('its XML has two roots')
    if (depth > this.mostDepth) throw new Unreadable('not allowed', 'XML nested without end')
    this.rootSeen = true
    const { name } = this.attributes
    const local = localName(name)
    this.listener.open(local, depth, this.attributes)
    if (this.attributes.selfClosing) this.listener.close?.(local, depth)
    else this.names.push(name)
    return end
  }

  private declaration(text: string, at: number): number {
    if (text.startsWith('<!--', at)) return after(text, '-->', at + 4)
    if (text.startsWith(cdata, at)) return this.characterData(text, at + cdata.length)
    const maybeCut = text.length < at + cdata.length
    if (maybeCut && (cdata.startsWith(text.slice(at)) || '<!--'.startsWith(text.slice(at)))) return -1
    throw new Unreadable('not allowed', 'a document type (DTD)')
  }

  private characterData(text: string, from: number): number {
    const end = text.indexOf(']]>', from)
    if (end === -1) return -1
    if (this.names.length > 0) this.listener.text?.(text.slice(from, end), this.names.length)
    return end + 3
  }
}

const lessThan = 60
const slash = 47
const exclamation = 33
const question = 63
const cdata = '<![CDATA['

const damaged = (detail: string) => new Unreadable('damaged', detail)

function after(text: string, terminator: string, from: number): number {
  const at = text.indexOf(terminator, from)
  return at === -1 ? -1 : at + terminator.length
}

const onlySpace = (text: string, from: number, to: number) =>
  from === to || text.slice(from, to).trim() === ''

const localName = (name: string) => name.slice(name.indexOf(':') + 1)
