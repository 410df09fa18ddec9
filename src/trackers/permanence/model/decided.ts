import type { IsoDate } from '../../../kernel/index.ts'
import type { Entry, RouteToPermanence } from './entry.ts'

/** A plan or a match as the tracker has it in force, for whoever holds decisions of several rooms side by side. */
export interface DecisionEntered {
  readonly childId: number
  readonly kind: 'plan' | 'match'
  /** The plan, of a plan. */
  readonly route: RouteToPermanence | undefined
  readonly on: IsoDate
  /** The post that decided; a match is recorded without. */
  readonly postId: number | undefined
  readonly place: string | undefined
  readonly words: string
  readonly href: string
}

const enteredAs = ({ childId, route, on, postId, place, words }: Entry, kind: DecisionEntered['kind']) => ({
  ...{ childId, kind, route, on, postId, place, words },
  href: `/permanence/${childId}`,
})

/**
 * What is in force of one child's entries, oldest first: the plan that was agreed last, since the tracker takes each agreed
 * plan in the place of the one before, and the last match that was agreed under it. A plan that was put forward is no
 * decision, and a match of an earlier plan went with that plan.
 */
export function inForceOf(entries: readonly Entry[]): readonly DecisionEntered[] {
  const plans = entries.filter(({ kind, code }) => kind === 'plan' && code === 'agreed')
  const plan = plans.at(-1)
  const since = plans.findLast((each, index) => plans[index - 1]?.route !== each.route)?.on
  const match = entries.findLast(
    ({ kind, code, on }) =>
      kind === 'step' && code === 'long-term match agreed' && (since === undefined || on >= since),
  )
  return [...(plan ? [enteredAs(plan, 'plan')] : []), ...(match ? [enteredAs(match, 'match')] : [])]
}
