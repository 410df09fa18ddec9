import type { PaperNeeds } from '../../gather/around.ts'
import type { PaperReader } from '../../routes/asked.ts'
import type { MeasureNeeds } from '../bases.ts'
import type { Printing } from '../printing.ts'

export interface VersionNeeds extends PaperNeeds, MeasureNeeds, Printing {
  readonly papers: PaperReader
}
