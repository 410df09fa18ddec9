import type { ViewerTx } from '../../access/index.ts'
import type { Around, PlanWithAreas } from '../../plan/index.ts'
import type { PaperFigures } from './pack/figures.ts'
import type { BaseFacts, FactName, KeptDraft, Level, RecordFacts } from '../model/index.ts'

/** For which paper something is gathered, as whom and on which two days. */
export interface Gathering {
  readonly tx: ViewerTx
  readonly kept: KeptDraft
  readonly around: Around
  /** What measures say; undefined where it was not asked for. */
  readonly figures: PaperFigures | undefined
  /** How far its figures may go. */
  readonly level: Level
  /** The plan it is about, read once. @throws NotFound when it is not to be seen. */
  readonly plan: () => Promise<PlanWithAreas>
}

export type Gathered = Partial<RecordFacts> & Partial<Pick<BaseFacts, 'pictures'>>

/** Where some facts come from: the front doors of an area. */
export interface Source {
  readonly gives: readonly FactName[]
  readonly gather: (gathering: Gathering) => Promise<Gathered>
}
