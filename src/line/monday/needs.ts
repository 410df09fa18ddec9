import type { ViewerTx } from '../../access/index.ts'
import type { Duty, Exception } from '../../duties/index.ts'

/** What trackers have to say about children, put together and handed in by app/. */
export interface MondayNeeds {
  readonly exceptions: (tx: ViewerTx) => Promise<readonly Exception[]>
  readonly duties: (tx: ViewerTx) => Promise<readonly Duty[]>
}
