import type { BodyKind } from './body-kinds.ts'

/** How a body is run, and what its calendar is counted from. Days are working days. */
export interface BodyRules {
  /** What the body may and must do, as adopted. */
  readonly terms: string | undefined
  /** Where the adopted text stands. */
  readonly termsUrl: string | undefined
  readonly quorum: number | undefined
  readonly clerk: { readonly postId: number; readonly title: string } | undefined
  /** The longest that may lie between two meetings. */
  readonly atMostWeeks: number | undefined
  /** Whether the law on access to meetings and papers applies to it: five clear days. */
  readonly accessRules: boolean
  /** Drafts, before clearance ends. */
  readonly draftDays: number | undefined
  /** Clearance, before papers go out. */
  readonly clearanceDays: number | undefined
  /** Papers, before the meeting, where no law says when. */
  readonly papersDays: number | undefined
  /** Decisions published, after the meeting. */
  readonly decisionsDays: number | undefined
  /** Minuted in the council's own committee system: here stand the outcome and a link. */
  readonly minutedElsewhere: boolean
}

interface Kind {
  readonly kind: BodyKind
  readonly inPublic: boolean
}

/** A board or a practice group that opens its doors is still no committee of the council. */
export const accessRulesUnlessSaid = ({ kind, inPublic }: Kind): boolean =>
  inPublic && kind !== 'improvement board' && kind !== 'practice group'

export const minutedElsewhereUnlessSaid = ({ kind }: Pick<Kind, 'kind'>): boolean =>
  kind === 'executive' || kind === 'scrutiny'

const numberWords: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  ten: 10,
  twelve: 12,
}

const numberIn = (word = ''): number | undefined =>
  /^\d+$/.test(word) ? Number(word) : numberWords[word.toLowerCase()]

/** Phrases with a whole meaning, in days: a month may have 31, a quarter 92. */
const phrases: readonly (readonly [RegExp, number])[] = [
  [/\b(fortnightly|every (other|second) week)\b/, 14],
  [/\b(weekly|every week|each week)\b/, 7],
  [/\b(every other month|every second month|bi-?monthly)\b/, 62],
  [/\b(monthly|every month|each month|once a month)\b/, 31],
  [/\b(quarterly|every quarter|each quarter|once a quarter)\b/, 92],
  [/\b(half-?yearly|twice a year|every half year)\b/, 184],
  [/\b(yearly|annually|once a year|every year)\b/, 366],
]

/** The longest that 'every four to six weeks' allows. */
function everySo(words: string): number | undefined {
  const [, first, last, unit] = /\bevery (\w+)(?: (?:to|or) (\w+))? (week|month)s\b/.exec(words) ?? []
  const count = numberIn(last) ?? numberIn(first)
  if (count === undefined) return undefined
  return unit === 'week' ? 7 * count : 31 * count
}

/** Days at most between two meetings: as set, or read from the words where they have one meaning; else not known. */
export function cadenceDays(meets: string | undefined, atMostWeeks: number | undefined): number | undefined {
  if (atMostWeeks !== undefined) return 7 * atMostWeeks
  const words = meets?.toLowerCase() ?? ''
  return everySo(words) ?? phrases.find(([phrase]) => phrase.test(words))?.[1]
}
