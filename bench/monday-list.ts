/**
 * How fast the Monday list and the scorecards answer: 8 people looking at once, on about 2,000 made-up children put in by the real intake
 * from 100 weekly extracts, with row security and the audit of reads as always. Run with the pinned Node:
 *
 *   node bench/monday-list.ts [FOLDER]
 *
 * Filling takes minutes; a folder that is named is filled once and kept. Prints milliseconds from request to whole answer.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { z } from 'zod'
import type { RecordNeeds, ViewerTx } from '../src/access/index.ts'
import { asViewer } from '../src/access/index.ts'
import { readPages } from '../src/app/commands/page-loader.ts'
import { configOrProblem } from '../src/app/config.ts'
import { foundCouncil } from '../src/app/database/council.ts'
import { addDays, isoDate } from '../src/kernel/index.ts'
import type { Looked } from './support/viewers.ts'
import { report, serve, sessionsOf } from './support/viewers.ts'

readPages()
const { bringUpToDate, connectApp, serverAtHand } = await import('../src/app/database/open.ts')
const { extractOn, workbookBytes, worldOf } = await import('../src/example/index.ts')
const { applyExtract } = await import('../src/intake/import/carry-out.ts')
const { readUpload } = await import('../src/intake/import/read-extract.ts')

const children = 2000
const weeks = 100
const last = isoDate('2026-11-20')
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
  writeFileSync(join(data, 'tokens.json'), JSON.stringify(await sessionsOf(record, people)))
  await database.close()
  await server.stop()
}

const pages: readonly Looked[] = [
  {
    paths: ['/monday', '/monday?page=2', '/monday?kind=statute', '/monday?show=not-known'],
    words: 'The Monday list',
  },
  { paths: ['/measures/scorecard/team'], words: 'Scorecard of' },
]
/** For those who read every team’s. */
const ofTheService: Looked = { paths: ['/measures/scorecard/service'], words: 'Scorecard of the service' }

const [named] = process.argv.slice(2)
const data = named ?? mkdtempSync(join(tmpdir(), 'los-bench-'))
if (!existsSync(join(data, 'tokens.json'))) await fill(data)
const tokens = z.array(z.string()).parse(JSON.parse(readFileSync(join(data, 'tokens.json'), 'utf8')))
const server = await serve(data)
for (const looked of pages) console.log(await report(server, tokens, looked))
console.log(
  await report(
    server,
    [tokens, tokens, tokens, tokens].flatMap((all) => all.slice(0, 2)),
    ofTheService,
  ),
)
await server.stop()
if (named === undefined) rmSync(data, { recursive: true, force: true })
