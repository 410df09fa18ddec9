import type { RecordNeeds } from '../../access/index.ts'
import type { Typed } from '../../children/index.ts'
import type { ReadersAtHand } from '../../workbook/index.ts'
import type { AsIntake } from '../import/carry-out.ts'
import type { Tell } from '../import/put-extract.ts'
import type { KeptReadings } from './kept-readings.ts'
import type { Outcome, Task } from './model.ts'

/**
 * Carries an approved retention plan out, in a process that may remove records: this one may not, and cannot come to.
 * @param tell hears how far it is. @param stopping says whether the server stops: the process is then stopped as well.
 * @returns what it came to.
 */
export type RunRetention = (planId: number, tell: Tell, stopping: () => boolean) => Promise<Outcome>

/** What tasks stand on: the record, and somebody who hears of faults. Ids only go to the log, never names. */
export interface TaskNeeds {
  readonly runRetention: RunRetention
  readonly record: RecordNeeds
  readonly onFault: (error: unknown, taskId: number) => void
  /** Tables of what people typed about children, which goes along when two numbers are joined. */
  readonly typed: readonly Typed[]
  readonly readers: ReadersAtHand
  readonly readings: KeptReadings
}

/** One task with what its work needs. */
export interface AtWork {
  readonly task: Task
  readonly importId: number
  readonly asIntake: AsIntake
  readonly tell: Tell
  readonly readers: ReadersAtHand
  readonly readings: KeptReadings
}

/** Thrown out of work when the server stops: the task stays waiting and is taken up at the next start. */
export class Stopping extends Error {}

/** Thrown to undo what was applied: it is not what was shown to the person who said yes. */
export class Overtaken extends Error {}
