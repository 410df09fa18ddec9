import type { CodeOf } from '../../../children/facts/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import { daysLater, officeDay, workingDaysLater } from '../days.ts'
import type { Dice } from '../dice.ts'
import type { Draft } from '../model.ts'
import { ended, ending, entered, mistaken, moment } from '../recording.ts'

const sources: readonly (readonly [CodeOf<'source'>, number])[] = [
  ['6', 27],
  ['2A', 19],
  ['2B', 2],
  ['3A', 4],
  ['3B', 5],
  ['3C', 2],
  ['3D', 3],
  ['3E', 4],
  ['3F', 3],
  ['1A', 9],
  ['1B', 2],
  ['1C', 1],
  ['1D', 2],
  ['4', 2],
  ['5A', 4],
  ['5B', 5],
  ['5C', 2],
  ['7', 2],
  ['8', 2],
  ['9', 3],
]

const organisations = [
  'Example Primary School',
  'Example Academy',
  'Fernshire Early Help',
  'Example Health Visiting',
  'Example Nursery',
]

/** Somebody rang about this household. Police contacts come on any day, the others when offices are open. */
export function contact(dice: Dice, children: readonly Draft[], on: IsoDate): IsoDate {
  const source = dice.weighted(sources)
  const day = source === '6' ? on : officeDay(on)
  const row = { ...moment(dice, day), source }
  for (const child of children) child.contacts.push(dice.chance(0.01) ? mistaken(dice, row) : row)
  return day
}

export function earlyHelp(dice: Dice, children: readonly Draft[], contactOn: IsoDate): void {
  const startedOn = daysLater(dice, contactOn, 3, 25)
  const slow = dice.chance(0.08)
  const knownFrom = entered(dice, startedOn)
  const row = {
    startedOn,
    knownFrom,
    ending: ended(dice, daysLater(dice, startedOn, slow ? 71 : 20, slow ? 260 : 70)),
    organisation: dice.one(organisations),
  }
  for (const child of children) child.earlyHelp.push(dice.chance(0.02) ? mistaken(dice, row) : row)
}

export function referral(
  dice: Dice,
  children: readonly Draft[],
  contactOn: IsoDate,
  noFurtherAction = false,
): IsoDate {
  const row = {
    ...moment(dice, daysLater(dice, contactOn, 0, 2)),
    source: children[0]?.contacts.at(-1)?.source ?? dice.weighted(sources),
    noFurtherAction,
    byDuty: dice.chance(0.15),
  }
  for (const child of children) child.referrals.push(row)
  return row.on
}

/** How many working days an assessment takes: most the 45 that guidance gives, one in six longer. */
const assessmentLength = (dice: Dice) =>
  dice.weighted([
    [dice.whole(8, 24), 20] as const,
    [dice.whole(25, 45), 64] as const,
    [dice.whole(46, 80), 16] as const,
  ])

interface Assessed {
  readonly referredOn: IsoDate
  readonly supportNeeded: boolean
  readonly workingDays?: number
}

/** Gives the day it was signed off. */
export function assessment(dice: Dice, children: readonly Draft[], told: Assessed): IsoDate {
  const startedOn = daysLater(dice, told.referredOn, 0, 3)
  const doneOn = workingDaysLater(startedOn, told.workingDays ?? assessmentLength(dice))
  const done = told.supportNeeded
    ? ending(dice, doneOn, 'support needed' as const)
    : ending(dice, doneOn, 'no support needed' as const)
  const row = { startedOn, knownFrom: entered(dice, startedOn), ending: done }
  for (const child of children) {
    const seen = moment(dice, daysLater(dice, startedOn, 1, 10))
    const wasSeen = child.bornOn < seen.on && dice.chance(0.96)
    child.assessments.push({ ...row, seen: wasSeen ? seen : undefined })
    if (wasSeen) child.visits.push({ ...seen, alone: null })
  }
  return doneOn
}

interface Enquired {
  readonly strategyOn: IsoDate
  readonly outcome: 'no conference' | 'no plan' | 'plan'
  readonly workingDaysToConference?: number
}

/** A section 47 enquiry with what came of it; gives the day of the conference, or of the decision against one. */
export function enquiry(dice: Dice, children: readonly Draft[], told: Enquired): IsoDate {
  const strategyOn = officeDay(told.strategyOn)
  const decided = daysLater(dice, strategyOn, 3, 7)
  const heldOn = workingDaysLater(
    strategyOn,
    told.workingDaysToConference ?? (dice.chance(0.82) ? dice.whole(9, 15) : dice.whole(16, 30)),
  )
  const held = told.outcome === 'no conference' ? undefined : ending(dice, heldOn, told.outcome)
  const row = {
    strategyOn,
    knownFrom: entered(dice, strategyOn),
    decision: ending(dice, decided, held ? ('conference' as const) : ('no conference' as const)),
    conference: held,
  }
  for (const child of children) child.enquiries.push(row)
  return held ? heldOn : decided
}
