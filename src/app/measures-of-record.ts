import type { RecordContext } from '../access/index.ts'
import type { Measure } from '../indicators/index.ts'
import { lastChange, measuresAsText, measuresJson, teamNamesOf } from '../indicators/index.ts'
import type { CommandIo, ExitCode, IsoDate } from '../kernel/index.ts'
import { longDate } from '../kernel/index.ts'

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
    const teams = team === undefined ? undefined : await teamNamesOf(tx, team)
    if (teams?.length === 0) return undefined
    return measuresJson(tx, measures, { asAt, knownAt: await lastChange(tx, knownAt) }, teams)
  })
  if (found === undefined) {
    io.err(`No extract and no list of the council’s teams has a team “${String(team)}”.`)
    return 1
  }
  io.out(json ? JSON.stringify(found, undefined, 2) : measuresAsText(measures, found))
  return 0
}
