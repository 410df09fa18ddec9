import type { IsoDate } from '../../../kernel/index.ts'
import { addDays, isoDate } from '../../../kernel/index.ts'
import type { Dice } from '../dice.ts'
import { diceOf } from '../dice.ts'
import { officeDay } from '../days.ts'
import type { CareCourse } from '../life/care.ts'
import { inCare } from '../life/care.ts'
import { foundInNeed } from '../life/courses.ts'
import type { Protected } from '../life/plans.ts'
import { needEpisode, needVisits, protection } from '../life/plans.ts'
import type { Adopter, Child, Draft } from '../model.ts'
import { draftOf } from '../people.ts'
import type { PlantedKind } from './kinds.ts'

/** A child, or an adopter, whose life is told by hand, and what can be seen on it on the example's day. */
export interface Planted {
  readonly kinds: readonly PlantedKind[]
  readonly id: string
  readonly child?: Draft
  readonly adopter?: Adopter
}

/** Planted ids run from 10001 to 10400; one in three stands behind letters, as an older system gave them. */
const plantedId = (number: number): string =>
  number % 3 === 0 ? `MU${10000 + number}` : String(10000 + number)

export interface Planting {
  readonly dice: Dice
  /** The next child of this household. */
  readonly child: (bornOn: string, more?: Partial<Pick<Child, 'formerId' | 'expectedOn' | 'gender'>>) => Draft
}

/**
 * A household planted by hand. Whatever shows a problem must be entered by the example's day, so its dice are swift: no
 * entry waits longer than three days.
 */
export function planting(seed: number, number: number): Planting {
  const dice = swift(diceOf(seed, 7100, number))
  const household = {
    number: 1_000_000 + number,
    arrivedOn: isoDate('2015-01-05'),
    side: number % 2 === 0 ? 'North' : 'South',
  } as const
  let place = 0
  return {
    dice,
    child: (bornOn, more = {}) => {
      place += 1
      return draftOf(dice, {
        id: plantedId(number * 4 + place),
        household,
        bornOn: isoDate(bornOn),
        ethnicity: 'WBRI',
        ...more,
      })
    },
  }
}

/** Entries wait for as long as `next` is high (recording.ts); everything else that is drawn stays as it was. */
const swift = (dice: Dice): Dice => ({ ...dice, next: () => dice.next() * 0.8 })

/** Known to the service, through a referral and an assessment, before what is told of the child. */
function knownSince(dice: Dice, child: Draft, startsOn: IsoDate): IsoDate {
  const on = officeDay(addDays(startsOn, -70))
  return child.bornOn > on ? startsOn : foundInNeed(dice, [child], on).referredOn
}

export function plantInCare(dice: Dice, child: Draft, course: CareCourse): IsoDate {
  const referredOn = knownSince(dice, child, course.enteredOn)
  const leftOn = inCare(dice, child, course)
  const need = course.need ?? 'N1'
  needEpisode(dice, child, { referredOn, need, planFrom: course.enteredOn, closedOn: leftOn })
  return leftOn
}

export function plantOnPlan(dice: Dice, child: Draft, told: Protected): void {
  const referredOn = knownSince(dice, child, told.from)
  protection(dice, child, told)
  const closedOn = told.until && officeDay(addDays(told.until, 90))
  needEpisode(dice, child, { referredOn, need: 'N1', planFrom: told.from, closedOn })
}

export function plantInNeed(dice: Dice, child: Draft, from: IsoDate, closedOn: IsoDate): void {
  const { referredOn, doneOn, need } = foundInNeed(dice, [child], from)
  needEpisode(dice, child, { referredOn, need, planFrom: doneOn, closedOn })
  needVisits(dice, child, doneOn, closedOn)
}

export const planted = (child: Draft, ...kinds: readonly PlantedKind[]): Planted => ({
  kinds,
  id: child.id,
  child,
})
