import type { FastifyInstance } from 'fastify'
import type { Config } from '../config.ts'
import { Problem } from '../problem.ts'

const firstPort = 3000
const portsToTry = 20

const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'

async function tryPort(app: FastifyInstance, host: string, port: number): Promise<string | undefined> {
  try {
    await app.listen({ host, port })
  } catch (error) {
    if (isTaken(error)) return undefined
    throw error
  }
  const address = app.server.address()
  return `http://${host}:${typeof address === 'object' && address !== null ? address.port : port}`
}

/** Listens on the port asked for, or on 3000 or the next free one, which it then says. @returns the address. */
export async function listen(
  app: FastifyInstance,
  { host, port }: Config,
  progress: (text: string) => void,
): Promise<string> {
  if (port !== undefined) {
    const url = await tryPort(app, host, port)
    if (url === undefined)
      throw new Problem(`Port ${port} is taken by another program: choose another with LOS_PORT.`)
    return url
  }
  for (let next = firstPort; next < firstPort + portsToTry; next += 1) {
    const url = await tryPort(app, host, next)
    if (url !== undefined) {
      if (next !== firstPort)
        progress(`Port ${firstPort} is taken by another program, so this is port ${next}`)
      return url
    }
  }
  throw new Problem(
    `Every port from ${firstPort} to ${firstPort + portsToTry - 1} is taken: choose one with LOS_PORT.`,
  )
}
