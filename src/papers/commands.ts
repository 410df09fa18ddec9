import { rename, rm, writeFile } from 'node:fs/promises'
import type { Command, CommandArguments, CommandIo, ExitCode } from '../kernel/index.ts'
import { takesNoWords } from '../kernel/index.ts'
import type { Finding } from './checker/index.ts'
import { check } from './checker/index.ts'
import { drafting } from './draft-command.ts'
import { placeWords } from './checker/reading.ts'
import { formatIds, formats, readFormat } from './document/formats.ts'
import { knownOr } from './model/index.ts'
import type { Paper } from './model/index.ts'
import type { PaperId, PaperListing, PaperShelf, Reader } from './shelf.ts'
import type { AroundForCommands, TemplatesForCommands } from './store/shelf.ts'
import { recordShelf } from './store/shelf.ts'
import { documentOf } from './templates/index.ts'

const asJson = (value: unknown): string => JSON.stringify(value, null, 2)
const json = { json: { type: 'boolean' } } as const

function fail(io: CommandIo, code: 1 | 2, sentence: string): ExitCode {
  io.err(sentence)
  return code
}

/** What was wrong with how it was asked; what was read of it is no concern of the answer. */
const sentenceIn = (read: unknown): string | undefined => (typeof read === 'string' ? read : undefined)

/** The paper somebody named by its number, or how to name one. */
function readId({ positionals }: CommandArguments): PaperId | string {
  const [typed, ...more] = positionals
  if (typed === undefined) return 'Which paper? Give its number; los paper list names them all.'
  if (more.length > 0) return `One paper at a time: ${more.join(' ')} is too much.`
  return /^[1-9]\d{0,8}$/.test(typed)
    ? Number(typed)
    : `“${typed}” is not a paper’s number; los paper list names them all.`
}

const noPaper = (id: PaperId): string => `There is no paper ${id}; los paper list names them all.`

const listingAsJson = ({ id, title, body, meetingOn }: PaperListing) => ({
  id,
  title,
  body,
  meetingOn: knownOr(meetingOn, null),
})

const listingAsText = ({ id, title, body, meetingOn }: PaperListing): string =>
  `${String(id).padStart(4)}  ${title} (${body}, ${knownOr(meetingOn, 'day not known')})`

const list = <Tx, From extends Reader<Tx>>(shelf: PaperShelf<Tx, From>): Command<From> => ({
  name: 'paper list',
  summary: 'every paper, with its meeting',
  usage: [
    'Usage: los paper list [--json]',
    '',
    'Prints every paper: its number, title, meeting and day.',
    '',
    '  --json   print JSON and nothing else',
  ].join('\n'),
  options: json,
  needsRecord: true,
  wrongUsage: takesNoWords,
  async run({ values }, io, reader) {
    const listings = await reader.asViewer(shelf.papers)
    if (values.json === true) io.out(asJson(listings.map(listingAsJson)))
    else io.out(listings.length === 0 ? 'There are no papers yet.' : listings.map(listingAsText).join('\n'))
    return 0
  },
})

const findingAsText = ({ rule, severity, where, found, says, toDo }: Finding): string =>
  [
    `${severity}: ${placeWords(where)} (${rule})`,
    `  ${says}`,
    ...(found === '' ? [] : [`  Found: “${found}”`]),
    `  To do: ${toDo}`,
  ].join('\n')

function findingsAsText(paper: Paper, findings: readonly Finding[]): string {
  if (findings.length === 0) return `${paper.title}: nothing found.`
  const must = findings.filter(({ severity }) => severity === 'must be mended').length
  const head = `${paper.title}: ${must} must be mended, ${findings.length - must} should be looked at.`
  return [head, ...findings.map(findingAsText)].join('\n\n')
}

const checking = <Tx, From extends Reader<Tx>>(shelf: PaperShelf<Tx, From>): Command<From> => ({
  name: 'paper check',
  summary: 'what is wrong with a paper, rule by rule',
  usage: [
    'Usage: los paper check ID [--json]',
    '',
    'Checks a paper against every rule and prints what was found, in reading order. Findings are no failure of the command.',
    '',
    '  ID       the paper’s number; los paper list names them all',
    '  --json   print JSON and nothing else: [{ rule, severity, where, found, says, toDo }]',
  ].join('\n'),
  options: json,
  needsRecord: true,
  wrongUsage: (args) => sentenceIn(readId(args)),
  async run(args, io, reader) {
    const id = readId(args)
    if (typeof id === 'string') return fail(io, 2, id)
    const paper = await shelf.paper(reader, id)
    if (!paper) return fail(io, 1, noPaper(id))
    const findings = check(paper)
    io.out(args.values.json === true ? asJson(findings) : findingsAsText(paper, findings))
    return 0
  },
})

const render = <Tx, From extends Reader<Tx>>(shelf: PaperShelf<Tx, From>): Command<From> => ({
  name: 'paper render',
  summary: 'a paper as a file: web page, Word, PDF, large print, Braille or plain text',
  usage: [
    `Usage: los paper render ID --format ${formatIds.join('|')} --out FILE`,
    '',
    'Writes the paper, as it stands in the record, to a file. An existing file is replaced.',
    '',
    '  ID                     the paper’s number; los paper list names them all',
    ...formatIds.map(
      (format) => `  --format ${format.padEnd(11)} ${formats[format].name} (.${formats[format].extension})`,
    ),
    '  --out FILE             where to write it',
  ].join('\n'),
  options: { format: { type: 'string' }, out: { type: 'string' } },
  needsRecord: true,
  wrongUsage: (args) => sentenceIn(readRendering(args)),
  async run(args, io, reader) {
    const asked = readRendering(args)
    if (typeof asked === 'string') return fail(io, 2, asked)
    const paper = await shelf.paper(reader, asked.id)
    if (!paper) return fail(io, 1, noPaper(asked.id))
    const missing = await formats[asked.format].missing()
    if (missing !== undefined) return fail(io, 1, missing)
    io.progress(`Rendering “${paper.title}” as ${formats[asked.format].name}`)
    const bytes = await formats[asked.format].render(documentOf(paper))
    const problem = await writeWhole(asked.out, bytes).then(() => undefined, String)
    if (problem !== undefined) return fail(io, 1, `Could not write ${asked.out}: ${problem}`)
    io.out(`Wrote ${asked.out}: ${paper.title} (${formats[asked.format].name}, ${sizeWords(bytes)})`)
    return 0
  },
})

/** Written beside its place and then moved there: whoever opens the file finds a whole paper, old or new. */
async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const beside = `${file}.${process.pid}.part`
  try {
    await writeFile(beside, bytes)
    await rename(beside, file)
  } finally {
    await rm(beside, { force: true })
  }
}

const sizeWords = ({ length }: Uint8Array): string => `${Math.ceil(length / 1000)} kB`

function readRendering(args: CommandArguments) {
  const id = readId(args)
  if (typeof id === 'string') return id
  const { format: typed, out } = args.values
  const format = typeof typed === 'string' ? readFormat(typed) : undefined
  if (format === undefined) return `In which form? Give --format ${formatIds.join(' or --format ')}.`
  return typeof out === 'string' && out !== '' ? { id, format, out } : 'Where to? Give --out FILE.'
}

/** The command line's verbs for papers, on whatever shelf holds them. */
export const paperCommands = <Tx, From extends Reader<Tx>>(shelf: PaperShelf<Tx, From>) => ({
  list: list(shelf),
  check: checking(shelf),
  render: render(shelf),
})

/** The same verbs on the council's record. */
export function recordCommands(needsOf: AroundForCommands, templates: TemplatesForCommands) {
  const shelf = recordShelf(needsOf, templates)
  return { ...paperCommands(shelf), draft: drafting(shelf) }
}
