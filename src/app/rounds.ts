/** Work that goes on beside the server until it is stopped. */
export interface Rounds {
  /** Begins no further round, and waits for the one under way. */
  stop(): Promise<void>
}

/**
 * Does the work every so many seconds, never twice at once; `onTrouble` hears what it throws, and the next round tries
 * again.
 */
export function inRounds(
  everySeconds: number,
  work: () => Promise<void>,
  onTrouble: (error: unknown) => void,
): Rounds {
  let running = Promise.resolve()
  let isRunning = false
  const round = () => {
    if (isRunning) return
    isRunning = true
    running = work()
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
