import { asViewer } from '../../access/index.ts'
import { heldAlone } from './held-alone.ts'
import type { TaskNeeds } from './needs.ts'
import { waitingTasks } from './queue.ts'
import { runTask } from './run-task.ts'

/** The work that a server does beside its requests: one task at a time, the others wait in their order. */
export interface Tasks {
  /** There may be something to do. Returns at once. */
  readonly wake: () => void
  /** Ends when there is nothing more to do that nobody else does. */
  readonly idle: () => Promise<void>
  /** Begins nothing more, and ends when what was begun is done or left for the next start. */
  readonly stop: () => Promise<void>
}

/** How often a server looks for tasks that another one left when it was stopped. */
const lookAgainAfter = 60_000

export function tasksOf(needs: TaskNeeds): Tasks {
  let stopped = false
  let working: Promise<void> | undefined
  let wokenMeanwhile = false
  const work = async (): Promise<void> => {
    wokenMeanwhile = false
    while (!stopped && (await takeOne(needs, () => stopped)));
  }
  const wake = (): void => {
    wokenMeanwhile = true
    working ??= work()
      .catch((error: unknown) => needs.onFault(error, 0))
      .finally(() => {
        working = undefined
        if (wokenMeanwhile && !stopped) wake()
      })
  }
  const lookAgain = setInterval(wake, lookAgainAfter).unref()
  return {
    wake,
    idle: async () => {
      while (working) await working
    },
    stop: async () => {
      stopped = true
      clearInterval(lookAgain)
      await working
    },
  }
}

/** The first task that nobody works on. @returns whether there was one. */
async function takeOne(needs: TaskNeeds, stopping: () => boolean): Promise<boolean> {
  const asking = { kind: 'system', name: 'intake' } as const
  for (const { id } of await asViewer(needs.record, { asking }, waitingTasks)) {
    if (await heldAlone(needs.record, id, () => runTask(needs, id, stopping))) return !stopping()
  }
  return false
}
