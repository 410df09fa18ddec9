import { writeFile } from 'node:fs/promises'
import type { RecordContext } from '../access/index.ts'
import type { Command } from '../kernel/index.ts'
import { everythingAsText } from './export-text.ts'
import { everythingAbout } from './store/everything.ts'

/** Only the person who asked for it reads what comes out; it is never written over another file. */
const kept = { mode: 0o600, flag: 'wx' } as const

export const childExport: Command<RecordContext> = {
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
  async run({ values, positionals }, io, context) {
    const [id, ...more] = positionals
    if (id === undefined || more.length > 0 || typeof values.out !== 'string') {
      io.err('Name one child and where to write: los child export ID --out FILE')
      return 2
    }
    const all = await context.asViewer((tx) => everythingAbout(tx, id))
    if (!all) {
      io.err(`There is no child ${id} in the record.`)
      return 1
    }
    await writeFile(`${values.out}.json`, `${JSON.stringify(all, undefined, 2)}\n`, kept)
    await writeFile(`${values.out}.txt`, everythingAsText(all), kept)
    io.out(`Wrote ${values.out}.json and ${values.out}.txt`)
    return 0
  },
}
