/**
 * How fast scorecards answer: 8 people looking at once, on about 2,000 made-up children put in by the real intake from 25
 * extracts over two years, so that every small chart has its months, with row security as always. Run so:
 *
 *   bin/run bench/scorecard.ts [FOLDER]
 *
 * A folder that is named is filled once and kept. Prints milliseconds from request to whole answer, and the processor time
 * of a page. `fresh` is the first page after the start, for which values are counted and charts worked out.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isoDate } from '../src/kernel/index.ts'
import { lookingIn, teams } from './support/made-council.ts'
import type { Looked } from './support/viewers.ts'
import { report, serve } from './support/viewers.ts'

const council = {
  children: 2000,
  last: isoDate('2026-11-20'),
  extracts: 25,
  daysBetween: 28,
  viewers: [
    ...[1, 2, 3, 4].map(() => ({ role: 'head of service' })),
    ...teams.slice(1, 5).map((team) => ({ role: 'team manager', team })),
  ],
}

const pages: readonly Looked[] = [
  { paths: ['/measures/scorecard/team'], words: 'Scorecard of' },
  { paths: ['/measures/scorecard/service'], words: 'Scorecard of the service' },
  { paths: ['/measures/scorecard/board'], words: 'Scorecard for the board' },
]

const [named] = process.argv.slice(2)
const data = named ?? mkdtempSync(join(tmpdir(), 'los-bench-'))
const tokens = await lookingIn(data, council)
const server = await serve(data)
const first = performance.now()
await (
  await fetch(`${server.url}/measures/scorecard/service`, {
    headers: { cookie: `los_session=${tokens[0] ?? ''}` },
  })
).text()
console.log(`fresh: ${Math.round(performance.now() - first)} ms`)
for (const looked of pages) console.log(await report(server, tokens, looked))
await server.stop()
if (named === undefined) rmSync(data, { recursive: true, force: true })
