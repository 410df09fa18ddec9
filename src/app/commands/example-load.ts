import type { Command } from '../../kernel/index.ts'
import { takesNoWords } from '../../kernel/index.ts'

export const exampleLoadCommand: Command = {
  name: 'example load',
  summary: 'loads the worked example into an empty database',
  usage: `Usage: los example load

Loads the worked example, whole or not at all, into a database that holds nothing yet. A database that holds a council's
work, or the example already, is left as it is. npm start does the same on its first start.`,
  options: {},
  wrongUsage: takesNoWords,
  needsRecord: false,
  async run(_args, io) {
    const { runExampleLoad } = await import('../run-example-load.ts')
    return runExampleLoad(io)
  },
}
