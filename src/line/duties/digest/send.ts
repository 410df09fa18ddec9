import type { RecordNeeds, ViewerTx } from '../../../access/index.ts'
import { asViewer } from '../../../access/index.ts'
import { dayIn } from '../../../kernel/index.ts'
import type { PlanNeeds } from '../../../plan/index.ts'
import { aroundAs } from '../../../plan/index.ts'
import type { ChildDuties } from '../read.ts'
import { myDuties } from '../read.ts'
import type { Message } from './digest.ts'
import { digestOf } from './digest.ts'
import type { Addressee } from './store.ts'
import { addressees, claimDigest, digestDone } from './store.ts'

export interface DigestNeeds {
  readonly record: RecordNeeds
  readonly childDuties: ChildDuties
  readonly planNeeds: Pick<PlanNeeds, 'boardDays' | 'readings'>
  /** The address people use, for the link. */
  readonly url: string
  /** Sends one message; throws when it was not taken. */
  readonly send: (message: Message & { readonly to: string }) => Promise<void>
}

export interface DigestsSent {
  readonly sent: number
  /** Messages that the mail server did not take: tried again later. */
  readonly failed: readonly unknown[]
}

/** One person’s, as that person: row security decides what is counted. @returns whether one went out. */
async function sendTo({ personId, email }: Addressee, needs: DigestNeeds): Promise<boolean> {
  const asking = { kind: 'person', personId } as const
  const day = dayIn(needs.record.now())
  const asThem = <T>(work: (tx: ViewerTx) => Promise<T>) => asViewer(needs.record, { asking }, work)
  // Claimed before anything is read: whoever has had today’s is not read for again, round after round.
  if (!(await asThem((tx) => claimDigest(tx, personId, day)))) return false
  const around = await aroundAs(asThem, needs.planNeeds)
  const mine = await asThem((tx) => myDuties(tx, { childDuties: needs.childDuties, around }, 'digest'))
  const message = digestOf(mine, needs.url)
  if (message) await needs.send({ ...message, to: email })
  await asThem((tx) => digestDone(tx, personId, day))
  return message !== undefined
}

/** Sends today’s digests to all who have something due and have not had theirs. One that fails keeps back no other. */
export async function sendDigests(needs: DigestNeeds): Promise<DigestsSent> {
  const asking = { kind: 'system', name: 'line' } as const
  const all = await asViewer(needs.record, { asking }, addressees)
  const failed: unknown[] = []
  let sent = 0
  for (const addressee of all) {
    try {
      if (await sendTo(addressee, needs)) sent += 1
    } catch (error) {
      failed.push(error)
    }
  }
  return { sent, failed }
}
