import { z } from 'zod'
import type { Post } from '../../../access/index.ts'
import { asTyped, shownAgain } from '../../../access/index.ts'
import type { DateRead, Problem, TypedDate } from '../../../design/index.ts'
import { readTypedDate, typedDate } from '../../../design/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import type { Entry, EntryKind, EntryValues } from '../model/entry.ts'
import { isTooLong, routesToPermanence, tooLongMessage } from '../model/entry.ts'
import { wrongDayOf } from '../model/before-care.ts'
import type { Listed } from '../model/tracker.ts'
import type { FieldAsked } from '../rules/entry-forms.ts'
import { entryForms } from '../rules/entry-forms.ts'

const Texts = z.object({
  code: shownAgain,
  route: shownAgain,
  parallel: shownAgain,
  place: shownAgain,
  postId: shownAgain,
  words: shownAgain,
  reason: shownAgain,
})

/** An entry's form as it was typed. */
export type TypedEntry = z.output<typeof Texts> & Readonly<Record<'on' | 'dueOn' | 'endedOn', TypedDate>>

export function typedEntry(posted: unknown): TypedEntry {
  const body = z.record(z.string(), z.unknown()).catch({}).parse(posted)
  const day = (name: string) => typedDate(body, name)
  return { ...asTyped(Texts, body), on: day('on'), dueOn: day('dueOn'), endedOn: day('endedOn') }
}

export const nothingTyped: TypedEntry = typedEntry({})

const threeBoxes = (day: IsoDate | undefined): TypedDate => {
  const [year = '', month = '', date = ''] = (day ?? '').split('-')
  return { day: date, month, year }
}

/** What is on record, as the form shows it. */
export const asTypedEntry = (entry: EntryValues): TypedEntry => ({
  on: threeBoxes(entry.on),
  dueOn: threeBoxes(entry.dueOn),
  endedOn: threeBoxes(entry.endedOn),
  code: entry.code ?? '',
  route: entry.route ?? '',
  parallel: entry.parallel ?? '',
  place: entry.place ?? '',
  postId: String(entry.postId ?? ''),
  words: entry.words,
  reason: '',
})

export interface EntryChoices {
  readonly posts: readonly Post[]
  readonly today: IsoDate
  readonly child: Pick<Listed, 'facts'>
  /** What is corrected: a day that it stands with is not asked about again. */
  readonly entry?: Entry
}

export type EntryRead =
  | { readonly ok: true; readonly values: EntryValues }
  | { readonly ok: false; readonly problems: readonly Problem[] }

type Values = Omit<EntryValues, 'on'> & { readonly on: IsoDate | undefined }

const dayOf = (read: DateRead): IsoDate | undefined => (read.ok ? read.day : undefined)

function valuesOf(typed: TypedEntry, kind: EntryKind, posts: readonly Post[]): Values {
  const asked = new Map(entryForms[kind].fields.map((field) => [field.name, field]))
  const chosen = (name: 'code' | 'place') =>
    asked.get(name)?.options?.find((option) => option === typed[name])
  const routeOf = (name: 'route' | 'parallel') =>
    asked.has(name) ? routesToPermanence.find((route) => route === typed[name]) : undefined
  const day = (name: 'dueOn' | 'endedOn') => (asked.has(name) ? dayOf(readTypedDate(typed[name])) : undefined)
  return {
    on: dayOf(readTypedDate(typed.on)),
    dueOn: day('dueOn'),
    endedOn: day('endedOn'),
    code: chosen('code'),
    place: chosen('place'),
    route: routeOf('route'),
    parallel: routeOf('parallel'),
    postId: asked.has('postId') ? posts.find(({ id }) => String(id) === typed.postId)?.id : undefined,
    words: asked.has('words') ? typed.words.trim() : '',
  }
}

const isEmpty = (value: unknown): boolean => value === undefined || value === ''

const missingIn = (fields: readonly FieldAsked[], values: Values): readonly Problem[] =>
  fields.flatMap(({ name, missing }) =>
    missing !== undefined && isEmpty(values[name]) ? [{ field: name, message: missing }] : [],
  )

const unreal = 'must be a real date, such as 16 6 2026'

/** A day that was typed and is none; one that was left empty is another matter. */
const unrealDays = (typed: TypedEntry, fields: readonly FieldAsked[]): readonly Problem[] =>
  fields.flatMap(({ name }) => {
    if (name !== 'dueOn' && name !== 'endedOn') return []
    const read = readTypedDate(typed[name])
    return read.ok || read.why === 'nothing typed' ? [] : [{ field: name, message: `The day ${unreal}` }]
  })

function dayProblem(typed: TypedDate, today: IsoDate): string | undefined {
  const read = readTypedDate(typed)
  if (!read.ok) return read.why === 'nothing typed' ? 'Enter the day' : `The day ${unreal}`
  return read.day > today ? 'The day must be today or in the past' : undefined
}

function orderProblems({ on, dueOn, endedOn, route, parallel }: Values, today: IsoDate): readonly Problem[] {
  const problem = (wrong: boolean, field: string, message: string) => (wrong ? [{ field, message }] : [])
  const before = (day: IsoDate | undefined) => on !== undefined && day !== undefined && day < on
  return [
    ...problem(before(dueOn), 'dueOn', 'It cannot be due before it was agreed'),
    ...problem(before(endedOn), 'endedOn', 'It cannot end before it began'),
    ...problem((endedOn ?? today) > today, 'endedOn', 'The day must be today or in the past'),
    ...problem(
      parallel !== undefined && parallel === route,
      'parallel',
      'The parallel plan must differ from the primary plan',
    ),
  ]
}

/** A day on which it cannot have been. */
function impossible(kind: EntryKind, { on, code, place }: Values, choices: EntryChoices): readonly Problem[] {
  const { child, entry, today } = choices
  const stands = entry?.on === on && entry?.code === code && entry?.place === place
  const wrong =
    on === undefined || stands ? undefined : wrongDayOf(child.facts, { kind, on, code, place }, today)
  return wrong ? [{ field: wrong.field, message: wrong.message }] : []
}

const tooLong = ({ words, reason }: TypedEntry): readonly Problem[] =>
  Object.entries({ words, reason }).flatMap(([field, text]) =>
    isTooLong(text.trim()) ? [{ field, message: tooLongMessage }] : [],
  )

/** Reads an entry's form: its values, or what is wrong, one problem for each field. */
export function readEntry(kind: EntryKind, typed: TypedEntry, choices: EntryChoices): EntryRead {
  const { posts, today } = choices
  const { fields } = entryForms[kind]
  const { on, ...rest } = valuesOf(typed, kind, posts)
  const wrongDay = dayProblem(typed.on, today)
  const unrealOnes = unrealDays(typed, fields)
  const problems = [
    ...(wrongDay === undefined
      ? impossible(kind, { on, ...rest }, choices)
      : [{ field: 'on', message: wrongDay }]),
    ...unrealOnes,
    ...missingIn(fields, { on, ...rest }).filter(
      ({ field }) => !unrealOnes.some((problem) => problem.field === field),
    ),
    ...orderProblems({ on, ...rest }, today),
    ...tooLong(typed),
  ]
  return on === undefined || problems.length > 0
    ? { ok: false, problems }
    : { ok: true, values: { on, ...rest } }
}

/** What an entry says, field by field, for comparing versions. */
export function saysOf(
  typed: TypedEntry,
  kind: Entry['kind'],
  posts: readonly Post[],
): Readonly<Record<string, string>> {
  const day = ({ day: date, month, year }: TypedDate) =>
    [date, month, year]
      .map((part) => String(part ?? ''))
      .join(' ')
      .trim()
  const text = ({ name }: FieldAsked): string => {
    if (name === 'postId') return posts.find(({ id }) => String(id) === typed.postId)?.title ?? ''
    return name === 'dueOn' || name === 'endedOn' ? day(typed[name]) : typed[name]
  }
  const { asksDay, fields } = entryForms[kind]
  return Object.fromEntries([
    [asksDay, day(typed.on)] as const,
    ...fields.map((field) => [field.asks, text(field)] as const),
  ])
}
