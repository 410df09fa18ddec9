import { readIsoDate, type IsoDate } from '../kernel/index.ts'
import type { DatePart, TypedDate } from './govuk/date-input.tsx'

const months = 'january february march april may june july august september october november december'.split(
  ' ',
)

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

/** What a form posted for `<DateInput name={name}>`, as typed, to show it again or to read it. */
export const typedDate = (body: Readonly<Record<string, unknown>>, name: string) => ({
  day: text(body[`${name}-day`]),
  month: text(body[`${name}-month`]),
  year: text(body[`${name}-year`]),
})

/** `3`, `03`, `Mar` or `March`. */
const monthNumber = (typed: string): string => {
  const found = typed.length < 3 ? -1 : months.findIndex((month) => month.startsWith(typed.toLowerCase()))
  return found < 0 ? typed : String(found + 1)
}

const isoOf = ({ day, month, year }: TypedDate) =>
  `${String(year ?? '')}-${monthNumber(String(month ?? '')).padStart(2, '0')}-${String(day ?? '').padStart(2, '0')}`

export type DateRead =
  | { readonly ok: true; readonly day: IsoDate }
  | { readonly ok: false; readonly why: 'nothing typed' }
  | { readonly ok: false; readonly why: 'incomplete' | 'not a day'; readonly wrong: readonly DatePart[] }

const parts: readonly DatePart[] = ['day', 'month', 'year']

/** The day that was typed, or what is wrong with it and in which boxes. Years have four digits. */
export const readTypedDate = (typed: TypedDate): DateRead => {
  const empty = parts.filter((part) => String(typed[part] ?? '').trim() === '')
  if (empty.length === parts.length) return { ok: false, why: 'nothing typed' }
  if (empty.length > 0) return { ok: false, why: 'incomplete', wrong: empty }
  const day = readIsoDate(isoOf(typed))
  return day === undefined ? { ok: false, why: 'not a day', wrong: parts } : { ok: true, day }
}

/** A day as its three boxes show it; empty boxes where there is none. */
export function inBoxes(day: IsoDate | null | undefined) {
  const [year = '', month = '', date = ''] = day?.split('-') ?? []
  return { day: date.replace(/^0/, ''), month: month.replace(/^0/, ''), year }
}
