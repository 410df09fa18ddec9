import { sql } from 'kysely'
import type { PersonId, ViewerTx } from '../../../access/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import { lineDb } from '../../tables.ts'

export interface Addressee {
  readonly personId: PersonId
  readonly email: string
}

/** Active people with an address, whatever they may see: what each is told is worked out as that person. */
export async function addressees(tx: ViewerTx): Promise<readonly Addressee[]> {
  const { rows } = await sql<Addressee>`
    select id as "personId", email from access.person where state = 'active' and email is not null order by id`.execute(
    tx.db,
  )
  return rows
}

/** A sending that has said nothing for so long has failed, and is tried again. */
const minutesGiven = 10

/** Takes the viewer’s digest of a day for sending. @returns whether it is ours to send: not sent, and nobody at it. */
export async function claimDigest(tx: ViewerTx, personId: PersonId, day: IsoDate): Promise<boolean> {
  const { rows } = await sql<{ id: number }>`
    insert into line.digest as digest (person_id, on_day) values (${personId}, ${day})
    on conflict (person_id, on_day) do update set claimed_at = record.now()
      where digest.sent_at is null and digest.claimed_at < record.now() - make_interval(mins => ${minutesGiven})
    returning id`.execute(tx.db)
  return rows.length > 0
}

/** Notes that the viewer’s digest of a day is dealt with: it went out, or there was nothing to say. */
export async function digestDone(tx: ViewerTx, personId: PersonId, day: IsoDate): Promise<void> {
  await lineDb(tx)
    .updateTable('line.digest')
    .set({ sent_at: sql`record.now()` })
    .where('person_id', '=', personId)
    .where('on_day', '=', day)
    .execute()
}
