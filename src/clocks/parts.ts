import { createHash } from 'node:crypto'
import { bankHolidays } from '../kernel/index.ts'
import type { LocalLimits } from './local-limits.ts'
import { clockRules } from './rules/index.ts'

/**
 * A digest of each thing that dates are reckoned from: the calendar, each rule of ours, each limit of the council's own.
 * Where two of these differ, dates may have moved; words that move nothing (titles, notes, sources) are left out.
 */
export type RulebookParts = Readonly<Record<string, string>>

export const calendarPart = 'the bank holidays'
const localPart = (clock: string) => `the council’s limit: ${clock}`
const rulePart = (clock: string) => `the rule: ${clock}`

type Part = readonly [name: string, digest: string]

const digestOf = (what: unknown): string =>
  createHash('sha256').update(JSON.stringify(what)).digest('hex').slice(0, 16)

export function partsOf(decided: LocalLimits): RulebookParts {
  const rules: readonly Part[] = [...Map.groupBy(clockRules, ({ id }) => id)].map(([id, versions]) => [
    rulePart(id),
    digestOf(
      versions.map(({ limit, hours, inForce, relaxes, neverRuns, basis }) => [
        limit,
        hours,
        inForce,
        relaxes,
        neverRuns,
        basis,
      ]),
    ),
  ])
  const local: readonly Part[] = [...Map.groupBy(decided, ({ clock }) => clock)].map(([clock, own]) => [
    localPart(clock),
    digestOf(own.map(({ count, unit, from, decidedOn }) => [count, unit, from, decidedOn])),
  ])
  const calendar: Part = [calendarPart, digestOf(bankHolidays.map(({ day }) => day))]
  return Object.fromEntries<string>([calendar, ...rules, ...local])
}

/** What differs between two states of the rulebook, in order of name. */
export function partsChanged(before: RulebookParts, now: RulebookParts): readonly string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(now)])]
  return names.filter((name) => before[name] !== now[name]).toSorted()
}

/** Whether only the council itself decided something: then every decision says from which day on it stands. */
export const isCouncils = (part: string): boolean => part.startsWith(localPart(''))
