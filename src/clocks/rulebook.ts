import type { IsoDate } from '../kernel/index.ts'
import { arithmeticOf, lastDayFor, OutsideCalendar } from '../kernel/index.ts'
import { isInForce, notInForce } from './engine.ts'
import type { LocalLimits, Versions } from './local-limits.ts'
import { versionsOf } from './local-limits.ts'
import type { ClockRule, Relaxed, Why } from './model.ts'
import type { Relaxations } from './relaxations.ts'
import { dueWhenRelaxed, relaxationsOf, relaxedBy } from './relaxations.ts'
import type { ClockId } from './rules/index.ts'
import { clockRules } from './rules/index.ts'

export interface NoDate {
  readonly ok: false
  readonly because: 'not in force' | 'never runs' | 'outside the calendar'
  readonly sentence: string
}

export type Reckoned = { readonly ok: true; readonly why: Why } | NoDate

/** A date without its arithmetic: for counting many. */
export interface Due {
  readonly ok: true
  readonly rule: ClockRule
  readonly due: IsoDate
  readonly relaxed: Relaxed | undefined
}

/** The rules as they stand for one council: ours, with what it decided in place of the local defaults. No I/O. */
export interface Rulebook {
  /** The rule on a day: past lateness is judged by the rule then in force. Undefined where none was. */
  ruleOn(id: ClockId, day: IsoDate): ClockRule | undefined
  /** Every version of a rule, the oldest first. */
  versions(id: ClockId): readonly ClockRule[]
  /** The last day for a clock that started on `trigger`; a few microseconds. */
  due(id: ClockId, trigger: IsoDate): Due | NoDate
  /** The same with its arithmetic, or a sentence to show. */
  reckon(id: ClockId, trigger: IsoDate): Reckoned
}

interface Book {
  readonly versions: ReadonlyMap<string, Versions>
  readonly relaxations: Relaxations
}

/** Throws a RangeError when a decision is about a rule that is not the council's to change. */
export function rulesFor(localLimits: LocalLimits): Rulebook {
  const versions = new Map<string, Versions>()
  for (const rule of clockRules) {
    const decided = localLimits.filter(({ clock }) => clock === rule.id)
    versions.set(rule.id, [...(versions.get(rule.id) ?? []), ...versionsOf(rule, decided)])
  }
  const book = { versions, relaxations: relaxationsOf(clockRules) }
  return {
    ruleOn: (id, day) => ruleOn(versionsIn(book, id), day),
    versions: (id) => versionsIn(book, id).map(({ rule }) => rule),
    due: (id, trigger) => due(book, id, trigger),
    reckon: (id, trigger) => reckonIn(book, id, trigger),
  }
}

/** Our own list alone, before any council has decided anything. */
export const publishedRules: Rulebook = rulesFor([])

/** The date for a day that somebody typed, by our own list: every way it can fail is an answer with a sentence. */
export const reckon = (id: ClockId, trigger: IsoDate): Reckoned => publishedRules.reckon(id, trigger)

function versionsIn({ versions }: Book, id: ClockId): Versions {
  const found = versions.get(id)
  if (!found) throw new RangeError(`There is no time limit called ${id}`)
  return found
}

/** The last version that had begun: the council's latest decision stands before the default. */
function ruleOn(versions: Versions, day: IsoDate): ClockRule | undefined {
  return versions.findLast(({ from, rule }) => (from === undefined || from <= day) && isInForce(rule, day))
    ?.rule
}

function due(book: Book, id: ClockId, trigger: IsoDate): Due | NoDate {
  const versions = versionsIn(book, id)
  const rule = ruleOn(versions, trigger)
  if (rule?.neverRuns !== undefined) return { ok: false, because: 'never runs', sentence: rule.neverRuns }
  if (!rule) return noRule(versions, trigger)
  try {
    const baseDue = lastDayFor(rule.limit, trigger)
    const relaxed = relaxedBy(book.relaxations.get(id), trigger, baseDue)
    return { ok: true, rule, relaxed, due: relaxed ? dueWhenRelaxed(relaxed, trigger) : baseDue }
  } catch (error) {
    if (!(error instanceof OutsideCalendar)) throw error
    return { ok: false, because: 'outside the calendar', sentence: error.message }
  }
}

function noRule(versions: Versions, trigger: IsoDate): NoDate {
  const rules = versions.map(({ rule }) => rule)
  const [first] = rules
  if (!first) throw new Error('A rule without versions')
  return { ok: false, because: 'not in force', sentence: notInForce(first, rules, trigger) }
}

function reckonIn(book: Book, id: ClockId, trigger: IsoDate): Reckoned {
  const found = due(book, id, trigger)
  if (!found.ok) return found
  const { rule, relaxed } = found
  const limit = relaxed?.how === 'longer' ? relaxed.by.limit : rule.limit
  const arithmetic = arithmeticOf(limit, trigger)
  return { ok: true, why: { rule, trigger, due: found.due, arithmetic, ...(relaxed && { relaxed }) } }
}
