import type { CodeOf } from '../../../children/facts/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import { addDays } from '../../../kernel/index.ts'
import { officeDay } from '../days.ts'
import type { Dice } from '../dice.ts'
import type { Adopter, AdopterStep, Adoption, Draft, Ending } from '../model.ts'
import { ended, ending, entered } from '../recording.ts'
import { ethnicities } from '../people.ts'

export interface AdoptionCourse {
  readonly enteredCareOn: IsoDate
  readonly decidedOn: IsoDate
  readonly placementOrderOn?: IsoDate
  readonly matchedOn?: IsoDate
  readonly placedOn?: IsoDate
  readonly orderedOn?: IsoDate
  readonly reversed?: { readonly on: IsoDate; readonly reason: CodeOf<'noLongerPlacedReason'> }
  readonly familyId: string
}

export function adoption(dice: Dice, child: Draft, told: AdoptionCourse): Adoption {
  const on = (day: IsoDate | undefined) => (day === undefined ? undefined : ended(dice, day))
  const row: Adoption = {
    enteredCareOn: told.enteredCareOn,
    decidedOn: told.decidedOn,
    knownFrom: entered(dice, told.decidedOn),
    placementOrder: on(told.placementOrderOn),
    match: on(told.matchedOn),
    placing: on(told.placedOn),
    order: on(told.orderedOn),
    reversal: told.reversed && ending(dice, told.reversed.on, told.reversed.reason),
    earlyPlacing: undefined,
    familyId: told.familyId,
  }
  child.adoptions.push(row)
  return row
}

/**
 * Days from each step to the next when all goes well, from the enquiry on; what comes after approval is not theirs to
 * choose.
 */
const stepDays: readonly (readonly [AdopterStep, readonly [number, number]])[] = [
  ['stage 1 started', [10, 40]],
  ['stage 1 ended', [55, 80]],
  ['stage 2 started', [5, 30]],
  ['stage 2 ended', [100, 135]],
  ['applied', [1, 5]],
  ['approved', [5, 20]],
]

const daysToApproval = 320

interface Family {
  readonly familyId: string
  readonly enquiredOn: IsoDate
  /** How many of the steps they take, from the first on. */
  readonly steps: number
  readonly children?: readonly Adoption[]
  readonly left?: CodeOf<'leavingReason'>
  readonly couple: boolean
}

/** One row for each adopter of the family; a couple's rows carry the same days. */
export function adopters(dice: Dice, family: Family): readonly Adopter[] {
  const { steps, last } = stepsTaken(dice, family)
  const row = {
    familyId: family.familyId,
    knownFrom: entered(dice, family.enquiredOn),
    fosteringForAdoption: dice.chance(0.08),
    enquiredOn: family.enquiredOn,
    steps: { ...steps, ...stepsWithChildren(family.children ?? []) },
    childrenPlaced: family.children ? family.children.length : null,
    leaving: family.left && ending(dice, officeDay(addDays(last, dice.whole(10, 60))), family.left),
  }
  const members = family.couple ? ['A', 'B'] : ['A']
  return members.map((member) => ({
    ...row,
    id: `${family.familyId.replace('AF', 'AD')}${member}`,
    gender: dice.one(['M', 'F'] as const),
    ethnicity: dice.weighted(ethnicities),
    disabled: dice.chance(0.06),
  }))
}

function stepsTaken(dice: Dice, family: Family) {
  const steps: Partial<Record<AdopterStep, Ending>> = {}
  let last = family.enquiredOn
  for (const [step, [least, most]] of stepDays.slice(0, family.steps)) {
    last = officeDay(addDays(last, dice.whole(least, most)))
    steps[step] = ended(dice, last)
  }
  return { steps, last }
}

/** Matching, placing and the order are the child's own days. */
function stepsWithChildren([first]: readonly Adoption[]): Partial<Record<AdopterStep, Ending>> {
  if (!first) return {}
  const { match, placing, order } = first
  return {
    ...(match ? { matched: match } : {}),
    ...(placing ? { placed: placing } : {}),
    ...(order ? { ordered: order } : {}),
  }
}

/** The family that these children of one household were matched with; they enquired long before the match. */
export function adoptersOf(dice: Dice, children: readonly Adoption[]): readonly Adopter[] {
  const [first] = children
  if (!first?.match) return []
  return adopters(dice, {
    familyId: first.familyId,
    enquiredOn: addDays(first.match.on, -daysToApproval - dice.whole(30, 300)),
    steps: stepDays.length,
    children,
    couple: dice.chance(0.8),
  })
}

/** People who want to adopt and are not, or not yet, matched with a child of this council. */
export function applicants(dice: Dice, familyId: string, enquiredOn: IsoDate): readonly Adopter[] {
  const steps = dice.weighted([[1, 1] as const, [2, 2] as const, [4, 2] as const, [6, 5] as const])
  const left = dice.weighted([['withdrew', 6] as const, ['on hold', 1] as const, ['refused', 1] as const])
  return adopters(dice, { familyId, enquiredOn, steps, left, couple: dice.chance(0.8) })
}
