import { describe, expect, it } from 'vitest'
import { bankHolidays } from './bank-holidays.ts'
import { lastDayFor } from './counting.ts'
import type { IsoDate } from './dates.ts'
import { addDays, addMonths, daysBetween, isoDate, weekdayOf } from './dates.ts'
import { addWorkingDays, isWorkingDay, workingDaysBetween } from './working-days.ts'

/**
 * A million random dates each, against answers found another way: the JavaScript engine's own UTC calendar for
 * days and months, and for working days a walk, one day at a time, over a list of days with a set of days off.
 * A plain loop collects what differs, because an expectation a million times over takes a minute.
 */
const million = 1_000_000
const msPerDay = 86_400_000

/** A small seeded generator (mulberry32), so that a failure comes back. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

/** Every day from 1590 to 2210 as the engine writes it, once: writing an instant out is what takes the time. */
const start = Date.UTC(1590, 0, 1)
const written = Array.from({ length: 620 * 366 }, (_, days) => {
  return isoDate(new Date(start + days * msPerDay).toISOString().slice(0, 10))
})

function utc(ms: number): IsoDate {
  const day = written[(ms - start) / msPerDay]
  if (day === undefined) throw new Error(`No day is written for ${ms}`)
  return day
}

describe('over a million random dates', () => {
  it('days are added, taken away and named as the engine’s own calendar does', () => {
    const random = randomFrom(20200721)
    const names = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
    const wrong: string[] = []
    for (let i = 0; i < million; i += 1) {
      const ms = start + (1000 + random(600 * 365)) * msPerDay
      const days = random(2000) - 1000
      const day = utc(ms)
      const moved = addDays(day, days)
      const right = moved === utc(ms + days * msPerDay) && daysBetween(day, moved) === days
      if (!right || weekdayOf(day) !== names[new Date(ms).getUTCDay()]) wrong.push(`${day} ${days}`)
    }
    expect(wrong.slice(0, 5)).toEqual([])
  })

  it('months keep the day number, or the last day of a month too short for it', () => {
    const random = randomFrom(20200408)
    const wrong: string[] = []
    for (let i = 0; i < million; i += 1) {
      const [year, month, date] = [1900 + random(300), random(12), 1 + random(28 + random(4))]
      const from = new Date(Date.UTC(year, month, date))
      const count = random(120) - 60
      const inMonth = (from.getUTCFullYear() - 2000) * 12 + from.getUTCMonth() + count
      const lastOfMonth = new Date(Date.UTC(2000, inMonth + 1, 0)).getUTCDate()
      const right = Date.UTC(2000, inMonth, Math.min(from.getUTCDate(), lastOfMonth))
      const day = utc(from.getTime())
      if (addMonths(day, count) !== utc(right)) wrong.push(`${day} ${count}`)
    }
    expect(wrong.slice(0, 5)).toEqual([])
  })

  it('working days are those met walking a day at a time, and walk back the same', () => {
    const random = randomFrom(20200910)
    const calendar = walkedCalendar()
    const wrong: string[] = []
    for (let i = 0; i < million; i += 1) {
      const at = 150 + random(calendar.length - 300)
      const n = random(161) - 80
      const [from, to] = [dayAt(calendar, at), dayAt(calendar, walk(calendar, at, n))]
      const forwards = addWorkingDays(from.day, n) === to.day && isWorkingDay(from.day) === from.works
      const inverse = n === 0 || (workingDaysBetween(from.day, to.day) === n && isWorkingDay(to.day))
      const back = !from.works || addWorkingDays(to.day, -n) === from.day
      const due = lastDayFor(
        { counting: 'day after', count: Math.abs(n), unit: 'working days', direction: 'after' },
        from.day,
      )
      if (!forwards || !inverse || !back || due < from.day) wrong.push(`${from.day} ${n}`)
    }
    expect(wrong.slice(0, 5)).toEqual([])
  })
})

interface Walked {
  readonly day: IsoDate
  readonly works: boolean
}

function walkedCalendar(): Walked[] {
  const off = new Set<string>(bankHolidays.map(({ day }) => day))
  const days: Walked[] = []
  for (let at = new Date('2012-01-01'); at < new Date('2029-01-01'); at = new Date(at.getTime() + msPerDay)) {
    const day = utc(at.getTime())
    days.push({ day, works: at.getUTCDay() % 6 !== 0 && !off.has(day) })
  }
  return days
}

function dayAt(calendar: readonly Walked[], index: number): Walked {
  const day = calendar[index]
  if (day === undefined) throw new Error(`The walk left the calendar at ${index}`)
  return day
}

function walk(calendar: readonly Walked[], from: number, n: number): number {
  let at = from
  for (let left = Math.abs(n); left > 0;) {
    at += Math.sign(n)
    if (dayAt(calendar, at).works) left -= 1
  }
  return at
}
