/**
 * How fast a plan opens that has 200 actions and five years of history: 8 people looking at once, the real server, row
 * security and versions as always. Run so:
 *
 *   bin/run bench/plan.ts [FOLDER]
 *
 * A folder that is named is filled once and kept. Prints milliseconds from request to whole answer. `fresh` is the first
 * page after a change of the record, for which the plan is worked out anew.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { z } from 'zod'
import type { RecordNeeds, ViewerTx } from '../src/access/index.ts'
import { asViewer } from '../src/access/index.ts'
import { configOrProblem } from '../src/app/config.ts'
import { foundCouncil } from '../src/app/database/council.ts'
import type { IsoDate } from '../src/kernel/index.ts'
import { addMonths, isoDate } from '../src/kernel/index.ts'
import { report, serve, sessionsOf } from './support/viewers.ts'

const { bringUpToDate, connectApp, serverAtHand } = await import('../src/app/database/open.ts')
const { madeAction, madePlan, madePost } = await import('../src/plan/testing/made-plan.ts')
const { addMilestone } = await import('../src/plan/store/milestones.ts')
const { recordProgress } = await import('../src/plan/store/progress.ts')
const { redate } = await import('../src/plan/store/redatings.ts')
interface Made {
  readonly id: Awaited<ReturnType<typeof madeAction>>
  dueOn: IsoDate
}

const areas = 8
const actionsEach = 25
const months = 60
const begins = isoDate('2021-11-01')
const quiet = () => undefined
const setUp = { asking: { kind: 'system', name: 'set-up' } } as const

const roles = [
  'director',
  'head of service',
  'director',
  'head of service',
  'director',
  'head of service',
  'director',
  'head of service',
]

async function makePeople(tx: ViewerTx): Promise<readonly number[]> {
  const people: number[] = []
  for (const role of roles) {
    const { rows } = await sql<{ id: number }>`
      insert into access.person (name) values (${`Made-up ${role}`}) returning id`.execute(tx.db)
    const id = rows[0]?.id ?? 0
    await sql`insert into access.role_held (person_id, role, from_on) values (${id}, ${role}, '2020-01-01')`.execute(
      tx.db,
    )
    people.push(id)
  }
  return people
}

async function makeActions(tx: ViewerTx, posts: readonly number[]): Promise<readonly Made[]> {
  const { areaIds } = await madePlan(tx, {
    findings: areas,
    areas: Array.from({ length: areas }, (_, at) => [at]),
  })
  const made: Made[] = []
  for (const areaId of areaIds)
    for (let at = 0; at < actionsEach; at += 1) {
      const dueOn = addMonths(begins, 3 + at * 2)
      const id = await madeAction(tx, areaId, {
        text: `Action ${at + 1} of the area, so that children are seen (made up)`,
        leadPostId: posts[at % posts.length] ?? null,
        startOn: begins,
        dueOn,
      })
      await addMilestone(tx, id, { text: 'Half way', dueOn: addMonths(begins, 2 + at) })
      made.push({ id, dueOn })
    }
  return made
}

/** One month of everybody’s news; now and then a date is moved. */
async function month(tx: ViewerTx, actions: readonly Made[], on: IsoDate, at: number): Promise<void> {
  for (const [place, action] of actions.entries()) {
    const done = `What was done in month ${at + 1}`
    await recordProgress(tx, action.id, { onDay: on, done, evidence: '', next: 'Go on', helpNeeded: '' })
    if ((place + at) % 29 !== 0) continue
    const to = { fromOn: action.dueOn, toOn: addMonths(action.dueOn, 6), reason: 'It takes longer (made up)' }
    const moved = await redate(tx, { actionId: action.id }, to)
    if (moved.ok) action.dueOn = to.toOn
  }
}

async function fill(data: string): Promise<void> {
  const config = configOrProblem({ LOS_DATA: data, LOS_COUNCIL: 'Testshire (made up)' })
  const server = await serverAtHand(config, quiet, true)
  await bringUpToDate(server.admin, quiet)
  const database = connectApp(config, server.admin, quiet)
  const recordOn = (day: IsoDate): RecordNeeds => ({
    db: database.db,
    now: () => new Date(`${day}T10:00:00Z`),
  })
  const first = recordOn(begins)
  const { people, posts } = await asViewer(first, setUp, async (tx) => {
    await foundCouncil(tx, { kind: 'live', name: 'Testshire (made up)', exampleToday: null })
    const made: number[] = []
    for (let at = 0; at < 20; at += 1) made.push(await madePost(tx, `Made-up post ${at + 1}`))
    return { people: await makePeople(tx), posts: made }
  })
  const asking = { kind: 'person', personId: people[0] ?? 0 } as const
  const actions = await asViewer(first, { asking }, (tx) => makeActions(tx, posts))
  for (let at = 0; at < months; at += 1) {
    const on = addMonths(begins, at)
    await asViewer(recordOn(on), { asking }, (tx) => month(tx, actions, on, at))
  }
  const now = { db: database.db, now: () => new Date() }
  writeFileSync(join(data, 'tokens.json'), JSON.stringify(await sessionsOf(now, people)))
  await database.close()
  await server.stop()
}

const [named] = process.argv.slice(2)
const data = named ?? mkdtempSync(join(tmpdir(), 'los-bench-'))
if (!existsSync(join(data, 'tokens.json'))) await fill(data)
const tokens = z.array(z.string()).parse(JSON.parse(readFileSync(join(data, 'tokens.json'), 'utf8')))
const server = await serve(data)
const open = async (): Promise<number> => {
  const began = performance.now()
  await (await fetch(`${server.url}/plan`, { headers: { cookie: `los_session=${tokens[0] ?? ''}` } })).text()
  return Math.round(performance.now() - began)
}
console.log(`fresh: ${await open()} ms, again ${await open()} ms`)
for (const [path, words] of [
  ['/plan', 'Improvement plan'],
  ['/plan/areas/1', 'Action 1 of the area'],
  ['/plan/check', 'Plan check'],
] as const)
  console.log(await report(server, tokens, { paths: [path], words }))
await server.stop()
if (named === undefined) rmSync(data, { recursive: true, force: true })
