import type { IsoDate } from '../../kernel/index.ts'
import { longDate } from '../../kernel/index.ts'
import type { ActionId, AreaId, PlanId } from '../ids.ts'
import type { Delivery } from './delivery.ts'
import type { LowerLevel } from './level.ts'
import { lowerLevels } from './level.ts'
import type { HeldPost } from './post.ts'

/** An action of a plan above, which another one helps to bring about. */
export interface FedAction {
  readonly id: ActionId
  readonly reference: string
  readonly text: string
}

/** An action of a service or team plan, as the plan above sees it: how it goes is what its own page says. */
export interface Feeder extends FedAction {
  readonly plan: { readonly id: PlanId; readonly title: string; readonly level: LowerLevel }
  /** The area of the strategic plan that it serves. */
  readonly areaId: AreaId
  readonly lead: HeldPost | null
  readonly dueOn: IsoDate | null
  readonly originalDueOn: IsoDate | null
  readonly deliveredOn: IsoDate | null
  readonly delivery: Delivery
  /** What it feeds; nothing where it serves its area as a whole. */
  readonly feeds: readonly FedAction[]
}

const isComplete = ({ delivery }: Feeder): boolean => delivery.status === 'complete, evidenced'
const isLateFeeder = ({ delivery }: Feeder): boolean => delivery.status === 'late'

const awaited = ({ delivery }: Feeder): boolean => delivery.status === 'delivered, evidence awaited'

/** '3 of 5 feeding actions complete, 1 late.'; that nothing feeds it, where nothing does. */
export function feedingInWords(feeders: readonly Feeder[]): string {
  const [total, complete] = [feeders.length, feeders.filter(isComplete).length]
  if (total === 0) return 'No action of a service or team plan feeds it.'
  const count = (is: (feeder: Feeder) => boolean) => feeders.filter(is).length
  const others = [
    [count(isLateFeeder), 'late'],
    [count(({ delivery }) => delivery.status === 'at risk'), 'at risk'],
    [count(({ delivery }) => delivery.status === 'not known'), 'not known'],
    [count(awaited), 'delivered with evidence awaited'],
  ] as const
  const parts = others.filter(([number]) => number > 0).map(([number, words]) => `${number} ${words}`)
  const actions = total === 1 ? 'feeding action' : 'feeding actions'
  return `${[`${complete} of ${total} ${actions} complete`, ...parts].join(', ')}.`
}

/** '2 of team plans, 1 of service plans'. */
export const levelsInWords = (feeders: readonly Feeder[]): string =>
  lowerLevels
    .map((level) => [feeders.filter(({ plan }) => plan.level === level).length, level] as const)
    .filter(([number]) => number > 0)
    .map(([number, level]) => `${number} of ${level} plans`)
    .join(', ')

/** What is asked of an action to compare it with what feeds it. */
interface Fed {
  readonly dueOn: IsoDate | null
  readonly deliveredOn: IsoDate | null
  readonly delivery: Delivery
  readonly fedBy: readonly Feeder[]
}

/** What feeds an open action and is due after it: the action cannot then be kept as planned. */
export const dueAfter = ({ dueOn, deliveredOn, fedBy }: Fed): readonly Feeder[] =>
  deliveredOn !== null || dueOn === null
    ? []
    : fedBy.filter((feeder) => feeder.deliveredOn === null && feeder.dueOn !== null && feeder.dueOn > dueOn)

const soundsWell = new Set(['on track', 're-dated with approval', 'not started'])

/** What feeds an action and is late, while the action itself reads as if nothing were. */
export const lateBelow = ({ delivery, fedBy }: Fed): readonly Feeder[] =>
  soundsWell.has(delivery.status) ? fedBy.filter(isLateFeeder) : []

/** What feeds an action that is delivered, and is itself still open. */
export const openBelow = ({ deliveredOn, fedBy }: Fed): readonly Feeder[] =>
  deliveredOn === null ? [] : fedBy.filter((feeder) => feeder.deliveredOn === null)

const dayInWords = (day: IsoDate | null): string => (day === null ? 'a day not known' : longDate(day))

const named = ({ reference, plan }: Feeder): string => `${reference} of ${plan.title}`

/**
 * What stands between an action and what feeds it, each a sentence. It changes no status: delivery is read from an action's
 * own dates, and whoever leads it is told what its feeders say.
 */
export const feedingFlags = (action: Fed): readonly string[] => [
  ...dueAfter(action).map(
    (feeder) =>
      `${named(feeder)} feeds it and is due on ${dayInWords(feeder.dueOn)}, after its own day, ${dayInWords(action.dueOn)}.`,
  ),
  ...lateBelow(action).map(
    (feeder) =>
      `${named(feeder)} feeds it and is late${feeder.dueOn === null ? '' : `, due on ${longDate(feeder.dueOn)}`}, while it reads as ${action.delivery.status}.`,
  ),
  ...openBelow(action).map(
    (feeder) => `${named(feeder)} feeds it and is still open, though it was delivered.`,
  ),
]
