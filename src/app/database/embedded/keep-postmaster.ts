import type { ChildProcess } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { stopPostmaster } from './postmaster.ts'

export interface KeptPostmaster {
  /** The process started first, to wait for. */
  readonly first: ChildProcess
  /** From now on one that dies is started again: killed or crashed, PostgreSQL recovers by itself. */
  keepAlive(): void
  stop(): Promise<void>
}

const pause = 500

/** Starts the postmaster, and once it has been ready keeps one running until told to stop. */
export function keepPostmaster(start: () => ChildProcess): KeptPostmaster {
  const first = start()
  let current = first
  let stopping = false
  const again = async () => {
    // What a killed postmaster leaves behind takes a moment to go; until then a new one ends and is tried again.
    await wait(pause, undefined, { ref: false })
    if (stopping) return
    current = start()
    watch()
  }
  const watch = () => {
    current.unref()
    current.once('exit', () => {
      if (!stopping) void again()
    })
  }
  return {
    first,
    keepAlive: watch,
    stop: async () => {
      stopping = true
      if (current.pid !== undefined) await stopPostmaster(current.pid)
    },
  }
}
