import { bankHolidays } from '../../kernel/index.ts'

/** Days as plain texts, worked out a second time and in another way than the product does. */
const holidays = new Set<string>(bankHolidays.map(({ day }) => day))
const at = (day: string): Date => new Date(`${day}T00:00:00Z`)
const text = (date: Date): string => date.toISOString().slice(0, 10)

export const days = (from: string, to: string): number => (at(to).getTime() - at(from).getTime()) / 86_400_000

/** Day by day: the ones after `from`, up to and with `to`, that are worked on. */
export function workingDays(from: string, to: string): number {
  if (to < from) return -workingDays(to, from)
  let count = 0
  for (const date = at(from); text(date) < to;) {
    date.setUTCDate(date.getUTCDate() + 1)
    if (date.getUTCDay() % 6 !== 0 && !holidays.has(text(date))) count += 1
  }
  return count
}

/** The same day of another month, or its last. */
export function months(day: string, count: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 + count, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  first.setUTCDate(Math.min(date, last))
  return text(first)
}
