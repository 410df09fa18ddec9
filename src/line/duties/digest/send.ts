import type { RecordNeeds } from '../../../access/index.ts'
import { asViewer } from '../../../access/index.ts'
import { dayIn } from '../../../kernel/index.ts'
import type { PlanNeeds } from '../../../plan/index.ts'
import { aroundAs } from '../../../plan/index.ts'
import type { ChildDuties } from '../read.ts'
import { myDuties } from '../read.ts'
import type { Message } from './digest.ts'
import { digestOf } from './digest.ts'
import type { Addressee } from './store.ts'
import { addressees, claimDigest, digestSent } from './store.ts'

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
  const around = await aroundAs((work) => asViewer(needs.record, { asking }, work), needs.planNeeds)
  const message = await asViewer(needs.record, { asking }, async (tx) => {
    const mine = await myDuties(tx, { childDuties: needs.childDuties, around }, 'digest')
    const digest = digestOf(mine, needs.url)
    return digest && (await claimDigest(tx, personId, day)) ? digest : undefined
  })
  if (!message) return false
  await needs.send({ ...message, to: email })
  await asViewer(needs.record, { asking }, (tx) => digestSent(tx, personId, day))
  return true
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
