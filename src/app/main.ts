import { parseArgs } from 'node:util'
import type { RecordContext } from '../access/index.ts'
import type { Command, CommandArguments, CommandIo, ExitCode } from '../kernel/index.ts'
import { placesInSource } from '../program/index.ts'
import { commands } from './commands/index.ts'
import { Problem } from './problem.ts'

const io: CommandIo = {
  out: (text) => void process.stdout.write(`${text}\n`),
  err: (text) => void process.stderr.write(`${text}\n`),
  progress: (text) => void process.stderr.write(`${text}\n`),
}

/** Whoever read what is said may have gone (`los clocks list | head`): the work goes on, and the rest has no reader. */
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })

async function overview(): Promise<string> {
  const all = await Promise.all(Object.values(commands).map((load) => load()))
  const width = Math.max(...all.map(({ name }) => name.length))
  const lines = all.map(({ name, summary }) => `  los ${name.padEnd(width)}  ${summary}`)
  return ['Usage: los COMMAND [options]', '', ...lines, '', 'los COMMAND --help says more about each.'].join(
    '\n',
  )
}

/** The longest name that the words begin with: `clocks due ilacs.report.publish` is the command `clocks due`. */
function nameIn(words: readonly string[]): string | undefined {
  return [2, 1].map((count) => words.slice(0, count).join(' ')).find((name) => name in commands)
}

function read(command: Command<RecordContext>, words: readonly string[]): CommandArguments | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: command.options,
      allowPositionals: true,
      strict: true,
    })
    return { values, positionals }
  } catch (error) {
    // Its first sentence says what is wrong; the rest is advice for programmers.
    if (error instanceof TypeError) return (error.message.split('. ')[0] ?? error.message).replace(/\.$/, '')
    throw error
  }
}

async function run(command: Command<RecordContext>, args: CommandArguments): Promise<ExitCode> {
  if (!command.needsRecord) return command.run(args, io)
  const { withRecord } = await import('./commands/with-record.ts')
  return withRecord(io, (context) => command.run(args, io, context))
}

async function main(words: readonly string[]): Promise<ExitCode> {
  const name = nameIn(words)
  if (name === undefined) {
    const help = words[0] === '--help' || words[0] === '-h'
    if (words.length > 0 && !help) io.err(`There is no command “${words.join(' ')}”.\n`)
    ;(help ? io.out : io.err)(await overview())
    return help ? 0 : 2
  }
  const command = await commands[name]?.()
  if (!command) return 2
  const rest = words.slice(name.split(' ').length)
  if (rest.includes('--help') || rest.includes('-h')) {
    io.out(command.usage)
    return 0
  }
  const args = read(command, rest)
  const wrong = typeof args === 'string' ? `${args}.` : command.wrongUsage?.(args)
  if (typeof args !== 'string' && wrong === undefined) return run(command, args)
  io.err(`${wrong} See los ${name} --help.`)
  return 2
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  if (error instanceof Error) error.stack = placesInSource(error.stack ?? '')
  const { databaseRefusal } = await import('./database/refused.ts')
  const sentence = error instanceof Problem ? error.message : databaseRefusal(error)
  if (sentence === undefined) throw error
  io.err(sentence)
  process.exitCode = 1
}
