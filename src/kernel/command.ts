import type { ParseArgsConfig } from 'node:util'

/** 0 done; 1 a problem, said in one sentence on standard error; 2 wrong usage. */
export type ExitCode = 0 | 1 | 2

/** Each call writes one line. `progress` goes to standard error, so that `--json` stays alone on standard output. */
export interface CommandIo {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly progress: (text: string) => void
}

export type CommandOptions = NonNullable<ParseArgsConfig['options']>

/** What `parseArgs` of node:util found: an option that was not given is absent. */
export interface CommandArguments {
  readonly values: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>
  readonly positionals: readonly string[]
}

interface Described {
  /** As typed after `los`: `clocks due`. */
  readonly name: string
  /** One line for the list of commands. */
  readonly summary: string
  /** What follows `los`, and what each option means, as `--help` prints it. */
  readonly usage: string
  readonly options: CommandOptions
  /** What is wrong with how it was asked, in a sentence: said, with exit code 2, before anything is opened. */
  readonly wrongUsage?: (args: CommandArguments) => string | undefined
}

/** The wrong usage of a command that takes options alone. */
export const takesNoWords = ({ positionals }: CommandArguments): string | undefined =>
  positionals.length === 0 ? undefined : `It takes no words: ${positionals.join(' ')} is too much.`

/** A command that reads files or counts days: it starts at once and touches nothing. */
export interface PlainCommand extends Described {
  readonly needsRecord: false
  run(args: CommandArguments, io: CommandIo): Promise<ExitCode>
}

/** A command that needs the council's record: `app/` opens the database and passes what it has wired, a `Context`. */
export interface RecordCommand<Context> extends Described {
  readonly needsRecord: true
  run(args: CommandArguments, io: CommandIo, context: Context): Promise<ExitCode>
}

/** One verb of the command line. `app/` finds it by name, parses its options and prints its `--help`. */
export type Command<Context = never> = PlainCommand | RecordCommand<Context>
