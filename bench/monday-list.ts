/**
 * How fast the Monday list answers: 8 people looking at once, on about 2,000 made-up children put in by the real intake
 * from 100 weekly extracts, with row security and the audit of reads as always. Run so:
 *
 *   bin/run bench/monday-list.ts [FOLDER]
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
  children: 2000,
  last: isoDate('2026-11-20'),
  extracts: 100,
  daysBetween: 7,
  viewers: [
    ...[1, 2].map(() => ({ role: 'head of service' })),
    ...[1, 2].map(() => ({ role: 'independent reviewing officer' })),
    ...teams.slice(1, 5).map((team) => ({ role: 'team manager', team })),
  ],
}

const looked: Looked = {
  paths: ['/monday', '/monday?page=2', '/monday?kind=statute', '/monday?show=not-known'],
  words: 'The Monday list',
}

const [named] = process.argv.slice(2)
const data = named ?? mkdtempSync(join(tmpdir(), 'los-bench-'))
const tokens = await lookingIn(data, council)
const server = await serve(data)
console.log(await report(server, tokens, looked))
await server.stop()
if (named === undefined) rmSync(data, { recursive: true, force: true })
