import type { CodeOf } from '../../../children/facts/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import { addDays } from '../../../kernel/index.ts'
import { daysLater, officeDay } from '../days.ts'
import type { Dice } from '../dice.ts'
import type { Draft } from '../model.ts'
import { assessment, contact, earlyHelp, enquiry, referral } from './front-door.ts'
import { needEpisode, needs, needVisits, protection } from './plans.ts'

/** Each gives the day the service's part was over. */

export function contactOnly(dice: Dice, children: readonly Draft[], on: IsoDate): IsoDate {
  let last = contact(dice, children, on)
  while (dice.chance(0.45)) last = contact(dice, children, addDays(last, dice.whole(4, 75)))
  return last
}

export function helpedEarly(dice: Dice, children: readonly Draft[], on: IsoDate): IsoDate {
  const day = contactOnly(dice, children, on)
  earlyHelp(dice, children, day)
  return addDays(day, 90)
}

/** A referral that came to nothing, at once or after an assessment. */
export function assessed(dice: Dice, children: readonly Draft[], on: IsoDate): IsoDate {
  const contactOn = contactOnly(dice, children, on)
  const noFurtherAction = dice.chance(0.12)
  const referredOn = referral(dice, children, contactOn, noFurtherAction)
  if (noFurtherAction) return referredOn
  if (dice.chance(0.1))
    enquiry(dice, children, { strategyOn: addDays(referredOn, dice.whole(1, 8)), outcome: 'no conference' })
  const doneOn = assessment(dice, children, { referredOn, supportNeeded: false })
  const need = dice.weighted(needs)
  for (const child of children)
    needEpisode(dice, child, { referredOn, need, planFrom: undefined, closedOn: doneOn, reason: 'RC8' })
  return doneOn
}

/** From the contact to an assessment that finds a need: what every plan and every care begins with. */
export function foundInNeed(dice: Dice, children: readonly Draft[], on: IsoDate) {
  const referredOn = referral(dice, children, contact(dice, children, on))
  const doneOn = assessment(dice, children, { referredOn, supportNeeded: true })
  return { referredOn, doneOn, need: dice.weighted(needs) }
}

export function inNeed(dice: Dice, children: readonly Draft[], on: IsoDate): IsoDate {
  const { referredOn, doneOn, need } = foundInNeed(dice, children, on)
  if (dice.chance(0.15))
    enquiry(dice, children, { strategyOn: addDays(referredOn, dice.whole(2, 20)), outcome: 'no conference' })
  const closedOn = daysLater(dice, doneOn, 70, dice.chance(0.15) ? 620 : 300)
  for (const child of children) {
    needEpisode(dice, child, { referredOn, need, planFrom: doneOn, closedOn })
    needVisits(dice, child, doneOn, closedOn)
  }
  return closedOn
}

/** How long a plan lasts: most end within a year, one in twenty after two. */
const planDays = (dice: Dice) =>
  dice.weighted([
    [dice.whole(80, 250), 42] as const,
    [dice.whole(251, 420), 42] as const,
    [dice.whole(421, 700), 12] as const,
    [dice.whole(701, 900), 4] as const,
  ])

export interface OnPlan {
  readonly referredOn: IsoDate
  readonly from: IsoDate
  readonly need: CodeOf<'need'>
}

/** From the contact to the conference that makes a plan. */
export function broughtToConference(dice: Dice, children: readonly Draft[], on: IsoDate): OnPlan {
  const { referredOn } = foundInNeed(dice, children, on)
  const strategyOn = officeDay(addDays(referredOn, dice.whole(1, 40)))
  const from = enquiry(dice, children, { strategyOn, outcome: 'plan' })
  return { referredOn, from, need: dice.chance(0.85) ? 'N1' : 'N5' }
}

/** A plan, then some months as a child in need, then the case closes; one household in seven comes back on a plan. */
export function protectedByPlan(dice: Dice, children: readonly Draft[], on: IsoDate): IsoDate {
  const { referredOn, from, need } = broughtToConference(dice, children, on)
  const until = daysLater(dice, from, ...sameTwice(planDays(dice)))
  const closedOn = daysLater(dice, until, 50, 160)
  for (const child of children) {
    protection(dice, child, { from, until })
    needEpisode(dice, child, { referredOn, need, planFrom: from, closedOn })
    needVisits(dice, child, until, closedOn)
  }
  return dice.chance(0.14)
    ? protectedByPlan(dice, children, addDays(closedOn, dice.whole(60, 700)))
    : closedOn
}

const sameTwice = (days: number) => [days, days] as const
