import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { getHeapStatistics } from 'node:v8'
import type { Command, CommandArguments, CommandIo, ExitCode, IsoDate } from '../../kernel/index.ts'
import { longDate, readIsoDate } from '../../kernel/index.ts'
import { exampleChildren } from '../council.ts'
import type { Extract } from './extract/index.ts'
import { extractOn } from './extract/index.ts'
import { worldOf } from './world.ts'
import { csvFiles, workbookBytes } from './write/index.ts'

export const exampleWorkbook: Command = {
  name: 'example workbook',
  summary: 'writes an Annex A workbook of made-up children',
  usage: [
    'Usage: los example workbook --as-at YYYY-MM-DD --out FILE [--children N] [--seed S] [--csv]',
    '',
    'Writes the eleven lists of Annex A as the case system of a made-up council would print them that day. The same seed',
    'and number give the same children on every day, so extracts of different days agree with one another.',
    '',
    '  --as-at DAY    the day of the extract, from 2015 to 2027',
    '  --out FILE     the workbook to write (.xlsx); with --csv a folder',
    `  --children N   about how many children the lists name, from 20 to 200000; ${exampleChildren.children} when not given`,
    `  --seed S       a whole number: which made-up council; ${exampleChildren.seed}, the worked example's, when not given`,
    '  --csv          write a folder of eleven CSV files instead',
  ].join('\n'),
  options: {
    'as-at': { type: 'string' },
    out: { type: 'string' },
    children: { type: 'string' },
    seed: { type: 'string' },
    csv: { type: 'boolean' },
  },
  needsRecord: false,
  async run(args, io) {
    const asked = read(args)
    if (typeof asked !== 'string') return make(asked, io)
    io.err(asked)
    io.err('los example workbook --help says how to ask.')
    return 2
  },
}

interface Asked {
  readonly asAt: IsoDate
  readonly out: string
  readonly children: number
  readonly seed: number
  readonly csv: boolean
}

/** What telling the life of one child takes, at most: whole councils are told at once. */
const bytesOfLife = 80_000

/** What was asked for, or a sentence saying how to ask. */
function read({ values, positionals }: CommandArguments): Asked | string {
  const { 'as-at': day, out, csv } = values
  if (positionals.length > 0) return `It takes options only: ${positionals.join(' ')} is too much.`
  if (typeof day !== 'string') return 'As at which day? Give --as-at YYYY-MM-DD.'
  const asAt = readIsoDate(day)
  if (!asAt) return `“${day}” is not a day in the form YYYY-MM-DD, for example 2020-11-24.`
  if (asAt < '2015-01-01' || asAt > '2027-12-31')
    return `The made-up council is told from 2015 to 2027, and ${longDate(asAt)} is outside those years.`
  if (typeof out !== 'string' || out === '') return 'Where to? Give --out FILE.'
  const children = whole(values.children, exampleChildren.children)
  if (children === undefined || children < 20 || children > 200_000)
    return '--children takes a whole number from 20 to 200000.'
  const megabytes = Math.ceil((children * bytesOfLife) / 2 ** 20)
  if (megabytes > getHeapStatistics().heap_size_limit / 2 ** 20)
    return `The lives of ${children} children need more memory than a command has: set NODE_OPTIONS=--max-old-space-size=${megabytes} for it.`
  const seed = whole(values.seed, exampleChildren.seed)
  if (seed === undefined) return '--seed takes a whole number of nine figures at most.'
  return { asAt, out, children, seed, csv: csv === true }
}

function whole(given: CommandArguments['values'][string], otherwise: number): number | undefined {
  if (given === undefined) return otherwise
  return typeof given === 'string' && /^\d{1,9}$/.test(given) ? Number(given) : undefined
}

function notWritten(out: string, problem: unknown): string {
  if (!(problem instanceof Error)) throw problem
  return 'code' in problem && problem.code === 'ENOENT'
    ? `${out} could not be written: make its folder first.`
    : `${out} could not be written: ${problem.message}.`
}

async function make({ asAt, out, children, seed, csv }: Asked, io: CommandIo): Promise<ExitCode> {
  io.progress(`Telling the lives of about ${children} made-up children`)
  const extract = extractOn(worldOf({ children, seed, from: asAt, until: asAt }), asAt)
  const rows = extract.lists.reduce((sum, list) => sum + list.rows.length, 0)
  io.progress(`Writing ${rows} rows`)
  try {
    await (csv ? writeFolder(out, extract) : writeFile(out, workbookBytes(extract)))
  } catch (problem) {
    io.err(notWritten(out, problem))
    return 1
  }
  io.out(`${out}: ${rows} rows about made-up children, as at ${longDate(asAt)}`)
  return 0
}

async function writeFolder(folder: string, extract: Extract): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const { name, text } of csvFiles(extract)) await writeFile(join(folder, name), text)
}
