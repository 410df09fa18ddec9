import type { CommandIo, ExitCode } from '../../kernel/index.ts'
import { configOrProblem } from '../config.ts'
import { bringUpToDate, serverAtHand } from './open.ts'

/** `los migrate`: on the server that the settings mean, starting and stopping the embedded one when none runs. */
export async function runMigrate(io: CommandIo): Promise<ExitCode> {
  const server = await serverAtHand(configOrProblem(process.env), io.progress, true)
  try {
    const applied = await bringUpToDate(server.admin, io.progress, 'always')
    io.out(
      applied.length === 0
        ? 'Nothing new to apply; the policies were rebuilt.'
        : `Applied ${applied.join(', ')}.`,
    )
    return 0
  } finally {
    await server.stop()
  }
}
