import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { sql } from 'kysely'
import { inject } from 'vitest'
import { databaseRoles } from '../../access/permissions/policies.ts'
import type { PersonRole } from '../../access/index.ts'
import type { Asking, At, RecordNeeds, ViewerTx } from '../../access/index.ts'
import { asViewer } from '../../access/index.ts'
import { isoDate } from '../../kernel/index.ts'
import { connect } from '../database/connect.ts'
import { foundCouncil } from '../database/council.ts'
import { appPassword } from '../database/provision.ts'

export interface MadeUpPerson {
  readonly roles?: readonly PersonRole[]
  readonly posts?: readonly string[]
  /** The team that the roles are limited to; made under no parent when it is not there. */
  readonly team?: string
  readonly name?: string
}

export interface TestRecord {
  readonly record: RecordNeeds
  /** The same on the connections that forms are answered on. */
  readonly forms: RecordNeeds
  /** Superuser access to this test's own database, for looking behind the policies. */
  readonly admin: pg.Client
  /** Makes a person with these roles and posts. */
  person(made: MadeUpPerson): Promise<Asking & { kind: 'person' }>
  /** Runs work as this viewer, at these dates (today unless said). */
  as<T>(asking: Asking, work: (tx: ViewerTx) => Promise<T>, at?: Partial<At>): Promise<T>
  /** Runs work as the role of the database that removes records. */
  readonly asRetention: <T>(work: (tx: ViewerTx) => Promise<T>) => Promise<T>
  /** Moves the clock: later changes are known from then on. */
  setClock(instant: string): void
  close(): Promise<void>
}

export const setUp: Asking = { kind: 'system', name: 'set-up' }

async function makePerson(tx: ViewerTx, made: MadeUpPerson): Promise<number> {
  const name = made.name ?? `Made-up ${made.roles?.join(' and ') ?? 'person'}`
  const one = async (query: ReturnType<typeof sql<{ id: number }>>) =>
    (await query.execute(tx.db)).rows[0]?.id
  const id = await one(sql`insert into access.person (name) values (${name}) returning id`)
  const team =
    made.team === undefined
      ? null
      : ((await one(sql`select id from access.team where name = ${made.team}`)) ??
        (await one(sql`insert into access.team (name) values (${made.team}) returning id`)))
  for (const role of made.roles ?? []) {
    await sql`insert into access.role_held (person_id, role, team_id, from_on) values (${id}, ${role}, ${team}, '2012-01-01')`.execute(
      tx.db,
    )
  }
  for (const title of made.posts ?? []) {
    const post =
      (await one(sql`select id from access.post where title = ${title}`)) ??
      (await one(sql`insert into access.post (title) values (${title}) returning id`))
    await sql`insert into access.post_holder (post_id, person_id, from_on) values (${post}, ${id}, '2012-01-01')`.execute(
      tx.db,
    )
  }
  if (id === undefined) throw new Error('No person was made')
  return id
}

/** The app's own connections, and the one that removes records. */
function connectionsTo(template: Parameters<typeof appPassword>[0], database: string) {
  const { app, retention } = databaseRoles(template.database)
  const password = appPassword(template, app)
  return {
    pool: connect({ ...template, database, user: app, password }, { most: 12, kept: 0 }, () => undefined),
    forms: connect({ ...template, database, user: app, password }, { most: 6, kept: 0 }, () => undefined),
    removing: connect({ ...template, database, role: retention }, { most: 1, kept: 0 }, () => undefined),
  }
}

/** Makes and removes the databases of every file of this worker. */
let maker: Promise<pg.Client> | undefined

async function connectedMaker(): Promise<pg.Client> {
  const client = new pg.Client({ ...inject('template'), ssl: false, database: 'postgres' })
  client.on('error', () => undefined)
  await client.connect()
  return client
}

/**
 * A database of this test's own, cloned from the migrated template: real tables, real policies, the app's own role.
 * The clock stands on `now` (24 November 2020, ten in the morning, unless said).
 */
export async function testRecord(
  kind: 'live' | 'worked example' = 'live',
  now = '2020-11-24T10:00:00Z',
): Promise<TestRecord> {
  const template = inject('template')
  const database = `los_test_${randomBytes(6).toString('hex')}`
  const databases = await (maker ??= connectedMaker())
  // Copied as files, which is quicker than page by page through the log where both lie in memory.
  await databases.query(`create database ${database} template ${template.database} strategy file_copy`)
  const admin = new pg.Client({ ...template, ssl: false, database })
  await admin.connect()
  const { pool, forms, removing } = connectionsTo(template, database)
  let clock = now
  const record: RecordNeeds = { db: pool.db, now: () => new Date(clock) }
  const as: TestRecord['as'] = (asking, work, at) => asViewer(record, { asking, ...(at ? { at } : {}) }, work)
  const exampleToday = kind === 'live' ? null : isoDate(now.slice(0, 10))
  await as(setUp, (tx) => foundCouncil(tx, { kind, name: 'Testshire Council (made up)', exampleToday }))
  return {
    record,
    forms: { ...record, db: forms.db },
    admin,
    as,
    person: async (made) => ({ kind: 'person', personId: await as(setUp, (tx) => makePerson(tx, made)) }),
    asRetention: (work) =>
      asViewer({ ...record, db: removing.db }, { asking: { kind: 'system', name: 'retention' } }, work),
    setClock: (instant) => {
      clock = instant
    },
    close: async () => {
      await pool.close()
      await forms.close()
      await removing.close()
      await admin.end()
      await databases.query(`drop database ${database} with (force)`)
    },
  }
}
