/**
 * How fast the permanence tracker answers for the children in care of a large council, put in by the real intake from one
 * made-up extract, with row security and the audit of reads as always. Run so:
 *
 *   bin/run bench/permanence-tracker.ts [FOLDER [CHILDREN]]
 *
 * A folder that is named is filled once and kept. Prints milliseconds from request to whole answer.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { z } from 'zod'
import type { RecordNeeds, ViewerTx } from '../src/access/index.ts'
import { configOrProblem } from '../src/app/config.ts'
import { isoDate } from '../src/kernel/index.ts'
import { serve } from './support/viewers.ts'

const { asViewer } = await import('../src/access/index.ts')
const { startSession } = await import('../src/access/sign-in/sessions.ts')
const { foundCouncil } = await import('../src/app/database/council.ts')
const { bringUpToDate, connectApp, serverAtHand } = await import('../src/app/database/open.ts')
const { extractOn, workbookBytes, worldOf } = await import('../src/example/index.ts')
const { applyExtract } = await import('../src/intake/import/carry-out.ts')
const { readUpload } = await import('../src/intake/import/read-extract.ts')

const asAt = isoDate('2026-11-20')
const quiet = () => undefined
const requests = 30

async function makeHead(tx: ViewerTx): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into access.person (name) values ('Made-up head of service') returning id`.execute(tx.db)
  const id = rows[0]?.id ?? 0
  await sql`insert into access.role_held (person_id, role, from_on) values (${id}, 'head of service', '2020-01-01')`.execute(
    tx.db,
  )
  return id
}

async function putExtract(record: RecordNeeds, children: number): Promise<void> {
  const world = worldOf({ children, seed: 1, from: asAt, until: asAt })
  const bytes = workbookBytes(extractOn(world, asAt))
  const read = await readUpload(bytes, { asAt, remembered: {}, onProgress: quiet })
  if (!read.ok) throw new Error('The made-up extract cannot be read')
  const received = { bytes, fileName: `${asAt}.xlsx`, asAt, askedBy: undefined }
  await asViewer(record, { asking: { kind: 'system', name: 'intake' } }, (tx) =>
    applyExtract(tx, received, read.extract),
  )
}

async function fill(data: string, children: number): Promise<void> {
  const config = configOrProblem({ LOS_DATA: data, LOS_COUNCIL: 'Testshire (made up)' })
  const server = await serverAtHand(config, quiet, true)
  await bringUpToDate(server.admin, quiet)
  const database = connectApp(config, server.admin, quiet)
  const record = { db: database.db, now: () => new Date() }
  const id = await asViewer(record, { asking: { kind: 'system', name: 'set-up' } }, async (tx) => {
    await foundCouncil(tx, { kind: 'live', name: 'Testshire (made up)', exampleToday: null })
    return makeHead(tx)
  })
  await putExtract(record, children)
  const token = await asViewer(record, { asking: { kind: 'system', name: 'sign-in' } }, (tx) =>
    startSession(tx, id, 'password and code'),
  )
  writeFileSync(join(data, 'head.json'), JSON.stringify({ id, token }))
  await database.close()
  await server.stop()
}

const share = (values: readonly number[], part: number): number =>
  Math.round(values.toSorted((a, b) => a - b)[Math.floor(values.length * part)] ?? 0)

async function answered(url: string, token: string): Promise<{ ms: number; bytes: number }> {
  const began = performance.now()
  const answer = await fetch(url, { headers: { cookie: `los_session=${token}` } })
  const bytes = (await answer.arrayBuffer()).byteLength
  if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`)
  return { ms: performance.now() - began, bytes }
}

const paths = [
  '/permanence',
  '/permanence?show=no-plan',
  '/permanence/stages',
  '/permanence/durations',
  '/permanence/meeting?chair=1',
  '/permanence.xlsx',
]

const [named, size = '20000'] = process.argv.slice(2)
const data = named ?? mkdtempSync(join(tmpdir(), 'los-bench-'))
if (!existsSync(join(data, 'head.json'))) await fill(data, Number(size))
const { token } = z
  .object({ token: z.string() })
  .parse(JSON.parse(readFileSync(join(data, 'head.json'), 'utf8')))
const server = await serve(data)
for (const path of paths) {
  const taken = []
  for (let at = 0; at < requests; at += 1) taken.push(await answered(`${server.url}${path}`, token))
  const ms = taken.slice(requests / 3).map((each) => each.ms)
  const kilobytes = Math.round((taken[0]?.bytes ?? 0) / 1000)
  console.log(`${path}: ${share(ms, 0.5)} ms median, ${share(ms, 0.95)} ms for 95 of 100, ${kilobytes} kB`)
}
await server.stop()
if (named === undefined) rmSync(data, { recursive: true, force: true })
