import type { CodeOf } from '../../../children/facts/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import { addDays, daysBetween } from '../../../kernel/index.ts'
import { earlier, horizon, latest, yearsLater } from '../days.ts'
import type { Dice } from '../dice.ts'
import type { Circumstances, Draft, Spell } from '../model.ts'
import { spell } from '../recording.ts'
import type { Gap } from './rounds.ts'
import { irregular } from './rounds.ts'

const homes: readonly (readonly [CodeOf<'accommodation'>, number])[] = [
  ['U', 30],
  ['D', 20],
  ['B', 13],
  ['Z', 12],
  ['T', 8],
  ['E', 6],
  ['K', 3],
  ['C', 2],
  ['X', 2],
  ['S', 1],
  ['Y', 2],
  ['R', 1],
]

const occupations: readonly (readonly [CodeOf<'activity'>, number])[] = [
  ['F2', 20],
  ['F1', 6],
  ['F5', 22],
  ['P5', 6],
  ['F4', 6],
  ['G4', 11],
  ['G5', 23],
  ['G6', 6],
]

const unsuitable: ReadonlySet<string> = new Set(['S', 'W', 'X', 'V', 'R'])

/** How a young person is, so far as the service is in touch. Not in touch: it does not know the rest. */
export function circumstances(
  dice: Dice,
  home: CodeOf<'accommodation'> = dice.weighted(homes),
): Circumstances {
  const suitability = unsuitable.has(home) || dice.chance(0.04) ? 'unsuitable' : 'suitable'
  return { inTouch: 'yes', accommodation: home, suitability, activity: dice.weighted(occupations) }
}

export const outOfTouch = (inTouch: CodeOf<'inTouch'>): Circumstances => ({
  inTouch,
  accommodation: null,
  suitability: null,
  activity: null,
})

export interface LeavingCourse {
  readonly from: IsoDate
  readonly unaccompanied: boolean
  /** Given for those whose lives are told by hand: the rest is drawn. */
  readonly circumstances?: readonly Spell<Circumstances>[]
  readonly untouched?: Gap
}

/** In care for thirteen weeks or more after fourteen, some of it after sixteen: entitled until 21, some until 25. */
export function isEntitled(child: Draft, enteredOn: IsoDate, leftOn: IsoDate): boolean {
  const counted = latest(enteredOn, yearsLater(child.bornOn, 14))
  return leftOn >= yearsLater(child.bornOn, 16) && daysBetween(counted, leftOn) >= 91
}

export function leavingCare(dice: Dice, child: Draft, course: LeavingCourse): void {
  const { from, unaccompanied, untouched } = course
  const until = yearsLater(child.bornOn, dice.chance(0.3) ? 25 : 21)
  child.leaving = {
    from,
    until,
    unaccompanied,
    qualifying: dice.chance(0.05),
    circumstances: course.circumstances ?? changes(dice, from, until),
    contacts: irregular(dice, { from: addDays(from, -30), until, gap: untouched }, [20, 75]),
    pathwayReviews: irregular(dice, { from: addDays(from, -120), until }, [120, 230]),
  }
}

/** Where they live and what they do changes every few months. */
function changes(dice: Dice, from: IsoDate, until: IsoDate): Spell<Circumstances>[] {
  const told: Spell<Circumstances>[] = []
  for (let day = from; day < earlier(until, horizon); day = addDays(day, dice.whole(120, 420))) {
    const now = dice.chance(0.9)
      ? circumstances(dice)
      : outOfTouch(
          dice.weighted([['no', 55] as const, ['refused', 25] as const, ['not required', 20] as const]),
        )
    told.push(told.length === 0 ? { from, value: now, knownFrom: from } : spell(dice, day, now))
  }
  return told
}
