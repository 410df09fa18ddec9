import { sql } from 'kysely'
import type { Json } from '../../access/index.ts'
import type { Answer } from '../model/answer.ts'
import type { LeftOut } from '../model/left-out.ts'
import type { Measure } from '../model/measure.ts'
import type { Moment } from '../model/moment.ts'
import { sources } from '../model/sources.ts'
import { answers } from './answers.ts'
import { leftOutOf } from './left-out.ts'
import type { AnyTx } from './relation.ts'
import { childrenNamed } from './rows.ts'

/** One measure as JSON: its value, and the children's numbers where it is about which ones. */
export type MeasureJson = Readonly<Record<string, Json | undefined>>

const noList =
  'No extract up to that day carries the list that this is about, with all the columns that it asks for.'
const noTeam =
  'The list that this is about does not say whose team a row is, and one file does not say whose child it is.'

/** Measures at a moment by their ids, from the rows that `tx` may see. `ids` are the council's own numbers. */
export async function measuresJson(
  tx: AnyTx,
  measures: readonly Measure[],
  moment: Moment,
  teams?: readonly string[],
): Promise<Readonly<Record<string, MeasureJson>>> {
  const found = await answers(tx, measures, [moment], teams && new Set(teams))
  const takesTeams = teams === undefined || (await knowsWhoseChildren(tx))
  const named = await childrenNamed(tx, measures, moment, teams)
  const leftOut = await leftOutOf(tx, measures, moment, teams)
  return Object.fromEntries(
    found.map(({ measure, answer }) => [
      measure.id,
      takesTeams || sources[measure.source].allocated
        ? asJson(measure, answer, { ids: named.get(measure.id), leftOut: leftOut.get(measure.id) })
        : unknown(measure, noTeam),
    ]),
  )
}

/** A list without a column of teams takes the team of the child, which the record has and a single file has not. */
async function knowsWhoseChildren(tx: AnyTx): Promise<boolean> {
  const { rows } = await sql<{ known: boolean }>`
    select exists (select from children.summary) as known`.execute(tx.db)
  return rows[0]?.known === true
}

interface Beside {
  readonly ids: readonly string[] | undefined
  readonly leftOut: readonly LeftOut[] | undefined
}

/** `leftOut` stands where there are rows of which it is not known: how many, and why. */
const asJson = (measure: Measure, answer: Answer, { ids, leftOut = [] }: Beside): MeasureJson =>
  answer.known
    ? {
        ...answer.value,
        ...(ids ? { ids } : {}),
        ...(leftOut.length === 0 ? {} : { leftOut: leftOut.map(({ rows, why }) => ({ rows, why })) }),
      }
    : unknown(measure, noList)

const unknown = ({ value }: Measure, notKnown: string): MeasureJson => ({
  ...(value === 'share' ? { numerator: null, denominator: null, percent: null } : { value: null }),
  notKnown,
})
