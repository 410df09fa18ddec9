/**
 * How fast the Monday list answers: 8 people looking at once, on about 2,000 made-up children put in by the real intake
 * from 100 weekly extracts, with row security and the audit of reads as always. Run with the pinned Node:
 *
 *   node bench/monday-list.ts [FOLDER]
 *
 * Filling takes minutes; a folder that is named is filled once and kept. Prints milliseconds from request to whole answer.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { z } from 'zod'
import type { RecordNeeds, ViewerTx } from '../src/access/index.ts'
import { asViewer } from '../src/access/index.ts'
import { startSession } from '../src/access/sign-in/sessions.ts'
import { readPages } from '../src/app/commands/page-loader.ts'
import { configOrProblem } from '../src/app/config.ts'
import { foundCouncil } from '../src/app/database/council.ts'
import { addDays, isoDate } from '../src/kernel/index.ts'

readPages()
const { bringUpToDate, connectApp, serverAtHand } = await import('../src/app/database/open.ts')
const { extractOn, workbookBytes, worldOf } = await import('../src/example/index.ts')
const { applyExtract } = await import('../src/intake/import/carry-out.ts')
const { readUpload } = await import('../src/intake/import/read-extract.ts')

const root = join(import.meta.dirname, '..')
const children = 2000
const weeks = 100
const last = isoDate('2026-11-20')
const requestsEach = 25
const quiet = () => undefined

const teams = [
  'Front Door',
  'Referral and Assessment',
  'Protection and Permanence North',
  'Protection and Permanence South',
  'Children in Care',
  'Leaving Care',
  'Fostering and Adoption',
]
const viewers = [
  ...[1, 2].map(() => ({ role: 'head of service', team: undefined })),
  ...[1, 2].map(() => ({ role: 'independent reviewing officer', team: undefined })),
  ...teams.slice(1, 5).map((team) => ({ role: 'team manager', team })),
]

async function makePeople(tx: ViewerTx): Promise<readonly number[]> {
  const people: number[] = []
  for (const { role, team } of viewers) {
    const { rows } = await sql<{ id: number }>`
      with made as (insert into access.person (name) values (${`Made-up ${role}`}) returning id)
      select id from made`.execute(tx.db)
    const id = rows[0]?.id ?? 0
    await sql`insert into access.role_held (person_id, role, team_id, from_on)
      values (${id}, ${role}, (select id from access.team where name = ${team ?? ''}), '2020-01-01')`.execute(
      tx.db,
    )
    people.push(id)
  }
  return people
}

async function putExtracts(record: RecordNeeds): Promise<void> {
  const world = worldOf({ children, seed: 1, from: addDays(last, -7 * weeks), until: last })
  for (let week = weeks - 1; week >= 0; week -= 1) {
    const asAt = addDays(last, -7 * week)
    const bytes = workbookBytes(extractOn(world, asAt))
    const read = await readUpload(bytes, { asAt, remembered: {}, onProgress: quiet })
    if (!read.ok) throw new Error('The made-up extract cannot be read')
    const received = { bytes, fileName: `${asAt}.xlsx`, asAt, askedBy: undefined }
    const began = performance.now()
    await asViewer(record, { asking: { kind: 'system', name: 'intake' } }, (tx) =>
      applyExtract(tx, received, read.extract),
    )
    console.log(`extract ${asAt} put in, ${Math.round((performance.now() - began) / 1000)} s`)
  }
}

async function fill(data: string): Promise<void> {
  const config = configOrProblem({ LOS_DATA: data, LOS_COUNCIL: 'Testshire (made up)' })
  const server = await serverAtHand(config, quiet, true)
  await bringUpToDate(server.admin, quiet)
  const database = connectApp(config, server.admin, quiet)
  const record = { db: database.db, now: () => new Date() }
  const setUp = { asking: { kind: 'system', name: 'set-up' } } as const
  const intake = { asking: { kind: 'system', name: 'intake' } } as const
  await asViewer(record, setUp, async (tx) => {
    await foundCouncil(tx, { kind: 'live', name: 'Testshire (made up)', exampleToday: null })
    for (const team of teams) await sql`insert into access.team (name) values (${team})`.execute(tx.db)
  })
  await asViewer(record, intake, (tx) =>
    sql`insert into intake.team_name (name, team_id) select name, id from access.team`.execute(tx.db),
  )
  const people = await asViewer(record, setUp, makePeople)
  await putExtracts(record)
  const tokens: string[] = []
  for (const id of people)
    tokens.push(
      await asViewer(record, { asking: { kind: 'system', name: 'sign-in' } }, (tx) =>
        startSession(tx, id, 'password and code'),
      ),
    )
  writeFileSync(join(data, 'tokens.json'), JSON.stringify(tokens))
  await database.close()
  await server.stop()
}

async function serve(data: string): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  const child = spawn(join(root, 'bin/los'), ['serve'], {
    env: {
      ...process.env,
      LOS_DATA: data,
      LOS_PORT: '0',
      LOS_LOG: 'warn',
      LOS_COUNCIL: 'Testshire (made up)',
    },
  })
  let said = ''
  const url = await new Promise<string>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const ready = /is ready: (http:\S+)/.exec(said)
      if (ready?.[1]) resolve(ready[1])
    })
  })
  const stop = async () => {
    child.kill('SIGINT')
    await new Promise((done) => child.once('exit', done))
  }
  return { url, stop }
}

const paths = ['/monday', '/monday?page=2', '/monday?kind=statute', '/monday?show=not-known']

async function timed(url: string, token: string): Promise<number> {
  const began = performance.now()
  const answer = await fetch(url, { headers: { cookie: `los_session=${token}` } })
  const body = await answer.text()
  if (answer.status !== 200 || !body.includes('The Monday list'))
    throw new Error(`${url} answered ${answer.status}`)
  return performance.now() - began
}

async function looking(url: string, token: string, times: number): Promise<readonly number[]> {
  const taken: number[] = []
  for (let at = 0; at < times; at += 1)
    taken.push(await timed(`${url}${paths[at % paths.length] ?? ''}`, token))
  return taken
}

const share = (values: readonly number[], part: number): number =>
  Math.round(values.toSorted((a, b) => a - b)[Math.floor(values.length * part)] ?? 0)

const [named] = process.argv.slice(2)
const data = named ?? mkdtempSync(join(tmpdir(), 'los-bench-'))
if (!existsSync(join(data, 'tokens.json'))) await fill(data)
const tokens = z.array(z.string()).parse(JSON.parse(readFileSync(join(data, 'tokens.json'), 'utf8')))
const server = await serve(data)
await looking(server.url, tokens[0] ?? '', 40)
const alone = await looking(server.url, tokens[0] ?? '', requestsEach)
const together = (await Promise.all(tokens.map((token) => looking(server.url, token, requestsEach)))).flat()
await server.stop()
if (named === undefined) rmSync(data, { recursive: true, force: true })
console.log(
  `one person, the whole service: ${share(alone, 0.5)} ms median, ${share(alone, 0.95)} ms for 95 of 100`,
)
console.log(
  `eight at once:                 ${share(together, 0.5)} ms median, ${share(together, 0.95)} ms for 95 of 100`,
)
