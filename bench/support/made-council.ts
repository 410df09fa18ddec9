import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { z } from 'zod'
import type { RecordNeeds, ViewerTx } from '../../src/access/index.ts'
import { asViewer } from '../../src/access/index.ts'
import { configOrProblem } from '../../src/app/config.ts'
import { foundCouncil } from '../../src/app/database/council.ts'
import type { IsoDate } from '../../src/kernel/index.ts'
import { addDays } from '../../src/kernel/index.ts'
import { sessionsOf } from './viewers.ts'

/** A made-up council: its children, how often an extract was taken, and who looks. */
export interface MadeCouncil {
  readonly children: number
  readonly last: IsoDate
  readonly extracts: number
  readonly daysBetween: number
  readonly viewers: readonly MadeViewer[]
}

export interface MadeViewer {
  readonly role: string
  /** A team of those below, for those who have one. */
  readonly team?: string | undefined
}

export const teams = [
  'Front Door',
  'Referral and Assessment',
  'Protection and Permanence North',
  'Protection and Permanence South',
  'Children in Care',
  'Leaving Care',
  'Fostering and Adoption',
] as const

const quiet = () => undefined

async function makePeople(tx: ViewerTx, viewers: readonly MadeViewer[]): Promise<readonly number[]> {
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

async function putExtracts(
  record: RecordNeeds,
  { children, last, extracts, daysBetween }: MadeCouncil,
): Promise<void> {
  const { extractOn, workbookBytes, worldOf } = await import('../../src/example/index.ts')
  const { applyExtract } = await import('../../src/intake/import/carry-out.ts')
  const { readUpload } = await import('../../src/intake/import/read-extract.ts')
  const first = addDays(last, -daysBetween * extracts)
  const world = worldOf({ children, seed: 1, from: first, until: last })
  for (let at = 1; at <= extracts; at += 1) {
    const asAt = addDays(first, daysBetween * at)
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

const setUp = { asking: { kind: 'system', name: 'set-up' } } as const
const intake = { asking: { kind: 'system', name: 'intake' } } as const

/** Works on the record of a data folder, with its own server for as long. */
async function onRecord<T>(data: string, work: (record: RecordNeeds) => Promise<T>): Promise<T> {
  const { bringUpToDate, connectApp, serverAtHand } = await import('../../src/app/database/open.ts')
  const config = configOrProblem({ LOS_DATA: data, LOS_COUNCIL: 'Testshire (made up)' })
  const server = await serverAtHand(config, quiet, true)
  await bringUpToDate(server.admin, quiet)
  const database = connectApp(config, server.admin, quiet)
  const done = await work({ db: database.db, now: () => new Date() })
  await database.close()
  await server.stop()
  return done
}

async function fill(data: string, made: MadeCouncil): Promise<void> {
  const people = await onRecord(data, async (record) => {
    await asViewer(record, setUp, async (tx) => {
      await foundCouncil(tx, { kind: 'live', name: 'Testshire (made up)', exampleToday: null })
      for (const team of teams) await sql`insert into access.team (name) values (${team})`.execute(tx.db)
    })
    await asViewer(record, intake, (tx) =>
      sql`insert into intake.team_name (name, team_id) select name, id from access.team`.execute(tx.db),
    )
    const found = await asViewer(record, setUp, (tx) => makePeople(tx, made.viewers))
    await putExtracts(record, made)
    return found
  })
  writeFileSync(join(data, 'people.json'), JSON.stringify(people))
}

/**
 * The sessions of those who look, begun now. A folder that is not there yet is filled first, by the real intake. The loader
 * of pages must stand before it is called.
 */
export async function lookingIn(data: string, made: MadeCouncil): Promise<readonly string[]> {
  if (!existsSync(join(data, 'people.json'))) await fill(data, made)
  const people = z.array(z.number()).parse(JSON.parse(readFileSync(join(data, 'people.json'), 'utf8')))
  return onRecord(data, (record) => sessionsOf(record, people))
}
