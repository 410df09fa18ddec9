import type { Command, CommandIo, ExitCode } from '../../kernel/index.ts'
import type { FileRead } from './read-files.ts'
import { asJson, asText } from './show-reading.ts'

/** Starts at once: the files are read in child processes, and nothing is changed. */
export const inspectionRead: Command = {
  name: 'inspection read',
  summary: 'what Ofsted’s reports and letters say, read from their PDFs',
  usage: [
    'Usage: los inspection read FILE... [--json]',
    '',
    'Reads Ofsted’s inspection reports and focused-visit letters and prints the council, the kind, the dates, the',
    'judgements, and the areas for improvement word for word.',
    '',
    '  FILE     a PDF as Ofsted publishes it; where nothing else tells it, the day of publication is taken from its name',
    '  --json   print a JSON array, one object for each file in the order given, and nothing else',
    '',
    'A file that cannot be read is named on standard error with the reason; the others are printed all the same.',
  ].join('\n'),
  options: { json: { type: 'boolean' } },
  needsRecord: false,
  async run({ values, positionals }, io) {
    if (positionals.length === 0) {
      io.err('Name at least one PDF file: los inspection read FILE...')
      return 2
    }
    // Loaded here, so that other commands and --help start without the reader.
    const { readFiles } = await import('./read-files.ts')
    const answers = await readFiles(positionals, { onRead: progressOf(positionals.length, io) })
    if (values.json === true) io.out(JSON.stringify(answers.map(asJson), undefined, 2))
    else for (const answer of answers) if (answer.read.ok) io.out(asText(answer.file, answer.read.reading))
    return sayProblems(answers, io)
  },
}

function progressOf(all: number, io: CommandIo): (done: number) => void {
  return (done) => {
    if (all > 1 && (done % 10 === 0 || done === all)) io.progress(`Read ${done} of ${all} files`)
  }
}

function sayProblems(answers: readonly FileRead[], io: CommandIo): ExitCode {
  const refused = answers.flatMap(({ file, read }) => (read.ok ? [] : [`${file}: ${read.sentence}`]))
  for (const line of refused) io.err(line)
  return refused.length > 0 ? 1 : 0
}
