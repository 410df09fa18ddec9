import { readFile, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { sql } from 'kysely'
import type { RecordContext, ViewerTx } from '../../access/index.ts'
import type { Command, CommandArguments, CommandIo, ExitCode } from '../../kernel/index.ts'
import { longDate } from '../../kernel/index.ts'
import { readSheets } from '../../spreadsheets/index.ts'
import type { PlanId } from '../ids.ts'
import { readPlanId } from '../ids.ts'
import type { Around } from '../model/around.ts'
import type { AroundNeeds } from '../routes/around.ts'
import { aroundAs } from '../routes/around.ts'
import { currentPlan, planById } from '../store/plans.ts'
import { readBack } from './bring-back.ts'
import type { Difference, Findings } from './finding.ts'
import { findingsIn, inWords, judge } from './judge.ts'
import { planToTakeOut } from './read.ts'
import { planWorkbook } from './write.ts'

/** What stands around the plan, handed in by app: measures and board days are not the plan's own. */
export type NeedsHere = (context: RecordContext) => Promise<AroundNeeds>

type Run = (args: CommandArguments, io: CommandIo, context: RecordContext) => Promise<ExitCode>

const planOption = { plan: { type: 'string' } } as const
const planUsage = '  --plan     the number of a plan, as in its address; the current one where it is left out'

/** The plan asked for. @returns a sentence where there is none. */
async function planAsked(tx: ViewerTx, { values }: CommandArguments): Promise<PlanId | string> {
  if (values.plan === undefined) return (await currentPlan(tx))?.id ?? 'There is no plan yet.'
  const id = typeof values.plan === 'string' ? readPlanId(values.plan) : undefined
  const found = id === undefined ? undefined : await planById(tx, id)
  return found?.id ?? `There is no plan ${String(values.plan)}.`
}

const councilName = async (tx: ViewerTx): Promise<string> =>
  (await sql<{ name: string }>`select name from record.council`.execute(tx.db)).rows[0]?.name ??
  'no council yet'

const aroundHere = async (needsHere: NeedsHere, context: RecordContext): Promise<Around> =>
  aroundAs((work) => context.asViewer(work), await needsHere(context))

function failed(io: CommandIo, sentence: string): ExitCode {
  io.err(sentence)
  return 1
}

function reasonOf(error: unknown, missing: string): string {
  if (!(error instanceof Error)) return String(error)
  const code = 'code' in error ? error.code : undefined
  if (code === 'EISDIR') return 'it is a folder'
  return code === 'ENOENT' ? missing : error.message
}

/** What went wrong with a file of the caller's own, which is none of the product's errors. */
const orWhy = <T>(work: Promise<T>, missing: string): Promise<T | { readonly why: string }> =>
  work.catch((error: unknown) => ({ why: reasonOf(error, missing) }))

const takeOut =
  (needsHere: NeedsHere): Run =>
  async (args, io, context) => {
    const file = String(args.values.out)
    const around = await aroundHere(needsHere, context)
    const read = await context.asViewer(async (tx) => {
      const id = await planAsked(tx, args)
      return typeof id === 'string' ? id : planToTakeOut(tx, id, around)
    })
    if (read === undefined || typeof read === 'string') return failed(io, read ?? 'There is no plan yet.')
    const council = await context.asViewer(councilName)
    const bytes = await planWorkbook(read, { council, by: 'the command line' })
    const written = await orWhy(writeFile(file, bytes), 'make its folder first')
    if (written) return failed(io, `${file} cannot be written: ${written.why}.`)
    io.progress(`${read.whole.plan.title}, as at ${longDate(read.whole.day)}: written to ${file}.`)
    return 0
  }

const differenceInWords = ({ sheet, row, column, about, held, says, becomes }: Difference): string => {
  const place = `${sheet}, row ${row ?? ''}: ${about}${column === null ? '' : `, ${column}`}`
  const from = column === null ? '' : `from “${inWords(held)}” to `
  return `  ${place}: ${from}“${inWords(says)}” (${becomes})`
}

const conflictInWords = ({ sheet, row, column, about, was, held, says }: Difference): string =>
  `  ${sheet}, row ${row ?? ''}: ${about}, ${column ?? ''}: it was “${inWords(was)}”, the plan now holds “${inWords(held)}”, the sheet says “${inWords(says)}”`

const block = (head: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [head, ...lines]

const asText = ({ differences, conflicts, problems }: Findings): string =>
  [
    ...block('Differences:', differences.map(differenceInWords)),
    ...block('Changed in the plan since, and in the sheet:', conflicts.map(conflictInWords)),
    ...block(
      'Not brought back:',
      problems.map(({ says }) => `  ${says}`),
    ),
  ].join('\n') || 'Nothing in this workbook differs from the plan.'

const bringBack =
  (needsHere: NeedsHere): Run =>
  async (args, io, context) => {
    const [file = ''] = args.positionals
    const bytes = await orWhy(readFile(file), 'there is no such file')
    if (!Buffer.isBuffer(bytes)) return failed(io, `${file} cannot be read: ${bytes.why}.`)
    const read = await readSheets(bytes, basename(file))
    if (!read.ok) return failed(io, read.sentence)
    const around = await aroundHere(needsHere, context)
    const found = await context.asViewer(async (tx) => {
      const id = await planAsked(tx, args)
      return typeof id === 'string'
        ? { ok: false as const, sentence: id }
        : readBack(tx, id, read.sheets, around)
    })
    if (!found.ok) return failed(io, found.sentence)
    const findings = findingsIn(judge(found.rows, found.sheets))
    io.out(args.values.json === true ? JSON.stringify(findings, undefined, 2) : asText(findings))
    return 0
  }

const wrongOut = ({ values, positionals }: CommandArguments): string | undefined => {
  if (positionals.length > 0) return `It takes no words: ${positionals.join(' ')} is too much.`
  return typeof values.out === 'string' && values.out !== '' ? undefined : 'Say where to: --out FILE.xlsx.'
}

/** A change of the plan has a person's name and post to it, and the command line has neither. */
const onlyDry =
  'The command line changes nothing in the plan, since a change is signed by a person’s post: say --dry-run here, and bring the workbook back at Plan, Excel.'

const wrongIn = ({ values, positionals }: CommandArguments): string | undefined => {
  const [file, ...more] = positionals
  if (file === undefined) return 'Name the workbook: los plan import FILE.xlsx --dry-run.'
  if (more.length > 0) return `One workbook at a time: ${more.join(' ')} is too much.`
  return values['dry-run'] === true ? undefined : onlyDry
}

export const planExport = (needsHere: NeedsHere): Command<RecordContext> => ({
  name: 'plan export',
  summary: 'the plan as an Excel workbook that can be edited and brought back',
  usage: [
    'Usage: los plan export --out FILE.xlsx [--plan N]',
    '',
    'Writes the plan as it stands today: one row for each action, with milestones and measures on sheets of their own.',
    '',
    '  --out      the workbook to write; one that is there is written over',
    planUsage,
  ].join('\n'),
  options: { out: { type: 'string' }, ...planOption },
  needsRecord: true,
  wrongUsage: wrongOut,
  run: takeOut(needsHere),
})

export const planImport = (needsHere: NeedsHere): Command<RecordContext> => ({
  name: 'plan import',
  summary: 'what a workbook of the plan that was edited would change',
  usage: [
    'Usage: los plan import FILE.xlsx --dry-run [--json] [--plan N]',
    '',
    'Says what a workbook that was taken out, edited and brought back would change, and changes nothing: differences,',
    'conflicts with what was changed in the plan since, and what cannot be brought back. To change the plan, bring the',
    'workbook back on its page (Plan, Excel): a change is signed by the post of a person who is signed in.',
    '',
    '  --dry-run  say what would change; it must be given',
    '  --json     print { differences, conflicts, problems } and nothing else',
    planUsage,
  ].join('\n'),
  options: { 'dry-run': { type: 'boolean' }, json: { type: 'boolean' }, ...planOption },
  needsRecord: true,
  wrongUsage: wrongIn,
  run: bringBack(needsHere),
})
