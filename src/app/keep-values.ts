import type { RecordNeeds } from '../access/index.ts'
import { keepingUp, type Measure } from '../indicators/index.ts'
import { dayIn } from '../kernel/index.ts'
import type { Rounds } from './rounds.ts'
import { inRounds } from './rounds.ts'

const everySeconds = 5

/**
 * Works measures out beside the requests after each extract, wherever it came from: a page, the command line, the
 * example's past. `onTrouble` hears what went wrong; the next round tries again.
 */
export function keepValues(
  record: RecordNeeds,
  measures: readonly Measure[],
  onTrouble: (error: unknown) => void,
): Rounds {
  const keeping = keepingUp(record, measures, () => dayIn(record.now()))
  return inRounds(everySeconds, () => keeping.once(), onTrouble)
}
