import type { Counting } from '../kernel/index.ts'
import { limitInWords, longDate } from '../kernel/index.ts'
import type { Basis, ClockRule, Evidence, Relaxed } from './model.ts'

/** Each way of counting, as one sentence that a reader can apply. */
export const conventions: Readonly<Record<Counting, string>> = {
  'day after': 'The day itself is not counted; the first day after it that qualifies is day 1.',
  'corresponding date': 'The same day number so many months on, or the last of the month where it has none.',
  'beginning with': 'The day itself is day 1.',
  'clear days': 'Neither the day of the notice nor the day of the event is counted: whole days lie between.',
  'calendar window':
    'Once in each, on whatever day of it: after one, the next is due by the end of the next.',
  'event gate': 'Nothing is counted: it must be there before the event.',
}

/** The mark that every date carries, strong or weak. */
export const marks: Readonly<Record<Evidence, string>> = {
  'the provision itself was read': 'Checked against the provision itself',
  'a secondary source was read': 'Checked against a secondary source only',
  'not verified': 'Not verified: check it before relying on it',
  'the council set it': 'Set by this council',
}

/** `70 working days after the inspection report is received` */
export function ruleInWords({ limit, startsWhen, hours }: ClockRule): string {
  if (limit.counting === 'event gate') return `before ${startsWhen}`
  const amount = limitInWords(limit)
  if (limit.counting === 'calendar window') return `once in each calendar ${limit.unit.slice(0, -1)}`
  if (hours !== undefined)
    return `${hours} hours after ${startsWhen}, or ${limit.count} days where the hour is not known`
  if (limit.counting === 'beginning with') return `${amount} beginning with the day on which ${startsWhen}`
  const clear = limit.counting === 'clear days' ? amount.replace(' ', ' clear ') : amount
  return `${clear} ${limit.direction} ${startsWhen}`
}

/**
 * The same for a date already set, which may run from the last time it was done: of a visit due after eight others, day 0
 * is the eighth visit and not the start of the plan.
 */
export function everyStartInWords(rule: ClockRule): string {
  const { recurs, startsWhen, stopsWhen } = rule
  const again = recurs?.how === 'since the last' && !saysAsWell(startsWhen, stopsWhen)
  return again ? `${ruleInWords(rule)}, and again after each time ${stopsWhen}` : ruleInWords(rule)
}

/** “The pathway plan is made or reviewed” says that it is reviewed. */
const saysAsWell = (words: string, other: string): boolean => {
  const said = new Set(words.split(' '))
  return other.split(' ').every((word) => said.has(word))
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
  if (typeof inForce === 'string') return inForce
  if (inForce.until === undefined) return `since ${longDate(inForce.from)}`
  return `from ${longDate(inForce.from)} to ${longDate(inForce.until)}`
}

/** What happens once it has been done: undefined where it is done once. */
export function recursInWords({ recurs, limit }: ClockRule): string | undefined {
  if (!recurs) return undefined
  return recurs.how === 'since the last'
    ? `again ${limitInWords(limit)} after the last was done, until ${recurs.until}`
    : `once in each ${recurs.window}, until ${recurs.until}`
}

const effects: Readonly<Record<Relaxed['how'], string>> = {
  longer: 'which made it longer',
  softened: 'which made it as soon as reasonably practicable, so a later day is no breach',
  'by other means': 'which left the day and allowed other means',
}

/** `Relaxed by “…” (…), which made it longer. Without it the last day was 22 June 2020. …` */
export function relaxedInWords({ by, how, baseDue }: Relaxed): string {
  const law = `Relaxed by “${by.title}” (${sourceInWords(by)}, in force ${inForceInWords(by)}), ${effects[how]}.`
  return `${law} Without it the last day was ${longDate(baseDue)}. ${marks[by.checked.evidence]}.`
}

/** What must be done by this rule about a child who is born, or is not born yet. */
export const askedOf = ({ asks, asksBeforeBirth }: ClockRule, unborn: boolean): string =>
  (unborn ? asksBeforeBirth : undefined) ?? asks
