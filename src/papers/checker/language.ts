import type { IsoDate } from '../../kernel/index.ts'
import { addDays, addMonths, readIsoDate } from '../../kernel/index.ts'

/** What the finders know of English. Everything here works on the words of any paper. */

/** Rough, and good enough to quote: ends at a full stop, question mark or line that a capital or digit follows. */
export const sentencesOf = (text: string): string[] =>
  text
    .split(/(?<=[.!?])\s+(?=["'‘“(]?[\p{Lu}\d])|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')

/** A section that says there is nothing, and no more. */
export function saysNone(text: string): boolean {
  const bare = text.trim().replace(/[.\s]+$/, '')
  if (bare === '') return true
  return /^(none|nil|n\/?a|not (applicable|relevant|required)|no (implications|considerations|issues|comments)|(there are |there is )?(no|none)\b[^.;:]{0,60}\b(implications?|considerations?|issues|consequences|papers|documents|options|comments|impact)( (identified|arising|at this (stage|time)|(to|from|for|in) (this|the) (report|decision)|to report))*|none (are |were |is |have been )?(identified|known|arising|applicable)|not applicable to this report)$/i.test(
    bare,
  )
}

const onlyNotes =
  /^(that )?(the )?(cabinet |board |committee )?(is (asked|recommended) to )?(to )?(notes?|receives?|considers?|comments?)\b/i
const strongVerb = /\b(approv|agree|adopt|authoris|delegat|endors|allocat|award)(e|es|s|ed|d|al|ing)?\b/i
const anyVerb = /\b(commit|releas|fund|accept|grant|invest|appoint|establish)(e|es|s|ed|d|ing)?\b/i

/** A recommendation that asks for a decision, not merely to be noted. */
export const decides = (text: string): boolean =>
  strongVerb.test(text) || (anyVerb.test(text) && !onlyNotes.test(text.trim()))

/** Words that ask for money. */
export const asksForMoney = (text: string): boolean =>
  /\b(fund(s|ing|ed)?|spend(ing)?|expenditure|invest(s|ing|ment|ments)?|allocat\w+|budget)\b|£/i.test(text) &&
  !/\bwithin (the |its )?(existing|approved|current) (budget|resources)|\bbudget (strategy|framework|policy|monitoring)/i.test(
    text,
  )

const scale: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
}

export interface MoneyFound {
  readonly words: string
  readonly pounds: number
}

/** The amounts of money in a text: '£49k', '£49,000', 'c£1.2 million'. */
export const moneyIn = (text: string): MoneyFound[] =>
  [...text.matchAll(/£\s?(\d[\d,]*(?:\.\d+)?)\s?(k|m|bn|thousand|million|billion)?(?![\p{L}])/giu)].map(
    (match) => ({
      words: match[0].trim(),
      pounds: Number((match[1] ?? '0').replace(/,/g, '')) * (scale[(match[2] ?? '').toLowerCase()] ?? 1),
    }),
  )

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

export interface DayFound {
  readonly words: string
  readonly at: number
  /** The first and the last day the words can mean: a month without a day means all of it. */
  readonly from: IsoDate
  readonly to: IsoDate
}

function dayMeant(
  day: string | undefined,
  month: string,
  year: string,
): { from: IsoDate; to: IsoDate } | undefined {
  const number = String(months.indexOf(month.toLowerCase()) + 1).padStart(2, '0')
  const first = readIsoDate(`${year}-${number}-${(day ?? '1').padStart(2, '0')}`)
  return first && { from: first, to: day === undefined ? addDays(addMonths(first, 1), -1) : first }
}

const dayPattern = new RegExp(
  `\\b(?:(\\d{1,2})(?:st|nd|rd|th)?\\s+)?(${months.join('|')})\\s+(\\d{4})\\b`,
  'gi',
)

/** The days and months named in a text, in order: '25 May 2020', '25th May 2020', 'July 2020'. */
export const daysIn = (text: string): DayFound[] =>
  [...text.matchAll(dayPattern)].flatMap((match) => {
    const meant = dayMeant(match[1], match[2] ?? '', match[3] ?? '')
    return meant ? [{ words: match[0], at: match.index, ...meant }] : []
  })

const labels =
  'section|stage|phase|tier|area|year|level|priority|outcome|enabler|appendix|paragraph|step|table|figure|aged?'

/** One to five, in digits or in words; not a label ('stage 2'), part of a number, or a share. */
export const smallCount = String.raw`(?:(?:only|just) )?(?<!\b(?:${labels}) )(?<!\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+) in |\bevery )(?<![\d.,£/])\b(?:one|two|three|four|five|[1-5]|a single|a couple of|a pair of)\b(?![.,/]\d|%)`

/**
 * Words that may stand between a count and what is counted: 'two very young disabled children', never 'two visits to
 * children'.
 */
export const between = (most: number): string =>
  String.raw`(?:(?!(?:to|of|for|in|on|at|with|from|by|and|or|that|who|the|a|an|per|each|every|is|are|was|were)\b)[\p{L}’'-]+ ){0,${most}}?`
