import { sql } from 'kysely'
import type { Asking, PersonRole } from '../../access/index.ts'
import { codeAt, newSecret } from '../../access/sign-in/code/one-time-code.ts'
import { keepCredential } from '../../access/sign-in/credentials.ts'
import { hashPassword } from '../../access/sign-in/password/hash.ts'
import { signInItself } from '../../access/sign-in/with-password.ts'
import type { Answer, TestApp } from './test-app.ts'
import type { TestRecord } from './test-record.ts'
import { setUp } from './test-record.ts'

export const testPassword = 'kettle walrus trombone'
let hashed: Promise<string> | undefined

/** Somebody who signs in with a password and a phone. */
export interface TestAccount {
  readonly who: Asking & { readonly kind: 'person' }
  readonly email: string
  /** What the phone shows now, by the test's clock. */
  code(): string
}

/** Makes a person with these roles, `testPassword` and an authenticator. */
export async function accountOf(
  test: TestRecord,
  email: string,
  roles: readonly PersonRole[],
): Promise<TestAccount> {
  const who = await test.person({ roles, name: `Made-up ${email}` })
  await test.as(setUp, (tx) =>
    sql`update access.person set email = ${email} where id = ${who.personId}`.execute(tx.db),
  )
  hashed ??= hashPassword(testPassword)
  const passwordPhc = await hashed
  const totpSecret = newSecret()
  await test.as(signInItself, (tx) =>
    keepCredential(tx, who.personId, { passwordPhc, totpSecret, totpLastStep: null }),
  )
  return { who, email, code: () => codeAt(totpSecret, test.record.now()) }
}

export interface Typed {
  readonly email: string
  readonly password: string
  readonly code: string
}

/** What the browser keeps of an answer: name and value of each cookie that was set. */
export function cookiesIn(answer: Pick<Answer, 'headers'>): Readonly<Record<string, string>> {
  const header = answer.headers['set-cookie'] ?? []
  const lines = [header].flat().map(String)
  return Object.fromEntries(
    lines.map((line) => {
      const [pair = ''] = line.split(';')
      return [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]
    }),
  )
}

export interface Sent {
  readonly cookies?: Readonly<Record<string, string>>
  readonly headers?: Readonly<Record<string, string>>
}

/** Sends a form as a browser does, with exactly these cookies and headers beside. */
export async function send(
  { app }: TestApp,
  url: string,
  fields: Readonly<Record<string, string>>,
  { cookies = {}, headers = {} }: Sent = {},
): Promise<Answer> {
  const response = await app.inject({
    method: 'POST',
    url,
    cookies,
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    payload: new URLSearchParams(fields).toString(),
  })
  const location = response.headers.location
  return {
    status: response.statusCode,
    body: response.body,
    location: typeof location === 'string' ? location : undefined,
    headers: response.headers,
  }
}
