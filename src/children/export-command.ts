import { rm, writeFile } from 'node:fs/promises'
import type { RecordContext } from '../access/index.ts'
import type { Command, CommandArguments } from '../kernel/index.ts'
import { everythingAsText } from './export-text.ts'
import type { Everything, ExportNeeds } from './store/everything.ts'
import { everythingAbout, toldUnderNumbers } from './store/everything.ts'

/** Only the person who asked for it reads what comes out; it is never written over another file. */
const kept = { mode: 0o600, flag: 'wx' } as const

const wanted = 'Name one child and where to write: los child export ID --out FILE'

/** Whose record is written where; undefined where that is not said. */
function asked({
  values,
  positionals,
}: CommandArguments): { readonly id: string; readonly out: string } | undefined {
  const [id, ...more] = positionals
  return id === undefined || more.length > 0 || typeof values.out !== 'string'
    ? undefined
    : { id, out: values.out.replace(/(?<=[^/])\.(?:json|txt)$/, '') }
}

/** @param needs what trackers have to say of one child. */
export const childExport = (needs: ExportNeeds): Command<RecordContext> => ({
  name: 'child export',
  summary: 'everything held about one child, for a request by the person it is about',
  usage: [
    'Usage: los child export ID --out FILE',
    '',
    'Writes FILE.json and FILE.txt: every fact and everything that people typed about the child, in every version,',
    'time limits, and who read the record. The export is itself kept in the audit. What is about other people as well',
    'is left out and named in the document.',
    '',
    '  ID      the council’s number for the child',
    '  --out   the files to write, with or without an ending; they must not be there yet',
  ].join('\n'),
  options: { out: { type: 'string' } },
  needsRecord: true,
  wrongUsage: (args) => (asked(args) ? undefined : wanted),
  async run(args, io, context) {
    const given = asked(args)
    if (!given) {
      io.err(wanted)
      return 2
    }
    const { id, out } = given
    const underNumbers = (child: number) => context.asIntake((tx) => toldUnderNumbers(tx, child, needs))
    const all = await context.asViewer((tx) => everythingAbout(tx, id, underNumbers, needs))
    if (!all) {
      io.err(`There is no child ${id} in the record.`)
      return 1
    }
    const problem = await written(out, all)
    if (problem !== undefined) {
      io.err(problem)
      return 1
    }
    io.out(`Wrote ${out}.json and ${out}.txt`)
    return 0
  },
})

/** Writes both files or neither. @returns what stood in the way. */
async function written(out: string, all: Everything): Promise<string | undefined> {
  const [json, text] = [`${out}.json`, `${out}.txt`]
  try {
    await writeFile(json, `${JSON.stringify(all, undefined, 2)}\n`, kept)
  } catch (problem) {
    return sentence(json, problem)
  }
  try {
    await writeFile(text, everythingAsText(all), kept)
  } catch (problem) {
    await rm(json)
    return sentence(text, problem)
  }
  return undefined
}

function sentence(file: string, problem: unknown): string {
  if (!(problem instanceof Error && 'code' in problem)) throw problem
  if (problem.code === 'EEXIST') return `${file} is there already: name another file, or move that one away.`
  if (problem.code === 'ENOENT') return `${file} cannot be written: make its folder first.`
  return `${file} could not be written: ${problem.message}.`
}
