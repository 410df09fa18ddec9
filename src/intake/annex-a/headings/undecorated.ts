import { clean } from '../values/clean.ts'
import { headingKey } from './normal.ts'

/** What is put in front of a heading: `13. `, `(1) `, `Q1 `, `1.1 `, `A. `; `List 1 - `, `List_1.`, `Contacts.`. */
const inFront = [
  /^[([]?(?:annex a[ -]*)?(?:list|table|tab|sheet)[ _]?\d{1,2}[a-z]?[)\]]?[ _.:)-]*/i,
  /^[([]?(?:q|col|column|field|item|no\.? ?)?\d{1,3}(?:\.\d{1,3})*[a-z]?[)\]]?[ _.:)-]*(?=[a-z(['"])/i,
  /^[([]?[a-z]{1,2}(?:[)\]]|[.:](?= ))[ .:-]*/i,
  /^[a-z][\w ]{0,40}\.(?=[a-z])/i,
]
/** `Contacts[Gender]`, `'List 1'[Gender]` and `[Gender]`, as models of data have it. */
const inBrackets = /^(?:'[^']{1,60}'|[\w ]{0,40})\[([^[\]]+)\]$/
/** What is put behind: `(1)`, `[see codes]`, ` - required`, ` (mandatory)`, ` code`. */
const behind = [
  /[ _-]*(?:\([^()]{1,60}\)|\[[^[\]]{1,60}\])$/,
  /(?:[ _,:*-]+)(?:required|mandatory|optional|codes?|coded|if applicable|if known)$/i,
  /[*†‡§¹²³⁴-⁹]+$|(?<=[a-z)])\d$/i,
]

const mostTaken = 3

/**
 * Keys of a heading without what people and programs put around it, the least taken away first; none where nothing is.
 * What is left counts only where it is a heading that is known: the rest of another name says nothing.
 */
export function undecorated(heading: string): readonly string[] {
  const found = new Map<string, string>()
  let texts = [clean(heading)]
  for (let taken = 0; taken < mostTaken; taken += 1) {
    texts = [...new Set(texts.flatMap(oneLess))]
    for (const text of texts) {
      const key = headingKey(text)
      if (key !== '' && !found.has(key)) found.set(key, text)
    }
  }
  found.delete(headingKey(heading))
  return [...found.keys()]
}

function oneLess(text: string): readonly string[] {
  const [, inner] = inBrackets.exec(text) ?? []
  const rest = [...inFront, ...behind].map((part) => text.replace(part, '').trim())
  return [...(inner === undefined ? [] : [inner.trim()]), ...rest].filter(
    (less) => less !== text && less !== '',
  )
}
