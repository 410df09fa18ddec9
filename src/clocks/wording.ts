import type { Counting } from '../kernel/index.ts'
import { limitInWords, longDate } from '../kernel/index.ts'
import type { Basis, ClockRule, Evidence } from './model.ts'

/** Each way of counting, as one sentence that a reader can apply. */
export const conventions: Readonly<Record<Counting, string>> = {
  'day after': 'The day itself is not counted; the first day after it that qualifies is day 1.',
  'corresponding date': 'The same day number so many months on, or the last of the month where it has none.',
  'beginning with': 'The day itself is day 1.',
  'clear days': 'Neither the day of the notice nor the day of the event is counted: whole days lie between.',
  'event gate': 'Nothing is counted: it must be there before the event.',
}

/** The mark that every date carries, strong or weak. */
export const marks: Readonly<Record<Evidence, string>> = {
  'the provision itself was read': 'Checked against the provision itself',
  'a secondary source was read': 'Checked against a secondary source only',
  'not verified': 'Not verified: check it before relying on it',
}

/** `70 working days after the inspection report is received` */
export function ruleInWords({ limit, startsWhen }: ClockRule): string {
  if (limit.counting === 'event gate') return `before ${startsWhen}`
  const amount = limitInWords(limit)
  if (limit.counting === 'beginning with') return `${amount} beginning with the day on which ${startsWhen}`
  const clear = limit.counting === 'clear days' ? amount.replace(' ', ' clear ') : amount
  return `${clear} ${limit.direction} ${startsWhen}`
}

export const basisInWords: Readonly<Record<Basis, string>> = {
  statute: 'Statute',
  guidance: 'Guidance',
  local: 'Local policy',
}

/** With a capital, where words of the record stand alone. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** `Not verified: … (23 November 2026, against …)` */
export function checkedInWords({ checked }: ClockRule): string {
  return `${marks[checked.evidence]} (${longDate(checked.on)}: ${checked.against})`
}

/** `Education and Inspections Act 2006, section 137` */
export function sourceInWords({ source }: ClockRule): string {
  return 'policy' in source
    ? `${source.policy}, ${source.adoptedBy}`
    : `${source.instrument}, ${source.provision}`
}

/** `since 1 April 2007`, `from 24 April 2020 to 25 September 2020` */
export function inForceInWords({ inForce }: ClockRule): string {
  if (inForce === 'until the council decides otherwise') return inForce
  if (inForce.until === undefined) return `since ${longDate(inForce.from)}`
  return `from ${longDate(inForce.from)} to ${longDate(inForce.until)}`
}
