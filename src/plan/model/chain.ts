import type { IsoDate } from '../../kernel/index.ts'
import { addDays, daysBetween } from '../../kernel/index.ts'

/** An open action with its due day, or an event outside the plan: what later steps wait for. */
export interface Step {
  readonly key: string
  /** '3.1', or what the event is. */
  readonly name: string
  /** Null: an event, or nobody has said when it starts. It can then begin as late as its due day. */
  readonly startOn: IsoDate | null
  readonly dueOn: IsoDate
  readonly waitsFor: readonly string[]
}

/** How many days it takes, as planned. */
export const daysOf = ({ startOn, dueOn }: Step): number =>
  startOn === null ? 0 : Math.max(0, daysBetween(startOn, dueOn))

/** How many days lie between what a step waits for and its own start; none where they overlap by plan. */
const gapBetween = (awaited: Step, step: Step): number =>
  Math.max(0, daysBetween(awaited.dueOn, step.startOn ?? step.dueOn))

/** What is awaited before what waits for it; steps in a circle come last, in the order given. */
function inOrder(steps: readonly Step[]): readonly Step[] {
  const placed = new Map<string, Step>()
  const keys = new Set(steps.map(({ key }) => key))
  let open = steps
  while (open.length > 0) {
    const ready = open.filter(({ waitsFor }) => waitsFor.every((key) => placed.has(key) || !keys.has(key)))
    const next = ready.length === 0 ? open : ready
    for (const step of next) placed.set(step.key, step)
    open = open.filter(({ key }) => !placed.has(key))
  }
  return [...placed.values()]
}

/** Steps in order, each with those of its awaited ones that come before it: no circle is left. */
function withAwaited(steps: readonly Step[]) {
  const before = new Map<string, Step>()
  return inOrder(steps).map((step) => {
    const awaited = [...new Set(step.waitsFor)].flatMap((key) => before.get(key) ?? [])
    before.set(step.key, step)
    return { step, awaited }
  })
}

export interface Chain {
  readonly steps: readonly Step[]
  /** The days that its steps take, one after the other. */
  readonly days: number
}

/** The longest chain by days that ends in one of these steps; undefined when there is none of them. */
export function longestChain(steps: readonly Step[], ends: readonly string[]): Chain | undefined {
  const chains = new Map<string, Chain>()
  for (const { step, awaited } of withAwaited(steps)) {
    const before = longest(awaited.flatMap(({ key }) => chains.get(key) ?? []))
    chains.set(step.key, {
      steps: [...(before?.steps ?? []), step],
      days: (before?.days ?? 0) + daysOf(step),
    })
  }
  return longest(ends.flatMap((key) => chains.get(key) ?? []))
}

/** By days; of as many days, the one with more steps. */
const longest = (chains: readonly Chain[]): Chain | undefined =>
  chains.toSorted((one, other) => other.days - one.days || other.steps.length - one.steps.length)[0]

/**
 * How many days each step may be late before something is due after the day it must keep: its own, or that of a step
 * which waits for it.
 * @param keeps the last day that a step may be due; undefined where it keeps none of its own.
 */
export function slackOf(
  steps: readonly Step[],
  keeps: (step: Step) => IsoDate | undefined,
): ReadonlyMap<string, number> {
  const slack = new Map<string, number>()
  for (const { step, awaited } of withAwaited(steps).toReversed()) {
    const last = keeps(step)
    const own = Math.min(
      slack.get(step.key) ?? Infinity,
      last === undefined ? Infinity : daysBetween(step.dueOn, last),
    )
    slack.set(step.key, own)
    for (const each of awaited)
      slack.set(each.key, Math.min(slack.get(each.key) ?? Infinity, gapBetween(each, step) + own))
  }
  return slack
}

export interface Moved {
  readonly step: Step
  readonly days: number
  readonly toOn: IsoDate
}

/** What is due later if this step is so many days late: all that waits for it, in order, the step itself left out. */
export function movedBy(steps: readonly Step[], key: string, days: number): readonly Moved[] {
  const late = new Map([[key, days]])
  return withAwaited(steps).flatMap(({ step, awaited }) => {
    if (step.key === key) return []
    const by = Math.max(0, ...awaited.map((each) => (late.get(each.key) ?? 0) - gapBetween(each, step)))
    if (by === 0) return []
    late.set(step.key, by)
    return [{ step, days: by, toOn: addDays(step.dueOn, by) }]
  })
}
