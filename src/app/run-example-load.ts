import { asViewer } from '../access/index.ts'
import type { CommandIo, ExitCode } from '../kernel/index.ts'
import { clockOf } from './clock.ts'
import { configOrProblem } from './config.ts'
import { councilOf } from './database/council.ts'
import { bringUpToDate, connectApp, serverAtHand } from './database/open.ts'
import { fillWhenEmpty } from './first-start.ts'
import { Problem } from './problem.ts'

/** `los example load`: into an empty database only. @throws Problem naming what the database already is. */
export async function runExampleLoad(io: CommandIo): Promise<ExitCode> {
  const config = configOrProblem(process.env)
  const server = await serverAtHand(config, io.progress, true)
  try {
    await bringUpToDate(server.admin, io.progress)
    const database = connectApp(config, server.admin, () => undefined)
    const { db } = database
    try {
      const asking = { kind: 'system', name: 'set-up' } as const
      const held = await asViewer({ db, now: clockOf(undefined) }, { asking }, councilOf)
      if (held) {
        const what = held.kind === 'live' ? `the work of ${held.name}` : 'the worked example already'
        throw new Problem(
          `This database holds ${what}: the example goes into an empty one only; choose another folder with LOS_DATA.`,
        )
      }
      await fillWhenEmpty(db, { ...config, council: undefined }, io.progress)
      io.out('The worked example is loaded.')
      return 0
    } finally {
      await database.close()
    }
  } finally {
    await server.stop()
  }
}
