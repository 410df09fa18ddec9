import { request } from 'node:http'
import type { IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import type { FastifyInstance } from 'fastify'

export interface Asked {
  readonly method: string
  /** Exactly as it goes over the wire: nothing is put in order on the way, as `inject` would. */
  readonly path: string
  readonly headers?: Readonly<Record<string, string | readonly string[]>>
  readonly body?: string | Buffer
}

export interface WireAnswer {
  readonly status: number
  readonly body: string
  readonly location: string
}

export interface Wire {
  ask(asked: Asked): Promise<WireAnswer>
  close(): Promise<void>
}

/** The server on a port of its own, asked through a socket, for requests that no browser and no `inject` would send. */
export async function overTheWire(app: FastifyInstance): Promise<Wire> {
  await app.listen({ host: '127.0.0.1', port: 0 })
  const address = app.server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  const send = ({ method, path, headers = {}, body }: Asked) =>
    new Promise<IncomingMessage>((resolve, reject) => {
      const all = Object.entries(headers).flatMap(([name, value]) =>
        [value].flat().map((one) => [name, one] as const),
      )
      const length = body === undefined ? [] : [['content-length', String(Buffer.byteLength(body))] as const]
      const sent = [['host', 'localhost'] as const, ...length, ...all].flat()
      const outgoing = request({ agent: false, host: '127.0.0.1', port, method, path, headers: sent })
      outgoing
        .once('response', resolve)
        .once('error', (error) => reject(new Error(`${method} ${path}: ${error.message}`)))
      outgoing.end(body)
    })
  return {
    ask: async (asked) => {
      const response = await send(asked)
      const { statusCode = 0, headers } = response
      return { status: statusCode, body: await text(response), location: headers.location ?? '' }
    },
    close: () => app.close(),
  }
}
