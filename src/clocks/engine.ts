import type { IsoDate } from '../kernel/index.ts'
import { arithmeticOf, lastDayFor, longDate } from '../kernel/index.ts'
import type { ClockRule, Why } from './model.ts'
import { clockRules } from './rules/index.ts'
import { inForceInWords } from './wording.ts'

/** Thrown when a rule is asked about a day on which it is not the law; a rulebook's `ruleOn` finds the rule that is. */
export class NotInForce extends RangeError {
  override readonly name = 'NotInForce'
}

/** Thrown when a rule is asked for a date that nobody may reckon from it. */
export class NeverRuns extends RangeError {
  override readonly name = 'NeverRuns'
}

export function isInForce({ inForce }: ClockRule, day: IsoDate): boolean {
  if (inForce === 'until the council decides otherwise') return true
  if (inForce === 'not in force, no date known') return false
  return inForce.from <= day && (inForce.until === undefined || day <= inForce.until)
}

/** All rules in force on that day, in the order of the list. */
export function rulesInForce(day: IsoDate): readonly ClockRule[] {
  return clockRules.filter((rule) => isInForce(rule, day))
}

/** The last day on which the rule is met. Throws NotInForce or NeverRuns, and OutsideCalendar where the kernel does. */
export function dueDate(rule: ClockRule, trigger: IsoDate): IsoDate {
  refuseUnlessItRuns(rule, trigger)
  return lastDayFor(rule.limit, trigger)
}

/** The same date with its rule and its arithmetic. Throws as `dueDate` does. */
export function whyThisDate(rule: ClockRule, trigger: IsoDate): Why {
  refuseUnlessItRuns(rule, trigger)
  return countedOut(rule, trigger)
}

/** The sum by itself, for the rule's own examples: also of a rule that is not in force, or that never runs. */
export function countedOut(rule: ClockRule, trigger: IsoDate): Why {
  const arithmetic = arithmeticOf(rule.limit, trigger)
  return { rule, trigger, due: arithmetic.due, arithmetic }
}

/**
 * The last moment of a limit in hours, in milliseconds as `startedAt` is: elapsed time, so neither a weekend nor the
 * change of the clocks moves it. Undefined for a rule that counts days.
 */
export function lastMoment({ hours }: ClockRule, startedAt: number): number | undefined {
  return hours === undefined ? undefined : startedAt + hours * 3_600_000
}

function refuseUnlessItRuns(rule: ClockRule, trigger: IsoDate): void {
  if (rule.neverRuns !== undefined) throw new NeverRuns(rule.neverRuns)
  if (!isInForce(rule, trigger)) throw new NotInForce(notInForce(rule, [rule], trigger))
}

/** A sentence for a day on which none of the versions was the law. */
export function notInForce(
  { title, id, inForce }: ClockRule,
  versions: readonly ClockRule[],
  trigger: IsoDate,
): string {
  if (inForce === 'not in force, no date known')
    return `“${title}” (${id}) is not in force, and no date for it is known: no day can be worked out.`
  const periods = versions.map(inForceInWords).join(' and ')
  return (
    `“${title}” (${id}) was not in force on ${longDate(trigger)}, only ${periods}: ` +
    'check the date, or have the rule that was law then added.'
  )
}
