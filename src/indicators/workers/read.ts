import type { RecordNeeds, ViewerTx } from '../../access/index.ts'
import { asCounter } from '../../access/index.ts'
import { answerOf } from '../model/answer.ts'
import { figureOf } from '../model/figure.ts'
import type { Measure } from '../model/measure.ts'
import { namesOf } from '../pictures/read.ts'
import { lastFactChange } from '../store/fact-changes.ts'
import type { Looking } from '../store/measure-shown.ts'
import { talliesOf } from '../store/tallies.ts'
import { teamLabels } from '../store/team-names.ts'
import type { WorkerSplit } from './model.ts'

/**
 * A measure by worker, of the teams that the viewer manages and of no other: worked out for the page and never stored, so
 * that no paper and no release can hold it.
 */
export async function workerSplit(
  tx: ViewerTx,
  record: RecordNeeds,
  measure: Measure,
  { asAt, knownOn }: Looking,
): Promise<WorkerSplit> {
  const { grants, teams } = tx.viewer
  const { tallies, labels, only } = await asCounter(record, async (counting) => ({
    only: grants.has('read caseloads | any') ? undefined : await namesOf(counting, teams),
    labels: await teamLabels(counting),
    tallies: await talliesOf(
      counting,
      [measure],
      [{ asAt, knownAt: await lastFactChange(counting, knownOn) }],
      { byWorker: true },
    ),
  }))
  const mine = tallies.filter(({ team }) => only === undefined || only.includes(team))
  const byTeam = Map.groupBy(mine, ({ team }) => labels.get(team) ?? (team === '' ? 'No team given' : team))
  return {
    measure,
    teams: [...byTeam]
      .map(([team, own]) => ({
        team,
        workers: [...Map.groupBy(own, ({ worker }) => worker)]
          .map(([worker, of]) => ({
            name: worker === '' ? 'No worker given' : worker,
            figure: figureOf(measure, answerOf(measure, of)),
          }))
          .toSorted((one, other) => one.name.localeCompare(other.name)),
      }))
      .toSorted((one, other) => one.team.localeCompare(other.team)),
  }
}
