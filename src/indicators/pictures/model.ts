import { isNobody } from '../../children/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { Measure } from '../model/measure.ts'

/** How long each of a cohort took or has waited. */
export interface Durations {
  readonly measure: Measure
  readonly days: readonly number[]
  readonly limit: { readonly days: number; readonly words: string } | undefined
}

/** How many children stood at each stage on a day; none where no extract tells. */
export interface StageMonth {
  readonly month: IsoDate
  readonly counts: readonly number[] | undefined
}

/** A worker's load within one team, and cases that nobody holds. */
export interface TeamLoads {
  readonly team: string
  readonly workers: readonly { readonly name: string; readonly children: number }[]
  readonly unallocated: number
  /** Words under which some of the unallocated stand in place of a worker, as the extract has them. */
  readonly insteadOfWorker: readonly string[]
}

/** So many cases of a team under one name; none where the extract names no worker. */
export interface Held {
  readonly name: string | undefined
  readonly cases: number
}

/** What a team's workers hold, the most first. A name that says that there is nobody is no worker's. */
export function loadsOf(team: string, held: readonly Held[]): TeamLoads {
  const count = (of: readonly Held[]): number => of.reduce((sum, { cases }) => sum + cases, 0)
  const [nobodys, persons] = [
    held.filter(({ name }) => isNobody(name)),
    held.filter(({ name }) => !isNobody(name)),
  ]
  return {
    team,
    workers: [...Map.groupBy(persons, ({ name = '' }) => name)]
      .map(([name, of]) => ({ name, children: count(of) }))
      .toSorted((one, other) => other.children - one.children || one.name.localeCompare(other.name)),
    unallocated: count(nobodys),
    insteadOfWorker: [...new Set(nobodys.flatMap(({ name }) => (name?.trim() ? [name.trim()] : [])))].sort(),
  }
}

const median = (days: readonly number[]): number => {
  const sorted = [...days].sort((one, other) => one - other)
  const [low = 0, high = 0] = [
    sorted[Math.floor((sorted.length - 1) / 2)],
    sorted[Math.floor(sorted.length / 2)],
  ]
  return (low + high) / 2
}

/** `48 children. Half have been there for 210 days or less; the longest for 2,014.` */
export function durationsSentence({ measure, days, limit }: Durations): string {
  if (days.length === 0) return 'None on this day, or no extract tells.'
  const longest = Math.max(...days).toLocaleString('en-GB')
  const unit = measure.unit === 'working days' ? 'working days' : 'days'
  const late = limit ? days.filter((day) => day > limit.days).length : 0
  const told = `${days.length.toLocaleString('en-GB')} in all: half took or have taken ${median(days).toLocaleString('en-GB')} ${unit} or less, the longest ${longest}.`
  return limit ? `${told} ${late} took longer than ${limit.words}.` : told
}

/** What the first and the last month with a figure say of each stage. */
export function stagesSentence(stages: readonly string[], months: readonly StageMonth[]): string {
  const told = months.flatMap(({ counts }) => (counts ? [counts] : []))
  const [first, last] = [told[0], told.at(-1)]
  if (!first || !last) return 'No extract tells where children stood in these months.'
  if (told.length === 1)
    return `${stages.map((stage, at) => `${stage}: ${(last[at] ?? 0).toLocaleString('en-GB')}`).join('; ')}. No extract tells of an earlier month.`
  return `${stages
    .map(
      (stage, at) =>
        `${stage}: ${(last[at] ?? 0).toLocaleString('en-GB')} now, ${(first[at] ?? 0).toLocaleString('en-GB')} in the first month shown`,
    )
    .join('; ')}.`
}

export function loadsSentence({ workers, unallocated, insteadOfWorker }: TeamLoads): string {
  const most = Math.max(0, ...workers.map(({ children }) => children))
  const held = `${workers.length} ${workers.length === 1 ? 'worker holds' : 'workers hold'} cases; the most that one holds is ${most}.`
  if (unallocated === 0) return held
  const names = insteadOfWorker.map((name) => `“${name}”`).join(', ')
  const under = names === '' ? '' : `, with those under ${names}`
  return `${held} ${unallocated} ${unallocated === 1 ? 'case has' : 'cases have'} no worker${under}.`
}
