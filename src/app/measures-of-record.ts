import type { CountingTx, RecordContext } from '../access/index.ts'
import type { Measure } from '../indicators/index.ts'
import {
  lastChange,
  measuresAsText,
  measuresJson,
  namesOf,
  teamNamesOf,
  teamsInFacts,
} from '../indicators/index.ts'
import type { CommandIo, ExitCode, IsoDate } from '../kernel/index.ts'
import { longDate } from '../kernel/index.ts'
import { aboutDay, noSuchTeam } from './measures-sentences.ts'

export interface MeasuresAsked {
  readonly asAt: IsoDate
  readonly knownAt: IsoDate | undefined
  readonly team: string | undefined
  readonly json: boolean
  readonly measures: readonly Measure[]
}

/** `los measures` without a file: counted over the whole record, whoever may see which child. */
export async function measuresOfRecord(
  { asAt, knownAt, team, json, measures }: MeasuresAsked,
  io: CommandIo,
  context: RecordContext,
): Promise<ExitCode> {
  const today = await context.asViewer((tx) => Promise.resolve(tx.today))
  if (knownAt !== undefined && knownAt > today) {
    io.err(`Nobody knows yet what will be recorded by ${longDate(knownAt)}: give a day up to today.`)
    return 1
  }
  const found = await context.asCounter(async (tx) => {
    const teams = team === undefined ? undefined : await namesIn(tx, team)
    if (typeof teams === 'string') return teams
    return measuresJson(tx, measures, { asAt, knownAt: await lastChange(tx, knownAt) }, teams)
  })
  if (typeof found === 'string') {
    io.err(found)
    return 1
  }
  const isKnown = Object.values(found).some(({ notKnown }) => notKnown === undefined)
  const about = aboutDay(asAt, { today, knownAt, isKnown })
  if (about !== undefined) io.progress(about)
  io.out(json ? JSON.stringify(found, undefined, 2) : measuresAsText(measures, found))
  return 0
}

/** The names of a team in extracts, or why there are none. */
async function namesIn(tx: CountingTx, team: string): Promise<readonly string[] | string> {
  const mapped = await teamNamesOf(tx, team)
  if (mapped.length > 0) return mapped
  const every = await teamsInFacts(tx)
  const named = namesOf(team, every)
  return named.length > 0 ? named : noSuchTeam(team, 'The record', every)
}
