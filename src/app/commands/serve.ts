import type { Command, CommandIo } from '../../kernel/index.ts'
import { takesNoWords } from '../../kernel/index.ts'
import type { Config } from '../config.ts'
import { configOrProblem } from '../config.ts'
import { bringUpToDate, serverAtHand } from '../database/open.ts'

/** Kept for good: a second Ctrl-C while stopping must not cut the stopping short. */
const signalled = (): Promise<void> =>
  new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => done())
  })

/** The database is made and started while the pages are loaded: each takes about as long as the other. */
async function serve(config: Config, io: CommandIo): Promise<void> {
  const stopped = signalled()
  if (config.databaseUrl !== undefined) io.progress('Connecting to PostgreSQL')
  const atHand = serverAtHand(config, io.progress, false)
  const loading = import('../serving.ts')
  // Whoever has no database hears so below, and once is enough.
  loading.catch(() => undefined)
  const server = await atHand
  try {
    await bringUpToDate(server.admin, io.progress)
    const { serveFrom } = await loading
    await serveFrom(server, config, io, stopped)
  } finally {
    await server.stop()
  }
}

export const serveCommand: Command = {
  name: 'serve',
  summary: 'starts the product and says where it is',
  usage: `Usage: los serve

Starts the database when none is given, brings it up to date, loads the worked example into an empty one, and serves
until Ctrl-C. Settings: DATABASE_URL, LOS_APP_DATABASE_URL, LOS_DATA, LOS_HOST, LOS_PORT, LOS_COUNCIL, LOS_URL, LOS_TRUSTED_PROXIES, LOS_LOG,
LOS_EXAMPLE_WEEKS (docs/operations.md).`,
  options: {},
  wrongUsage: takesNoWords,
  needsRecord: false,
  async run(_args, io) {
    await serve(configOrProblem(process.env), io)
    return 0
  },
}
