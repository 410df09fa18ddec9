import type { Answer } from '../model/answer.ts'
import { answerOf } from '../model/answer.ts'
import type { Measure } from '../model/measure.ts'
import type { Moment } from '../model/moment.ts'
import { heldLists, isTold, type Held } from './held-lists.ts'
import type { AnyTx } from './relation.ts'
import type { TeamTally } from './tallies.ts'
import { talliesOf } from './tallies.ts'

/** What measures come to at moments, in the order of both; of one team or of all. */
export interface Answered {
  readonly measure: Measure
  readonly moment: Moment
  readonly answer: Answer
}

/**
 * Works the measures out from the rows that `tx` may see: under the counting role every one of them. `teams` narrows
 * them to rows with these names of a team.
 */
export async function answers(
  tx: AnyTx,
  measures: readonly Measure[],
  moments: readonly Moment[],
  teams?: ReadonlySet<string>,
): Promise<readonly Answered[]> {
  const tallies = await talliesOf(tx, measures, moments, { whole: teams === undefined })
  const held = await heldLists(tx, moments)
  return answersFrom(measures, moments, held, teams ? tallies.filter(({ team }) => teams.has(team)) : tallies)
}

function answersFrom(
  measures: readonly Measure[],
  moments: readonly Moment[],
  held: readonly Held[],
  tallies: readonly TeamTally[],
): readonly Answered[] {
  const of = Map.groupBy(tallies, ({ measure, moment }) => `${measure}\n${moment}`)
  return measures.flatMap((measure) =>
    moments.map((moment, n) => {
      const answer: Answer = isTold(held[n], measure)
        ? answerOf(measure, of.get(`${measure.id}\n${n}`) ?? [])
        : { known: false }
      return { measure, moment, answer }
    }),
  )
}
