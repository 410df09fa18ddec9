import type { Command } from '../../kernel/index.ts'
import { takesNoWords } from '../../kernel/index.ts'

export const migrateCommand: Command = {
  name: 'migrate',
  summary: 'brings the database up to date and rebuilds every row-security policy',
  usage: `Usage: los migrate

Makes the database roles, applies the migrations that are new, and makes all policies anew from the permission table.
Safe to run again and from two places at once. Uses DATABASE_URL when it is set, otherwise the embedded server.`,
  options: {},
  wrongUsage: takesNoWords,
  needsRecord: false,
  async run(_args, io) {
    const { runMigrate } = await import('../database/run-migrate.ts')
    return runMigrate(io)
  },
}
