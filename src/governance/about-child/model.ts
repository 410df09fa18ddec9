import type { Brand, IsoDate } from '../../kernel/index.ts'

export type ChildDecisionId = Brand<number, 'ChildDecisionId'>

export const decisionCodes = ['plan', 'placement', 'match', 'issue of proceedings', 'funding'] as const
export type DecisionCode = (typeof decisionCodes)[number]

export const plansForChild = [
  'remain at home',
  'return home',
  'step down to early help',
  'step down to child in need',
  'child protection plan',
  'kinship care',
  'special guardianship',
  'adoption',
  'long-term fostering',
  'residential care',
  'independence',
] as const
export type PlanForChild = (typeof plansForChild)[number]

/** What a child protection conference decides, and its chair records. */
export const conferencePlans: readonly PlanForChild[] = [
  'child protection plan',
  'step down to child in need',
  'step down to early help',
]

/** What somebody may record about a child, and end: every decision, what the own conferences decided, or nothing. */
export type MayDecide =
  | { readonly what: 'everything' | 'nothing' }
  | { readonly what: 'conference decisions'; readonly posts: readonly number[] }

/** Whether this decision is the viewer's to end, and to record another in its place. */
export const mayEnd = (
  may: MayDecide,
  { code, plan, byPostId }: Pick<ChildDecision, 'code' | 'plan' | 'byPostId'>,
): boolean =>
  may.what === 'conference decisions'
    ? code === 'plan' &&
      plan !== undefined &&
      conferencePlans.includes(plan) &&
      byPostId !== undefined &&
      may.posts.includes(byPostId)
    : may.what === 'everything'

/** Plans under which a child lives at home, with less help than before or the same. */
export const homeward: readonly PlanForChild[] = [
  'remain at home',
  'return home',
  'step down to early help',
  'step down to child in need',
]
export const steppingDown: readonly PlanForChild[] = ['step down to early help', 'step down to child in need']

/** As much of a decision as the rules look at. */
export interface Decided {
  readonly code: DecisionCode
  readonly plan?: PlanForChild | undefined
  /** Agreed, issued or funded; or not. */
  readonly agreed?: boolean | undefined
  /** Which placement, by the council's own reference. */
  readonly about?: string | undefined
}

/** A decision about one child, wherever it was entered. */
export interface DecidedAbout extends Decided {
  readonly childId: number
  readonly by: string
  readonly decidedOn: IsoDate
  readonly words: string
  /** Who sees to it; a match in the tracker names nobody. */
  readonly owner: { readonly postId: number; readonly title: string } | undefined
  /** The page on which it stands, and can be put right. */
  readonly href: string
}

/** One that was recorded as a decision, here. */
export interface ChildDecision extends DecidedAbout {
  readonly id: ChildDecisionId
  readonly version: number
  /** The post that decided, where no body did. */
  readonly byPostId: number | undefined
  readonly owner: { readonly postId: number; readonly title: string }
  readonly supersedes: ChildDecisionId | undefined
  readonly ended: { readonly on: IsoDate; readonly because: string } | undefined
}

const agreedInWords: Readonly<Record<Exclude<DecisionCode, 'plan'>, readonly [yes: string, no: string]>> = {
  placement: ['placement agreed', 'placement not agreed'],
  match: ['match agreed', 'match not agreed'],
  'issue of proceedings': ['proceedings to be issued', 'proceedings not to be issued'],
  funding: ['funding agreed', 'funding refused'],
}

/** A decision in a few words: 'plan: adoption', 'funding refused: Home 3'. */
export function inFewWords({ code, plan, agreed, about }: Decided): string {
  if (code === 'plan') return `plan: ${plan ?? 'not recorded'}`
  const [yes, no] = agreedInWords[code]
  return `${agreed === true ? yes : no}${about === undefined ? '' : `: ${about}`}`
}

/**
 * What is in force on a day: decided by then, not ended, and in no later decision's place. Another decision of the same code
 * alone ends nothing: it must say so.
 */
export function inForceOn(all: readonly ChildDecision[], day: IsoDate): readonly ChildDecision[] {
  const taken = all.filter(({ decidedOn }) => decidedOn <= day)
  return taken.filter(
    ({ id, ended }) => !(ended && ended.on <= day) && taken.every(({ supersedes }) => supersedes !== id),
  )
}

/** What is said of a decision whose owner has lost sight of the child. */
export const ownerUnseen = 'owner may not see the child'

export const unseenInWords = (decision: ChildDecision): string =>
  `“${inFewWords(decision)}” is seen to by “${decision.owner.title}”, where nobody may see the child now`

/** The same of decisions that conflict. */
export const unresolvedInWords = (title: string): string =>
  `Decisions that conflict are for “${title}” to resolve, where nobody may see the child now`

export const unseenNext =
  'Record it again for a post that sees the child, in the place of this one, or end it'
