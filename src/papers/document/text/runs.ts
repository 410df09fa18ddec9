import type { FactSource, Inline, Run } from '../model.ts'
import { factAreas } from '../model.ts'
import { isSafeLink } from '../problems.ts'

/**
 * Running text as people type it:
 *   **strong**  __emphasis__  [words](https://…)  [^a footnote]  [?what is not known]
 *   [8 April 2020](=inspection/12/received on)   a fact that stays tied to the record
 * A backslash before a mark makes it an ordinary character. Anything else is just text.
 */
const strongMark = '**'
const emphasisMark = '__'
const unescapedSlash = /(?<=(?:^|[^\\])(?:\\\\)*)\//

interface Found<T> {
  readonly inline: T
  readonly end: number
}

/** The first unescaped `mark` at or after `from`, or -1. */
function closing(text: string, mark: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1
    else if (text.startsWith(mark, at)) return at
  }
  return -1
}

const unescape = (text: string): string => text.replace(/\\([^\p{L}\p{N}\s])/gu, '$1')

function sourceOf(address: string): FactSource | undefined {
  if (!address.startsWith('=')) return undefined
  const [areaName, record, field, ...more] = address.slice(1).split(unescapedSlash).map(unescape)
  const area = factAreas.find((known) => known === areaName)
  return area && record && field && more.length === 0 ? { area, record, field } : undefined
}

function marked(text: string, at: number, mark: string, kind: 'strong' | 'emphasis'): Found<Run> | undefined {
  if (!text.startsWith(mark, at)) return undefined
  const end = closing(text, mark, at + mark.length)
  if (end <= at + mark.length) return undefined
  return { inline: { kind, text: unescape(text.slice(at + mark.length, end)) }, end: end + mark.length }
}

function addressed(words: string, address: string): Run | undefined {
  const source = sourceOf(address)
  if (source) return { kind: 'fact', text: words, source }
  return isSafeLink(address) ? { kind: 'link', text: words, to: address } : undefined
}

function bracketed(text: string, at: number): Found<Run> | undefined {
  const close = text[at] === '[' ? closing(text, ']', at) : -1
  if (close < 0) return undefined
  const inside = text.slice(at + 1, close)
  const words = unescape(inside)
  if (inside.startsWith('?') && words.length > 1)
    return { inline: { kind: 'gap', text: words.slice(1) }, end: close + 1 }
  const end = text[close + 1] === '(' ? closing(text, ')', close + 2) : -1
  const run = end < 0 || words === '' ? undefined : addressed(words, text.slice(close + 2, end))
  return run && { inline: run, end: end + 1 }
}

function run(text: string, at: number): Found<Run> | undefined {
  return (
    marked(text, at, strongMark, 'strong') ??
    marked(text, at, emphasisMark, 'emphasis') ??
    bracketed(text, at)
  )
}

/** A footnote ends at the bracket that balances its own, since facts and links inside it have brackets too. */
function footnote(text: string, at: number): Found<Inline> | undefined {
  if (!text.startsWith('[^', at)) return undefined
  let depth = 0
  for (let end = at; end < text.length; end += 1) {
    if (text[end] === '\\') end += 1
    else if (text[end] === '[') depth += 1
    else if (text[end] === ']' && (depth -= 1) === 0) {
      const content = scan(text.slice(at + 2, end), run)
      return content.length > 0 ? { inline: { kind: 'footnote', content }, end: end + 1 } : undefined
    }
  }
  return undefined
}

function scan<T extends Inline>(
  text: string,
  find: (text: string, at: number) => Found<T> | undefined,
): (T | Run)[] {
  const inlines: (T | Run)[] = []
  let words = ''
  const flush = () => {
    if (words !== '') inlines.push({ kind: 'text', text: unescape(words) })
    words = ''
  }
  for (let at = 0; at < text.length;) {
    const found = text[at] === '\\' ? undefined : find(text, at)
    if (found) {
      flush()
      inlines.push(found.inline)
    }
    const end = found ? found.end : at + (text[at] === '\\' ? 2 : 1)
    if (!found) words += text.slice(at, end)
    at = end
  }
  flush()
  return inlines
}

/** Typed running text, read. Never fails: what is not a mark is text. */
export const parseRuns = (text: string): Inline[] =>
  scan<Inline>(text, (whole, at) => footnote(whole, at) ?? run(whole, at))

/** The same without footnotes, for headings. */
export const parsePlainRuns = (text: string): Run[] => scan<Run>(text, run)

const escape = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\\[\]*]/g, '\\$&')
    .replace(/_(?=_)|(?<=_)_|^_|_$/g, '\\_')

/** Words in brackets: a leading ? or ^ would make them a gap or a footnote. */
const escapeWords = (text: string): string => escape(text).replace(/^[?^]/, '\\$&')

const escapeAddress = (text: string): string => text.replace(/[\\()[\]/]/g, '\\$&')

function printRun(inline: Run): string {
  switch (inline.kind) {
    case 'text':
      return escape(inline.text)
    case 'strong':
      return `${strongMark}${escape(inline.text)}${strongMark}`
    case 'emphasis':
      return `${emphasisMark}${escape(inline.text)}${emphasisMark}`
    case 'link':
      return `[${escapeWords(inline.text)}](${inline.to})`
    case 'gap':
      return `[?${escape(inline.text)}]`
    case 'fact': {
      const { area, record, field } = inline.source
      return `[${escapeWords(inline.text)}](=${area}/${escapeAddress(record)}/${escapeAddress(field)})`
    }
  }
}

/** Running text as it would be typed: `parseRuns` of it gives the same runs. */
export const textOfRuns = (content: readonly Inline[]): string =>
  content
    .map((inline) =>
      inline.kind === 'footnote' ? `[^${inline.content.map(printRun).join('')}]` : printRun(inline),
    )
    .join('')
