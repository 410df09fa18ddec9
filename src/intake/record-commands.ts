import type { RecordContext } from '../access/index.ts'
import type { Command, CommandArguments, CommandIo, ExitCode, IsoDate } from '../kernel/index.ts'
import { longDate, readIsoDate } from '../kernel/index.ts'
import { applyExtract } from './import/carry-out.ts'
import { fileOrFolder } from './import/folder-as-zip.ts'
import { appliedBefore, imports, sameFileOtherDay, sha256Of } from './import/imports.ts'
import { importAsJson, importAsText, sameFileAsText } from './import/in-words.ts'
import { whileReading } from './import/read-extract.ts'
import { rememberedMapping } from './import/remembered.ts'
import { beyondTheExample } from './model/day-to-come.ts'
import { reverseImport } from './import/reverse.ts'
import { whatWasSaid } from './import/what-was-said.ts'

const rowsBetweenProgress = 20_000

const fileWanted = 'Name one file: los intake apply FILE --as-at DATE'
const dayWanted = 'Say the day of the extract: --as-at YYYY-MM-DD'
const numberWanted = 'Name one import by its number: los intake reverse ID'

/** The file and the day of `intake apply`, or what is missing as a sentence. */
function readApply({ values, positionals }: CommandArguments): { file: string; asAt: IsoDate } | string {
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0) return fileWanted
  const asAt = typeof values['as-at'] === 'string' ? readIsoDate(values['as-at']) : undefined
  return asAt === undefined ? dayWanted : { file, asAt }
}

/** The number of `intake reverse`, or what is missing as a sentence. */
function readReverse({ positionals: [text, ...more] }: CommandArguments): number | string {
  const isNumber = text !== undefined && more.length === 0 && /^[1-9]\d{0,8}$/.test(text)
  return isNumber ? Number(text) : numberWanted
}

const sentenceIn = (read: unknown): string | undefined => (typeof read === 'string' ? read : undefined)

function wrongUse(io: CommandIo, sentence: string): ExitCode {
  io.err(sentence)
  return 2
}

async function apply(
  file: string,
  asAt: IsoDate,
  io: CommandIo,
  context: RecordContext,
): Promise<{ readonly exit: 1 } | { readonly exit: 0; readonly id: number; readonly before: boolean }> {
  const found = await fileOrFolder(file)
  if (typeof found === 'string') {
    io.err(found)
    return { exit: 1 }
  }
  const received = { ...found, asAt, askedBy: undefined }
  const earlier = await context.asIntake((tx) => appliedBefore(tx, sha256Of(received.bytes), asAt))
  if (earlier) return { exit: 0, id: earlier.id, before: true }
  const beforehand = await context.asIntake(async (tx) => ({
    remembered: await rememberedMapping(tx),
    said: await whatWasSaid(tx, asAt),
  }))
  let told = 0
  const onProgress = (rows: number) => {
    if (rows < told + rowsBetweenProgress) return
    told = rows
    io.progress(`Read ${rows} rows`)
  }
  const put = await whileReading(file, { asAt, ...beforehand, onProgress }, (coming) =>
    context.asIntake((tx) => applyExtract(tx, received, coming, undefined, io.progress)),
  )
  if (put.ok) return { exit: 0, ...put.came }
  io.err(`${file}: ${put.sentence}`)
  return { exit: 1 }
}

/**
 * The worked example's day stands still, and an extract that a council made since may be tried on it from here: its pages, and
 * what is sent to them, know no later day than their own.
 */
async function notOnPages(asAt: IsoDate, context: RecordContext): Promise<string | undefined> {
  if ((await context.council())?.kind !== 'worked example') return undefined
  const today = await context.asViewer((tx) => Promise.resolve(tx.today))
  return asAt > today ? beyondTheExample(asAt, today) : undefined
}

export const intakeApply: Command<RecordContext> = {
  name: 'intake apply',
  summary: 'puts an Annex A file into the record, whole or not at all',
  usage: [
    'Usage: los intake apply FILE --as-at DATE [--json]',
    '',
    'Reads the file as los intake check does and puts its good rows in. The same file for the same day goes in once.',
    '',
    '  FILE      an Excel workbook, a CSV file (.csv, .txt or .tsv), a zip of CSV files, or a folder of them, with folders in it or not',
    '  --as-at   the day that the extract speaks of, up to today, as YYYY-MM-DD',
    '  --json    print one JSON object about the import, and nothing else',
  ].join('\n'),
  options: { 'as-at': { type: 'string' }, json: { type: 'boolean' } },
  needsRecord: true,
  wrongUsage: (args) => sentenceIn(readApply(args)),
  async run(args, io, context) {
    const { values } = args
    const read = readApply(args)
    if (typeof read === 'string') return wrongUse(io, read)
    const applied = await apply(read.file, read.asAt, io, context)
    if (applied.exit === 1) return 1
    const held = (await context.asIntake(imports)).find(({ id }) => id === applied.id)
    if (!held) throw new Error('The import is not there')
    const sameFile = await context.asIntake((tx) => sameFileOtherDay(tx, held))
    for (const sentence of sameFileAsText(sameFile)) io.err(sentence)
    const unseen = await notOnPages(read.asAt, context)
    if (unseen !== undefined) io.err(unseen)
    if (values.json === true)
      io.out(JSON.stringify({ ...importAsJson(held), before: applied.before, sameFile }, undefined, 2))
    else io.out(applied.before ? `This file went in before:\n${importAsText(held)}` : importAsText(held))
    return 0
  },
}

export const intakeList: Command<RecordContext> = {
  name: 'intake list',
  summary: 'every extract that was put in, checked or reversed',
  usage: 'Usage: los intake list [--json]\n\nLists the extracts, the newest first.',
  options: { json: { type: 'boolean' } },
  needsRecord: true,
  wrongUsage: ({ positionals }) =>
    positionals.length > 0 ? 'los intake list takes no words, only --json' : undefined,
  async run({ values }, io, context) {
    const held = await context.asIntake(imports)
    if (values.json === true) io.out(JSON.stringify(held.map(importAsJson), undefined, 2))
    else io.out(held.length === 0 ? 'No extract was put in yet.' : held.map(importAsText).join('\n\n'))
    return 0
  },
}

export const intakeReverse: Command<RecordContext> = {
  name: 'intake reverse',
  summary: 'takes an extract back; what it said stays known as it was until then',
  usage: [
    'Usage: los intake reverse ID',
    '',
    'The days that the extract spoke for hold again what the extract before it said. What later extracts said stays.',
    '',
    '  ID   its number, as los intake list prints it',
  ].join('\n'),
  options: {},
  needsRecord: true,
  wrongUsage: (args) => sentenceIn(readReverse(args)),
  async run(args, io, context) {
    const id = readReverse(args)
    if (typeof id === 'string') return wrongUse(io, id)
    const reversal = await context.asIntake((tx) => reverseImport(tx, id))
    if (!reversal.ok) {
      io.err(
        reversal.why === 'not applied'
          ? `Import ${id} is not in the record now, so there is nothing to take back.`
          : `There is no import ${id}: los intake list shows them.`,
      )
      return 1
    }
    const held = (await context.asIntake(imports)).find((each) => each.id === id)
    io.out(
      `Import ${id}${held ? ` as at ${longDate(held.asAt)}` : ''} was reversed; ${reversal.children} children changed.`,
    )
    return 0
  },
}
