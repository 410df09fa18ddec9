import type { Listed } from '../../monday/model/list.ts'
import { pickRules } from '../rules/index.ts'
import type { PickRule } from './rule.ts'

/** A child whom an inspector would pick, and the rule by which it was picked first. */
export interface Picked {
  readonly listed: Listed
  readonly first: PickRule
}

export const atMost = 12

/**
 * At most a dozen children: by each rule in turn the one who stands highest on the Monday list and is not picked yet, and
 * then round again. So the dozen shows every kind of worry before it shows one kind twice, and is the same whoever asks.
 */
export function dozenOf(all: readonly Listed[]): readonly Picked[] {
  const waiting = pickRules.map((first) => ({
    first,
    children: all.filter(({ picks }) => picks.by.includes(first.id)),
  }))
  const picked = new Map<number, Picked>()
  for (let before = -1; before < picked.size && picked.size < atMost;) {
    before = picked.size
    for (const { first, children } of waiting) {
      const listed = children.find(({ child }) => !picked.has(child.childId))
      if (listed && picked.size < atMost) picked.set(listed.child.childId, { listed, first })
    }
  }
  return [...picked.values()]
}
