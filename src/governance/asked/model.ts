import type { Problem, TypedDate } from '../../design/index.ts'
import { inBoxes, readTypedDate, typedDate } from '../../design/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { longDate } from '../../kernel/index.ts'

export interface Option {
  readonly value: string
  readonly text: string
}

interface Asked<Name extends string> {
  readonly name: Name
  readonly asks: string
  readonly hint?: string | undefined
  /** Said where it is left empty; a question without it may stay so. */
  readonly missing?: string | undefined
}

/** One question of a form, as data: one page draws them all, one reader reads them all. */
export type Question<Name extends string = string> = Asked<Name> &
  (
    | { readonly kind: 'line' | 'text' | 'link'; readonly max?: number }
    | { readonly kind: 'number' | 'pounds' }
    | { readonly kind: 'day'; readonly upTo?: IsoDate | undefined }
    | { readonly kind: 'choice' | 'radios'; readonly options: readonly Option[] }
  )

/** What was typed, box by box, to show it again. */
export type Typed = Readonly<Record<string, string>>

/** What was answered, read: nothing where nothing was typed. */
export interface Said<Name extends string> {
  readonly text: (name: Name) => string | undefined
  readonly day: (name: Name) => IsoDate | undefined
  readonly number: (name: Name) => number | undefined
  /** The answer to a question that had to be answered. */
  readonly theText: (name: Name) => string
  readonly theDay: (name: Name) => IsoDate
  readonly theNumber: (name: Name) => number
}

function sure<Value>(value: Value | undefined, name: string): Value {
  if (value === undefined) throw new Error(`The form was read without an answer to ${name}`)
  return value
}

const boxesOf = (name: string, { day, month, year }: TypedDate): Typed => ({
  [`${name}-day`]: String(day ?? ''),
  [`${name}-month`]: String(month ?? ''),
  [`${name}-year`]: String(year ?? ''),
})

/** A day, for the boxes of a form that is shown filled in. */
export const dayTyped = (name: string, day: IsoDate | undefined): Typed => boxesOf(name, inBoxes(day))

/** The form as it was posted; what is no text counts as nothing. */
export function typedIn(questions: readonly Question[], body: unknown): Typed {
  const posted = new Map<string, unknown>(
    typeof body === 'object' && body !== null ? Object.entries(body) : [],
  )
  const one = (name: string) => {
    const value = posted.get(name)
    return typeof value === 'string' ? value : ''
  }
  const boxes = Object.fromEntries(posted)
  return Object.fromEntries(
    questions.flatMap(({ name, kind }) =>
      kind === 'day' ? Object.entries(boxesOf(name, typedDate(boxes, name))) : [[name, one(name)]],
    ),
  )
}

type Read = { readonly value: string | number | undefined } | { readonly problem: string }

function readDay(question: Question & { readonly kind: 'day' }, typed: Typed): Read {
  const read = readTypedDate(typedDate(typed, question.name))
  if (read.ok)
    return question.upTo !== undefined && read.day > question.upTo
      ? { problem: `“${question.asks}” must be ${longDate(question.upTo)} or earlier` }
      : { value: read.day }
  return read.why === 'nothing typed'
    ? { value: undefined }
    : { problem: `“${question.asks}” must be a real date, such as 3 12 2020` }
}

function readNumber(question: Question, text: string): Read {
  const digits = text.replaceAll(/[£,\s]/g, '')
  return /^\d{1,12}$/.test(digits)
    ? { value: Number(digits) }
    : {
        problem: `“${question.asks}” must be a whole number, such as ${question.kind === 'pounds' ? '49000' : '3'}`,
      }
}

function readOne(question: Question, typed: Typed): Read {
  if (question.kind === 'day') return readDay(question, typed)
  const text = (typed[question.name] ?? '').trim()
  if (text === '') return { value: undefined }
  switch (question.kind) {
    case 'number':
    case 'pounds':
      return readNumber(question, text)
    case 'choice':
    case 'radios':
      return question.options.some(({ value }) => value === text)
        ? { value: text }
        : { problem: `“${question.asks}”: choose from the list` }
    case 'link':
      return /^(https:\/\/|\/(?!\/))\S+$/.test(text)
        ? { value: text }
        : {
            problem: `“${question.asks}” must begin with https:// or be a page of this product, such as /papers/1`,
          }
    default:
      return text.length > (question.max ?? 4000)
        ? {
            problem: `“${question.asks}” must be ${(question.max ?? 4000).toLocaleString('en-GB')} characters or fewer`,
          }
        : { value: text }
  }
}

export type Answers<Name extends string> =
  | { readonly ok: true; readonly said: Said<Name> }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** Reads a form. A day that was read is a day again when it is asked for: only what the reader made stands there. */
export function readAnswers<Name extends string>(
  questions: readonly Question<Name>[],
  typed: Typed,
): Answers<Name> {
  const texts = new Map<Name, string>()
  const numbers = new Map<Name, number>()
  const problems: Problem[] = []
  for (const question of questions) {
    const read = readOne(question, typed)
    if ('problem' in read) problems.push({ field: question.name, message: read.problem })
    else if (typeof read.value === 'string') texts.set(question.name, read.value)
    else if (read.value !== undefined) numbers.set(question.name, read.value)
    else if (question.missing !== undefined)
      problems.push({ field: question.name, message: question.missing })
  }
  if (problems.length > 0) return { ok: false, problems }
  const day = (name: Name): IsoDate | undefined => {
    const read = readTypedDate(typedDate(typed, name))
    return read.ok ? read.day : undefined
  }
  const text = (name: Name) => texts.get(name)
  const number = (name: Name) => numbers.get(name)
  const theOnes = {
    theText: (name: Name) => sure(text(name), name),
    theDay: (name: Name) => sure(day(name), name),
    theNumber: (name: Name) => sure(number(name), name),
  }
  return { ok: true, said: { text, number, day, ...theOnes } }
}

/** What a form says, in words, question by question: to compare two versions of it. */
export function saysOf(questions: readonly Question[], typed: Typed): Readonly<Record<string, string>> {
  const shown = (question: Question): string => {
    const value = typed[question.name] ?? ''
    if (question.kind === 'day') {
      const { day, month, year } = typedDate(typed, question.name)
      return [day, month, year].join(' ').trim()
    }
    if (question.kind !== 'choice' && question.kind !== 'radios') return value
    return question.options.find((option) => option.value === value)?.text ?? value
  }
  return Object.fromEntries(questions.map((question) => [question.asks, shown(question)]))
}
