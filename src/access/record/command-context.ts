import type { CountingTx } from './as-counter.ts'
import type { At, ViewerTx } from './viewer.ts'

/** What a command that needs the council's record gets: transactions of the command line's own system viewer. */
export interface RecordContext {
  /** What this database is; nothing while it is still empty. */
  council(): Promise<{ readonly kind: 'live' | 'worked example' } | undefined>
  asViewer<T>(work: (tx: ViewerTx) => Promise<T>, at?: Partial<At>): Promise<T>
  /** The same as the product's intake, which alone writes facts about children. */
  asIntake<T>(work: (tx: ViewerTx) => Promise<T>): Promise<T>
  /** As the role of the database that removes records: for what the retention rule says and somebody approved. */
  asRetention<T>(work: (tx: ViewerTx) => Promise<T>): Promise<T>
  /** Counts over every row, naming nobody. */
  asCounter<T>(work: (tx: CountingTx) => Promise<T>): Promise<T>
}
