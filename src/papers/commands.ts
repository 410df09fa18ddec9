import { rename, rm, writeFile } from 'node:fs/promises'
import type { Command, CommandArguments, CommandIo, ExitCode } from '../kernel/index.ts'
import { takesNoWords } from '../kernel/index.ts'
import type { Finding } from './checker/index.ts'
import { check } from './checker/index.ts'
import { drafting } from './draft-command.ts'
import { placeWords } from './checker/reading.ts'
import { formatIds, formats, readFormat, type FormatId } from './document/formats.ts'
import { knownOr } from './model/index.ts'
import type { Paper } from './model/index.ts'
import type { PaperId, PaperListing, PaperShelf, Reader, ShelvedPaper } from './shelf.ts'
import type { AroundForCommands, TemplatesForCommands } from './store/shelf.ts'
import { recordShelf } from './store/shelf.ts'
import { editionDocument } from './exempt/document.ts'
import { usualEdition } from './exempt/edition.ts'
import type { Edition } from './exempt/model.ts'

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
    const findings = check(paper.paper)
    io.out(args.values.json === true ? asJson(findings) : findingsAsText(paper.paper, findings))
    return 0
  },
})

const renderUsage = [
  `Usage: los paper render ID --format ${formatIds.join('|')} --out FILE`,
  '',
  'Writes the paper, as it stands in the record, to a file. An existing file is replaced.',
  '',
  '  ID                     the paper’s number; los paper list names them all',
  ...formatIds.map(
    (format) => `  --format ${format.padEnd(11)} ${formats[format].name} (.${formats[format].extension})`,
  ),
  '  --out FILE             where to write it',
  '  --edition public|private   without exempt information, or with it; left out: what the paper is meant for',
  '  --version N            the file that was made when version N was frozen, byte for byte',
].join('\n')

const render = <Tx, From extends Reader<Tx>>(shelf: PaperShelf<Tx, From>): Command<From> => ({
  name: 'paper render',
  summary: 'a paper as a file: web page, Word, PDF, large print, Braille or plain text',
  usage: renderUsage,
  options: {
    format: { type: 'string' },
    out: { type: 'string' },
    edition: { type: 'string' },
    version: { type: 'string' },
  },
  needsRecord: true,
  wrongUsage: (args) => sentenceIn(readRendering(args)),
  async run(args, io, reader) {
    const asked = readRendering(args)
    if (typeof asked === 'string') return fail(io, 2, asked)
    const found = await shelf.paper(reader, asked.id)
    if (!found) return fail(io, 1, noPaper(asked.id))
    const { paper } = found
    const bytes = await (asked.version === undefined
      ? rendered(found, asked, io)
      : shelf.frozen(reader, asked.id, { ...asked, version: asked.version, form: asked.format }))
    if (bytes === undefined) return fail(io, 1, noVersion(asked))
    if (typeof bytes === 'string') return fail(io, 1, bytes)
    const problem = await writeWhole(asked.out, bytes).then(() => undefined, String)
    if (problem !== undefined) return fail(io, 1, `Could not write ${asked.out}: ${problem}`)
    io.out(`Wrote ${asked.out}: ${paper.title} (${formats[asked.format].name}, ${sizeWords(bytes)})`)
    return 0
  },
})

/** The paper as it stands; a sentence where this platform has no such form. */
async function rendered(
  { paper, exempt }: ShelvedPaper,
  { format, edition = usualEdition(paper) }: Rendering,
  io: CommandIo,
): Promise<Uint8Array | string> {
  const missing = await formats[format].missing()
  if (missing !== undefined) return missing
  io.progress(`Rendering “${paper.title}” as ${formats[format].name}`)
  return formats[format].render(editionDocument(paper, exempt, edition))
}

interface Rendering {
  readonly id: PaperId
  readonly format: FormatId
  readonly out: string
  readonly edition: Edition | undefined
  readonly version: number | undefined
}

const noVersion = ({ id, version, format }: Rendering): string =>
  `Paper ${id} has no version ${version ?? ''} with a file as ${formats[format].name}; the paper’s page lists its versions.`

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

function readEdition(typed: unknown): Edition | 'neither' | undefined {
  if (typed === undefined) return undefined
  return typed === 'public' || typed === 'private' ? typed : 'neither'
}

function readRendering(args: CommandArguments): Rendering | string {
  const id = readId(args)
  if (typeof id === 'string') return id
  const { format: typed, out } = args.values
  const format = typeof typed === 'string' ? readFormat(typed) : undefined
  if (format === undefined) return `In which form? Give --format ${formatIds.join(' or --format ')}.`
  const edition = readEdition(args.values.edition)
  if (edition === 'neither') return 'Which edition? Give --edition public or --edition private.'
  const { version } = args.values
  if (version !== undefined && !(typeof version === 'string' && /^[1-9]\d{0,5}$/.test(version)))
    return 'Which version? Give its number: --version 1.'
  if (typeof out !== 'string' || out === '') return 'Where to? Give --out FILE.'
  return { id, format, out, edition, version: version === undefined ? undefined : Number(version) }
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
