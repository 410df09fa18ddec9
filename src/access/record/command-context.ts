import type { CountingTx } from './as-counter.ts'
import type { RecordNeeds } from './as-viewer.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { At, PersonId, ViewerTx } from './viewer.ts'

/**
 * Somebody of the worked example at work, under that person's own row security, on a day up to the example's today: what
 * is written is dated by that day, and known from the example's today on, as all that the example holds.
 */
export type AsMadeUpPerson = <T>(
  personId: PersonId,
  on: IsoDate,
  work: (tx: ViewerTx) => Promise<T>,
) => Promise<T>

/** What a command that needs the council's record gets: transactions of the command line's own system viewer. */
export interface RecordContext {
  /** For what asks in transactions of its own: the readings of measures. */
  readonly record: RecordNeeds
  /** What this database is; nothing while it is still empty. */
  council(): Promise<{ readonly kind: 'live' | 'worked example' } | undefined>
  asViewer<T>(work: (tx: ViewerTx) => Promise<T>, at?: Partial<At>): Promise<T>
  /** The same as the product's intake, which alone writes facts about children. */
  asIntake<T>(work: (tx: ViewerTx) => Promise<T>): Promise<T>
  /** As the role of the database that removes records: for what the retention rule says and somebody approved. */
  asRetention<T>(work: (tx: ViewerTx) => Promise<T>): Promise<T>
  /** Counts over every row, naming nobody. */
  asCounter<T>(work: (tx: CountingTx) => Promise<T>): Promise<T>
  /** In the worked example alone: nobody signs in as a person of a live council but that person. */
  readonly asMadeUpPerson?: AsMadeUpPerson
}
