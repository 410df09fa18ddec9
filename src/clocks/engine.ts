import type { IsoDate } from '../kernel/index.ts'
import { arithmeticOf, lastDayFor, longDate, OutsideCalendar } from '../kernel/index.ts'
import type { ClockRule, Why } from './model.ts'
import type { ClockId } from './rules/index.ts'
import { clockRules } from './rules/index.ts'
import { inForceInWords } from './wording.ts'

/** Thrown when a rule is asked about a day on which it is not the law; `ruleOn` finds the rule that is. */
export class NotInForce extends RangeError {
  override readonly name = 'NotInForce'
}

export function isInForce({ inForce }: ClockRule, day: IsoDate): boolean {
  if (inForce === 'until the council decides otherwise') return true
  return inForce.from <= day && (inForce.until === undefined || day <= inForce.until)
}

/** All rules in force on that day, in the order of the list. */
export function rulesInForce(day: IsoDate): readonly ClockRule[] {
  return clockRules.filter((rule) => isInForce(rule, day))
}

/** The last day on which the rule is met. Throws NotInForce, and OutsideCalendar where the kernel does. */
export function dueDate(rule: ClockRule, trigger: IsoDate): IsoDate {
  refuseUnlessInForce(rule, trigger)
  return lastDayFor(rule.limit, trigger)
}

/** The same date with its rule and its arithmetic. Throws as `dueDate` does. */
export function whyThisDate(rule: ClockRule, trigger: IsoDate): Why {
  refuseUnlessInForce(rule, trigger)
  const arithmetic = arithmeticOf(rule.limit, trigger)
  return { rule, trigger, due: arithmetic.due, arithmetic }
}

function refuseUnlessInForce(rule: ClockRule, trigger: IsoDate): void {
  if (!isInForce(rule, trigger)) throw new NotInForce(notInForce([rule], trigger))
}

export type Reckoned =
  | { readonly ok: true; readonly why: Why }
  | {
      readonly ok: false
      readonly because: 'not in force' | 'outside the calendar'
      readonly sentence: string
    }

/** The date for a day that somebody typed: both ways it can fail are answers, each with a sentence to show. */
export function reckon(id: ClockId, trigger: IsoDate): Reckoned {
  const versions: readonly ClockRule[] = clockRules.filter((rule) => rule.id === id)
  const rule = versions.find((version) => isInForce(version, trigger))
  if (!rule) return { ok: false, because: 'not in force', sentence: notInForce(versions, trigger) }
  try {
    return { ok: true, why: whyThisDate(rule, trigger) }
  } catch (error) {
    if (!(error instanceof OutsideCalendar)) throw error
    return { ok: false, because: 'outside the calendar', sentence: error.message }
  }
}

function notInForce(versions: readonly ClockRule[], trigger: IsoDate): string {
  const [first] = versions
  if (!first) throw new Error('A rule without versions')
  const periods = versions.map(inForceInWords).join(' and ')
  return (
    `“${first.title}” (${first.id}) was not in force on ${longDate(trigger)}, only ${periods}: ` +
    'check the date, or have the rule that was law then added.'
  )
}
