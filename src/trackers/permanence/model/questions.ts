import type { IsoDate } from '../../../kernel/index.ts'
import { longDate } from '../../../kernel/index.ts'
import type { Entry } from './entry.ts'
import type { Tracked } from './standing.ts'

/** What rules ask of a child on the day looked at; what is late, the running limits say (`limits.ts`). */

const careOrders = ['C1', 'C2']
const interimCareOrder = 'C1'
const withParents = 'P1'

/** Neither agreed nor put forward here. */
export const nothingDecided = ({ stands }: Tracked): boolean =>
  stands.plan === undefined && stands.proposal === undefined

/** Care proceedings run while the legal status is an interim care order (C1). */
export const proceedingsRun = ({ facts }: Tracked): boolean => facts.legalStatus === interimCareOrder

/** Placed with parents (P1) on an interim or full care order (C1, C2). */
export const withParentsOnOrder = ({ facts }: Tracked): boolean =>
  facts.placementType === withParents && careOrders.some((code) => code === facts.legalStatus)

/**
 * The day on which the first open action was due, once it has passed; on the day itself nothing is overdue.
 */
export const overdueSince = ({ stands, on }: Tracked): IsoDate | undefined => {
  const due = stands.openActions[0]?.dueOn
  return due !== undefined && due < on ? due : undefined
}

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

export const dayOr = (day: IsoDate | undefined): string =>
  day === undefined ? 'a day not known' : longDate(day)

/** Actions that are not done and belong to a post of which nobody may see the child, each with the post's title. */
export const actionsUnseen = ({ facts, stands }: Tracked) =>
  stands.openActions.flatMap(({ words, postId }) => {
    const owner = facts.ownersUnseen.find(({ id }) => id === postId)
    return owner ? [{ words, title: owner.title }] : []
  })
