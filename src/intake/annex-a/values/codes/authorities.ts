import { wordsOf } from '../clean.ts'
import { blank, known, unread, type ReadText } from '../value.ts'
import { authorityNumbers } from './authority-numbers.ts'
import { districts } from './districts.ts'

/** What stands in a placement's authority where it is not one of England's. */
const elsewhere = ['NIR', 'WAL', 'SCO', 'NUK', 'CON']

const expected = 'an authority’s number or name, or NIR, WAL, SCO, NUK or CON'
/** Councils come and go faster than lists of them: what is called like one is kept as it stands. */
const isName = /(?:shire|\b(?:council|county|borough|unitary))$/i
const notRecorded = /^(?:z? ?not ?recorded|no data|data not captured .*|unknown|not known|nan)$/

/** Words that a name of an authority may have or lack. */
const ofNoMatter =
  /\b(?:the|city and county of|city of|county of|london borough of|royal borough of|metropolitan borough of|london boro(?:ugh)?|metropolitan (?:district|borough)|county borough|(?:city|county|borough|district|local authority|childrens (?:services|social care)|family support|london borough|ua|la|cc|c c|b c|mbc|mdc|b|count|council))\b/g

const bare = (name: string) => wordsOf(name).replace(ofNoMatter, ' ').replace(/ +/g, ' ').trim()

const byName = new Map<string, string>([
  ...Object.entries(districts).flatMap(([number, names]) =>
    names.split(', ').map((name): [string, string] => [bare(name), number]),
  ),
  ...authorityNumbers.map(([number, , name]): [string, string] => [bare(name), number]),
  ['kingston upon hu', '810'],
  ['richmond', '318'],
  ['newcastle', '391'],
  // Not the City alone: a place “in London” is in no authority that could be named.
  ['london', ''],
])
const byNumber = new Set([...authorityNumbers.map(([number]) => number), ...elsewhere])

/** Codes that the statistics office replaced, still found in extracts. */
const formerStatistics: readonly (readonly [string, string])[] = [
  ['E10000002', '825'],
  ['E10000006', '909'],
  ['E10000021', '928'],
  ['E10000023', '815'],
  ['E10000027', '933'],
  ['E06000029', '836'],
]
const byStatistics = new Map([
  ...formerStatistics,
  ...authorityNumbers.map(([number, statistics]) => [statistics, number] as const),
])

/**
 * The Department for Education's number of an authority, or what stands for a place outside England; from the number, the
 * statistical code, the name however it is styled, or the name of a district in it.
 */
export const readAuthority: ReadText = (text) => {
  const number = numberOf(text)
  if (number !== undefined) return known(number)
  if (notRecorded.test(wordsOf(text))) return blank
  return isName.test(text) ? known(text) : unread(expected)
}

function numberOf(text: string): string | undefined {
  const [, first = ''] = /^([A-Z]{3}|\d{3})(?![a-z0-9])(?:\.0+)?/i.exec(text) ?? []
  if (byNumber.has(first.toUpperCase())) return first.toUpperCase()
  const statistics = byStatistics.get(text.toUpperCase())
  const named = /^city of london\b/i.test(text) ? '201' : nameOf(text)
  return statistics ?? named ?? byPart(text)
}

/** `CAERDYDD - CARDIFF`, `Durham, County`. */
function byPart(text: string): string | undefined {
  const parts = text.split(/ - |[,(]/).map((part) => byName.get(bare(part)))
  return parts.findLast((part) => part !== undefined && part !== '')
}

function nameOf(text: string): string | undefined {
  const number = byName.get(bare(text))
  return number === '' ? undefined : number
}
