import type { IsoDate } from '../../../kernel/index.ts'
import { longDate } from '../../../kernel/index.ts'
import type { ClockId } from '../../../clocks/index.ts'
import { stageClocks } from './limits.ts'
import type { Reckoned } from './rule.ts'
import type { Entry } from './entry.ts'
import type { Tracked } from './standing.ts'
import { isLongTerm } from './stages.ts'

/** What rules ask of a child on the day looked at. */

const carePlanOrders = ['C1', 'C2']
const interimCareOrder = 'C1'
const withParents = 'P1'

const shortBreaks = ['V3', 'V4']

/** Care in short breaks has a parent's home to go back to: nobody plans for permanence. */
const isShortBreak = ({ facts }: Tracked): boolean => shortBreaks.some((code) => code === facts.legalStatus)

/**
 * The day of the second review: as the clock says that runs for the child; else the day by which the law wants it, or
 * on which it was held before that. Extracts give only the latest review, so that the second known may be a later one.
 */
export function secondReviewOn({ facts, lastDay }: Tracked): IsoDate | undefined {
  if (facts.planDueOn !== undefined) return facts.planDueOn
  const first = facts.enteredCareOn && lastDay('cla.review.first', facts.enteredCareOn)
  const latest = first && lastDay('cla.review.second', first)
  const held = facts.reviews[1]
  return held !== undefined && held < (latest ?? held) ? held : (latest ?? held)
}

export const secondReviewPassed = (child: Tracked): boolean => {
  const on = secondReviewOn(child)
  return on !== undefined && on <= child.on
}

/** Neither agreed nor put forward here. */
export const nothingDecided = ({ stands }: Tracked): boolean =>
  stands.plan === undefined && stands.proposal === undefined

/** No plan was agreed here, and there is nothing that could be one: a category alone says that we cannot tell. */
export const noPlanAgreed = (child: Tracked): boolean =>
  child.stands.plan === undefined &&
  !isShortBreak(child) &&
  (child.stands.proposal !== undefined || child.facts.recordedPlan === undefined)

/** Settled for as long as counts, from this day on. */
export const settledFrom = ({ facts, lastDay }: Tracked): IsoDate | undefined =>
  facts.placedOn && lastDay('permanence.settled_match', facts.placedOn)

const planOf = ({ facts, stands }: Tracked): string | undefined =>
  stands.plan === undefined ? facts.recordedPlan : stands.plan.route

const isFostered = ({ facts }: Tracked): boolean => facts.placementType?.startsWith('U') ?? false

/** Lives with foster carers to stay: by the placement's kind, or because that is the plan. */
export const isToStay = (child: Tracked): boolean =>
  isLongTerm(child.facts) || (isFostered(child) && planOf(child) === 'long-term fostering')

export const settledLong = (child: Tracked): boolean => {
  const from = settledFrom(child)
  return from !== undefined && from <= child.on
}

export const proceedingsRun = ({ facts }: Tracked): boolean => facts.legalStatus === interimCareOrder

export const withParentsOnOrder = ({ facts }: Tracked): boolean =>
  facts.placementType === withParents && carePlanOrders.some((code) => code === facts.legalStatus)

/** The last day on which a child may stand at this stage without anybody asking. */
export function stageLimit({ stands, lastDay }: Tracked): IsoDate | undefined {
  const clock = stageClocks[stands.stage]
  return clock && stands.stageSince && lastDay(clock, stands.stageSince)
}

/** Since when the route that is the plan has been it. */
export const plannedOn = ({ reached, plan }: Tracked['stands']): IsoDate | undefined =>
  reached.find(({ stage }) => stage === 'plan agreed')?.on ?? plan?.on

/** The last day on which long-term fostering may be the plan without a match. */
export function matchDue({ stands, lastDay }: Tracked): IsoDate | undefined {
  if (stands.plan?.route !== 'long-term fostering' || stands.matchedOn !== undefined) return undefined
  const planned = plannedOn(stands)
  return planned && lastDay('permanence.match_confirm', planned)
}

const arrived = ({ stands }: Tracked): boolean => {
  if (stands.stage === 'order made') return true
  const needsAnOrder = ['adoption', 'adoption by early permanence', 'special guardianship']
  return stands.stage === 'settled' && !needsAnOrder.some((route) => route === stands.plan?.route)
}

/** The latest day on which anything moved: here, or in where the child lives and under what. */
export function lastMovedOn({ entries, stands, facts }: Tracked): IsoDate | undefined {
  const days = [
    ...entries.map(({ on, endedOn }) => endedOn ?? on),
    ...stands.reached.map(({ on }) => on),
    facts.legalStatusFrom,
    facts.placedOn,
  ]
  return days
    .filter((day) => day !== undefined)
    .toSorted()
    .at(-1)
}

/** From this day on a child on the way drifts. Without any entry here we cannot tell that nothing moved. */
export function driftsAfter(child: Tracked): IsoDate | undefined {
  const moved = lastMovedOn(child)
  if (moved === undefined || child.entries.length === 0 || arrived(child)) return undefined
  return child.lastDay('permanence.drift', moved)
}

/** The latest planning meeting of this period of care. */
export const lastTalkOn = ({ entries, facts }: Tracked): IsoDate | undefined =>
  entries
    .filter(({ kind, on }) => kind === 'meeting' && on > (facts.earlierLeftOn ?? ''))
    .map(({ on }) => on)
    .toSorted()
    .at(-1)

/** The limit of a rule, counted from a day that the child's record may not tell. */
export const countedFrom = (clock: ClockId, from: IsoDate | undefined): Reckoned | undefined =>
  from && { clock, from }

/** By when a child whose plan is not agreed must be talked through again, once that has begun. */
export function nextTalkDue(child: Tracked): IsoDate | undefined {
  const { stands, lastDay } = child
  const last = lastTalkOn(child)
  return stands.plan !== undefined || last === undefined
    ? undefined
    : lastDay('permanence.planning_meeting', last)
}

/** Passed: the day itself is still in time. */
export const passed = (day: IsoDate | undefined, { on }: Tracked): boolean => (day ?? on) < on

export const overdueSince = ({ stands, on }: Tracked): IsoDate | undefined => {
  const due = stands.openActions[0]?.dueOn
  return due !== undefined && due < on ? due : undefined
}

export const lastReview = ({ facts }: Tracked): IsoDate | undefined => facts.reviews.at(-1)

export interface ReviewSeen {
  readonly on: IsoDate
  /** What the reviewing officer said of the plan, at that review or before the next. */
  readonly view: Entry | undefined
}

/** Each review that we know of, with the officer's view at it. */
export const reviewsSeen = ({ facts, entries }: Tracked): readonly ReviewSeen[] =>
  facts.reviews.map((on, index) => {
    const next = facts.reviews[index + 1]
    const view = entries.findLast(
      (entry) => entry.kind === 'officer view' && entry.on >= on && (next === undefined || entry.on < next),
    )
    return { on, view }
  })

export const viewRecorded = (child: Tracked): boolean => {
  const review = reviewsSeen(child).at(-1)
  return review === undefined || review.view !== undefined
}

export const dayOr = (day: IsoDate | undefined): string =>
  day === undefined ? 'a day not known' : longDate(day)
