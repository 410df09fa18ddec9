import { yearsOn } from '../../../children/facts/index.ts'
import { isoDate, type IsoDate } from '../../../kernel/index.ts'

/** In whole years at the last birthday; one who is not yet born has -1. */
export const ageOf = (born: string, asAt: IsoDate): number =>
  yearsOn({ bornOn: isoDate(born), unborn: null, ageGiven: null }, asAt) ?? -1

/**
 * Whether an age cannot go with a day of birth. It may be a year off: the list was made on another day than it speaks of,
 * or gives the age at a contact or a start some months ago.
 */
export function ageContradicts(age: number, born: string, asAt: IsoDate): boolean {
  const years = Number(asAt.slice(0, 4)) - Number(born.slice(0, 4))
  // Nearly every row: it is this year's age, before the birthday or after it.
  if (age === years || age === years - 1) return false
  return Math.abs(age - ageOf(born, asAt)) > 1
}
