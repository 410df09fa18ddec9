import type { IsoDate } from '../../../kernel/index.ts'
import { addDays } from '../../../kernel/index.ts'
import { horizon, yearsLater } from '../days.ts'
import type { Dice } from '../dice.ts'
import { diceOf } from '../dice.ts'
import type { Adopter, Child, Draft, Household } from '../model.ts'
import { birthdays, draftOf, ethnicities, naturalId } from '../people.ts'
import { contact } from './front-door.ts'
import { assessed, contactOnly, helpedEarly, inNeed, protectedByPlan } from './courses.ts'
import { intoCare, unaccompanied } from './into-care.ts'
import type { Told } from './into-care.ts'

interface Course {
  /** Of a thousand households. */
  readonly share: number
  /** For how many years after it came anything of it can still stand on a list. */
  readonly years: number
  /** How old the eldest child is. */
  readonly eldest: readonly [number, number]
  readonly tell: (dice: Dice, children: readonly Draft[], on: IsoDate) => Told | IsoDate
}

const courses: readonly Course[] = [
  { share: 100, years: 3, eldest: [-1, 17], tell: contactOnly },
  { share: 90, years: 3, eldest: [0, 16], tell: helpedEarly },
  { share: 430, years: 3, eldest: [-1, 17], tell: assessed },
  { share: 240, years: 5, eldest: [0, 16], tell: inNeed },
  { share: 90, years: 12, eldest: [-1, 15], tell: protectedByPlan },
  { share: 44, years: 30, eldest: [0, 16], tell: intoCare },
  { share: 6, years: 12, eldest: [15, 16], tell: unaccompanied },
]
const weights = courses.map((course) => [course, course.share] as const)

export interface Lives {
  readonly children: readonly Child[]
  readonly adopters: readonly Adopter[]
}

/**
 * The lives of one household's children, or none where nothing of them can stand on a list from that day on. The same
 * seed and household always tell the same, whoever asks from when.
 */
export function naturalLives(seed: number, household: Household, wantedFrom: IsoDate): Lives {
  const dice = diceOf(seed, household.number)
  const course = dice.weighted(weights)
  if (yearsLater(household.arrivedOn, course.years) < wantedFrom) return { children: [], adopters: [] }
  const children = family(dice, household, course)
  const told = course.tell(dice, children, household.arrivedOn)
  const { over, adopters } = typeof told === 'string' ? { over: told, adopters: [] } : told
  rungAbout(dice, children, household.arrivedOn, over)
  comeBack(
    dice,
    children.filter((child) => child.care.length === 0),
    over,
  )
  return { children, adopters }
}

function family(dice: Dice, household: Household, course: Course): Draft[] {
  const ethnicity = dice.weighted(ethnicities)
  const born = birthdays(dice, dice.whole(...course.eldest), household.arrivedOn)
  const alone = course.tell === unaccompanied
  return (alone ? born.slice(0, 1) : born).map((bornOn, place) =>
    draftOf(dice, {
      id: naturalId(dice, household, place),
      household,
      bornOn,
      ethnicity: alone ? 'OOTH' : ethnicity,
    }),
  )
}

/** Schools and the police go on ringing about children whom the service knows already. */
function rungAbout(dice: Dice, children: readonly Draft[], from: IsoDate, until: IsoDate): void {
  for (let on = addDays(from, dice.whole(30, 230)); on < until; on = addDays(on, dice.whole(30, 230)))
    contact(
      dice,
      children.filter(({ bornOn, adoptions }) => yearsLater(bornOn, 17) > on && adoptions.length === 0),
      on,
    )
}

/** Some households are heard of again once or twice; nobody over seventeen is. */
function comeBack(dice: Dice, children: readonly Draft[], over: IsoDate): void {
  let last = over
  for (let times = 0; times < 2 && dice.chance(0.5); times += 1) {
    const on = addDays(last, dice.whole(15, 300))
    const still = children.filter(({ bornOn }) => yearsLater(bornOn, 17) > on)
    if (on > horizon || still.length === 0) return
    last = dice.weighted([[contactOnly, 2] as const, [helpedEarly, 2] as const, [assessed, 6] as const])(
      dice,
      still,
      on,
    )
  }
}
