import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { asCounter } from '../../access/index.ts'
import type { TestRecord } from '../../app/testing/test-record.ts'
import { childExport } from '../export-command.ts'
import type { ExportNeeds } from '../store/everything.ts'

/** Runs `los child export`. @returns its exit code, and all that it said. */
export async function runExport(
  test: TestRecord,
  needs: ExportNeeds,
  positionals: readonly string[],
  out?: string,
) {
  const command = childExport(needs)
  if (!command.needsRecord) throw new Error('It reads the record')
  const said: string[] = []
  const say = (text: string) => said.push(text)
  const exit = await command.run(
    { values: out === undefined ? {} : { out }, positionals },
    { out: say, err: say, progress: () => undefined },
    {
      record: test.record,
      council: () => Promise.resolve({ kind: 'live' }),
      asViewer: (work) => test.as({ kind: 'system', name: 'command line' }, work),
      asCounter: (work) => asCounter(test.record, work),
      asIntake: (work) => test.as({ kind: 'system', name: 'intake' }, work),
      asRetention: test.asRetention,
    },
  )
  return { exit, said: said.join('\n') }
}

/** What `los child export` writes about a child, in both of its forms. */
export async function exported(test: TestRecord, councilId: string, needs: ExportNeeds) {
  const out = join(await mkdtemp(join(tmpdir(), 'los-exported-')), 'child')
  const { exit, said } = await runExport(test, needs, [councilId], out)
  if (exit !== 0) throw new Error(said)
  return { json: await readFile(`${out}.json`, 'utf8'), text: await readFile(`${out}.txt`, 'utf8') }
}
