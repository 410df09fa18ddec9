import { knownLists } from '../headings/known-headings.ts'
import { headingKey } from '../headings/normal.ts'
import { undecorated } from '../headings/undecorated.ts'
import { annexLists, type ListNumber } from '../lists/index.ts'
import type { SheetRow } from '../../../workbook/index.ts'
import { wordsOf } from '../values/clean.ts'
import { textsIn } from './sample.ts'

const numbered = /^(?:annex a )?(?:list|l|sheet list|tab) ?0?(\d{1,2})(?!\d)|^0?(\d{1,2}) [a-z]/

const names: readonly (readonly [RegExp, ListNumber])[] = [
  [/\badopters?\b|prospective/, 11],
  [/\badopt/, 10],
  [/\bleaver|leaving care|\bocl\b/, 9],
  [/\bin care\b|looked after|\b(?:lac|cla|cic)\b/, 8],
  [/protection|\bcpp?\b/, 7],
  [/\b(?:s|sec|section) ?47|\bicpcs?\b/, 5],
  [/\bin need\b|\bcin\b/, 6],
  [/early help|\b(?:eh|eha|caf)\b/, 2],
  [/assess/, 4],
  [/referral|\brefs?\b/, 3],
  [/contact/, 1],
]

/** The list that a name speaks of: by its number, or by what it is about. */
export function listNamed(name: string): ListNumber | undefined {
  const words = wordsOf(name.replaceAll('_', ' '))
  const [, afterWord, alone] = numbered.exec(words) ?? []
  const number = afterWord ?? alone
  const byNumber = annexLists.find((list) => list.number === Number(number))
  return byNumber?.number ?? names.find(([pattern]) => pattern.test(words))?.[1]
}

/** A title above the headings: `List 1: Contacts`. */
export function listTitled(rows: readonly SheetRow[]): ListNumber | undefined {
  const titles = rows.slice(0, 4).flatMap((row) => {
    const texts = textsIn(row).filter((text) => text !== '')
    return texts.length > 0 && texts.length <= 2 ? texts.slice(0, 1) : []
  })
  const title = titles.find((text) => /^(?:annex a\W*)?list\W*\d{1,2}\b/i.test(text))
  return title === undefined ? undefined : listNamed(title)
}

const besides =
  /^(?:front(?! door)|cover|title|faqs?|guidance|guide|codes?|code list|lookups?|look up|notes?|read ?me|index|contents|info|instructions|change|version|summary|validation|dropdowns?|lists?$|control|dashboard)\b/

/** Sheets that go with the lists and repeat their words. */
export const isBeside = (name: string): boolean => besides.test(wordsOf(name.replaceAll('_', ' ')))

const mostOfHeading = 60

const owners = new Set(
  knownLists.flatMap(({ list, names, aliases }) => {
    const owner = list.columns.findIndex(({ feeds }) => feeds === 'owner')
    return [...names, ...aliases].flatMap(([key, column]) => (column === owner ? [key] : []))
  }),
)

/** Numbers of children have figures; headings have them only beside a word such as these. */
const mayHaveFigures = /\bid(?![a-z])|ident|number|\bref/i

/** Whether a text heads the column that says whose a row is. */
export const namesWhose = (text: string): boolean =>
  text.length <= mostOfHeading && (!/\d/.test(text) || mayHaveFigures.test(text)) && isOwners(text)

/** Every cell of a file may be asked about, and their texts without figures are few. */
const mostRemembered = 10_000
const remembered = new Map<string, boolean>()

function isOwners(text: string): boolean {
  const before = remembered.get(text)
  if (before !== undefined) return before
  const is = [headingKey(text), ...undecorated(text)].some((key) => owners.has(key))
  if (remembered.size < mostRemembered) remembered.set(text, is)
  return is
}
