import type { Json } from '../../access/index.ts'
import type { Answer } from '../model/answer.ts'
import type { Measure } from '../model/measure.ts'
import type { Moment } from '../model/moment.ts'
import { answers } from './answers.ts'
import type { AnyTx } from './relation.ts'
import { childrenNamed } from './rows.ts'

/** One measure as JSON: its value, and the children's numbers where it is about which ones. */
export type MeasureJson = Readonly<Record<string, Json | undefined>>

const notKnown = 'No extract up to that day carries the list that this is about.'

/** Measures at a moment by their ids, from the rows that `tx` may see. `ids` are the council's own numbers. */
export async function measuresJson(
  tx: AnyTx,
  measures: readonly Measure[],
  moment: Moment,
  teams?: readonly string[],
): Promise<Readonly<Record<string, MeasureJson>>> {
  const found = await answers(tx, measures, [moment], teams && new Set(teams))
  const named = await childrenNamed(tx, measures, moment, teams)
  return Object.fromEntries(
    found.map(({ measure, answer }) => [measure.id, asJson(measure, answer, named.get(measure.id))]),
  )
}

function asJson(measure: Measure, answer: Answer, ids: readonly string[] | undefined): MeasureJson {
  if (answer.known) return { ...answer.value, ...(ids ? { ids } : {}) }
  const nothing =
    measure.value === 'share' ? { numerator: null, denominator: null, percent: null } : { value: null }
  return { ...nothing, notKnown }
}
