import type { Post } from '../access/index.ts'
import type { DatePart, DateRead } from '../design/index.ts'
import { readTypedDate, typedDate } from '../design/index.ts'
import type { IsoDate } from '../kernel/index.ts'
import { longDate } from '../kernel/index.ts'
import type { Choice, Drawn, Question, Read, Typed } from './question.ts'

interface How {
  readonly hint?: string | undefined
  /** Said where it is left empty; a question without it may stay so. */
  readonly missing?: string | undefined
}

interface Needed {
  readonly missing: string
}

const answered = <Answer>(answer: Answer): Read<Answer> => ({ ok: true, answer })
const wrong = (message: string): Read<never> => ({ ok: false, message })
/** A question in a message, without what it says in brackets: “Until which day?”. */
const quoted = (asks: string): string => `“${asks.replace(/ \([^()]*\)$/, '')}”`
const boxOf = (typed: Typed, name: string): string => (typed[name] ?? '').trim()

function question<Answer>(
  asks: string,
  { hint, missing }: How,
  drawn: Drawn,
  read: (typed: Typed, name: string) => Read<Answer | undefined>,
): Question<Answer | undefined> {
  return {
    ...{ asks, hint, drawn },
    read: (typed, name) => {
      const said = read(typed, name)
      return missing !== undefined && said.ok && said.answer === undefined ? wrong(missing) : said
    },
  }
}

interface Words extends How {
  /** How many characters it may hold. */
  readonly most?: number
}

function words(asks: string, text: string, most: number): Read<string | undefined> {
  if (text.length > most)
    return wrong(`${quoted(asks)} must be ${most.toLocaleString('en-GB')} characters or fewer`)
  return answered(text === '' ? undefined : text)
}

/** A few words, in one line however they were typed. */
export function line(asks: string, how: Words & Needed): Question<string>
export function line(asks: string, how?: Words): Question<string | undefined>
export function line(asks: string, { most = 200, ...how }: Words = {}): Question<string | undefined> {
  return question(asks, how, { kind: 'line' }, (typed, name) =>
    words(asks, boxOf(typed, name).replace(/\s+/g, ' '), most),
  )
}

interface Texts extends Words {
  readonly rows?: number
}

/** Sentences and paragraphs. */
export function text(asks: string, how: Texts & Needed): Question<string>
export function text(asks: string, how?: Texts): Question<string | undefined>
export function text(
  asks: string,
  { most = 4000, rows = 4, ...how }: Texts = {},
): Question<string | undefined> {
  return question(asks, how, { kind: 'text', rows }, (typed, name) => words(asks, boxOf(typed, name), most))
}

/** A page of this product, or an address elsewhere. */
export function link(asks: string, how: How = {}): Question<string | undefined> {
  return question(asks, how, { kind: 'line' }, (typed, name) => {
    const typedLink = boxOf(typed, name)
    return typedLink === '' || /^(https:\/\/|\/(?!\/))\S+$/.test(typedLink)
      ? words(asks, typedLink, 2000)
      : wrong(`${quoted(asks)} must begin with https:// or be a page of this product, such as /papers/1`)
  })
}

function whole(asks: string, typed: string, example: string): Read<number | undefined> {
  const digits = typed.replaceAll(/[£,\s]/g, '')
  if (typed === '') return answered(undefined)
  return /^\d{1,12}$/.test(digits)
    ? answered(Number(digits))
    : wrong(`${quoted(asks)} must be a whole number, such as ${example}`)
}

export function number(asks: string, how: How & Needed): Question<number>
export function number(asks: string, how?: How): Question<number | undefined>
export function number(asks: string, how: How = {}): Question<number | undefined> {
  return question(asks, how, { kind: 'number' }, (typed, name) => whole(asks, boxOf(typed, name), '3'))
}

/** An amount in whole pounds. */
export const pounds = (asks: string, how: How = {}): Question<number | undefined> =>
  question(asks, how, { kind: 'pounds' }, (typed, name) => whole(asks, boxOf(typed, name), '49000'))

interface Days extends How {
  readonly upTo?: IsoDate | undefined
}

const lacking = (asks: string, parts: readonly DatePart[]): string =>
  `${quoted(asks)} must include ${parts.map((part) => `a ${part}`).join(' and ')}`

function dayIn(asks: string, read: DateRead, upTo: IsoDate | undefined): Read<IsoDate | undefined> {
  if (read.ok)
    return upTo !== undefined && read.day > upTo
      ? wrong(`${quoted(asks)} must be ${longDate(upTo)} or earlier`)
      : answered(read.day)
  if (read.why === 'nothing typed') return answered(undefined)
  return wrong(
    read.why === 'incomplete'
      ? lacking(asks, read.wrong)
      : `${quoted(asks)} must be a real date, such as 3 12 2020`,
  )
}

/** A day, in three boxes. */
export function day(asks: string, how: Days & Needed): Question<IsoDate>
export function day(asks: string, how?: Days): Question<IsoDate | undefined>
export function day(asks: string, { upTo, ...how }: Days = {}): Question<IsoDate | undefined> {
  return question(asks, how, { kind: 'day' }, (typed, name) =>
    dayIn(asks, readTypedDate(typedDate(typed, name)), upTo),
  )
}

interface Choosing extends How {
  /** Said where it is none of the choices, as `missing` is unless this says otherwise: one may have gone meanwhile. */
  readonly wrong?: string
}

const chosen =
  <Value extends string | number>(asks: string, choices: readonly Choice<Value>[], how: Choosing) =>
  (typed: Typed, name: string): Read<Value | undefined> => {
    const posted = boxOf(typed, name)
    if (posted === '') return answered(undefined)
    const choice = choices.find(({ value }) => String(value) === posted)
    return choice
      ? answered(choice.value)
      : wrong(how.wrong ?? how.missing ?? `${quoted(asks)}: choose from the list`)
  }

/** One of a few, all in sight. */
export function radios<Value extends string | number>(
  asks: string,
  choices: readonly Choice<Value>[],
  how: Choosing & Needed,
): Question<Value>
export function radios<Value extends string | number>(
  asks: string,
  choices: readonly Choice<Value>[],
  how?: Choosing,
): Question<Value | undefined>
export function radios<Value extends string | number>(
  asks: string,
  choices: readonly Choice<Value>[],
  how: Choosing = {},
): Question<Value | undefined> {
  return question(asks, how, { kind: 'radios', choices }, chosen(asks, choices, how))
}

interface Picking extends Choosing {
  /** What choosing nothing is called. */
  readonly none?: string
}

/** One of many, in a list. */
export function pick<Value extends string | number>(
  asks: string,
  choices: readonly Choice<Value>[],
  how: Picking & Needed,
): Question<Value>
export function pick<Value extends string | number>(
  asks: string,
  choices: readonly Choice<Value>[],
  how?: Picking,
): Question<Value | undefined>
export function pick<Value extends string | number>(
  asks: string,
  choices: readonly Choice<Value>[],
  { none = 'Not chosen', ...how }: Picking = {},
): Question<Value | undefined> {
  return question(asks, how, { kind: 'pick', choices, none }, chosen(asks, choices, how))
}

type APost = Pick<Post, 'id' | 'title'> & Partial<Pick<Post, 'held'>>

/** A post from those there are, answered by its id. One that nobody holds says so, since nobody answers for it. */
export function post(asks: string, posts: readonly APost[], how: Picking & Needed): Question<number>
export function post(asks: string, posts: readonly APost[], how?: Picking): Question<number | undefined>
export function post(asks: string, posts: readonly APost[], how: Picking = {}): Question<number | undefined> {
  const choices = posts.map(({ id, title, held }) => ({
    value: id,
    text: held === 'vacant' ? `${title} (vacant)` : title,
  }))
  return pick(asks, choices, { wrong: how.missing ?? 'Choose a post from the list', ...how })
}

/** What the page showed when it was answered, posted with the answers. */
export const carried = (value: string): Question<string> => ({
  ...{ asks: '', drawn: { kind: 'carried', value } },
  read: (typed, name) => answered(typed[name] ?? ''),
})

/** A heading over the questions that follow. */
export const heading = (says: string, hint?: string): Question<undefined> => ({
  ...{ asks: says, hint, drawn: { kind: 'heading' } },
  read: () => answered(undefined),
})
