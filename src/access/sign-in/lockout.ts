import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { ViewerTx } from '../record/viewer.ts'

/** After so many failures the next try must wait, each time twice as long, up to the longest wait. */
export interface Patience {
  readonly failures: number
  readonly firstWaitSeconds: number
  readonly longestWaitSeconds: number
  /** Failures older than this count no more. */
  readonly rememberedMinutes: number
}

const aDay = 24 * 60

export const patience = {
  account: { failures: 5, firstWaitSeconds: 60, longestWaitSeconds: 15 * 60, rememberedMinutes: aDay },
  // A whole council can stand behind one address.
  source: { failures: 50, firstWaitSeconds: 60, longestWaitSeconds: 15 * 60, rememberedMinutes: 15 },
} as const satisfies Record<string, Patience>

/** Seconds still to wait before another try is looked at; 0 when it may be made now. */
export function secondsToWait(
  failures: { readonly count: number; readonly sinceLast: number },
  rule: Patience,
): number {
  const over = failures.count - rule.failures
  if (over < 0) return 0
  const wait = Math.min(rule.firstWaitSeconds * 2 ** Math.min(over, 20), rule.longestWaitSeconds)
  return Math.max(0, Math.ceil(wait - failures.sinceLast))
}

/** Whose door, and who knocks. `source` is the address as the server saw it, never as a header claims it. */
export interface Attempt {
  readonly email: string
  readonly source: string
}

/** One network, not one of its 2^64 addresses, is one source. */
const networkOf = (address: string): string =>
  address.includes(':') && !address.includes('.') ? address.split(':').slice(0, 4).join(':') : address

const hashed = (kind: string, text: string): Buffer =>
  createHash('sha256').update(`${kind}: ${text}`).digest()

const accountOf = ({ email }: Attempt): Buffer => hashed('account', email)
const sourceOf = ({ source }: Attempt): Buffer => hashed('source', networkOf(source))

async function waitBy(
  tx: ViewerTx,
  column: 'account_hash' | 'source_hash',
  hash: Buffer,
  rule: Patience,
): Promise<number> {
  const { rows } = await sql<{ count: number; sinceLast: number }>`
    select count(*) as count, coalesce(extract(epoch from record.now() - max(at)), 0)::float8 as "sinceLast"
    from access.sign_in_failure where ${sql.ref(column)} = ${hash}
      and at > record.now() - make_interval(mins => ${rule.rememberedMinutes})`.execute(tx.db)
  return rows[0] ? secondsToWait(rows[0], rule) : 0
}

/**
 * Counts an attempt before it is looked at, so that many at once cannot all slip in before the first has failed: they
 * come one after the other here, and each counts as failed until it has succeeded.
 * @returns seconds to wait; 0 when the attempt may be made (and is counted). A refused one is not counted.
 */
export async function takeAttempt(tx: ViewerTx, attempt: Attempt): Promise<number> {
  const [source, account] = [sourceOf(attempt), accountOf(attempt)]
  // Always in this order, so that two attempts never wait for each other.
  await sql`select pg_advisory_xact_lock(1, ${source.readInt32BE()}::int)`.execute(tx.db)
  await sql`select pg_advisory_xact_lock(2, ${account.readInt32BE()}::int)`.execute(tx.db)
  const bySource = await waitBy(tx, 'source_hash', source, patience.source)
  const byAccount = await waitBy(tx, 'account_hash', account, patience.account)
  if (bySource > 0 || byAccount > 0) return Math.max(bySource, byAccount)
  await sql`insert into access.sign_in_failure (account_hash, source_hash, at)
    values (${account}, ${source}, record.now())`.execute(tx.db)
  return 0
}

/** The attempt succeeded: the account's failures are forgotten, and everybody's old ones. */
export async function forgetFailures(tx: ViewerTx, attempt: Attempt): Promise<void> {
  await sql`delete from access.sign_in_failure where account_hash = ${accountOf(attempt)}
    or at < record.now() - make_interval(mins => ${aDay})`.execute(tx.db)
}
