import { askedDayToCome } from '../../intake/commands.ts'
import type { Command, IsoDate } from '../../kernel/index.ts'
import { dayIn } from '../../kernel/index.ts'
import { clockOf } from '../clock.ts'

/**
 * The real day in London, also in the worked example: its own day stands still, and an extract that a council made since
 * may be tried on it.
 */
const realToday = (): IsoDate => dayIn(clockOf(undefined)())

/** A command that takes an extract, refusing one of a day that is still to come before anything is opened. */
export const upToToday = <Context>(
  command: Command<Context>,
  today: () => IsoDate = realToday,
): Command<Context> => ({
  ...command,
  wrongUsage: (args) => command.wrongUsage?.(args) ?? askedDayToCome(args, today()),
})
