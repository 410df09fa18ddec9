import type { FastifyInstance } from 'fastify'
import { randomUUID } from 'node:crypto'
import pino from 'pino'
import type { Asking } from '../../access/index.ts'
import { startSession } from '../../access/sign-in/sessions.ts'
import { assetsFolder } from '../assets.ts'
import { buildServer } from '../server/build.ts'
import { councilOf } from '../database/council.ts'
import type { TestRecord } from './test-record.ts'
import { setUp } from './test-record.ts'

export interface Answer {
  readonly status: number
  readonly body: string
  readonly location: string | undefined
}

export interface TestApp {
  readonly app: FastifyInstance
  /** GET as this person, or as nobody. */
  get(who: Asking | undefined, url: string): Promise<Answer>
  /** POST a form as this person, with a fresh form key unless `_key` is given. */
  post(who: Asking | undefined, url: string, fields: Readonly<Record<string, string | readonly string[]>>): Promise<Answer>
  close(): Promise<void>
}

/** The whole server on a test's database, asked through `inject`: real sessions, real guard, real pages. */
export async function testApp(testRecord: TestRecord): Promise<TestApp> {
  const council = await testRecord.as(setUp, councilOf)
  if (!council) throw new Error('No council')
  const app = await buildServer({
    record: testRecord.record,
    db: testRecord.record.db,
    council,
    publicUrl: undefined,
    log: pino({ level: 'silent' }),
    assets: assetsFolder(),
  })
  const tokens = new Map<number, string>()
  const cookiesOf = async (who: Asking | undefined): Promise<Record<string, string>> => {
    if (who?.kind !== 'person') return {}
    const way = 'password and code'
    const token =
      tokens.get(who.personId) ??
      (await testRecord.as({ kind: 'system', name: 'sign-in' }, (tx) => startSession(tx, who.personId, way)))
    tokens.set(who.personId, token)
    return { los_session: token }
  }
  const answer = (response: { statusCode: number; body: string; headers: Record<string, unknown> }): Answer => ({
    status: response.statusCode,
    body: response.body,
    location: typeof response.headers['location'] === 'string' ? response.headers['location'] : undefined,
  })
  return {
    app,
    get: async (who, url) => answer(await app.inject({ method: 'GET', url, cookies: await cookiesOf(who) })),
    post: async (who, url, fields) => {
      const body = new URLSearchParams({ _key: randomUUID() })
      for (const [name, value] of Object.entries(fields)) {
        body.delete(name)
        for (const each of [value].flat()) body.append(name, each)
      }
      const headers = { 'content-type': 'application/x-www-form-urlencoded' }
      return answer(await app.inject({ method: 'POST', url, cookies: await cookiesOf(who), headers, payload: body.toString() }))
    },
    close: () => app.close(),
  }
}
