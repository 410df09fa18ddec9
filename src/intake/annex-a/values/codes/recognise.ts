import { codeLists, type Code, type CodeListName } from '../../../../children/facts/index.ts'
import { clean, wordsOf } from '../clean.ts'
import { blank, known, unread, type ReadText, type Value } from '../value.ts'
import { wordings, type Meaning } from './wordings/index.ts'

/**
 * Reads a value of a national code list, however it is spelled: as Ofsted writes it, the bare code, the label, the code
 * with a text of the council's own, or that text alone. What is not recognised is not read; a letter in front of a bracket
 * is never taken for the code itself, since lists letter their values differently.
 */
export function readCode(list: CodeListName): ReadText {
  const codes: readonly Code[] = codeLists[list]
  const exact = exactForms(list, codes)
  const inFront = codeInFront(codes)
  const rules = wordings[list]
  const expected = unread(`a value such as “${codes[0]?.written ?? ''}”`)
  return (text) => {
    if (onlyLetter.test(text)) return expected
    const words = wordsOf(text)
    const found = exact.get(words) ?? exact.get(wordsOf(withoutLetter(text)))
    if (found !== undefined) return found
    const code = inFront(text)
    if (code !== undefined) return known(code)
    const rule = rules.patterns.find(([pattern]) => pattern.test(words))
    return rule === undefined ? expected : valueOf(rule[1])
  }
}

const valueOf = (meaning: Meaning): Value => (meaning === null ? blank : known(meaning))

function exactForms(list: CodeListName, codes: readonly Code[]): ReadonlyMap<string, Value> {
  const forms = new Map<string, Value>()
  for (const [meaning, texts] of wordings[list].spellings)
    for (const text of texts.split(' | ')) forms.set(wordsOf(text), valueOf(meaning))
  for (const { code, label } of codes) forms.set(wordsOf(label), known(code))
  for (const { code, written } of codes) {
    forms.set(wordsOf(written), known(code))
    forms.set(wordsOf(withoutLetter(written)), known(code))
    forms.set(wordsOf(code), known(code))
  }
  return forms
}

/** `b)`: lists letter their values differently, so without the value it says nothing. */
const onlyLetter = /^[a-z]{1,2}\d?\)$/i

/** `a) `, `zz) `, `p1) `, `(A) ` and `a. ` in front of a value. */
const withoutLetter = (text: string) => text.replace(/^\(?[a-z]{1,2}\d?[).]\s*/i, '')

const bareCode = /^(?=.*\d)[A-Z0-9]{1,4}$|^[A-Z]$|^[A-Z]{4,}$/

/**
 * The code itself as a word at the start or in brackets at the end: `U4 - Foster`, `(RC7) Other`, `Foster [U4]`. Before a
 * closing bracket alone a number counts the council's own list (`10) Housing`); one small letter in brackets is grammar.
 */
function codeInFront(codes: readonly Code[]): (text: string) => string | undefined {
  const bare = codes.map(({ code }) => code).filter((code) => bareCode.test(code))
  if (bare.length === 0) return () => undefined
  const any = [...bare].sort((one, other) => other.length - one.length).join('|')
  const start = new RegExp(
    `^(?:[a-z]{1,2}\\d?\\) *)?(?:[[(] *(${any}) *[\\])]|['"]?(${any})(?![a-z0-9)]))`,
    'i',
  )
  const end = new RegExp(`(?:[[(] *(?:[a-z]+ )?|^code ')(${any})(?:' is not mapped$| *[\\])]$)`, 'i')
  return (text) => {
    const plain = clean(text)
    const [, bracketed, first] = start.exec(plain) ?? []
    const [, last] = end.exec(plain) ?? []
    const code = bracketed ?? first ?? last
    if (code === undefined || (code.length === 1 && code !== code.toUpperCase())) return undefined
    return bare.find((each) => each.toLowerCase() === code.toLowerCase())
  }
}
