/**
 * How fast the pages about children answer in a large council: 20,000 made-up children put in by the real intake from two
 * weekly extracts, for a director and for a team manager, with row security and the audit of reads as always. Run so:
 *
 *   bin/run bench/children.ts [FOLDER]
 *
 * Filling takes minutes; a folder that is named is filled once and kept. Prints milliseconds from request to whole answer.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isoDate } from '../src/kernel/index.ts'
import { lookingIn, teams } from './support/made-council.ts'
import type { Looked } from './support/viewers.ts'
import { report, serve } from './support/viewers.ts'

const council = {
  children: 20_000,
  last: isoDate('2026-11-27'),
  extracts: 2,
  daysBetween: 7,
  viewers: [{ role: 'director' }, { role: 'team manager', team: teams[2] }],
}

const lists: readonly Looked[] = [
  { paths: ['/children', '/children?page=2', '/children?status=in+care'], words: 'Children' },
  { paths: ['/children?q=1', '/children?q=12', '/children?q=123'], words: 'Children' },
]

/** Pages of the children whom this viewer's list begins with. */
async function pagesOfChildren(url: string, token: string): Promise<Looked> {
  const list = await (await fetch(`${url}/children`, { headers: { cookie: `los_session=${token}` } })).text()
  const paths = [...list.matchAll(/href="(\/children\/\d+)"/g)].flatMap(([, path]) => path ?? [])
  return { paths: [...new Set(paths)].slice(0, 5), words: 'Time limits' }
}

const [named] = process.argv.slice(2)
const data = named ?? mkdtempSync(join(tmpdir(), 'los-bench-'))
const tokens = await lookingIn(data, council)
const server = await serve(data)
for (const [at, token] of tokens.entries()) {
  console.log(`As ${council.viewers[at]?.role ?? ''}`)
  for (const looked of [...lists, await pagesOfChildren(server.url, token)])
    console.log(await report(server, [token], looked))
}
await server.stop()
if (named === undefined) rmSync(data, { recursive: true, force: true })
