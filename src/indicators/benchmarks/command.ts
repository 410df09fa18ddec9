import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { RecordContext } from '../../access/index.ts'
import type { Command, CommandArguments, IsoDate } from '../../kernel/index.ts'
import { longDate, readIsoDate } from '../../kernel/index.ts'
import { publisher, whatCameIn } from './model/in-words.ts'
import { bringIn } from './store/bring-in.ts'
import { readPublished } from './store/read-published.ts'

interface Asked {
  readonly file: string
  readonly publishedOn: IsoDate
  readonly publishedBy: string
}

const largest = 20 * 2 ** 20

export const benchmarksImport: Command<RecordContext> = {
  name: 'benchmarks import',
  summary: 'brings in what the Department for Education publishes of other authorities',
  usage: [
    'Usage: los benchmarks import FILE --published-on DATE [--published-by WORDS]',
    '',
    'Reads the Department’s figures by local authority, or its sets of statistical neighbours, as CSV. Marks of the publisher',
    'stay marks. The same file again changes nothing; a newer one stands beside the older ones.',
    '',
    '  FILE             the CSV file as it was downloaded',
    '  --published-on   the day it was published, as YYYY-MM-DD',
    `  --published-by   who published it, if not the ${publisher}`,
  ].join('\n'),
  options: { 'published-on': { type: 'string' }, 'published-by': { type: 'string' } },
  needsRecord: true,
  wrongUsage: (args) => {
    const asked = asking(args)
    return typeof asked === 'string' ? asked : undefined
  },
  async run(args, io, context) {
    const asked = asking(args)
    if (typeof asked === 'string') {
      io.err(`${asked} See los benchmarks import --help.`)
      return 2
    }
    const fileName = basename(asked.file)
    const bytes = await bytesOf(asked.file)
    const read =
      typeof bytes === 'string'
        ? { ok: false as const, sentence: bytes }
        : await readPublished(bytes, fileName)
    if (!read.ok || typeof bytes === 'string') {
      io.err(`${asked.file}: ${read.ok ? '' : read.sentence}`)
      return 1
    }
    const { publishedOn, publishedBy } = asked
    const done = await context.asViewer(async (tx) =>
      publishedOn > tx.today
        ? undefined
        : bringIn(tx, { bytes, fileName, publishedBy, publishedOn, file: read.file }),
    )
    if (!done) {
      io.err(`${longDate(publishedOn)} is still to come: give the day on which the file was published.`)
      return 1
    }
    io.out(whatCameIn(done))
    return 0
  },
}

/** What was asked for, or what is wrong with how it was asked. */
function asking({ values, positionals }: CommandArguments): Asked | string {
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0) return 'Name one file.'
  const day = values['published-on']
  const publishedOn = typeof day === 'string' ? readIsoDate(day) : undefined
  if (publishedOn === undefined) return 'Say the day it was published: --published-on YYYY-MM-DD.'
  const by = values['published-by']
  const publishedBy = typeof by === 'string' && by.trim() !== '' ? by.trim() : publisher
  return { file, publishedOn, publishedBy }
}

async function bytesOf(path: string): Promise<Buffer | string> {
  const found = await stat(path).catch(() => undefined)
  if (!found?.isFile()) return 'The file cannot be opened. Check the name and who may read it.'
  if (found.size > largest) return 'The file is larger than 20 MB. Check that this is the file you meant.'
  return readFile(path)
}
