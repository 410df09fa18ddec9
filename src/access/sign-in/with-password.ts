import type { RecordNeeds } from '../record/as-viewer.ts'
import { asViewer } from '../record/as-viewer.ts'
import { audit } from '../record/audit.ts'
import type { Asking, PersonId, ViewerTx } from '../record/viewer.ts'
import { newSecret, stepOf } from './code/one-time-code.ts'
import type { Account } from './credentials.ts'
import { account, addressAsKept, useStep } from './credentials.ts'
import { forgetFailures, takeAttempt } from './lockout.ts'
import { passwordMatches } from './password/hash.ts'
import { startSession } from './sessions.ts'

export const signInItself: Asking = { kind: 'system', name: 'sign-in' }

/** What was typed at the door, and the address it came from as the server saw it. */
export interface Typed {
  readonly email: string
  readonly password: string
  readonly code: string
  readonly source: string
}

export type NotSignedIn =
  | { readonly ok: false; readonly why: 'not right' }
  | { readonly ok: false; readonly why: 'wait'; readonly seconds: number }

type Checked = { readonly ok: true; readonly found: Account; readonly step: number } | NotSignedIn

/** Nobody's: an account that is not there is checked by the same steps as one that is. */
const nobodysSecret = newSecret()

async function failed(record: RecordNeeds, personId: PersonId | undefined, because: string): Promise<void> {
  await asViewer(record, { asking: signInItself }, (tx) =>
    audit(tx, {
      what: 'sign-in failed',
      subject: 'access.session',
      ids: personId === undefined ? [] : [personId],
      because,
    }),
  )
}

/** The password's hash takes a tenth of a second: no transaction is kept open meanwhile. */
async function passes(found: Account | undefined, typed: Typed, now: Date): Promise<number | undefined> {
  const right = await passwordMatches(typed.password, found?.passwordPhc)
  const step = stepOf(found?.totpSecret ?? nobodysSecret, typed.code, now, found?.totpLastStep ?? null)
  return right && found?.state === 'active' ? step : undefined
}

async function check(record: RecordNeeds, typed: Typed): Promise<Checked> {
  const attempt = { email: addressAsKept(typed.email), source: typed.source }
  const { seconds, found } = await asViewer(record, { asking: signInItself }, async (tx) => ({
    seconds: await takeAttempt(tx, attempt),
    found: await account(tx, attempt),
  }))
  if (seconds > 0) {
    await failed(record, found?.personId, 'too many attempts')
    return { ok: false, why: 'wait', seconds }
  }
  const step = await passes(found, typed, record.now())
  if (found && step !== undefined) return { ok: true, found, step }
  await failed(record, found?.personId, 'password or code not right')
  return { ok: false, why: 'not right' }
}

/**
 * Checks an e-mail address, a password and a code together, and does `work` in the transaction that uses up the code.
 * Which of the three was wrong is not said, nor whether there is such an account.
 */
export async function withPassword<T>(
  record: RecordNeeds,
  typed: Typed,
  work: (tx: ViewerTx, personId: PersonId) => Promise<T>,
): Promise<{ readonly ok: true; readonly value: T } | NotSignedIn> {
  const checked = await check(record, typed)
  if (!checked.ok) return checked
  const { found, step } = checked
  return asViewer(record, { asking: signInItself }, async (tx) => {
    if (!(await useStep(tx, found, step))) return { ok: false, why: 'not right' }
    await forgetFailures(tx, { email: addressAsKept(typed.email), source: typed.source })
    return { ok: true, value: await work(tx, found.personId) }
  })
}

/** Signs in: a new session, whatever cookie the browser had. @returns its token. */
export const signInWithPassword = (record: RecordNeeds, typed: Typed) =>
  withPassword(record, typed, (tx, personId) => startSession(tx, personId, 'password and code'))
