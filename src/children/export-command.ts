import { writeFile } from 'node:fs/promises'
import type { RecordContext } from '../access/index.ts'
import type { Command, CommandArguments } from '../kernel/index.ts'
import type { ChildLineNeeds } from './needs.ts'
import { everythingAsText } from './export-text.ts'
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
    : { id, out: values.out }
}

/** @param needs what trackers have to say of one child. */
export const childExport = (needs: Pick<ChildLineNeeds, 'entriesFor'>): Command<RecordContext> => ({
  name: 'child export',
  summary: 'everything held about one child, for a request by the person it is about',
  usage: [
    'Usage: los child export ID --out FILE',
    '',
    'Writes FILE.json and FILE.txt: every fact in every version, time limits, and who read the record. The export is',
    'itself kept in the audit. What is about other people as well is left out and named in the document.',
    '',
    '  ID      the council’s number for the child',
    '  --out   the files to write, without their endings; they must not be there yet',
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
    const underNumbers = (child: number) => context.asIntake((tx) => toldUnderNumbers(tx, child))
    const all = await context.asViewer((tx) => everythingAbout(tx, id, underNumbers, needs))
    if (!all) {
      io.err(`There is no child ${id} in the record.`)
      return 1
    }
    await writeFile(`${out}.json`, `${JSON.stringify(all, undefined, 2)}\n`, kept)
    await writeFile(`${out}.txt`, everythingAsText(all), kept)
    io.out(`Wrote ${out}.json and ${out}.txt`)
    return 0
  },
})
