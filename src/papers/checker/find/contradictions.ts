import type { IsoDate } from '../../../kernel/index.ts'
import { longDate } from '../../../kernel/index.ts'
import { notKnown } from '../../model/index.ts'
import { daysIn, moneyIn, sentencesOf } from '../language.ts'
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
