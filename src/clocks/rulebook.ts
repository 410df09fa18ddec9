import type { IsoDate } from '../kernel/index.ts'
import { arithmeticOf, lastDayFor, longDate, OutsideCalendar } from '../kernel/index.ts'
import { notInForce } from './engine.ts'
import type { KeptDays } from './kept-days.ts'
import { noneKept } from './kept-days.ts'
import type { LocalLimits } from './local-limits.ts'
import type { ClockRule, Relaxed, Why } from './model.ts'
import type { Relaxations } from './relaxations.ts'
import { dueWhenRelaxed, relaxationsOf, relaxedBy } from './relaxations.ts'
import type { ClockId } from './rules/index.ts'
import { clockRules } from './rules/index.ts'
import type { Standing } from './standing.ts'
import { ruleFor, standingOf } from './standing.ts'

export interface NoDate {
  readonly ok: false
  readonly because: 'not in force' | 'never runs' | 'outside the calendar' | 'kept from before'
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
  readonly rules: ReadonlyMap<string, Standing>
  readonly relaxations: Relaxations
  readonly kept: KeptDays
}

/**
 * Throws a RangeError when a decision is about a rule that is not the council's to change.
 * @param kept last days that had passed before one of our rules, or the calendar, was put right: they stay.
 */
export function rulesFor(localLimits: LocalLimits, kept: KeptDays = noneKept): Rulebook {
  const rules = new Map<string, Standing>()
  for (const [id, published] of Map.groupBy(clockRules, (rule) => rule.id)) {
    const decided = localLimits.filter(({ clock }) => clock === id)
    rules.set(id, standingOf(published, decided))
  }
  const book = { rules, relaxations: relaxationsOf(clockRules), kept }
  return {
    ruleOn: (id, day) => ruleFor(rulesIn(book, id), day),
    versions: (id) => rulesIn(book, id).now.map(({ rule }) => rule),
    due: (id, trigger) => due(book, id, trigger),
    reckon: (id, trigger) => reckonIn(book, id, trigger),
  }
}

/** Our own list alone, before any council has decided anything. */
export const publishedRules: Rulebook = rulesFor([])

/** The date for a day that somebody typed, by our own list: every way it can fail is an answer with a sentence. */
export const reckon = (id: ClockId, trigger: IsoDate): Reckoned => publishedRules.reckon(id, trigger)

function rulesIn({ rules }: Book, id: ClockId): Standing {
  const found = rules.get(id)
  if (!found) throw new RangeError(`There is no time limit called ${id}`)
  return found
}

function due(book: Book, id: ClockId, trigger: IsoDate): Due | NoDate {
  const standing = rulesIn(book, id)
  const rule = ruleFor(standing, trigger)
  if (rule?.neverRuns !== undefined) return { ok: false, because: 'never runs', sentence: rule.neverRuns }
  if (!rule) return noRule(standing, trigger)
  const kept = book.kept(id, trigger)
  if (kept !== undefined) return { ok: true, rule, relaxed: undefined, due: kept }
  try {
    const baseDue = lastDayFor(rule.limit, trigger)
    const relaxed = relaxedBy(book.relaxations.get(id), trigger, baseDue)
    return { ok: true, rule, relaxed, due: relaxed ? dueWhenRelaxed(relaxed, trigger) : baseDue }
  } catch (error) {
    if (!(error instanceof OutsideCalendar)) throw error
    return { ok: false, because: 'outside the calendar', sentence: error.message }
  }
}

function noRule({ now }: Standing, trigger: IsoDate): NoDate {
  const rules = now.map(({ rule }) => rule)
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
  // A day kept from before a correction is not what today's sum comes to: no sum is shown that does not lead to it.
  if (arithmetic.due !== found.due && relaxed === undefined) return keptNotReckoned(found.due)
  return { ok: true, why: { rule, trigger, due: found.due, arithmetic, ...(relaxed && { relaxed }) } }
}

const keptNotReckoned = (due: IsoDate): NoDate => ({
  ok: false,
  because: 'kept from before',
  sentence: `The last day was ${longDate(due)} by the rule or the calendar as it stood then. It had passed before that was changed, so it stays.`,
})
