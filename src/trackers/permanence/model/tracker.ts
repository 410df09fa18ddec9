import type { Told } from '../../../children/index.ts'
import { tellsOf } from '../../../children/index.ts'
import { exceptionKinds } from '../../../duties/index.ts'
import { trackerRules } from '../rules/exceptions.ts'
import type { TrackerRule } from './rule.ts'
import type { Stage } from './stages.ts'
import { stages } from './stages.ts'
import type { Tracked } from './standing.ts'

/** A child with the rules that hold, the most pressing first. */
export interface Listed extends Tracked {
  readonly childId: number
  readonly exceptions: readonly TrackerRule[]
  readonly notKnown: readonly TrackerRule[]
}

export function listedOf(child: Tracked): Listed {
  // Of a child who may have left care, that alone is not known; nothing is wrong by what was so before.
  const asked = child.facts.endNotTold ? trackerRules.filter(({ id }) => id === 'end-not-told') : trackerRules
  const holding = asked.filter((rule) => rule.holds(child))
  return {
    ...child,
    childId: child.facts.childId,
    exceptions: holding.filter(({ says }) => says === 'exception'),
    notKnown: holding.filter(({ says }) => says === 'not known'),
  }
}

/** How soon somebody must look: kinds of exception in their order, then how many, then how long at the stage. */
function needOf({ exceptions, notKnown, stands }: Listed): readonly number[] {
  const kinds = exceptions.map(({ kind }) => exceptionKinds.indexOf(kind))
  const most = kinds.length === 0 ? exceptionKinds.length : Math.min(...kinds)
  return [most, -exceptions.length, -notKnown.length, -(stands.daysAtStage ?? 0)]
}

/**
 * To sort by: the gravest exception first, then the most exceptions, the most that is not known, the longest at a
 * stage.
 */
export function byNeed(one: Listed, other: Listed): number {
  const [mine, yours] = [needOf(one), needOf(other)]
  const differing = mine.findIndex((value, index) => value !== yours[index])
  return differing < 0 ? one.childId - other.childId : (mine[differing] ?? 0) - (yours[differing] ?? 0)
}

/** Which children a page shows: those of one rule, of one stage, or all. */
export interface Shown {
  readonly rule: TrackerRule | undefined
  readonly stage: Stage | undefined
}

/** The address of the tracker with what it shows, but for the page. */
export function addressOf({ rule, stage }: Shown, page?: number | 'all'): string {
  const query = new URLSearchParams({
    ...(rule && { show: rule.id }),
    ...(stage !== undefined && { stage }),
    ...(page !== undefined && { page: String(page) }),
  }).toString()
  return query === '' ? '/permanence' : `/permanence?${query}`
}

/** Those whose care goes on, as far as a list tells. */
export const knownInCare = (children: readonly Listed[]): readonly Listed[] =>
  children.filter(({ facts }) => !facts.endNotTold)

const listOfCare = 8

/** Where no extract tells who is in care, a tracker of nobody would say that nobody is. */
export const isNotKnown = (told: Told, { length }: readonly unknown[]): boolean =>
  length === 0 && !tellsOf(told, listOfCare)

const holds = ({ exceptions, notKnown }: Listed, { id }: TrackerRule): boolean =>
  [...exceptions, ...notKnown].some((rule) => rule.id === id)

export const shownOf = (children: readonly Listed[], { rule, stage }: Shown): readonly Listed[] =>
  children.filter(
    (child) =>
      (rule === undefined || holds(child, rule)) && (stage === undefined || child.stands.stage === stage),
  )

export interface RuleCount {
  readonly rule: TrackerRule
  readonly count: number
}

/** Each rule with the length of its own list, so that the two cannot differ. */
export const countsOf = (children: readonly Listed[]): readonly RuleCount[] =>
  trackerRules.map((rule) => ({ rule, count: shownOf(children, { rule, stage: undefined }).length }))

export const byStage = (children: readonly Listed[]) =>
  stages.map((stage) => ({
    stage,
    children: shownOf(knownInCare(children), { rule: undefined, stage }),
  }))
