import type { IncomingMessage } from 'node:http'

/** No route has this address, and none can: it is not written like any of ours. */
const nowhere = '/.unreadable-address'

function isReadable(path: string): boolean {
  try {
    decodeURIComponent(path)
    return true
  } catch (error) {
    if (error instanceof URIError) return false
    throw error
  }
}

/**
 * An address whose percent signs stand for no text (`/%zz`) leads nowhere. Fastify would answer it by itself, in JSON and
 * before any of our hooks; sent on to an address that is not there, it gets our page, its true status and a reference.
 */
export function readableAddress({ url = '/' }: Pick<IncomingMessage, 'url'>): string {
  const [path = '/'] = url.split(/[?#]/, 1)
  return isReadable(path) ? url : nowhere
}
