import type { IsoDate } from '../../kernel/index.ts'
import type { ActionId, AreaId, RiskId } from '../ids.ts'
import type { HeldPost } from './post.ts'

/** How likely, and how bad: each from 1 (least) to 5 (most). */
export interface Rating {
  readonly likelihood: number
  readonly impact: number
}

export interface Risk {
  readonly id: RiskId
  readonly version: number
  /** 'R1': its number within the plan, never used again. */
  readonly reference: string
  readonly cause: string
  readonly event: string
  readonly effect: string
  readonly owner: HeldPost | null
  /** Before anything was done about it, as it is now, and as it is to become. */
  readonly before: Rating
  readonly now: Rating
  readonly target: Rating
  /** Empty: nothing is done about it yet. */
  readonly controls: string
  readonly reviewOn: IsoDate | null
  readonly openedOn: IsoDate
  /** Null: it is open on the day looked at. */
  readonly closed: { readonly on: IsoDate; readonly because: string } | null
  readonly writtenBy: string
  readonly areaIds: readonly AreaId[]
  readonly actionIds: readonly ActionId[]
}

export const ratings = [1, 2, 3, 4, 5] as const

export const likelihoodWords = ['rare', 'unlikely', 'possible', 'likely', 'almost certain'] as const
export const impactWords = ['slight', 'minor', 'moderate', 'major', 'severe'] as const

export const levels = ['low', 'medium', 'high', 'very high'] as const
export type RiskLevel = (typeof levels)[number]

/** From 1 to 25. */
export const scoreOf = ({ likelihood, impact }: Rating): number => likelihood * impact

/** To which score each level reaches. */
const reaches: readonly (readonly [RiskLevel, number])[] = [
  ['low', 4],
  ['medium', 9],
  ['high', 14],
]

/** Up to 4 is low, to 9 medium, to 14 high, above that very high. */
export const levelOf = (rating: Rating): RiskLevel =>
  reaches.find(([, most]) => scoreOf(rating) <= most)?.[0] ?? 'very high'

/** A score now of 10 or more, of at most 25: likelihood times impact, 1 to 5 each. */
export const isHigh = ({ now }: Pick<Risk, 'now'>): boolean => scoreOf(now) > 9

/** 'likely (4) × severe (5) = 20'. */
export const ratingInWords = ({ likelihood, impact }: Rating): string =>
  `${likelihoodWords[likelihood - 1] ?? ''} (${likelihood}) × ${impactWords[impact - 1] ?? ''} (${impact}) = ${likelihood * impact}`

export const openRisks = (risks: readonly Risk[]): readonly Risk[] =>
  risks.filter(({ closed }) => closed === null)

/** Whether the day of the next review has passed; never, for a risk that is closed or has no such day. */
export const isReviewOverdue = ({ closed, reviewOn }: Risk, day: IsoDate): boolean =>
  closed === null && reviewOn !== null && reviewOn < day

/** The worst first; of the same score, the one whose review comes first. */
export const worstRisksFirst = (risks: readonly Risk[]): readonly Risk[] =>
  risks.toSorted(
    (one, other) =>
      scoreOf(other.now) - scoreOf(one.now) ||
      (one.reviewOn ?? '9999').localeCompare(other.reviewOn ?? '9999'),
  )

/** Risks that an area or an action is linked to, the area's own actions' among them where asked for an area. */
export const risksOfAction = (risks: readonly Risk[], id: ActionId): readonly Risk[] =>
  risks.filter(({ actionIds }) => actionIds.includes(id))

export const risksOfArea = (
  risks: readonly Risk[],
  { id, actions }: { readonly id: AreaId; readonly actions: readonly { readonly id: ActionId }[] },
): readonly Risk[] =>
  risks.filter(
    ({ areaIds, actionIds }) =>
      areaIds.includes(id) || actions.some((action) => actionIds.includes(action.id)),
  )

/** '3 are open, 1 of them high or very high; 1 review overdue.', or that none is open. */
export function risksInWords(risks: readonly Risk[], day: IsoDate): string {
  const open = openRisks(risks)
  if (open.length === 0) return 'none is open.'
  const high = open.filter(isHigh).length
  const overdue = open.filter((risk) => isReviewOverdue(risk, day)).length
  const reviews = overdue === 0 ? '' : `; ${overdue} ${overdue === 1 ? 'review' : 'reviews'} overdue`
  return `${open.length} ${open.length === 1 ? 'is' : 'are'} open, ${high} of them high or very high${reviews}.`
}
