import type { ChangedField, Problem, TypedDate } from '../../design/index.ts'
import { inBoxes, readTypedDate, typedDate } from '../../design/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { longDate } from '../../kernel/index.ts'

export type Posted = Readonly<Record<string, string | readonly string[]>>

/** A form as typed, right or wrong, or as the record fills it in: what its page shows in the fields. */
export interface TypedForm {
  readonly text: (name: string) => string
  readonly date: (name: string) => TypedDate
  /** Of checkboxes, and of fields that stand several times. */
  readonly many: (name: string) => readonly string[]
  readonly posted: Posted
}

export const typedForm = (posted: Posted): TypedForm => ({
  text: (name) => {
    const value = posted[name]
    return typeof value === 'string' ? value : ''
  },
  date: (name) => typedDate(posted, name),
  many: (name) => [posted[name] ?? []].flat(),
  posted,
})

/** What stands on record, as the fields of a form: days in their three boxes, numbers as digits. */
export function filledIn(
  fields: Readonly<Record<string, string | number | readonly string[] | IsoDate | null>>,
  days: Readonly<Record<string, IsoDate | null>> = {},
): TypedForm {
  const plain = Object.entries(fields).map(([name, value]): readonly [string, string | readonly string[]] => [
    name,
    value === null ? '' : typeof value === 'number' ? String(value) : value,
  ])
  return typedForm(Object.fromEntries([...plain, ...Object.entries(days).flatMap(boxes)]))
}

function boxes([name, day]: readonly [string, IsoDate | null]): readonly (readonly [string, string])[] {
  return Object.entries(inBoxes(day)).map(([part, typed]) => [`${name}-${part}`, typed])
}

/** What every form's page is given. */
export interface FormProps<Subject> {
  readonly subject: Subject
  readonly typed: TypedForm
  readonly problems: readonly Problem[]
}

/** A field that two people may have changed: its label, and its value in words where it is not text already. */
export interface ComparedField {
  readonly name: string
  readonly label: string
  readonly says?: (typed: TypedForm) => string
}

const inWords = ({ name, says }: ComparedField, form: TypedForm): string =>
  says ? says(form) : [form.many(name)].flat().join('\n')

/** Both versions of each field: as typed, and as stored. */
export const compared = (
  fields: readonly ComparedField[],
  yours: TypedForm,
  stored: TypedForm,
): readonly ChangedField[] =>
  fields.map((field) => ({
    label: field.label,
    yours: inWords(field, yours),
    stored: inWords(field, stored),
  }))

/** The day typed into a field's boxes, written out; what is no day, as it was typed. */
export const dayTyped =
  (name: string) =>
  (form: TypedForm): string => {
    const typed = form.date(name)
    const read = readTypedDate(typed)
    return read.ok ? longDate(read.day) : [typed.day, typed.month, typed.year].filter(Boolean).join(' ')
  }
