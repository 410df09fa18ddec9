import type { CodeOf } from '../../../children/facts/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import { addDays } from '../../../kernel/index.ts'
import { daysLater, earlier, latest, officeDay, wholeYears, yearsLater } from '../days.ts'
import type { Dice } from '../dice.ts'
import type { Adopter, Draft } from '../model.ts'
import { moment } from '../recording.ts'
import { adoption, adoptersOf } from './adoption.ts'
import { inCare } from './care.ts'
import type { Outcome } from './care-outcomes.ts'
import { beginning, outcomes, unaccompaniedCourse } from './care-outcomes.ts'
import { broughtToConference, foundInNeed } from './courses.ts'
import { isEntitled, leavingCare } from './leaving.ts'
import { needEpisode, protection } from './plans.ts'

export interface Told {
  readonly over: IsoDate
  readonly adopters: readonly Adopter[]
}

/**
 * Children who come into care, half of them from a plan, each with an outcome of its own; brothers and sisters mostly share
 * one.
 */
export function intoCare(dice: Dice, children: readonly Draft[], on: IsoDate): Told {
  const fromPlan = dice.chance(0.5)
  const start = fromPlan ? planned(dice, children, on) : unplanned(dice, children, on)
  const shared = dice.next()
  const ends = children.map((child) => {
    const outcome = outcomeFor(
      dice.chance(0.7) ? shared : dice.next(),
      wholeYears(child.bornOn, start.enteredOn),
    )
    const over = through(dice, child, start, outcome)
    return dice.chance(0.1) && outcome === 'return home' ? backIntoCare(dice, child, over) : over
  })
  return {
    over: latest(start.enteredOn, ...ends),
    adopters: adoptersOf(
      dice,
      children.flatMap((child) => child.adoptions),
    ),
  }
}

interface Start {
  readonly referredOn: IsoDate
  readonly enteredOn: IsoDate
  readonly need: CodeOf<'need'>
}

function planned(dice: Dice, children: readonly Draft[], on: IsoDate): Start {
  const { referredOn, from, need } = broughtToConference(dice, children, on)
  const enteredOn = daysLater(dice, from, 30, 260)
  for (const child of children) protection(dice, child, { from, until: daysLater(dice, enteredOn, 5, 40) })
  return { referredOn, enteredOn, need }
}

function unplanned(dice: Dice, children: readonly Draft[], on: IsoDate): Start {
  const { referredOn, need } = foundInNeed(dice, children, on)
  return { referredOn, enteredOn: daysLater(dice, referredOn, 0, 50), need }
}

const share: readonly (readonly [upTo: number, young: Outcome, older: Outcome])[] = [
  [0.33, 'return home', 'return home'],
  [0.5, 'special guardianship', 'special guardianship'],
  [0.8, 'adoption', 'long stay'],
  [1, 'long stay', 'long stay'],
]

function outcomeFor(drawn: number, age: number): Outcome {
  const [, young, older] = share.find(([upTo]) => drawn < upTo) ?? [1, 'long stay', 'long stay']
  if (age >= 14) return drawn < 0.33 ? 'return home' : 'long stay'
  return age < 5 ? young : older
}

const closing: Readonly<Record<Outcome, CodeOf<'closureReason'>>> = {
  'return home': 'RC7',
  'special guardianship': 'RC4',
  adoption: 'RC1',
  'long stay': 'RC7',
}

function through(dice: Dice, child: Draft, start: Start, outcome: Outcome): IsoDate {
  const enteredOn = bornByThen(child, start.enteredOn) ? start.enteredOn : officeDay(addDays(child.bornOn, 6))
  if (enteredOn >= yearsLater(child.bornOn, 17)) return stayedAtHome(dice, child, start)
  const first = beginning(dice, enteredOn)
  if (first.emergency) child.emergencies.push(moment(dice, enteredOn))
  const { course, adopted } = outcomes[outcome](dice, child, first)
  const leftOn = inCare(dice, child, { ...course, need: start.need })
  if (adopted) adoption(dice, child, { ...adopted, familyId: `AF${1000 + child.household.number}` })
  needEpisode(dice, child, {
    referredOn: start.referredOn,
    need: start.need,
    planFrom: enteredOn,
    closedOn: outcome === 'return home' ? daysLater(dice, leftOn, 40, 120) : leftOn,
    reason: closing[outcome],
  })
  entitledWhenLeft(dice, child, enteredOn, leftOn, false)
  return leftOn
}

/** A birth is entered within days; until then there is nobody to take into care. */
const bornByThen = (child: Draft, day: IsoDate) => addDays(child.bornOn, 6) <= day

/** A young person about to be grown up: a plan at home instead of care. */
function stayedAtHome(dice: Dice, child: Draft, { referredOn, enteredOn, need }: Start): IsoDate {
  const closedOn = earlier(daysLater(dice, enteredOn, 60, 200), officeDay(yearsLater(child.bornOn, 18)))
  needEpisode(dice, child, { referredOn, need, planFrom: enteredOn, closedOn: latest(closedOn, enteredOn) })
  return latest(closedOn, enteredOn)
}

function backIntoCare(dice: Dice, child: Draft, leftOn: IsoDate): IsoDate {
  const enteredOn = daysLater(dice, leftOn, 50, 280)
  return through(
    dice,
    child,
    { referredOn: officeDay(addDays(enteredOn, -10)), enteredOn, need: 'N1' },
    'return home',
  )
}

function entitledWhenLeft(
  dice: Dice,
  child: Draft,
  enteredOn: IsoDate,
  leftOn: IsoDate,
  alone: boolean,
): void {
  if (!isEntitled(child, enteredOn, leftOn)) return
  leavingCare(dice, child, { from: leftOn, unaccompanied: alone })
}

/** A young person alone from abroad: into care within a day or two. */
export function unaccompanied(dice: Dice, children: readonly Draft[], on: IsoDate): Told {
  const { referredOn } = foundInNeed(dice, children, on)
  const ends = children.map((child) => {
    const enteredOn = officeDay(addDays(referredOn, dice.whole(0, 1)))
    const leftOn = inCare(dice, child, unaccompaniedCourse(dice, child, enteredOn))
    needEpisode(dice, child, { referredOn, need: 'N8', planFrom: enteredOn, closedOn: leftOn })
    entitledWhenLeft(dice, child, enteredOn, leftOn, true)
    return leftOn
  })
  return { over: latest(referredOn, ...ends), adopters: [] }
}
