import type { RecordNeeds } from '../../access/index.ts'
import type { Typed } from '../../children/index.ts'
import type { AsIntake } from '../import/carry-out.ts'
import type { Tell } from '../import/put-extract.ts'
import type { Task } from './model.ts'

/** What tasks stand on: the record, and somebody who hears of faults. Ids only go to the log, never names. */
export interface TaskNeeds {
  readonly record: RecordNeeds
  readonly onFault: (error: unknown, taskId: number) => void
  /** Tables of what people typed about children, which goes along when two numbers are joined. */
  readonly typed: readonly Typed[]
}

/** One task with what its work needs. */
export interface AtWork {
  readonly task: Task
  readonly importId: number
  readonly asIntake: AsIntake
  readonly tell: Tell
}

/** Thrown out of work when the server stops: the task stays waiting and is taken up at the next start. */
export class Stopping extends Error {}

/** Thrown to undo what was applied: it is not what was shown to the person who said yes. */
export class Overtaken extends Error {}
