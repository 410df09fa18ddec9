import { z } from 'zod'
import { shownAgain } from '../../../access/index.ts'
import { inBoxes, typedDate } from '../../../design/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import type { Advice, Known, PartId } from '../../model/index.ts'
import { known, knownOr, notKnown } from '../../model/index.ts'
import type { AdviceField, TypedAdvice } from '../../views/advice-form.tsx'

type Change = (advice: Advice) => Advice

/** One thing of the advice that has a form: what it asks, what is recorded of it, and how an answer changes the advice. */
export interface AdvicePiece {
  /** Its end of the address: 'equality', 'consultation/2'. */
  readonly slug: string
  readonly title: string
  /** The part of the paper that is filled from it. */
  readonly part: PartId
  readonly fields: readonly AdviceField[]
  readonly recorded: TypedAdvice
  readonly form: z.ZodType<Change>
  /** Of an entry in a list that is on record. */
  readonly remove?: Change
}

/** Makes a piece from what is recorded now. */
export type PieceOf = (advice: Advice) => AdvicePiece

/** Many entries of one kind: who was asked, what was weighed, what is relied on. */
export interface AdviceList<Item> extends Pick<AdvicePiece, 'slug' | 'title' | 'part' | 'fields'> {
  readonly items: (advice: Advice) => readonly Item[]
  readonly withItems: (advice: Advice, items: readonly Item[]) => Advice
  readonly typed: (item: Item) => TypedAdvice
  readonly form: z.ZodType<Item>
}

/** An entry by its place, counted from 1, or a new one at the end; undefined where there is none. */
export type EntryOf = (place: number | 'new', advice: Advice) => AdvicePiece | undefined

/** Gives each entry of a list a piece of its own. */
export const entriesOf =
  <Item>(list: AdviceList<Item>): EntryOf =>
  (place, advice) => {
    const item = place === 'new' ? undefined : list.items(advice)[place - 1]
    if (place !== 'new' && item === undefined) return undefined
    const { slug, title, part, fields, form } = list
    const change =
      (change: (items: readonly Item[]) => readonly Item[]): Change =>
      (now) =>
        list.withItems(now, change(list.items(now)))
    return {
      slug: `${slug}/${place}`,
      title,
      part,
      fields,
      recorded: item === undefined ? {} : list.typed(item),
      form: form.transform((given) =>
        change((items) => (place === 'new' ? [...items, given] : items.with(place - 1, given))),
      ),
      ...(place !== 'new' && { remove: change((items) => items.toSpliced(place - 1, 1)) }),
    }
  }

const parts = ['day', 'month', 'year'] as const

/** The boxes of a question: a day has three. */
const boxes = ({ kind, name }: AdviceField): readonly string[] =>
  kind === 'day' ? parts.map((part) => `${name}-${part}`) : [name]

/** What a page posted for these questions, as typed. */
export function typedAdvice(fields: readonly AdviceField[], body: unknown): TypedAdvice {
  const posted = z.record(z.string(), z.unknown()).catch({}).parse(body)
  return Object.fromEntries(
    fields.flatMap(boxes).map((name) => [name, shownAgain.parse(posted[name])] as const),
  )
}

/** What was typed, with each day in one place, as the schemas read it. */
export const asAnswers = (fields: readonly AdviceField[], typed: TypedAdvice): Record<string, unknown> => ({
  ...typed,
  ...Object.fromEntries(
    fields.filter(({ kind }) => kind === 'day').map(({ name }) => [name, typedDate(typed, name)] as const),
  ),
})

/** A text that must be there, in one paragraph however it was typed. */
export const needed = (message: string) =>
  z
    .string()
    .transform((text) => text.replace(/\s+/g, ' ').trim())
    .refine((text) => text !== '', message)

/** A text that may be left empty, and is then not known. */
export const optional = z
  .string()
  .transform((text) => text.replace(/\s+/g, ' ').trim())
  .transform((text): Known<string> => (text === '' ? notKnown : known(text)))

export const words = (text: Known<string>): string => knownOr(text, '')

/** A day as its three boxes show it. */
export function dayTyped(name: string, day: Known<IsoDate>): TypedAdvice {
  const boxes = inBoxes(knownOr(day, undefined))
  return { [`${name}-day`]: boxes.day, [`${name}-month`]: boxes.month, [`${name}-year`]: boxes.year }
}
