import type { IsoDate } from '../../../kernel/index.ts'

const yearOf = (day: string): number => Number(day.slice(0, 4))

/** In whole years at the last birthday; one who is not yet born has -1. */
export function ageOf(born: string, asAt: IsoDate): number {
  if (born > asAt) return -1
  const years = yearOf(asAt) - yearOf(born)
  return asAt.slice(5) < born.slice(5) ? years - 1 : years
}

/**
 * Whether an age cannot go with a day of birth. It may be a year off: the list was made on another day than it speaks of,
 * or gives the age at a contact or a start some months ago.
 */
export function ageContradicts(age: number, born: string, asAt: IsoDate): boolean {
  const years = yearOf(asAt) - yearOf(born)
  // Nearly every row: it is this year's age, before the birthday or after it.
  if (age === years || age === years - 1) return false
  return Math.abs(age - ageOf(born, asAt)) > 1
}
