import { z } from 'zod'
import type { IsoDate } from '../../kernel/index.ts'
import { addDays, addMonths, bankHolidays, longDate, readIsoDate } from '../../kernel/index.ts'
import type { BodyId } from '../ids.ts'
import { readBodyId } from '../ids.ts'
import type { Meeting } from '../model.ts'
import type { MeetingDeadline } from './deadlines.ts'
import type { CalendarFacts } from './model.ts'

/** One line of the calendar. */
export type Entry =
  | { readonly kind: 'meeting'; readonly on: IsoDate; readonly meeting: Meeting }
  | {
      readonly kind: 'deadline'
      readonly on: IsoDate
      readonly meeting: Meeting
      readonly deadline: MeetingDeadline
    }
  | { readonly kind: 'bank holiday'; readonly on: IsoDate; readonly name: string }

const arrangements = ['month', 'body'] as const

/** Which part of the calendar is looked at, and how it is arranged. */
export interface Asked {
  /** The first day of the first month. */
  readonly from: IsoDate
  readonly by: (typeof arrangements)[number]
  readonly body: BodyId | undefined
}

export const monthsShown = 3

const Query = z.object({
  from: z.string().catch(''),
  by: z.enum(arrangements).catch('month'),
  body: z.string().catch('').transform(readBodyId),
})

const firstOfMonth = (day: IsoDate): IsoDate => addDays(day, 1 - Number(day.slice(8)))

/**
 * What the address asks for; without a month, or with one that is none of this century, it begins with the month of the
 * day.
 */
export function askedIn(query: unknown, day: IsoDate): Asked {
  const { from, by, body } = Query.parse(query)
  const month = /^20\d\d-/.test(from) ? readIsoDate(`${from}-01`) : undefined
  return { from: firstOfMonth(month ?? day), by, body }
}

export function hrefOf({ from, by, body }: Asked): string {
  const query = new URLSearchParams({
    from: from.slice(0, 7),
    ...(by !== 'month' && { by }),
    ...(body !== undefined && { body: String(body) }),
  })
  return `/governance/calendar?${query.toString()}`
}

/** The last day shown. */
export const lastShown = (from: IsoDate): IsoDate => addDays(addMonths(from, monthsShown), -1)

/** 'November 2020' */
export const monthName = (day: IsoDate): string => longDate(day).replace(/^\d+ /, '')

const rank: Readonly<Record<Entry['kind'], number>> = { 'bank holiday': 0, deadline: 1, meeting: 2 }

/** Meetings, their deadlines and bank holidays that fall in a span of days, by day. */
export function entriesIn(
  { meetings, deadlinesOf }: Pick<CalendarFacts, 'meetings' | 'deadlinesOf'>,
  from: IsoDate,
  to: IsoDate,
): readonly Entry[] {
  const ofMeetings = meetings.flatMap((meeting): readonly Entry[] => [
    { kind: 'meeting', on: meeting.heldOn, meeting },
    ...deadlinesOf(meeting).flatMap((deadline): readonly Entry[] =>
      deadline.on === undefined ? [] : [{ kind: 'deadline', on: deadline.on, meeting, deadline }],
    ),
  ])
  const holidays = bankHolidays.map(({ day, name }): Entry => ({ kind: 'bank holiday', on: day, name }))
  return [...ofMeetings, ...holidays]
    .filter(({ on }) => on >= from && on <= to)
    .toSorted((a, b) => a.on.localeCompare(b.on) || rank[a.kind] - rank[b.kind])
}

/** The months that are shown, each by its first day. */
export const monthsFrom = (from: IsoDate): readonly IsoDate[] =>
  Array.from({ length: monthsShown }, (_, index) => addMonths(from, index))
