import type { RecordNeeds, ViewerTx } from '../../../access/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import { othersBeside } from '../../benchmarks/store/benchmarks-of.ts'
import type { Fitness } from '../../model/fitness.ts'
import { fitnessWords } from '../../model/fitness.ts'
import type { Measure } from '../../model/measure.ts'
import type { ScorecardRow } from '../../model/scorecard.ts'
import { keyMeasures } from '../../model/scorecard.ts'
import { sources } from '../../model/sources.ts'
import { fitnessOf } from '../../store/fitness.ts'
import { commentaries, laidBeside } from '../../store/laid-beside.ts'
import type { ScorecardFrame } from '../../store/scorecard.ts'
import { scorecardRows } from '../../store/scorecard.ts'
import { isForBoards } from '../model/board-rows.ts'

/** What the viewer's transaction says of a board's scorecard. */
export const boardFrame = async (tx: ViewerTx, measures: readonly Measure[]): Promise<ScorecardFrame> => ({
  audience: 'board',
  team: undefined,
  teams: [],
  mayWrite: false,
  mayRelease: false,
  whyNoLists: undefined,
  laid: await laidBeside(tx),
  said: await commentaries(tx),
  others: await othersBeside(tx, measures),
})

export interface ForBoard {
  readonly rows: readonly ScorecardRow[]
  /** How fit the lists behind them are to be read, in words. */
  readonly fitness: readonly string[]
}

/** The key measures of a board with whatever stands beside them, known ones only, and nothing told by worker. */
export async function forBoard(
  record: RecordNeeds,
  measures: readonly Measure[],
  frame: ScorecardFrame,
  asAt: IsoDate,
  knownOn?: IsoDate,
): Promise<ForBoard> {
  const looking = { asAt, knownOn }
  const every = await scorecardRows(record, measures, frame, looking)
  const rows = keyMeasures(every).key.filter(({ measure, answer }) => answer.known && isForBoards(measure))
  const lists = new Set(rows.map(({ measure }) => sources[measure.source].list))
  const fitness = await fitnessOf(record, measures, looking)
  return { rows, fitness: fitness.filter(({ list }) => lists.has(list)).map(inWords) }
}

const inWords = (fit: Fitness): string => `List ${fit.list}, each ${fit.of}: ${fitnessWords(fit)}`
