import type { Config } from './config.ts'
import type { Council } from './server/needs.ts'
import { isSecure } from './server/cookies.ts'
import { Problem } from './problem.ts'

const isOfThisMachine = (host: string): boolean =>
  host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)

/**
 * A live council’s sign-ins never cross a network in the clear.
 * @throws Problem where the server would listen to other machines and its cookies were not Secure.
 */
export function refusePlainHttp(
  { host, publicUrl }: Pick<Config, 'host' | 'publicUrl'>,
  council: Council['kind'],
): void {
  if (council !== 'live' || isOfThisMachine(host) || isSecure(publicUrl)) return
  throw new Problem(
    `The server does not start: LOS_HOST=${host} lets other machines in, and without an https address passwords and sign-ins of a live council could be read on the way. Set LOS_URL to the https address of the proxy in front, or leave LOS_HOST out to listen on this machine only.`,
  )
}
