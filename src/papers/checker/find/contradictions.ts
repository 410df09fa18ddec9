import type { IsoDate } from '../../../kernel/index.ts'
import { longDate } from '../../../kernel/index.ts'
import { notKnown } from '../../model/index.ts'
import { daysIn, decides, moneyIn, sentencesOf } from '../language.ts'
import type { Fault } from '../model.ts'
import { numberOf, numberPattern } from '../numbers.ts'
import type { Passage, Reading } from '../reading.ts'
import { faultIn, placeWords } from '../reading.ts'

/** Something that a passage says, by what it says it of. */
interface Said<Value> {
  readonly of: string
  readonly value: Value
  readonly words: string
  readonly passage: Passage
}

/** Each saying that differs from the first of the same thing, with where that stands. */
function differing<Value>(all: readonly Said<Value>[], same: (one: Value, other: Value) => boolean): Fault[] {
  return [...Map.groupBy(all, ({ of }) => of).values()].flatMap(([first, ...rest]) =>
    first === undefined
      ? []
      : rest
          .filter(({ value }) => !same(first.value, value))
          .map(({ words, passage }) =>
            faultIn(
              passage,
              words,
              `${placeWords(first.passage.where)} says “${first.words}”.`.replace(/^./, (c) =>
                c.toUpperCase(),
              ),
            ),
          ),
  )
}

const share = String.raw`(\d+(?:\.(\d+))?) ?(?:%|per ?cent)`
const number = String.raw`(\d{1,3}(?:,\d{3})+|\d+)`
/** '18 of 24 (70%)', '18 out of the 24 children, 70%', and '70% (18 of 24)'. */
const countThenShare = new RegExp(
  String.raw`(?<![\d.,])${number} (?:of|out of) (?:the |all |our )?${number}(?: [\p{L}’'-]+){0,5}?(?: ?\(|, (?:or |that is )?| = )((?:about|around|nearly|almost|some|over|under|more than|less than|just over|just under) )?${share}(?! of\b)`,
  'giu',
)
const shareThenCount = new RegExp(
  String.raw`((?:about|around|nearly|almost|some|over|under|more than|less than|just over|just under) )?(?<![\d.,])${share}(?: [\p{L}’'-]+){0,5}? \((?:that is )?${number} (?:of|out of) (?:the |all )?${number}\b`,
  'giu',
)

interface Share {
  readonly words: string
  readonly part: number
  readonly all: number
  readonly percent: number
  readonly decimals: number
  readonly loosely: boolean
}

const plainNumber = (words: string | undefined): number => Number((words ?? '').replace(/,/g, ''))

const sharesIn = (text: string): readonly Share[] => [
  ...[...text.matchAll(countThenShare)].map(([words, part, all, loosely, percent, decimals = '']) => ({
    words,
    part: plainNumber(part),
    all: plainNumber(all),
    percent: Number(percent),
    decimals: decimals.length,
    loosely: loosely !== undefined,
  })),
  ...[...text.matchAll(shareThenCount)].map(([words, loosely, percent, decimals = '', part, all]) => ({
    words,
    part: plainNumber(part),
    all: plainNumber(all),
    percent: Number(percent),
    decimals: decimals.length,
    loosely: loosely !== undefined,
  })),
]

/** A share may be cut off as well as rounded; “about” lets it be two in a hundred off. */
const follows = ({ part, all, percent, decimals, loosely }: Share): boolean =>
  all === 0 || part > all || Math.abs((100 * part) / all - percent) < (loosely ? 2.5 : 10 ** -decimals)

/** A share that does not follow from the two figures beside it. */
export const sharesThatDoNotFollow = ({ body }: Reading): Fault[] =>
  body.flatMap((passage) =>
    sharesIn(passage.told)
      .filter((one) => !follows(one))
      .map(({ words, part, all, decimals }) =>
        faultIn(passage, words, `${part} of ${all} is ${((100 * part) / all).toFixed(decimals)}%.`),
      ),
  )

/** What a paper counts as a whole, and by no other words. */
const wholes = [
  'children in care',
  'looked[- ]after children',
  'children looked after',
  'children in need',
  'children on (?:a )?child protection plans?',
  'children (?:subject to|with) (?:a )?child protection plans?',
  'care leavers',
  'foster carers',
  'fostering households',
  '(?:agency |permanent )?social workers',
  'areas for improvement',
  'open cases',
]
/** Only what says that it speaks of all of them: “there are 43”, “our 43”, “all 43”, “each of the seven”. */
const definite = String.raw`\b(?:there (?:are|were)|we (?:have|had|look after)|has|had|our|all(?: of)? the|all|each of the|of the|of our|a total of|in total|total of|named|identified)`
const wholeCount = new RegExp(
  String.raw`${definite} (${numberPattern}) (${wholes.join('|')})\b(?= ?(?:[.,;:)]|$|(?:and|are|were|have|had|has|is|in all|today|now|altogether)\b))`,
  'giu',
)
/** Said of another day, of a part, or of a change: another number there is none. */
const ofAnotherTime =
  /\b(last|previous|before|ago|then|since|earlier|a year|compared|rose|risen|fell|fallen|from \d|up from|down from|increase\w*|decrease\w*|forecast|expect\w*|target|average|by the end|would|by (january|february|march|april|may|june|july|august|september|october|november|december))\b|\b(19|20)\d\d\b/i

const wholesIn = (passage: Passage): readonly Said<number>[] =>
  sentencesOf(passage.told)
    .filter((sentence) => !ofAnotherTime.test(sentence))
    .flatMap((sentence) =>
      [...sentence.matchAll(wholeCount)].map(([words, count = '', of = '']) => ({
        of: of
          .toLowerCase()
          .replace(/-/g, ' ')
          .replace(/looked after children|children looked after/, 'children in care'),
        value: numberOf(count),
        words,
        passage,
      })),
    )

const overYears = new RegExp(String.raw`\bover (?:the (?:next )?)?(${numberPattern}) years?\b`, 'i')

/** An amount over so many years, and what it is for: the first thing that the sentence names after 'for' or 'on'. */
const moneyOverYears = (passage: Passage): readonly Said<{ pounds: number; step: number }>[] =>
  sentencesOf(passage.told).flatMap((sentence) => {
    const [only, another] = moneyIn(sentence)
    const years = overYears.exec(sentence)?.[1]
    const purpose =
      /\b(training|recruitment|retention|agency|accommodation|placements|commissioning|technology|advocacy)\b/i.exec(
        sentence,
      )?.[1]
    if (!only || another || years === undefined || purpose === undefined || ofAnotherAmount.test(sentence))
      return []
    const step = /k|thousand/i.test(only.words) ? 1e3 : /m|million/i.test(only.words) ? 1e5 : 1
    return [
      {
        of: `${numberOf(years)} ${purpose.toLowerCase()}`,
        value: { pounds: only.pounds, step },
        words: only.words,
        passage,
      },
    ]
  })
const ofAnotherAmount =
  /\b(of which|includ\w+|further|additional|remainder|alternative|instead|reject\w*|saving\w*|previous\w*)\b/i

/** The same figure, told with another value in another place. */
export const figuresThatDiffer = ({ body }: Reading): Fault[] => [
  ...differing(body.flatMap(wholesIn), (one, other) => one === other),
  ...differing(
    body.flatMap(moneyOverYears),
    (one, other) => Math.abs(one.pounds - other.pounds) <= Math.max(one.step, other.step) / 2,
  ),
]

const regulator = /\b(Ofsted|Secretary of State|Chief Inspector|Department for Education)\b/i
const owed = /\b(submit\w*|sen[dt]|due|provid\w*|return\w*)\b/i
const event =
  /\b((?:[\p{L}’'-]+ ){0,2}(?:report|letter|inspection|statement)) (?:was|were|has been|is) (received|published|issued|begun|completed)\b[^.;\d]{0,25}$/iu

/** Days told of one thing: when the report was received, when the plan is due with the regulator. */
const daysOf = (passage: Passage): readonly Said<IsoDate>[] =>
  sentencesOf(passage.told).flatMap((sentence) =>
    daysIn(sentence)
      .filter(({ from, to }) => from === to)
      .flatMap(({ words, at, to }): Said<IsoDate>[] => {
        const before = sentence.slice(0, at)
        const [, what = '', verb = ''] = event.exec(before) ?? []
        if (what !== '')
          return [
            {
              of: `${what} ${verb}`.toLowerCase().replace(/^(the|a|an|this) /, ''),
              value: to,
              words,
              passage,
            },
          ]
        return owed.test(before) && regulator.test(sentence) && /\bby [^.;]{0,12}$/.test(before)
          ? [{ of: 'due with the regulator', value: to, words, passage }]
          : []
      }),
  )

/** The meeting of this paper, told with another day than its own. */
function meetingOtherwise({ paper, body }: Reading): Fault[] {
  const { body: name, on } = paper.meeting
  if (on === notKnown) return []
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
  const thisMeeting = new RegExp(
    String.raw`\b(?:(?:this|today’s) meeting(?: of (?:the )?${escaped})?|(?:this|the) report to (?:the )?${escaped}),?(?: on| of|,)? ?$`,
    'i',
  )
  return body.flatMap((passage) =>
    daysIn(passage.told)
      .filter(
        ({ at, from, to }) => from === to && to !== on.value && thisMeeting.test(passage.told.slice(0, at)),
      )
      .map(({ words }) => faultIn(passage, words, `The paper is for the meeting on ${longDate(on.value)}.`)),
  )
}

/** A day that is told differently in two places, or differs from the meeting's own. */
export const daysThatDiffer = (reading: Reading): Fault[] => [
  ...differing(reading.body.flatMap(daysOf), (one, other) => one === other),
  ...meetingOtherwise(reading),
]

const noCost =
  /\b(?:(?:there (?:are|is)|has|have|with) )?no (?:direct |additional |new |further )?(?:financial implications|costs?|expenditure|funding (?:is )?(?:needed|required|sought))\b|\bcost[- ]neutral\b|\bwithin existing (?:budgets?|resources)\b/i
const sought =
  /\b(?:is|are) (?:asked|recommended|requested|invited) to (?:approve|agree|adopt|authorise)\b|\bapproval (?:is|for [^.;]{0,40} is) (?:sought|needed|required)\b|\b(?:seeks?|asks? for|requests?) (?:[\p{L}’' ]{0,30})?approval\b/iu

const notInRecommendations = ({ where }: Passage): boolean => where.section !== 'recommendations'

/** Money is asked for, and the paper says that nothing is spent. */
function moneyAgainstNone(reading: Reading): Fault[] {
  const asks = reading.part('recommendations').find(({ told }) => decides(told) && moneyIn(told).length > 0)
  if (!asks) return []
  return reading.part('finance').flatMap((passage) => {
    const [words] = noCost.exec(passage.told) ?? []
    const [amount] = moneyIn(passage.told)
    return words !== undefined && amount === undefined
      ? [
          faultIn(
            asks,
            moneyIn(asks.told)[0]?.words ?? '',
            `${placeWords(passage.where).replace(/^./, (c) => c.toUpperCase())} says “${words}”.`,
          ),
        ]
      : []
  })
}

/** The text says that approval is sought, and every recommendation only notes. */
function approvalNotRecommended(reading: Reading): Fault[] {
  const recommended = reading.part('recommendations')
  const [first] = recommended
  if (!first || recommended.some(({ told }) => decides(told))) return []
  const [says] = reading.body.filter((passage) => notInRecommendations(passage) && sought.test(passage.told))
  return says
    ? [
        faultIn(
          first,
          first.told,
          `${placeWords(says.where).replace(/^./, (c) => c.toUpperCase())} says “${sought.exec(says.told)?.[0] ?? ''}”, and no recommendation asks for it.`,
        ),
      ]
    : []
}

/** Somebody may finish it by a day on which the law has long asked for it. */
function delegatedTooLate(reading: Reading): Fault[] {
  const [set] = reading.paper.statutoryDates.toSorted((a, b) => a.on.localeCompare(b.on))
  if (!set) return []
  return reading
    .part('recommendations')
    .filter(({ told }) => /\bdelegat/i.test(told))
    .flatMap((passage) =>
      daysIn(passage.told)
        .filter(
          ({ at, to }) => to > set.on && /\b(by|before|until)\b[^.;]{0,12}$/i.test(passage.told.slice(0, at)),
        )
        .map(({ words }) =>
          faultIn(passage, words, `The law asks for the ${set.what} by ${longDate(set.on)}.`),
        ),
    )
}

/** What is to be decided, and the text that says otherwise. */
export const recommendedAgainst = (reading: Reading): Fault[] => [
  ...moneyAgainstNone(reading),
  ...approvalNotRecommended(reading),
  ...delegatedTooLate(reading),
]
