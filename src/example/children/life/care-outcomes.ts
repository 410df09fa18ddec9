import type { CodeOf } from '../../../children/facts/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import { addDays } from '../../../kernel/index.ts'
import { daysLater, officeDay, wholeYears, yearsLater } from '../days.ts'
import type { Dice } from '../dice.ts'
import type { Draft, Placement } from '../model.ts'
import type { AdoptionCourse } from './adoption.ts'
import type { CareCourse } from './care.ts'
import { placement } from './placements.ts'

export type Outcome = 'return home' | 'special guardianship' | 'adoption' | 'long stay'

type Legal = readonly [IsoDate, CodeOf<'legalStatus'>]
type Placed = readonly [IsoDate, Placement]

interface Beginning {
  readonly enteredOn: IsoDate
  readonly legal: readonly Legal[]
  /** Whether a court is asked for an order. */
  readonly court: boolean
  readonly emergency: boolean
}

interface Ahead {
  readonly course: CareCourse
  readonly adopted?: Omit<AdoptionCourse, 'familyId'>
}

/** By agreement, by an interim order, or first by police protection or an emergency order. */
export function beginning(dice: Dice, enteredOn: IsoDate): Beginning {
  const emergency = dice.chance(0.14)
  const court = emergency || dice.chance(0.6)
  const orderOn = officeDay(addDays(enteredOn, emergency ? dice.whole(1, 7) : dice.whole(0, 40)))
  const first: Legal = [enteredOn, emergency ? dice.one(['L1', 'L2'] as const) : 'V2']
  return {
    enteredOn,
    court,
    emergency,
    legal: court && orderOn > enteredOn ? [first, [orderOn, 'C1']] : [first],
  }
}

/** Where children of that age are placed, first and after each move. */
const firstPlacement = (dice: Dice, age: number): CodeOf<'placementType'> =>
  age >= 16
    ? dice.weighted([['H5', 40] as const, ['K2', 25] as const, ['U6', 25] as const, ['P2', 10] as const])
    : age >= 11
      ? dice.weighted([['U6', 55] as const, ['K2', 28] as const, ['U3', 14] as const, ['S1', 3] as const])
      : dice.weighted([['U6', 72] as const, ['U3', 23] as const, ['R3', 3] as const, ['K2', 2] as const])

/** A first placement, and moves until that day: some children move often, most once or not at all. */
function moves(dice: Dice, child: Draft, from: IsoDate, until: IsoDate): Placed[] {
  const restless = dice.chance(0.2)
  const placed: Placed[] = []
  let day = from
  while (day < until) {
    placed.push([day, placement(dice, firstPlacement(dice, wholeYears(child.bornOn, day)))])
    day = officeDay(addDays(day, restless ? dice.whole(20, 200) : dice.whole(90, 2600)))
  }
  return placed
}

/** A plan is agreed before the second review, which is about four months after the start; one in eight comes late. */
const planAgreedOn = (dice: Dice, enteredOn: IsoDate) =>
  dice.chance(0.13) ? daysLater(dice, enteredOn, 125, 260) : daysLater(dice, enteredOn, 25, 110)

function returnHome(dice: Dice, child: Draft, { enteredOn, legal }: Beginning): Ahead {
  const leftOn = daysLater(dice, enteredOn, 20, 400)
  const reason = dice.chance(0.8) ? 'E4A' : 'E4B'
  return {
    course: {
      enteredOn,
      legal,
      left: { on: leftOn, reason },
      placements: moves(dice, child, enteredOn, leftOn),
      plans: [[planAgreedOn(dice, enteredOn), 'return home']],
    },
  }
}

function specialGuardianship(dice: Dice, child: Draft, { enteredOn, legal }: Beginning): Ahead {
  const leftOn = daysLater(dice, enteredOn, 230, 460)
  const movedOn = daysLater(dice, enteredOn, 60, 180)
  return {
    course: {
      enteredOn,
      legal,
      left: { on: leftOn, reason: dice.one(['E45', 'E45', 'E47'] as const) },
      placements: [...moves(dice, child, enteredOn, movedOn), [movedOn, placement(dice, 'U3')]],
      plans: [[planAgreedOn(dice, enteredOn), 'special guardianship']],
    },
  }
}

function adoptionAhead(dice: Dice, _child: Draft, { enteredOn, legal }: Beginning): Ahead {
  const decidedOn = daysLater(dice, enteredOn, 140, 260)
  const placementOrderOn = daysLater(dice, decidedOn, 20, 110)
  const matchedOn = daysLater(dice, placementOrderOn, 20, 300)
  const placedOn = daysLater(dice, matchedOn, 8, 40)
  const orderedOn = daysLater(dice, placedOn, 110, 330)
  const interim: readonly Legal[] = legal.some(([, status]) => status === 'C1')
    ? legal
    : [...legal, [officeDay(addDays(enteredOn, 50)), 'C1']]
  return {
    course: {
      enteredOn,
      legal: [...interim, [placementOrderOn, 'E1']],
      left: { on: orderedOn, reason: dice.chance(0.6) ? 'E12' : 'E11' },
      placements: [
        [enteredOn, placement(dice, 'U6')],
        [placedOn, placement(dice, dice.chance(0.2) ? 'A5' : 'A6')],
      ],
      plans: [[planAgreedOn(dice, enteredOn), 'adoption']],
    },
    adopted: { enteredCareOn: enteredOn, decidedOn, placementOrderOn, matchedOn, placedOn, orderedOn },
  }
}

function longStay(dice: Dice, child: Draft, { enteredOn, legal, court }: Beginning): Ahead {
  const orderOn = daysLater(dice, enteredOn, 170, 330)
  const settledOn = daysLater(dice, enteredOn, 300, 900)
  const grownUpOn = yearsLater(child.bornOn, 18)
  const young = wholeYears(child.bornOn, enteredOn) < 13
  const matched = young && dice.chance(0.75)
  const later =
    settledOn < grownUpOn && young
      ? [[settledOn, placement(dice, settledType(dice, matched))] as const]
      : moves(dice, child, settledOn, grownUpOn)
  return {
    course: {
      enteredOn,
      // A young child does not stay for years without an order; an older one may, by agreement.
      legal: court || young ? [...legal, [orderOn, 'C2']] : legal,
      placements: [...moves(dice, child, enteredOn, settledOn), ...later],
      plans: [
        [
          planAgreedOn(dice, enteredOn),
          young ? 'long-term fostering' : dice.one(['residential', 'supported living'] as const),
        ],
      ],
    },
  }
}

const settledType = (dice: Dice, matched: boolean): CodeOf<'placementType'> =>
  matched
    ? dice.weighted([['U4', 80] as const, ['U1', 20] as const])
    : dice.one(['U6', 'K2', 'P1', 'S1'] as const)

/** What comes of a period of care, and the way there. */
export const outcomes: Readonly<Record<Outcome, (dice: Dice, child: Draft, first: Beginning) => Ahead>> = {
  'return home': returnHome,
  'special guardianship': specialGuardianship,
  adoption: adoptionAhead,
  'long stay': longStay,
}

export function unaccompaniedCourse(dice: Dice, child: Draft, enteredOn: IsoDate): CareCourse {
  const movedOn = daysLater(dice, enteredOn, 60, 300)
  return {
    enteredOn,
    need: 'N8',
    unaccompanied: true,
    legal: [[enteredOn, 'V2']],
    placements: [
      [enteredOn, placement(dice, dice.one(['U6', 'H5', 'U6'] as const))],
      ...(movedOn < yearsLater(child.bornOn, 18) ? [[movedOn, placement(dice, 'H5')] as const] : []),
    ],
    plans: [[planAgreedOn(dice, enteredOn), 'supported living']],
  }
}
