import type { RecordNeeds } from '../record/as-viewer.ts'
import { keepPassword } from './credentials.ts'
import { hashPassword } from './password/hash.ts'
import { startSession } from './sessions.ts'
import type { NotSignedIn, Typed } from './with-password.ts'
import { withPassword } from './with-password.ts'

/**
 * Changes one's own password, proving again who one is: a browser left open is not enough.
 * Every session ends, and a new one begins here. @returns its token.
 */
export async function changeOwnPassword(
  record: RecordNeeds,
  typed: Typed,
  newPassword: string,
): Promise<{ readonly ok: true; readonly value: string } | NotSignedIn> {
  const passwordPhc = await hashPassword(newPassword)
  return withPassword(record, typed, async (tx, personId) => {
    await keepPassword(tx, personId, passwordPhc)
    return startSession(tx, personId, 'password and code')
  })
}
