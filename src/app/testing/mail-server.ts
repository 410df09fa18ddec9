import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'

export interface Received {
  readonly to: readonly string[]
  /** Headers and text, as they came over the wire. */
  readonly raw: string
}

export interface MailServer {
  readonly url: string
  readonly received: readonly Received[]
  /** Refuses messages to these addresses from now on. */
  refuse(addresses: readonly string[]): void
  close(): Promise<void>
}

/** A real mail server on this machine, which keeps what it is sent. */
export async function mailServer(): Promise<MailServer> {
  const received: Received[] = []
  let refused: readonly string[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: ({ address }, _session, done) => {
      done(refused.includes(address) ? new Error(`No such mailbox: ${address}`) : null)
    },
    onData: (stream, session, done) => {
      void text(stream).then((raw) => {
        received.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw })
        done()
      })
    },
  })
  const port = await new Promise<number>((resolve) => {
    const listening = server.listen(0, '127.0.0.1', () => {
      const address = listening.address()
      resolve(address !== null && typeof address === 'object' ? address.port : 0)
    })
  })
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    refuse: (addresses) => (refused = addresses),
    close: () => new Promise((done) => server.close(() => done())),
  }
}
