import type { IsoDate } from '../kernel/index.ts'
import { arithmeticOf, longDate } from '../kernel/index.ts'
import type { ClockRule, Why } from './model.ts'
import { inForceInWords } from './wording.ts'

/** Whether a rule is the law on a day: its first and its last day in force both count. */
export function isInForce({ inForce }: ClockRule, day: IsoDate): boolean {
  if (inForce === 'until the council decides otherwise') return true
  if (inForce === 'not in force, no date known') return false
  return inForce.from <= day && (inForce.until === undefined || day <= inForce.until)
}

/** The sum by itself, for the rule's own examples: also of a rule that is not in force, or that never runs. */
export function countedOut(rule: ClockRule, trigger: IsoDate): Why {
  const arithmetic = arithmeticOf(rule.limit, trigger)
  return { rule, trigger, due: arithmetic.due, arithmetic }
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
