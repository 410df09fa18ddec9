import type { CodeOf } from '../../../children/facts/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import { daysLater, wholeYears } from '../days.ts'
import type { Dice } from '../dice.ts'
import type { Draft, NeedEpisode } from '../model.ts'
import { ended, ending, entered, spell, startMended } from '../recording.ts'
import type { Gap } from './rounds.ts'
import { protectionReviews, protectionVisits, visits } from './rounds.ts'

export const needs: readonly (readonly [CodeOf<'need'>, number])[] = [
  ['N1', 58],
  ['N2', 10],
  ['N3', 4],
  ['N4', 9],
  ['N5', 13],
  ['N6', 2],
  ['N7', 0.5],
  ['N8', 2],
  ['N9', 0.5],
  ['N0', 1],
]

const categories: readonly (readonly [CodeOf<'abuse'>, number])[] = [
  ['neglect', 48],
  ['emotional', 37],
  ['physical', 8],
  ['sexual', 5],
  ['multiple', 2],
]

interface Needed {
  readonly referredOn: IsoDate
  readonly need: CodeOf<'need'>
  /** Undefined where the case closed after its assessment. */
  readonly planFrom: IsoDate | undefined
  readonly closedOn: IsoDate | undefined
  readonly reason?: CodeOf<'closureReason'>
}

/** The episode of need, from the referral that began it. One in fifty first stands with a wrong start. */
export function needEpisode(dice: Dice, child: Draft, told: Needed): void {
  const row: NeedEpisode = {
    startedOn: told.referredOn,
    knownFrom: entered(dice, told.referredOn),
    need: told.need,
    planFrom: told.planFrom,
    ending: told.closedOn === undefined ? undefined : ending(dice, told.closedOn, told.reason ?? 'RC7'),
  }
  child.needs.push(...(dice.chance(0.02) ? startMended(dice, row) : [row]))
}

/** The social worker's visits while there is a child in need plan. */
export function needVisits(
  dice: Dice,
  child: Draft,
  from: IsoDate,
  until: IsoDate | undefined,
  gap?: Gap,
): void {
  child.visits.push(...visits(dice, { from, until, gap }, [18, 30]))
}

export interface Protected {
  readonly from: IsoDate
  readonly until: IsoDate | undefined
  readonly category?: CodeOf<'abuse'>
  readonly laterCategory?: { readonly from: IsoDate; readonly category: CodeOf<'abuse'> }
  readonly unseen?: Gap
  readonly unreviewed?: Gap
}

/** A child protection plan with its visits and review conferences. */
export function protection(dice: Dice, child: Draft, told: Protected): void {
  const { from, until } = told
  const first = told.category ?? dice.weighted(categories)
  const row = {
    startedOn: from,
    knownFrom: entered(dice, from),
    ending: until === undefined ? undefined : ended(dice, until),
    categories: [{ ...spell(dice, from, first), knownFrom: from }, ...changedCategory(dice, told, first)],
    reviews: protectionReviews(dice, { from, until, gap: told.unreviewed }),
  }
  child.protections.push(...(dice.chance(0.02) ? startMended(dice, row) : [row]))
  const round = { from, until, gap: told.unseen }
  child.visits.push(...protectionVisits(dice, round, wholeYears(child.bornOn, from)))
}

function changedCategory(dice: Dice, { from, until, laterCategory }: Protected, first: CodeOf<'abuse'>) {
  if (laterCategory) return [spell(dice, laterCategory.from, laterCategory.category)]
  if (!dice.chance(0.12)) return []
  const on = daysLater(dice, from, 85, 100)
  if (until !== undefined && on >= until) return []
  return [spell(dice, on, first === 'neglect' ? ('emotional' as const) : ('neglect' as const))]
}
