import type { Problem } from '../../../design/index.ts'
import type { AnswersTo, Questions, Typed } from '../../../forms/index.ts'
import { dayBoxes, readAnswers } from '../../../forms/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import type { Advice, Known, PartId } from '../../model/index.ts'
import { known, knownOr, notKnown } from '../../model/index.ts'

type Change = (advice: Advice) => Advice

type Told =
  | { readonly ok: true; readonly change: Change }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** One thing of the advice that has a form: what it asks, what is recorded of it, and how an answer changes the advice. */
export interface AdvicePiece {
  /** Its end of the address: 'equality', 'consultation/2'. */
  readonly slug: string
  readonly title: string
  /** The part of the paper that is filled from it. */
  readonly part: PartId
  readonly questions: Questions
  readonly recorded: Typed
  readonly read: (typed: Typed) => Told
  /** Of an entry in a list that is on record. */
  readonly remove?: Change
}

/** Makes a piece from what is recorded now. */
export type PieceOf = (advice: Advice) => AdvicePiece

interface Asking<Asked extends Questions> extends Omit<AdvicePiece, 'questions' | 'read'> {
  readonly questions: Asked
  /** What the answers cannot say together. */
  readonly check?: (answers: AnswersTo<Asked>) => readonly Problem[]
  readonly change: (answers: AnswersTo<Asked>) => Change
}

/** A piece that is read by its questions. */
export const pieceOf = <Asked extends Questions>({
  check,
  change,
  ...piece
}: Asking<Asked>): AdvicePiece => ({
  ...piece,
  read: (typed) => {
    const read = readAnswers(piece.questions, typed)
    if (!read.ok) return read
    const problems = check?.(read.answers) ?? []
    return problems.length > 0 ? { ok: false, problems } : { ok: true, change: change(read.answers) }
  },
})

/** Many entries of one kind: who was asked, what was weighed, what is relied on. */
export interface AdviceList<Item, Asked extends Questions> extends Pick<
  AdvicePiece,
  'slug' | 'title' | 'part'
> {
  readonly questions: Asked
  readonly items: (advice: Advice) => readonly Item[]
  readonly withItems: (advice: Advice, items: readonly Item[]) => Advice
  readonly typed: (item: Item) => Typed
  readonly item: (answers: AnswersTo<Asked>) => Item
}

/** An entry by its place, counted from 1, or a new one at the end; undefined where there is none. */
export type EntryOf = (place: number | 'new', advice: Advice) => AdvicePiece | undefined

/** Gives each entry of a list a piece of its own. */
export const entriesOf =
  <Item, Asked extends Questions>(list: AdviceList<Item, Asked>): EntryOf =>
  (place, advice) => {
    const item = place === 'new' ? undefined : list.items(advice)[place - 1]
    if (place !== 'new' && item === undefined) return undefined
    const { slug, title, part, questions } = list
    const change =
      (change: (items: readonly Item[]) => readonly Item[]): Change =>
      (now) =>
        list.withItems(now, change(list.items(now)))
    return pieceOf({
      ...{ title, part, questions },
      slug: `${slug}/${place}`,
      recorded: item === undefined ? {} : list.typed(item),
      change: (answers) => {
        const given = list.item(answers)
        return change((items) => (place === 'new' ? [...items, given] : items.with(place - 1, given)))
      },
      ...(place !== 'new' && { remove: change((items) => items.toSpliced(place - 1, 1)) }),
    })
  }

/** How many characters a line of the advice may hold: titles and addresses are long. */
export const longLine = { most: 1000 }

/** In one paragraph however it was typed, as the papers have it. */
export const paragraph = (text: string): string => text.replace(/\s+/g, ' ')

/** A text that was left empty is not known. */
export const told = (text: string | undefined): Known<string> =>
  text === undefined ? notKnown : known(paragraph(text))

export const dayTold = (day: IsoDate | undefined): Known<IsoDate> =>
  day === undefined ? notKnown : known(day)

export const words = (text: Known<string>): string => knownOr(text, '')

/** A day as its three boxes show it. */
export const dayTyped = (name: string, day: Known<IsoDate>): Typed => dayBoxes(name, knownOr(day, undefined))
