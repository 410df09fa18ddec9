import { z } from 'zod'
import type { ChangedField } from '../../design/index.ts'
import { inBoxes, typedDate } from '../../design/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { longDate } from '../../kernel/index.ts'

interface Asked {
  readonly name: string
  readonly label: string
  readonly hint?: string | undefined
}

export interface Option {
  readonly value: string
  readonly text: string
  readonly hint?: string
}

/** One question of a form, as data. A day is posted in three boxes: `on-day`, `on-month`, `on-year`. */
export type Field =
  | (Asked & { readonly kind: 'line' | 'day' })
  | (Asked & { readonly kind: 'text'; readonly rows?: number })
  /** Few to choose from, all shown; or many, in a list. */
  | (Asked & { readonly kind: 'choice' | 'pick'; readonly options: readonly Option[] })
  /** What the page showed when it was answered, carried along unseen. */
  | (Asked & { readonly kind: 'seen'; readonly value: string })
  /** A heading over the questions that follow. */
  | (Asked & { readonly kind: 'heading' })

/** What was typed, by the name of the box. */
export type Typed = Readonly<Record<string, string>>

const parts = ['day', 'month', 'year'] as const

const boxesOf = ({ kind, name }: Field): readonly string[] => {
  if (kind === 'heading') return []
  return kind === 'day' ? parts.map((part) => `${name}-${part}`) : [name]
}

const Posted = z.record(z.string(), z.unknown()).catch({})
const shown = z.string().catch('')

/** What a page posted for these questions, as typed; whatever else it posted is left out. */
export function typedIn(fields: readonly Field[], body: unknown): Typed {
  const posted = Posted.parse(body)
  return Object.fromEntries(fields.flatMap(boxesOf).map((name) => [name, shown.parse(posted[name])] as const))
}

/** What was typed, with each day in one place, as the schemas read it. */
export const asAnswers = (fields: readonly Field[], typed: Typed): Record<string, unknown> => ({
  ...typed,
  ...Object.fromEntries(
    fields.filter(({ kind }) => kind === 'day').map(({ name }) => [name, typedDate(typed, name)] as const),
  ),
})

/** A day as its three boxes show it. */
export function dayBoxes(name: string, day: IsoDate | undefined): Typed {
  const boxes = inBoxes(day)
  return Object.fromEntries(parts.map((part) => [`${name}-${part}`, boxes[part]] as const))
}

/** An answer as a reader sees it: a choice by its words, a day in one piece. */
function answerShown(field: Field, typed: Typed): string {
  const value = typed[field.name] ?? ''
  if (field.kind === 'choice' || field.kind === 'pick')
    return field.options.find((option) => option.value === value)?.text ?? value
  if (field.kind !== 'day') return value
  return parts
    .map((part) => typed[`${field.name}-${part}`] ?? '')
    .join(' ')
    .trim()
}

/** Both versions of the answers, question by question. */
export const comparedAnswers = (fields: readonly Field[], yours: Typed, stored: Typed): ChangedField[] =>
  fields
    .filter(({ kind }) => kind !== 'heading' && kind !== 'seen')
    .map((field) => ({
      label: field.label,
      yours: answerShown(field, yours),
      stored: answerShown(field, stored),
    }))

/** A day on the page, or that there is none. */
export const dayOr = (day: IsoDate | undefined, nothing: string): string =>
  day === undefined ? nothing : longDate(day)
