import type { Json } from '../access/index.ts'
import { clockRules } from '../clocks/index.ts'
import { longDate, readIsoDate } from '../kernel/index.ts'
import type { Everything } from './store/everything.ts'
import { columnInWords, valueInWords } from './told-in-words.ts'

export type Version = Everything['timeLimits'][number]

/** Our own numbers for changes, and what the line above a version tells. */
const unread: readonly string[] = ['known_from', 'known_to', 'starts_on', 'occurrence']
const toldAbove: readonly string[] = ['valid_from', 'valid_to', 'told_on', 'believed_until']

const stamp = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/London',
})

/** A day with the hour, in England. */
export const momentInWords = (at: Date): string => stamp.format(at)

/** What somebody typed in paragraphs stays one value. */
const indented = (words: string): string => words.replaceAll(/\r?\n/g, '\n      ')

const dayOf = (value: Json | undefined) => (typeof value === 'string' ? readIsoDate(value) : undefined)

const ruleIn = (column: string, value: Json) =>
  column === 'rule' ? clockRules.find(({ id }) => id === value) : undefined

function valueToRead(column: string, value: Json): string {
  const day = dayOf(value)
  if (day !== undefined) return longDate(day)
  return ruleIn(column, value)?.title ?? indented(valueInWords(column, value))
}

/** Between which extracts it was told so, and when it was found wrong; nothing of what no extract told. */
function toldBetween({ valid_from, valid_to, told_on, believed_until }: Version): string | undefined {
  const [from, to, told, until] = [valid_from, valid_to, told_on, believed_until].map(dayOf)
  if (from === undefined) return undefined
  const so = to === undefined ? 'and so since' : `until ${longDate(to)}`
  return [
    `  From ${longDate(from)}, ${so}`,
    told === undefined ? undefined : `on record since ${longDate(told)}`,
    until === undefined ? undefined : `believed until ${longDate(until)}`,
  ]
    .filter((part) => part !== undefined)
    .join('; ')
}

/** Extracts tell columns in an order of the database's: days come first, and where it was read last. */
const rank = (column: string, value: Json | undefined): number => {
  if (column.startsWith('source_')) return 3
  return column === 'rule' ? 0 : dayOf(value) === undefined ? 2 : 1
}

function versionAsText(version: Version): string {
  const between = toldBetween(version)
  const filled = Object.entries(version).filter(
    ([column, value]) =>
      value !== null &&
      value !== '' &&
      !unread.includes(column) &&
      (between === undefined || !toldAbove.includes(column)),
  )
  const inOrder =
    between === undefined
      ? filled
      : filled.toSorted(([one, its], [other, others]) => rank(one, its) - rank(other, others))
  const lines = inOrder.map(
    ([column, value]) => `    ${columnInWords(column)}: ${valueToRead(column, value)}`,
  )
  return [...(between === undefined ? [] : [between]), ...lines].join('\n')
}

/** A topic with each version of what is held under it; nothing where nothing is. */
export const part = (heading: string, rows: readonly Version[]): string =>
  rows.length === 0 ? '' : `${heading.toUpperCase()}\n\n${rows.map(versionAsText).join('\n\n')}\n`
