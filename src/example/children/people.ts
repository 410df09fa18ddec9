import type { CodeOf } from '../../children/facts/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { addDays } from '../../kernel/index.ts'
import type { Dice } from './dice.ts'
import type { Child, Draft, Household } from './model.ts'

/**
 * Plain numbers, or numbers behind two letters: what old and new case systems give. Ids below 10401 are kept for planted
 * children.
 */
const firstNaturalId = 10401
const idsOfHousehold = 6

export function naturalId(dice: Dice, household: Household, place: number): string {
  const number = firstNaturalId + household.number * idsOfHousehold + place
  return dice.chance(0.7) ? String(number) : `MU${number}`
}

/** Every list of a life, still empty. */
const unlived = () => ({
  contacts: [],
  earlyHelp: [],
  referrals: [],
  assessments: [],
  enquiries: [],
  needs: [],
  visits: [],
  protections: [],
  emergencies: [],
  care: [],
  adoptions: [],
  leaving: undefined,
  unallocated: [],
})

export type Person = Pick<Child, 'id' | 'household' | 'bornOn'> &
  Partial<Pick<Child, 'formerId' | 'expectedOn' | 'gender' | 'ethnicity' | 'disabled'>>

export function draftOf(dice: Dice, person: Person): Draft {
  const { bornOn } = person
  return {
    formerId: undefined,
    birthKnownFrom: addDays(bornOn, dice.whole(0, 5)),
    expectedOn: addDays(bornOn, dice.whole(-12, 12)),
    gender: dice.weighted(genders),
    ethnicity: dice.weighted(ethnicities),
    disabled: dice.weighted([[false, 88] as const, [true, 9] as const, [null, 3] as const]),
    ...person,
    ...unlived(),
  }
}

const genders: readonly (readonly [CodeOf<'gender'>, number])[] = [
  ['M', 51],
  ['F', 48],
  ['N', 0.5],
  ['U', 0.5],
]

export const ethnicities: readonly (readonly [CodeOf<'ethnicity'>, number])[] = [
  ['WBRI', 80],
  ['WOTH', 5],
  ['WROM', 1],
  ['WIRT', 0.5],
  ['MWBC', 2],
  ['MWBA', 1],
  ['MWAS', 1.5],
  ['MOTH', 2],
  ['AIND', 1],
  ['APKN', 1],
  ['AOTH', 1],
  ['BAFR', 1],
  ['BCRB', 0.5],
  ['OOTH', 1],
  ['REFU', 0.5],
  ['NOBT', 1],
]

/**
 * Children of one household, the eldest first, brothers and sisters some years younger. A year below 0 is the one
 * child not born yet; there is never a second.
 */
export function birthdays(dice: Dice, eldest: number, arrivedOn: IsoDate): readonly IsoDate[] {
  const count = dice.weighted([[1, 44] as const, [2, 31] as const, [3, 17] as const, [4, 8] as const])
  const born: IsoDate[] = []
  let years = eldest
  while (born.length < count && years >= -1) {
    born.push(bornSoManyYearsBefore(dice, years, arrivedOn))
    years -= dice.whole(1, 4)
  }
  return born
}

function bornSoManyYearsBefore(dice: Dice, years: number, day: IsoDate): IsoDate {
  if (years < 0) return addDays(day, dice.whole(20, 180))
  return addDays(day, -Math.round(years * 365.25) - dice.whole(1, 364))
}
