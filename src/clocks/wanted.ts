import type { IsoDate } from '../kernel/index.ts'
import { isInForce } from './engine.ts'
import type { Basis, ClockRule } from './model.ts'
import type { Rulebook } from './rulebook.ts'
import type { ClockId } from './rules/index.ts'
import { clockRules, clockTopics } from './rules/index.ts'

export const bases: readonly Basis[] = ['statute', 'guidance', 'local']

/** Which rules a reader asks for; what is not said leaves nothing out. */
export interface Wanted {
  readonly basis?: Basis | undefined
  /** A topic's word in addresses. */
  readonly topic?: string | undefined
  readonly words?: string | undefined
}

/** A rule as the council has it on a day, and as we publish it: the same unless the council decided otherwise. */
export interface ShownRule {
  readonly rule: ClockRule
  readonly published: ClockRule
}

export interface ShownTopic {
  readonly slug: string
  readonly topic: string
  readonly rules: readonly ShownRule[]
}

/** Topics with the rules asked for, in the order of the list; a topic without any is left out. */
export function topicsShown(book: Rulebook, day: IsoDate, wanted: Wanted): readonly ShownTopic[] {
  return clockTopics.flatMap(({ slug, topic, rules }) => {
    if (wanted.topic !== undefined && wanted.topic !== slug) return []
    const shown = rules.filter((rule) => isWanted(rule, wanted)).map((rule) => shownRule(book, day, rule))
    return shown.length > 0 ? [{ slug, topic, rules: shown }] : []
  })
}

/** How many rules that list has. */
export function countShown(wanted: Wanted): number {
  return clockTopics
    .filter(({ slug }) => wanted.topic === undefined || wanted.topic === slug)
    .flatMap(({ rules }): readonly ClockRule[] => rules)
    .filter((rule) => isWanted(rule, wanted)).length
}

/** The rule as it stands on the day, or where none was in force, as it was last published. */
export function shownRule(book: Rulebook, day: IsoDate, published: ClockRule<ClockId>): ShownRule {
  if (isInForce(published, day)) return { rule: book.ruleOn(published.id, day) ?? published, published }
  return { rule: published, published }
}

/** Our rule of that id: the last of its versions. */
export function publishedRule(id: ClockId): ClockRule<ClockId> {
  const rule = clockRules.findLast((each) => each.id === id)
  if (!rule) throw new RangeError(`There is no time limit called ${id}`)
  return rule
}

function isWanted(rule: ClockRule, { basis, words = '' }: Wanted): boolean {
  if (basis !== undefined && rule.basis !== basis) return false
  const text = `${rule.id} ${rule.title} ${rule.asks} ${rule.startsWhen} ${rule.stopsWhen}`.toLowerCase()
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}

/** The address of that list. */
export function addressOf({ basis, topic, words }: Wanted): string {
  const query = new URLSearchParams(
    Object.entries({ topic, basis, words }).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  ).toString()
  return query === '' ? '/clocks' : `/clocks?${query}`
}
