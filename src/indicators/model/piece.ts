import { calendar } from './calendar.ts'

/** What comes of a piece for one row: yes or no, a whole number, a day, a text. */
export type PieceKind = 'truth' | 'whole' | 'day' | 'text'

/**
 * A piece of a measure: what PostgreSQL works out for one row of a source. Made by the functions below and by
 * `columnsOf` alone, from names and numbers in the code; a truth is never unknown, so that every row is in or out.
 */
export interface Piece<Kind extends PieceKind = PieceKind> {
  readonly kind: Kind
  readonly sql: string
  /** Of what holds where each of these does: these. */
  readonly allOf?: readonly Piece<'truth'>[]
}

export const piece = <Kind extends PieceKind>(kind: Kind, sql: string): Piece<Kind> => ({ kind, sql })

const truth = (sql: string): Piece<'truth'> => piece('truth', sql)
const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`
const counted = (count: number): string => {
  if (!Number.isInteger(count)) throw new RangeError(`A measure counts in whole numbers, not ${count}`)
  return String(count)
}

/** The day looked at. */
export const asAt = piece('day', 't.as_at')
export const always = truth('true')

export const known = (of: Piece): Piece<'truth'> => truth(`(${of.sql} is not null)`)
export const missing = (of: Piece): Piece<'truth'> => truth(`(${of.sql} is null)`)
/** Unknown is no. */
export const yes = (of: Piece<'truth'>): Piece<'truth'> => truth(`(${of.sql} is true)`)
export const not = (of: Piece<'truth'>): Piece<'truth'> => truth(`(not ${of.sql})`)
export const all = (...of: readonly Piece<'truth'>[]): Piece<'truth'> => ({
  ...truth(`(${of.map(({ sql }) => sql).join(' and ')})`),
  allOf: of.flatMap((each) => each.allOf ?? [each]),
})
export const either = (...of: readonly Piece<'truth'>[]): Piece<'truth'> =>
  truth(`(${of.map(({ sql }) => sql).join(' or ')})`)

/** One of these codes; a blank is none of them. */
export const isOneOf = (of: Piece<'text'>, ...codes: readonly string[]): Piece<'truth'> =>
  truth(`(${of.sql} in (${codes.map(quoted).join(', ')})) is true`)
/** Begins with one of these letters; a blank does not. */
export const beginsWith = (of: Piece<'text'>, ...letters: readonly string[]): Piece<'truth'> =>
  truth(`(${letters.map((each) => `starts_with(${of.sql}, ${quoted(each)})`).join(' or ')}) is true`)

/** Comparisons of what is not known are never so. */
export const atLeast = (of: Piece<'whole'>, count: number): Piece<'truth'> =>
  truth(`(${of.sql} >= ${counted(count)}) is true`)
export const atMost = (of: Piece<'whole'>, count: number): Piece<'truth'> =>
  truth(`(${of.sql} <= ${counted(count)}) is true`)
export const moreThan = (of: Piece<'whole'>, count: number): Piece<'truth'> =>
  truth(`(${of.sql} > ${counted(count)}) is true`)
export const before = (one: Piece<'day'>, other: Piece<'day'>): Piece<'truth'> =>
  truth(`(${one.sql} < ${other.sql}) is true`)
export const onOrBefore = (one: Piece<'day'>, other: Piece<'day'>): Piece<'truth'> =>
  truth(`(${one.sql} <= ${other.sql}) is true`)

/** Calendar days from one day to the other, the first being day 0. */
export const daysFrom = (from: Piece<'day'>, to: Piece<'day'>): Piece<'whole'> =>
  piece('whole', `(${to.sql} - ${from.sql})`)

/** Nought where it would be less. */
export const orNought = ({ sql }: Piece<'whole'>): Piece<'whole'> =>
  piece('whole', `(case when ${sql} < 0 then 0 else ${sql} end)`)

/** Working days in England from one day to the other, the first being day 0, by the calendar of the kernel. */
export const workingDaysFrom = (from: Piece<'day'>, to: Piece<'day'>): Piece<'whole'> =>
  piece('whole', `(${throughDay(to)} - ${throughDay(from)})`)

/** How many working days the calendar has up to and with a day; of days outside it those up to its nearest end. */
export const throughDay = ({ sql }: Piece<'day'>): string => {
  const place = `(${sql} - date '${calendar.dayBefore}')`
  // Not least() and greatest(): they pass over an unknown day and would answer with an end of the calendar. And a
  // subquery, which is read once: joined, the whole calendar would be copied for each row.
  return `(select days from calendar)[case when ${place} < 1 then 1 when ${place} > ${calendar.size} then ${calendar.size} else ${place} end]`
}

/** The day so many calendar months before: the month's last day where it has no such day. */
export const monthsBefore = (of: Piece<'day'>, months: number): Piece<'day'> =>
  piece('day', `(${of.sql} - interval '${counted(months)} months')::date`)
export const monthsAfter = (of: Piece<'day'>, months: number): Piece<'day'> =>
  piece('day', `(${of.sql} + interval '${counted(months)} months')::date`)

/** In the calendar month before that of the day looked at; a day not known is in none. */
export const inTheMonthBefore = ({ sql }: Piece<'day'>): Piece<'truth'> =>
  truth(`(${sql} >= (${firstOfMonth} - interval '1 month')::date and ${sql} < ${firstOfMonth}::date) is true`)

const firstOfMonth = `date_trunc('month', t.as_at::timestamp)`

/** The first where the truth holds, else the other. */
export const choose = <Kind extends PieceKind>(
  when: Piece<'truth'>,
  then: Piece<Kind>,
  otherwise: Piece<Kind>,
): Piece<Kind> => piece(then.kind, `case when ${when.sql} then ${then.sql} else ${otherwise.sql} end`)

export const text = (words: string): Piece<'text'> => piece('text', quoted(words))

/**
 * The day of the child's latest referral before the day that the row is about (of an assessment: up to its start), as
 * far as any extract up to the day looked at has told. For the sources that have it beside: referrals, assessments.
 */
export const latestReferral = piece('day', 'r.referred_on')

/** Whether a piece asks for it: it costs a look at each row's other referrals, and only then is it joined. */
export const asksForReferral = (of: readonly Piece[]): boolean =>
  of.some(({ sql }) => sql.includes(latestReferral.sql))
