import pino from 'pino'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTo } from '../../access/index.ts'
import { builtAssets } from '../assets.ts'
import type { TestRecord } from '../testing/test-record.ts'
import { testRecord } from '../testing/test-record.ts'
import { buildServer } from './build.ts'

/** Lockouts and the limit of tries count by this address: it is the reader’s own, and no reader can choose it. */
describe('the address that a request came from', () => {
  let test: TestRecord
  const servers: FastifyInstance[] = []
  beforeAll(async () => {
    test = await testRecord()
  })
  afterAll(async () => {
    for (const server of servers) await server.close()
    await test.close()
  })

  async function seen(trustedProxies: readonly string[], from: string, forwarded: string): Promise<string> {
    const server = await buildServer(
      {
        ...{
          record: test.record,
          forms: test.forms,
          db: test.record.db,
          publicUrl: 'https://improvement.example',
          trustedProxies,
        },
        ...{
          council: { kind: 'live', name: 'Testshire', exampleToday: null },
          log: pino({ level: 'silent' }),
        },
        ...{ assets: await builtAssets(), measures: [], templates: [] },
        runRetention: () => Promise.resolve({ ok: false, cameTo: 'nothing' }),
      },
      (app) => {
        app.get('/from', openTo('everyone', 'a test'), (request) => request.ip)
        return Promise.resolve()
      },
    )
    servers.push(server)
    const answer = await server.inject({
      ...{ method: 'GET', url: '/from', remoteAddress: from },
      headers: { 'x-forwarded-for': forwarded },
    })
    return answer.body
  }

  const balancer = '10.20.30.40'
  it.each([
    ['a proxy of this machine', [], '127.0.0.1', '192.0.2.7', '192.0.2.7'],
    ['a proxy elsewhere that nobody named', [], balancer, '192.0.2.7', balancer],
    ['a proxy that is named', [balancer], balancer, '192.0.2.7', '192.0.2.7'],
    ['a proxy of a network that is named', ['10.20.0.0/16'], balancer, '192.0.2.7', '192.0.2.7'],
    ['a stranger who says to be somebody else', [balancer], '192.0.2.66', '192.0.2.7', '192.0.2.66'],
    ['a stranger who says so behind the proxy', [balancer], balancer, '192.0.2.7, 192.0.2.66', '192.0.2.66'],
  ])('by %s', async (_, trusted, from, forwarded, expected) => {
    expect(await seen(trusted, from, forwarded)).toBe(expected)
  })
})
