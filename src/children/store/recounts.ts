import type { RecordNeeds, ViewerTx } from '../../access/index.ts'
import { asViewer } from '../../access/index.ts'
import type { LocalLimit, WouldMove } from '../../clocks/index.ts'
import { recountChild, recountClocks, whatWouldMove } from './recount.ts'

/** Keeps every child's time limits in step with the rules, beside the server's requests. */
export interface Recounts {
  /** Looks whether a rule changed, and if so works the limits out again. Ends when that is done; never fails. */
  readonly bring: () => Promise<void>
  /** The same for somebody who waits: ends after some seconds at the latest, while the work goes on. */
  readonly bringSoon: () => Promise<void>
  /** Somebody put off a limit of one child: ends when the child's limits are in step. */
  readonly bringChild: (childId: number) => Promise<void>
  /** Ends when nothing is being worked out any more. */
  readonly settled: () => Promise<void>
  readonly wouldMove: (limit: LocalLimit) => Promise<WouldMove>
}

const longestWait = 5_000

/** @param onFault hears of what went wrong; nothing was changed then, and the next start tries again. */
export function recountsOf(record: RecordNeeds, onFault: (error: unknown) => void): Recounts {
  const asIntake = <T>(work: (tx: ViewerTx) => Promise<T>) =>
    asViewer(record, { asking: { kind: 'system', name: 'intake' } }, work)
  let working = Promise.resolve()
  const bring = (): Promise<void> => {
    working = working
      .then(() => asIntake(recountClocks))
      .then(() => undefined)
      .catch(onFault)
    return working
  }
  return {
    bring,
    bringSoon: () => Promise.race([bring(), later(longestWait)]),
    bringChild: async (childId) => {
      await asIntake((tx) => recountChild(tx, childId))
    },
    settled: () => working,
    wouldMove: (limit) => whatWouldMove(asIntake, limit),
  }
}

const later = (milliseconds: number) =>
  new Promise<void>((done) => {
    setTimeout(done, milliseconds).unref()
  })
