import type { CodeOf } from '../../../children/facts/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import { addDays } from '../../../kernel/index.ts'
import { earlier, yearsLater } from '../days.ts'
import type { Dice } from '../dice.ts'
import type { CarePeriod, Draft, Missing, Placement } from '../model.ts'
import { ending, spell } from '../recording.ts'
import type { Gap } from './rounds.ts'
import { careReviews, dentalChecks, healthAssessments, iroContacts, irregular, visits } from './rounds.ts'

type From<Value> = readonly (readonly [from: IsoDate, value: Value])[]

/** The course of one period of care, to be filled with reviews, visits and the rest. */
export interface CareCourse {
  readonly enteredOn: IsoDate
  /** Undefined: until the eighteenth birthday. */
  readonly left?: { readonly on: IsoDate; readonly reason: CodeOf<'leftCareReason'> } | undefined
  readonly need?: CodeOf<'need'>
  readonly unaccompanied?: boolean
  readonly legal: From<CodeOf<'legalStatus'>>
  readonly placements: From<Placement>
  readonly plans: From<CodeOf<'permanencePlan'>>
  readonly unreviewed?: Gap
  readonly unvisited?: Gap
  /** The days between two missing episodes; none for a child who is never missing. */
  readonly missingEvery?: readonly [number, number]
}

const leavingAge = 18

/** Tells the course in full, and gives the day care ended. */
export function inCare(dice: Dice, child: Draft, course: CareCourse): IsoDate {
  const { enteredOn, left } = course
  const grownUpOn = yearsLater(child.bornOn, leavingAge)
  const leftOn = left ? earlier(left.on, grownUpOn) : grownUpOn
  const reason = left && left.on <= grownUpOn ? left.reason : dice.one(['E5', 'E17', 'E8'] as const)
  const round = { from: enteredOn, until: leftOn }
  child.visits.push(...careVisits(dice, round, course.unvisited))
  const reviews = careReviews(dice, { ...round, gap: course.unreviewed })
  child.care.push({
    enteredOn,
    knownFrom: addDays(
      enteredOn,
      dice.weighted([[0, 60] as const, [1, 20] as const, [dice.whole(2, 9), 20] as const]),
    ),
    ending: ending(dice, leftOn, reason),
    need: course.need ?? 'N1',
    unaccompanied: course.unaccompanied ?? false,
    legal: spells(dice, course.legal, leftOn),
    placements: spells(dice, course.placements, leftOn),
    plans: spells(dice, course.plans, leftOn),
    reviews,
    iroContacts: iroContacts(dice, reviews).filter(({ on }) => on <= leftOn && on >= enteredOn),
    health: healthAssessments(dice, round, child.bornOn),
    dental: dentalChecks(dice, round, child.bornOn),
    ...away(dice, child, round, course.missingEvery),
  })
  return leftOn
}

/** The first of each is entered with the period itself; later ones when somebody gets to it. */
function spells<Value>(dice: Dice, all: From<Value>, leftOn: IsoDate) {
  return all
    .filter(([from]) => from < leftOn)
    .map(([from, value], at) => (at === 0 ? { from, value, knownFrom: from } : spell(dice, from, value)))
}

/** Weekly at first, six-weekly in the first year, then less often. */
function careVisits(dice: Dice, { from, until }: { from: IsoDate; until: IsoDate }, gap: Gap | undefined) {
  const firstYear = { from, until: earlier(until, yearsLater(from, 1)), gap }
  const later = { from: yearsLater(from, 1), until, gap }
  return [...visits(dice, firstYear, [24, 42]), ...(later.from < until ? visits(dice, later, [35, 60]) : [])]
}

/** Young people from twelve go missing or stay away; younger children hardly ever. */
function away(
  dice: Dice,
  child: Draft,
  round: { from: IsoDate; until: IsoDate },
  every: readonly [number, number] | undefined,
): Pick<CarePeriod, 'missing' | 'absent'> {
  const old = yearsLater(child.bornOn, 12)
  const teenage = { ...round, from: old > round.from ? old : round.from }
  const often = every ?? (dice.chance(0.16) ? ([40, 240] as const) : undefined)
  return {
    missing: often ? irregular(dice, teenage, often).map((each) => withInterview(dice, each)) : [],
    absent: dice.chance(0.12) ? irregular(dice, teenage, [60, 300]) : [],
  }
}

const withInterview = (dice: Dice, missing: Omit<Missing, 'interview'>): Missing => ({
  ...missing,
  interview: dice.weighted([
    ['accepted', 60],
    ['declined', 28],
    ['not offered', 12],
  ] as const),
})
