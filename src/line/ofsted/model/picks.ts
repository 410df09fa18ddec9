import { pickRules } from '../rules/index.ts'
import type { PickFacts } from './facts.ts'
import type { PickRule } from './rule.ts'

/** By which rules an inspector would pick a child, and of which nobody can tell: ids, in the rules' order. */
export interface Picks {
  readonly by: readonly string[]
  readonly notKnown: readonly string[]
}

export function picksOf(facts: PickFacts): Picks {
  const answers = pickRules.map(({ id, holds }) => ({ id, holds: holds(facts) }))
  return {
    by: answers.filter(({ holds }) => holds === true).map(({ id }) => id),
    notKnown: answers.filter(({ holds }) => holds === undefined).map(({ id }) => id),
  }
}

/** What an address says, as a rule when there is such a one. */
export const readPick = (text: string): PickRule | undefined => pickRules.find(({ id }) => id === text)
