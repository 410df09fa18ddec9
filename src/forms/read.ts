import type { Problem } from '../design/index.ts'
import { inBoxes, typedDate } from '../design/index.ts'
import type { IsoDate } from '../kernel/index.ts'
import type { AnswersTo, Question, Questions, Typed } from './question.ts'

const parts = ['day', 'month', 'year'] as const

/** A day as its three boxes show it. */
export function dayBoxes(name: string, day: IsoDate | undefined): Typed {
  const boxes = inBoxes(day)
  return Object.fromEntries(parts.map((part) => [`${name}-${part}`, boxes[part]] as const))
}

const boxesOf = (name: string, { drawn: { kind } }: Question<unknown>): readonly string[] => {
  if (kind === 'heading') return []
  return kind === 'day' ? parts.map((part) => `${name}-${part}`) : [name]
}

/** A browser ends lines with two characters, the record with one: what was not touched is then the same. */
const asText = (value: unknown): string => (typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : '')

/** What a page posted for these questions, as typed; what is no text is nothing, and whatever else it posted is left out. */
export function typedIn(questions: Questions, body: unknown): Typed {
  const posted = new Map<string, unknown>(
    typeof body === 'object' && body !== null ? Object.entries(body) : [],
  )
  return Object.fromEntries(
    Object.entries(questions)
      .flatMap(([name, question]) => boxesOf(name, question))
      .map((box) => [box, asText(posted.get(box))] as const),
  )
}

export type Answers<Asked extends Questions> =
  | { readonly ok: true; readonly answers: AnswersTo<Asked> }
  | { readonly ok: false; readonly problems: readonly Problem[] }

const isWhole = <Asked extends Questions>(questions: Asked, read: object): read is AnswersTo<Asked> =>
  Object.keys(questions).every((name) => Object.hasOwn(read, name))

/** Reads a form: every answer, or everything that is wrong, in the order of the questions. */
export function readAnswers<Asked extends Questions>(questions: Asked, typed: Typed): Answers<Asked> {
  const answers = new Map<string, unknown>()
  const problems: Problem[] = []
  for (const [name, question] of Object.entries(questions)) {
    const read = question.read(typed, name)
    if (read.ok) answers.set(name, read.answer)
    else problems.push({ field: name, message: read.message })
  }
  const whole = Object.fromEntries(answers)
  return isWhole(questions, whole) ? { ok: true, answers: whole } : { ok: false, problems }
}

function inWords(name: string, { drawn }: Question<unknown>, typed: Typed): string {
  if (drawn.kind === 'day') {
    const boxes = typedDate(typed, name)
    return parts
      .map((part) => boxes[part])
      .join(' ')
      .trim()
  }
  const value = typed[name] ?? ''
  if (drawn.kind !== 'radios' && drawn.kind !== 'pick') return value
  return drawn.choices.find((choice) => String(choice.value) === value)?.text ?? value
}

/** Two versions of a form, question by question, as a reader sees them: a choice by its words, a day in one piece. */
export const compared = (questions: Questions, yours: Typed, stored: Typed) =>
  Object.entries(questions)
    .filter(([, { drawn }]) => drawn.kind !== 'heading' && drawn.kind !== 'carried')
    .map(([name, question]) => ({
      label: question.asks,
      yours: inWords(name, question, yours),
      stored: inWords(name, question, stored),
    }))
