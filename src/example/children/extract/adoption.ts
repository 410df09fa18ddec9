import type { FactBody } from '../../../children/facts/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import type { Adopter, AdopterStep, Adoption, Child } from '../model.ts'
import { dayOf, isKnown } from '../recording.ts'
import { person } from './person.ts'
import type { Looking } from './window.ts'
import { openOrSince } from './window.ts'

/** Decisions that wait, and those that an order or a change of plan ended within twelve months. */
export function adoptions(child: Child, { asAt, since12Months }: Looking) {
  return child.adoptions.flatMap((row) => {
    if (row.decidedOn > asAt || !isKnown(row, asAt)) return []
    if (!openOrSince(dayOf(row.order, asAt) ?? dayOf(row.reversal, asAt), since12Months)) return []
    const matched = dayOf(row.match, asAt) !== null
    return [
      {
        ...person(child, asAt),
        disabled: child.disabled,
        ...decision(row, asAt),
        family_id: matched ? row.familyId : null,
      },
    ]
  })
}

function decision(row: Adoption, asAt: IsoDate): FactBody<'adoption'> {
  const reversedOn = dayOf(row.reversal, asAt)
  return {
    entered_care_on: row.enteredCareOn,
    decided_on: row.decidedOn,
    placement_order_on: dayOf(row.placementOrder, asAt),
    matched_on: dayOf(row.match, asAt),
    placed_on: dayOf(row.placing, asAt),
    ordered_on: dayOf(row.order, asAt),
    reversed_on: reversedOn,
    reversed_reason: reversedOn === null ? null : (row.reversal?.reason ?? null),
    early_placed_on: dayOf(row.earlyPlacing, asAt),
  }
}

/** Everybody who has applied, until a year after they adopted or left; people who have only asked are not listed. */
export function adopters(adopter: Adopter, { asAt, since12Months }: Looking) {
  if (adopter.enquiredOn > asAt || !isKnown(adopter, asAt)) return []
  const on = (step: AdopterStep) => dayOf(adopter.steps[step], asAt)
  const leftOn = dayOf(adopter.leaving, asAt)
  if (on('stage 1 started') === null || !openOrSince(on('ordered') ?? leftOn, since12Months)) return []
  const body: FactBody<'adopter'> = {
    family_id: adopter.familyId,
    gender: adopter.gender,
    ethnicity: adopter.ethnicity,
    disabled: adopter.disabled,
    fostering_for_adoption: adopter.fosteringForAdoption,
    enquired_on: adopter.enquiredOn,
    stage_1_started_on: on('stage 1 started'),
    stage_1_ended_on: on('stage 1 ended'),
    stage_2_started_on: on('stage 2 started'),
    stage_2_ended_on: on('stage 2 ended'),
    applied_on: on('applied'),
    approved_on: on('approved'),
    matched_on: on('matched'),
    placed_on: on('placed'),
    children_placed: on('placed') === null ? null : adopter.childrenPlaced,
    ordered_on: on('ordered'),
    left_on: leftOn,
    left_reason: leftOn === null ? null : (adopter.leaving?.reason ?? null),
  }
  return [{ owner: adopter.id, ...body }]
}
