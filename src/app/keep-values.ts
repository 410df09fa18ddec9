import type { RecordNeeds } from '../access/index.ts'
import { keepingUp, type Measure } from '../indicators/index.ts'
import { dayIn } from '../kernel/index.ts'

const everySeconds = 5

/** What goes on beside the server until it stops. */
export interface ValuesKept {
  stop(): Promise<void>
}

/**
 * Works measures out beside the requests after each extract, wherever it came from: a page, the command line, the
 * example's past. `onTrouble` hears what went wrong; the next round tries again.
 */
export function keepValues(
  record: RecordNeeds,
  measures: readonly Measure[],
  onTrouble: (error: unknown) => void,
): ValuesKept {
  const keeping = keepingUp(record, measures, () => dayIn(record.now()))
  let running = Promise.resolve()
  let isRunning = false
  const round = () => {
    if (isRunning) return
    isRunning = true
    running = keeping
      .once()
      .catch(onTrouble)
      .finally(() => (isRunning = false))
  }
  const timer = setInterval(round, everySeconds * 1000)
  timer.unref()
  return {
    stop: async () => {
      clearInterval(timer)
      await running
    },
  }
}
