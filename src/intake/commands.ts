import { readIsoDate, type Command, type CommandIo, type ExitCode, type IsoDate } from '../kernel/index.ts'

export { askedDayToCome } from './model/day-to-come.ts'

/** Starts at once and touches nothing: the file is read, and what would go in is told. */
export const intakeCheck: Command = {
  name: 'intake check',
  summary: 'what an Annex A file holds, and what is wrong with it, before it goes in',
  usage: [
    'Usage: los intake check FILE --as-at DATE [--json]',
    '',
    'Reads the lists of Ofsted’s Annex A and tells which sheet is which list, how its columns were found, how many rows',
    'would go in, and every problem. Nothing is changed.',
    '',
    '  FILE      an Excel workbook, a CSV file, a zip of CSV files, or a folder of them',
    '  --as-at   the day that the extract speaks of, up to today, as YYYY-MM-DD',
    '  --json    print one JSON object with lists and problems, and nothing else',
  ].join('\n'),
  options: { 'as-at': { type: 'string' }, json: { type: 'boolean' } },
  needsRecord: false,
  async run({ values, positionals }, io) {
    const [file, ...more] = positionals
    const asAt = typeof values['as-at'] === 'string' ? readIsoDate(values['as-at']) : undefined
    if (file === undefined || more.length > 0)
      return wrongUse(io, 'Name one file: los intake check FILE --as-at DATE')
    if (asAt === undefined) return wrongUse(io, 'Say the day of the extract: --as-at YYYY-MM-DD')
    return check(file, asAt, values.json === true, io)
  },
}

function wrongUse(io: CommandIo, sentence: string): ExitCode {
  io.err(sentence)
  return 2
}

async function check(file: string, asAt: IsoDate, json: boolean, io: CommandIo): Promise<ExitCode> {
  // Loaded here, so that other commands and --help start without the reader.
  const { checkFile } = await import('./annex-a/check/check-file.ts')
  const { asText } = await import('./annex-a/check/show-check.ts')
  const checked = await checkFile(file, asAt, (rows) => io.progress(`Read ${rows} rows`))
  if (!checked.ok) {
    io.err(`${file}: ${checked.sentence}`)
    return 1
  }
  const { lists, problems } = checked
  const told = problems.map(({ code, where, found, expected, effect }) => ({
    code,
    where,
    found,
    expected,
    effect,
  }))
  io.out(json ? JSON.stringify({ lists, problems: told }, undefined, 2) : asText(lists, problems))
  return 0
}
