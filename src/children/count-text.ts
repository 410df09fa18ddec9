import type { At } from '../access/index.ts'
import { inSeries, longDate } from '../kernel/index.ts'
import { factTables } from './facts/index.ts'
import { extractDayInWords, type ToldUpTo } from './model/told-up-to.ts'
import { countedFacts, type Counts } from './store/counts.ts'

type Counted = 'inCare' | 'onPlan' | 'inNeed' | 'beingAssessed' | 'leavingCare'

/** Each count in words, and the list that tells it. An open assessment may stand on list 6 as well. */
const counted: Readonly<Record<Counted, readonly [words: string, list: number]>> = {
  inCare: ['in care', 8],
  onPlan: ['on a protection plan', 7],
  inNeed: ['in need, with any plan or in care', 6],
  beingAssessed: ['being assessed', 4],
  leavingCare: ['leaving care', 9],
}

const inOrder = ['inCare', 'onPlan', 'inNeed', 'beingAssessed', 'leavingCare'] as const

/** The list that each kind of fact comes from; who children are comes from all. */
const listOfFact: Readonly<Record<keyof Counts['lists'], number | undefined>> = {
  details: undefined,
  contact: 1,
  earlyHelp: 2,
  referral: 3,
  assessment: 4,
  enquiry: 5,
  need: 6,
  protection: 7,
  care: 8,
  leavingCare: 9,
  adoption: 10,
}

/** What no extract up to the day tells: where a nought, or a low count, means nothing. */
export interface NotTold {
  /** The day of the newest extract that tells of the day; none where there is none. */
  readonly newestExtract: string | null
  /** Lists that no extract up to the day carries. */
  readonly lists: readonly number[]
  /** Which of the counts are therefore not known. */
  readonly counts: readonly string[]
  readonly says: string
}

export function notTold(told: ToldUpTo): NotTold {
  const nothing = told.newestOn === undefined
  const isMissing = (list: number | undefined) => nothing || (list !== undefined && told.never.includes(list))
  const facts = countedFacts.filter((name) => isMissing(listOfFact[name]))
  return {
    newestExtract: told.newestOn ?? null,
    lists: told.never,
    counts: [
      ...(nothing ? ['children'] : []),
      ...inOrder.filter((name) => isMissing(counted[name][1])),
      ...facts.map((name) => `lists.${name}`),
    ],
    says: extractDayInWords(told),
  }
}

const line = (count: number | string, words: string) => `${String(count).padStart(9)}  ${words}`

/**
 * The counts as a page of text. Of a day that no extract tells of there is none: noughts would say that there were no
 * children.
 */
export function asText({ asAt, knownAt }: At, counts: Counts, told: ToldUpTo): string {
  const { counts: missing, says } = notTold(told)
  const head = [`As at ${longDate(asAt)}, as known by the end of ${longDate(knownAt)}`, says]
  if (told.newestOn === undefined) return head.join('\n')
  const absent = countedFacts.filter((name) => missing.includes(`lists.${name}`))
  return [
    ...head,
    line(counts.children, 'children known'),
    ...inOrder.map((name) => (missing.includes(name) ? notKnownLine(name, counts) : countLine(name, counts))),
    'Rows',
    ...countedFacts
      .filter((name) => !absent.includes(name))
      .map((name) => line(counts.lists[name], factTables[name].kind)),
    ...(absent.length === 0
      ? []
      : [line('not known', inSeries(absent.map((name) => factTables[name].kind)))]),
  ].join('\n')
}

function countLine(name: Counted, counts: Counts): string {
  const open = name === 'leavingCare' ? 0 : counts.notKnown[name]
  const adults = name === 'inCare' || name === 'onPlan' ? counts.turned18[name] : 0
  const who = adults === 0 ? '' : `, ${adults} of whom turned 18 and have no end: measures count those`
  const more = open === 0 ? '' : `; of ${open} more no list tells whether it is over${who}`
  const ahead = name === 'leavingCare' ? 0 : counts.dueToBegin[name]
  const due =
    ahead === 0 ? '' : `; ${ahead} more due to begin by the last extract, which none has confirmed yet`
  return line(counts[name], `${counted[name][0]}${more}${due}`)
}

function notKnownLine(name: Counted, counts: Counts): string {
  const [words, list] = counted[name]
  const atLeast = counts[name] === 0 ? '' : `, ${counts[name]} at the least`
  return line('not known', `${words}: no extract has list ${list}${atLeast}`)
}
