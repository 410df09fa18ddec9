import type { Command, CommandArguments, IsoDate } from '../../kernel/index.ts'
import { readIsoDate } from '../../kernel/index.ts'
import type { MeasuresAsked } from '../measures-of-record.ts'

/** What was asked: of one workbook, or of the council's own record. */
type Asked = Omit<MeasuresAsked, 'measures'> & { readonly file: string | undefined }

/** Needs no record when it is given a file: then it starts at once, and leaves nothing behind. */
export const measuresCommand: Command = {
  name: 'measures',
  summary: 'what the measures come to, from a workbook or from the record',
  usage: [
    'Usage: los measures FILE --as-at DATE [--team T] [--json]',
    '       los measures --as-at DATE [--known-at DATE] [--team T] [--json]',
    '',
    'Works out every measure. With a file it answers straight from Ofsted’s Annex A lists, in a database that is thrown',
    'away afterwards: nothing is kept and the record is not opened. Without one it answers from the council’s own record.',
    '',
    '  FILE         an Excel workbook, a CSV file, a zip of CSV files, or a folder of them',
    '  --as-at      the day that is spoken of, as YYYY-MM-DD; of a file, the day of the extract',
    '  --known-at   what had been recorded by the end of this day; all of it where it is left out',
    '  --team       one team alone, by the extract’s name for it or by the council’s',
    '  --json       print one JSON object, each measure under its id, and nothing else',
    '',
    'The numbers of children (ids) stand with measures that are about which ones.',
  ].join('\n'),
  options: {
    'as-at': { type: 'string' },
    'known-at': { type: 'string' },
    team: { type: 'string' },
    json: { type: 'boolean' },
  },
  needsRecord: false,
  wrongUsage: (args) => {
    const asked = readMeasures(args)
    return typeof asked === 'string' ? asked : undefined
  },
  async run(args, io) {
    const asked = readMeasures(args)
    if (typeof asked === 'string') {
      io.err(asked)
      return 2
    }
    const { configOrProblem } = await import('../config.ts')
    const { measuresHere } = await import('../measures-here.ts')
    const measures = await measuresHere(configOrProblem(process.env))
    if (asked.file !== undefined) {
      const { measuresOfFile } = await import('../throw-away/measures-of-file.ts')
      return measuresOfFile(asked.file, { ...asked, measures }, io)
    }
    const { withRecord } = await import('./with-record.ts')
    const { measuresOfRecord } = await import('../measures-of-record.ts')
    return withRecord(io, (context) => measuresOfRecord({ ...asked, measures }, io, context))
  },
}

/** What was asked for, or what is wrong with how it was asked, in a sentence. */
export function readMeasures({ values, positionals }: CommandArguments): Asked | string {
  const [file, ...more] = positionals
  if (more.length > 0) return `Name one file: ${more.join(' ')} is too much.`
  const asAt = dayIn(values['as-at'])
  if (asAt === undefined) return `${noDay(values['as-at'])}Say the day that is spoken of: --as-at YYYY-MM-DD.`
  const knownAt = dayIn(values['known-at'])
  if (values['known-at'] !== undefined && knownAt === undefined)
    return `${noDay(values['known-at'])}Say the day by which it was known as --known-at YYYY-MM-DD.`
  if (file !== undefined && knownAt !== undefined)
    return 'A file was not known on other days: leave --known-at out, or the file.'
  const { team } = values
  if (team !== undefined && (typeof team !== 'string' || team.trim() === ''))
    return 'Name a team: --team "North assessment team".'
  return { file, asAt, knownAt, team: team?.trim(), json: values.json === true }
}

const noDay = (value: CommandArguments['values'][string]): string =>
  typeof value === 'string' ? `There is no day “${value}”. ` : ''

const dayIn = (value: CommandArguments['values'][string]): IsoDate | undefined =>
  typeof value === 'string' ? readIsoDate(value) : undefined
