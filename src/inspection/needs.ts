import type { ViewerTx } from '../access/index.ts'
import type { FindingId } from './ids.ts'
import type { TakenUpIn } from './model/taken-up.ts'
import type { Read, ReadOptions } from './reader/index.ts'

/** What the pages of this area need from above; plans import inspections, so they are handed in. */
export interface InspectionNeeds {
  /** Areas of plans that take up any of these findings. Without it the pages do not speak of plans. */
  readonly takenUpIn?: (tx: ViewerTx, findings: readonly FindingId[]) => Promise<readonly TakenUpIn[]>
  /** Reads a report's bytes, in a process of its own; `readOfstedReport` unless said. */
  readonly readReport?: (bytes: Uint8Array, options: ReadOptions) => Promise<Read>
}
