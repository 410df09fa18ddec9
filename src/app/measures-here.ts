import { cannotBeCounted, ourMeasures, ownMeasures, type Measure } from '../indicators/counting.ts'
import type { RecordNeeds } from '../access/index.ts'
import { asCounter } from '../access/record/as-counter.ts'
import type { Config } from './config.ts'
import { Problem } from './problem.ts'

/** Our measures and the council's own. @throws Problem naming each thing that is wrong with a file of its folder. */
export async function measuresHere({
  measuresFolder,
}: Pick<Config, 'measuresFolder'>): Promise<readonly Measure[]> {
  if (measuresFolder === undefined) return ourMeasures
  const own = await ownMeasures(measuresFolder, ourMeasures)
  if (!own.ok) throw new Problem(own.problems.join('\n'))
  return [...ourMeasures, ...own.measures]
}

/** @throws Problem when the database cannot count one of them: a column that is not there, a comparison of two kinds. */
export async function checkMeasures(record: RecordNeeds, measures: readonly Measure[]): Promise<void> {
  const own = measures.filter((measure) => !ourMeasures.includes(measure))
  const problems = own.length === 0 ? [] : await asCounter(record, (tx) => cannotBeCounted(tx, own))
  if (problems.length > 0) throw new Problem(problems.join('\n'))
}
