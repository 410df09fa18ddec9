import type { IsoDate } from '../../../kernel/index.ts'
import { addDays, addMonths } from '../../../kernel/index.ts'
import { daysLater, horizon, isHolidayTime, officeDay, wholeYears, workingDaysLater } from '../days.ts'
import type { Dice } from '../dice.ts'
import type { Moment, Visit } from '../model.ts'
import { moment } from '../recording.ts'

/** Days between which something did not happen that should have: both included. */
export interface Gap {
  readonly from: IsoDate
  readonly until: IsoDate
}

/** A round of things that come again, from a day until an end. */
export interface Round {
  readonly from: IsoDate
  readonly until: IsoDate | undefined
  readonly gap?: Gap | undefined
}

const inGap = (gap: Gap | undefined, day: IsoDate) => gap !== undefined && day >= gap.from && day <= gap.until

/** The first day, and then each next one as `after` gives it, for as long as the round lasts; those in the gap drop out. */
function* daysOf(round: Round, first: IsoDate, after: (day: IsoDate) => IsoDate): Generator<IsoDate> {
  const { until = horizon, gap } = round
  for (let day = first; day <= until && day <= horizon; day = after(day)) if (!inGap(gap, day)) yield day
}

const moments = (dice: Dice, days: Iterable<IsoDate>): Moment[] => [...days].map((day) => moment(dice, day))

/** Visits to a child on a plan: every ten working days or sooner, with slips, most of all in holidays. */
export function protectionVisits(dice: Dice, round: Round, age: number): Visit[] {
  const next = (day: IsoDate) => {
    const slips = dice.chance(isHolidayTime(day) ? 0.3 : 0.07)
    return workingDaysLater(day, slips ? dice.whole(11, 18) : dice.whole(6, 10))
  }
  const days = daysOf(round, daysLater(dice, round.from, 2, 8), next)
  return [...days].map((day) => ({ ...visitMoment(dice, day), alone: dice.chance(age < 3 ? 0.35 : 0.8) }))
}

/** Visits to a child in care or in need: six-weekly or so. */
export function visits(dice: Dice, round: Round, everyDays: readonly [number, number]): Visit[] {
  const next = (day: IsoDate) => {
    const late = dice.chance(isHolidayTime(day) ? 0.25 : 0.06) ? dice.whole(7, 35) : 0
    return officeDay(addDays(day, dice.whole(...everyDays) + late))
  }
  const days = daysOf(round, daysLater(dice, round.from, 1, 7), next)
  return [...days].map((day) => ({ ...visitMoment(dice, day), alone: dice.chance(0.6) }))
}

/** Visits are written up sooner than most things; some wait for weeks. */
const visitMoment = (dice: Dice, on: IsoDate): Moment => {
  const late = dice.weighted([
    [0, 60] as const,
    [dice.whole(1, 3), 30] as const,
    [dice.whole(4, 20), 10] as const,
  ])
  return { on, knownFrom: addDays(on, late) }
}

/** Reviews of a child in care: within 20 working days, then three months, then every six; some are late. */
export function careReviews(dice: Dice, round: Round): Moment[] {
  const late = (days: number) => (dice.chance(0.07) ? days : 0)
  const first = workingDaysLater(round.from, dice.whole(15, 20) + late(dice.whole(1, 10)))
  let held = 1
  const next = (day: IsoDate) => {
    held += 1
    const due = addMonths(day, held === 2 ? 3 : 6)
    return officeDay(addDays(due, -dice.whole(2, 21) + late(dice.whole(5, 60))))
  }
  return moments(dice, daysOf(round, first, next))
}

/** Review conferences: within three months of the first, then every six. */
export function protectionReviews(dice: Dice, round: Round): Moment[] {
  const due = (day: IsoDate, months: number) =>
    officeDay(addDays(addMonths(day, months), dice.chance(0.06) ? dice.whole(3, 30) : -dice.whole(2, 14)))
  return moments(
    dice,
    daysOf(round, due(round.from, 3), (day) => due(day, 6)),
  )
}

/** The reviewing officer speaks with the child around each review, and now and then between two. */
export function iroContacts(dice: Dice, reviews: readonly Moment[]): Moment[] {
  return reviews.flatMap(({ on }) => [
    moment(dice, officeDay(addDays(on, -dice.whole(0, 10)))),
    ...(dice.chance(0.5) ? [moment(dice, daysLater(dice, on, 60, 110))] : []),
  ])
}

/** Health assessments: the first within weeks, then twice a year under five and once a year after; some slip. */
export function healthAssessments(dice: Dice, round: Round, bornOn: IsoDate): Moment[] {
  const next = (day: IsoDate) => {
    const months = wholeYears(bornOn, day) < 5 ? 6 : 12
    return officeDay(
      addDays(addMonths(day, months), dice.chance(0.15) ? dice.whole(10, 90) : -dice.whole(0, 20)),
    )
  }
  return moments(dice, daysOf(round, daysLater(dice, round.from, 12, 35), next))
}

/** Dental checks: yearly from the second birthday, and often late. */
export function dentalChecks(dice: Dice, round: Round, bornOn: IsoDate): Moment[] {
  const old = addMonths(bornOn, 24)
  const first = daysLater(dice, old > round.from ? old : round.from, 30, 150)
  const next = (day: IsoDate) => officeDay(addDays(day, dice.whole(330, 370) + (dice.chance(0.25) ? 120 : 0)))
  return moments(dice, daysOf(round, first, next))
}

/** Whatever happens at irregular times between so many days and so many. */
export function irregular(dice: Dice, round: Round, days: readonly [number, number]): Moment[] {
  const next = (day: IsoDate) => addDays(day, dice.whole(...days))
  return moments(dice, daysOf(round, next(round.from), next))
}
