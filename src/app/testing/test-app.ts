import { randomUUID } from 'node:crypto'
import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import pino from 'pino'
import type { Asking } from '../../access/index.ts'
import { startSession } from '../../access/sign-in/sessions.ts'
import { carryOut } from '../../intake/store/retention/run.ts'
import { ourMeasures } from '../../indicators/index.ts'
import type { HouseStyle } from '../../papers/index.ts'
import { ourTemplates } from '../../papers/index.ts'
import { builtAssets } from '../assets.ts'
import { buildServer } from '../server/build.ts'
import { councilOf } from '../database/council.ts'
import type { TestRecord } from './test-record.ts'
import { setUp } from './test-record.ts'

export interface Answer {
  readonly status: number
  readonly body: string
  readonly location: string | undefined
  readonly headers: Readonly<Record<string, unknown>>
}

export interface TestFile {
  /** The file control's name in the form. */
  readonly field: string
  readonly name: string
  readonly bytes: Uint8Array
}

export type Fields = Readonly<Record<string, string | readonly string[]>>

export interface TestApp {
  readonly app: FastifyInstance
  /** The cookies of this person's session, or of nobody's. */
  cookies(who: Asking | undefined): Promise<Readonly<Record<string, string>>>
  /** GET as this person, or as nobody. */
  get(who: Asking | undefined, url: string): Promise<Answer>
  /** POST a form as this person, with a fresh form key unless `_key` is given. */
  post(
    who: Asking | undefined,
    url: string,
    fields: Readonly<Record<string, string | readonly string[]>>,
  ): Promise<Answer>
  /** POST a form with one file, as a browser sends it. */
  upload(who: Asking | undefined, url: string, file: TestFile, fields?: Fields): Promise<Answer>
  close(): Promise<void>
}

async function serverOn(testRecord: TestRecord, style?: HouseStyle): Promise<FastifyInstance> {
  const council = await testRecord.as(setUp, councilOf)
  if (!council) throw new Error('The test database holds no council')
  return buildServer({
    record: testRecord.record,
    forms: testRecord.forms,
    db: testRecord.record.db,
    council,
    publicUrl: undefined,
    trustedProxies: [],
    log: pino({ level: 'silent' }),
    assets: await builtAssets(),
    measures: ourMeasures,
    templates: ourTemplates,
    style,
    runRetention: async (plan, tell) => {
      const carried = await carryOut(testRecord.asRetention, plan, tell)
      return carried.ok ? carried : { ok: false, cameTo: carried.why }
    },
  })
}

/** Real sessions, begun without a password: how people sign in has tests of its own. */
function sessionsOf(testRecord: TestRecord): (who: Asking | undefined) => Promise<Record<string, string>> {
  const tokens = new Map<number, string>()
  return async (who) => {
    if (who?.kind !== 'person') return {}
    const begin = () =>
      testRecord.as({ kind: 'system', name: 'sign-in' }, (tx) =>
        startSession(tx, who.personId, 'password and code'),
      )
    const token = tokens.get(who.personId) ?? (await begin())
    tokens.set(who.personId, token)
    return { los_session: token }
  }
}

const answer = ({ statusCode, body, headers }: LightMyRequestResponse): Answer => ({
  status: statusCode,
  body,
  location: typeof headers.location === 'string' ? headers.location : undefined,
  headers,
})

/** A multipart body by the book: the fields first, as they stand in our forms. */
function multipart(file: TestFile, fields: Fields): { payload: Buffer; contentType: string } {
  const boundary = `test-${randomUUID()}`
  const given = Object.entries({ _key: randomUUID(), ...fields })
  const texts = given.flatMap(([name, value]) =>
    [value]
      .flat()
      .map((each) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${each}\r\n`),
  )
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="${file.field}"; filename="${file.name}"\r\ncontent-type: application/octet-stream\r\n\r\n`
  const parts = [Buffer.from(texts.join('') + head), file.bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]
  return { payload: Buffer.concat(parts), contentType: `multipart/form-data; boundary=${boundary}` }
}

function formBody(fields: Fields): string {
  const body = new URLSearchParams()
  for (const [name, value] of Object.entries({ _key: randomUUID(), ...fields }))
    for (const each of [value].flat()) body.append(name, each)
  return body.toString()
}

/** The whole server on a test's database, asked through `inject`: real sessions, real guard, real pages. */
/** @param style the council's own look of papers, where a test is about that. */
export async function testApp(testRecord: TestRecord, style?: HouseStyle): Promise<TestApp> {
  const app = await serverOn(testRecord, style)
  const cookiesOf = sessionsOf(testRecord)
  return {
    app,
    cookies: cookiesOf,
    get: async (who, url) => answer(await app.inject({ method: 'GET', url, cookies: await cookiesOf(who) })),
    post: async (who, url, fields) => {
      const headers = { 'content-type': 'application/x-www-form-urlencoded' }
      const payload = formBody(fields)
      return answer(
        await app.inject({ method: 'POST', url, cookies: await cookiesOf(who), headers, payload }),
      )
    },
    upload: async (who, url, file, fields = {}) => {
      const { payload, contentType } = multipart(file, fields)
      const headers = { 'content-type': contentType }
      return answer(
        await app.inject({ method: 'POST', url, cookies: await cookiesOf(who), headers, payload }),
      )
    },
    close: () => app.close(),
  }
}
