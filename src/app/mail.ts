import { createTransport } from 'nodemailer'
import { z } from 'zod'
import type { Config } from './config.ts'

const Told = z.object({
  code: z.string().optional().catch(undefined),
  responseCode: z.number().optional().catch(undefined),
})

/** The council’s mail server, where one is configured. */
export interface Mail {
  /** Sends one message in plain text. @throws when the server does not take it. */
  readonly send: (message: {
    readonly to: string
    readonly subject: string
    readonly text: string
  }) => Promise<void>
  readonly close: () => void
}

/** What went wrong without the words of the server, which name people: the log keeps no address. */
function withoutAddress(error: unknown): Error {
  const { code, responseCode } = Told.safeParse(error).data ?? {}
  return new Error(
    `The mail server did not take a message (${[code, responseCode].filter(Boolean).join(' ') || 'no reason given'})`,
  )
}

const isHere = (host: string): boolean => host === 'localhost' || host === '127.0.0.1' || host === '[::1]'

/** Undefined until `LOS_SMTP` is set: nothing leaves the product before. */
export function mailOf({ mail }: Pick<Config, 'mail'>): Mail | undefined {
  if (!mail) return undefined
  const { smtp, from } = mail
  const { hostname, protocol } = new URL(smtp)
  const transport = createTransport({
    url: smtp,
    // A message goes encrypted or not at all, but to a server on this machine.
    requireTLS: protocol === 'smtp:' && !isHere(hostname),
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    send: async (message) => {
      try {
        await transport.sendMail({ ...message, from, headers: { 'Auto-Submitted': 'auto-generated' } })
      } catch (error) {
        throw withoutAddress(error)
      }
    },
    close: () => {
      transport.close()
    },
  }
}
