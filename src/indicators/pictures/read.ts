import { sql } from 'kysely'
import type { CountingTx, RecordNeeds, ViewerTx } from '../../access/index.ts'
import { asCounter } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { Measure } from '../model/measure.ts'
import { trendDays } from '../model/months.ts'
import { lastFactChange } from '../store/fact-changes.ts'
import type { Looking } from '../store/measure-shown.ts'
import { storedValues } from '../store/stored.ts'
import { talliesOf } from '../store/tallies.ts'
import { teamLabels } from '../store/team-names.ts'
import { daysInCare, daysOnPlan } from './measures.ts'
import type { Durations, StageMonth, TeamLoads } from './model.ts'
import { loadsOf } from './model.ts'

const assessmentLimit = { days: 45, words: '45 working days' }

const byId = (measures: readonly Measure[], id: string): readonly Measure[] =>
  measures.filter((measure) => measure.id === id)

/** Days of assessments, plans and care: everybody's rows, counted as measures count them, naming nobody. */
export async function durations(
  record: RecordNeeds,
  measures: readonly Measure[],
  { asAt, knownOn }: Looking,
): Promise<readonly Durations[]> {
  const drawn = [...byId(measures, 'assessment-median-working-days'), daysOnPlan, daysInCare]
  const tallies = await asCounter(record, async (tx) =>
    talliesOf(tx, drawn, [{ asAt, knownAt: await lastFactChange(tx, knownOn) }]),
  )
  return drawn.map((measure) => ({
    measure,
    limit: measure.unit === 'working days' ? assessmentLimit : undefined,
    days: tallies
      .filter((tally) => tally.measure === measure.id && tally.x !== null && tally.x !== '')
      .flatMap(({ x, rows }) => Array.from({ length: rows }, () => Math.max(0, Number(x)))),
  }))
}

const stageCodes = ['open assessment', 'child in need', 'protection plan', 'in care'] as const
export const stages = ['Being assessed', 'Child in need', 'Protection plan', 'In care'] as const

/** Where children stood at the end of each of twelve months and on the day itself, from the stored values of list 6. */
export async function stageMonths(
  record: RecordNeeds,
  measures: readonly Measure[],
  { asAt, knownOn }: Looking,
): Promise<readonly StageMonth[]> {
  const days = trendDays(asAt, 12)
  const values = await storedValues(record, measures, days, knownOn)
  const of = (day: IsoDate) =>
    values.find(
      ({ measure, team, asAt: on }) => measure === 'children-by-case-status' && team === null && on === day,
    )
  return days.map((month) => {
    const value = of(month)
    const held = (code: string): number =>
      (value?.tallies ?? []).filter(({ x }) => x === code).reduce((sum, { rows }) => sum + rows, 0)
    return { month, counts: value?.known === true ? stageCodes.map(held) : undefined }
  })
}

/** Names by which extracts call these teams and those below them. */
export async function namesOf(tx: CountingTx, teams: readonly number[]): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    with recursive below as (
      select id from access.team where id = any(${[...teams]}::int[])
      union select team.id from access.team join below on team.parent_id = below.id)
    select named.name from intake.team_name named join below on below.id = named.team_id`.execute(tx.db)
  return rows.map(({ name }) => name)
}

/** Loads of the workers of the viewer's own line of management, by team: every open case of theirs. */
export async function teamLoads(
  tx: ViewerTx,
  record: RecordNeeds,
  measures: readonly Measure[],
  { asAt, knownOn }: Looking,
): Promise<readonly TeamLoads[]> {
  const { grants, teams } = tx.viewer
  const { tallies, labels, only } = await asCounter(record, async (counting) => ({
    only: grants.has('read caseloads | any') ? undefined : await namesOf(counting, teams),
    tallies: await talliesOf(counting, byId(measures, 'caseload'), [
      { asAt, knownAt: await lastFactChange(counting, knownOn) },
    ]),
    labels: await teamLabels(counting),
  }))
  const mine = tallies.filter(({ team }) => only === undefined || only.includes(team))
  return [...Map.groupBy(mine, ({ team }) => labels.get(team) ?? (team === '' ? 'No team given' : team))]
    .map(([team, own]) =>
      loadsOf(
        team,
        own.map(({ x, rows }) => ({ name: x ?? undefined, cases: rows })),
      ),
    )
    .toSorted((one, other) => one.team.localeCompare(other.team))
}
