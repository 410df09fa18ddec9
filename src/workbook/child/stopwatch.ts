/** Counts the time that a child may take, without the time in which it waits for us. */
export interface Stopwatch {
  readonly start: () => void
  readonly pause: () => void
}

/** Calls back once so many seconds have run. It stands at first. */
export function stopwatch(seconds: number, elapsed: () => void): Stopwatch {
  let left = seconds * 1000
  let since = 0
  let timer: NodeJS.Timeout | undefined
  return {
    start() {
      since = performance.now()
      timer ??= setTimeout(elapsed, left)
    },
    pause() {
      if (!timer) return
      clearTimeout(timer)
      timer = undefined
      left = Math.max(0, left - (performance.now() - since))
    },
  }
}
