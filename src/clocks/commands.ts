import type { Command, CommandArguments, CommandIo, ExitCode, IsoDate } from '../kernel/index.ts'
import { readIsoDate } from '../kernel/index.ts'
import { nearestIds, readClockId } from './find.ts'
import { ruleAsJson, whyAsJson } from './json.ts'
import { reckon } from './rulebook.ts'
import { clockRules } from './rules/index.ts'
import { rulesAsText, whyAsText } from './text.ts'

const json = { json: { type: 'boolean' } } as const

export const clocksDue: Command = {
  name: 'clocks due',
  summary: 'the day something is due, with the arithmetic',
  usage: [
    'Usage: los clocks due RULE --from YYYY-MM-DD [--json]',
    '',
    'Prints the day that a time limit sets, how it was counted, and the law or guidance it comes from.',
    '',
    '  RULE           which limit, for example ilacs.statement.publish; los clocks list names them all',
    '  --from DAY     the day the clock starts; for a limit before an event, the day of the event',
    '  --json         print JSON and nothing else',
  ].join('\n'),
  options: { ...json, from: { type: 'string' } },
  needsRecord: false,
  run: (args, io) => Promise.resolve(due(args, io)),
}

export const clocksList: Command = {
  name: 'clocks list',
  summary: 'every time limit, with its source and how it is counted',
  usage: [
    'Usage: los clocks list [--json]',
    '',
    'Prints every time limit: its id, its title, how it is counted, who set it and whether that was checked.',
    '',
    '  --json         print JSON and nothing else',
  ].join('\n'),
  options: json,
  needsRecord: false,
  run: (args, io) => Promise.resolve(list(args, io)),
}

interface Asked {
  readonly rule: string
  readonly from: IsoDate
}

/** What was asked for, or a sentence saying how to ask. */
function read({ values: { from }, positionals }: CommandArguments): Asked | string {
  const [rule, ...more] = positionals
  if (rule === undefined) return 'Which time limit? Give its id, for example ilacs.statement.publish.'
  if (more.length > 0) return `One time limit at a time: ${more.join(' ')} is too much.`
  if (typeof from !== 'string') return 'From which day? Give --from YYYY-MM-DD.'
  const day = readIsoDate(from)
  return day ? { rule, from: day } : `“${from}” is not a day in the form YYYY-MM-DD, for example 2020-04-08.`
}

function due(args: CommandArguments, io: CommandIo): ExitCode {
  const asked = read(args)
  if (typeof asked === 'string') return wrongUsage(io, 'clocks due', asked)
  const id = readClockId(asked.rule)
  if (id === undefined) {
    const nearest = nearestIds(asked.rule).join(', ')
    return problem(io, `There is no time limit called “${asked.rule}”; the nearest are ${nearest}.`)
  }
  const reckoned = reckon(id, asked.from)
  if (!reckoned.ok) return problem(io, reckoned.sentence)
  io.out(args.values.json === true ? asJson(whyAsJson(reckoned.why)) : whyAsText(reckoned.why))
  return 0
}

function list({ values, positionals }: CommandArguments, io: CommandIo): ExitCode {
  if (positionals.length > 0) return wrongUsage(io, 'clocks list', 'It takes no words: it lists them all.')
  io.out(values.json === true ? asJson(clockRules.map(ruleAsJson)) : rulesAsText())
  return 0
}

const asJson = (value: unknown) => JSON.stringify(value, null, 2)

function problem(io: CommandIo, sentence: string): ExitCode {
  io.err(sentence)
  return 1
}

function wrongUsage(io: CommandIo, command: string, sentence: string): ExitCode {
  io.err(`${sentence} See los ${command} --help.`)
  return 2
}
