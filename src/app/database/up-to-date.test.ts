import { randomBytes } from 'node:crypto'
import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { databaseRoles } from '../../access/permissions/policies.ts'
import { protectedTables, unguarded } from '../areas.ts'
import type { TestRecord } from '../testing/test-record.ts'
import { testRecord } from '../testing/test-record.ts'
import type { Migrations } from './migrate.ts'
import { migrate } from './migrate.ts'
import { migrationsFolder } from './open.ts'
import { databaseRefusal } from './refused.ts'

const template = inject('template')
const roles = databaseRoles(template.database)
const folder = mkdtempSync(join(tmpdir(), 'los-up-to-date-'))
const connected = async (database: string): Promise<pg.Client> => {
  const client = new pg.Client({ ...template, ssl: false, database })
  client.on('error', () => undefined)
  await client.connect()
  return client
}

/** Made anew, a policy has another number. */
const policiesOf = async (client: pg.Client): Promise<string> =>
  (
    await client.query<{ made: string }>(
      "select string_agg(oid::text, ' ' order by oid) as made from pg_policy",
    )
  ).rows[0]?.made ?? ''

describe('the policies of a database', () => {
  let record: TestRecord
  let database = ''
  const others: pg.Client[] = []
  const other = async () => {
    const client = await connected(database)
    others.push(client)
    return client
  }
  const usual: Migrations = {
    folder,
    guarded: () => Promise.resolve({ tables: protectedTables, unguarded }),
    policies: 'where needed',
    progress: () => undefined,
  }
  const isMadeAnew = async (how: Partial<Migrations> = {}, as = roles) => {
    const before = await policiesOf(record.admin)
    await migrate(record.admin, as, { ...usual, ...how })
    return (await policiesOf(record.admin)) !== before
  }

  beforeAll(async () => {
    record = await testRecord()
    database = record.admin.database ?? ''
    await record.admin.query(`grant create on database ${database} to ${roles.owner}`)
    cpSync(migrationsFolder, folder, { recursive: true })
  })
  afterAll(async () => {
    await Promise.all(others.map((client) => client.end()))
    await record.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('stay as they are where nothing is to be done, whoever reads meanwhile; los migrate makes them anew', async () => {
    expect(await isMadeAnew()).toBe(false)
    const reader = await other()
    await reader.query('begin; select count(*) from children.child')
    expect(await isMadeAnew()).toBe(false)
    await reader.query('rollback')
    expect(await isMadeAnew({ policies: 'always' })).toBe(true)
    expect(await isMadeAnew()).toBe(false)
  })

  it('are made anew where anything they are made from differs, once', async () => {
    const [first] = unguarded
    const changed = protectedTables.map((table) =>
      table.table === 'children.child'
        ? { ...table, change: [...(table.change ?? []), 'read audit' as const] }
        : table,
    )
    const ways: readonly Partial<Migrations>[] = [
      { guarded: () => Promise.resolve({ tables: changed, unguarded }) },
      { guarded: () => Promise.resolve({ tables: protectedTables, unguarded: first ? [first] : [] }) },
    ]
    for (const way of ways) {
      expect(await isMadeAnew(way)).toBe(true)
      expect(await isMadeAnew(way)).toBe(false)
    }
    expect(await isMadeAnew()).toBe(true)
  })

  it.each([
    'drop policy select_by_los_template_app on children.child',
    'revoke select on children.child from los_template_app',
    'alter table children.child no force row level security',
    'alter policy select_by_los_template_app on children.child using (true)',
    'revoke select on children.care_as_at from los_template_app',
  ])('are made anew after %s', async (byHand) => {
    await record.admin.query(byHand)
    expect(await isMadeAnew()).toBe(true)
    expect(await isMadeAnew()).toBe(false)
  })

  it('are made anew by the first of two at once, after a migration, and found so by the second', async () => {
    writeFileSync(join(folder, '9990-more.sql'), 'create table record.more (id int)')
    const two = await Promise.all([other(), other()])
    const applied = await Promise.all(two.map((client) => migrate(client, roles, usual)))
    expect(applied.flat()).toEqual(['9990-more.sql'])
    expect(await isMadeAnew()).toBe(false)
  })

  it('are made anew where the program ended between a migration and them', async () => {
    const sql = 'create table record.yet_more (id int)'
    writeFileSync(join(folder, '9991-yet-more.sql'), sql)
    const stopped = () => Promise.reject(new Error('stopped'))
    await expect(migrate(record.admin, roles, { ...usual, guarded: stopped })).rejects.toThrow('stopped')
    expect(await isMadeAnew()).toBe(true)
  })

  it(
    'wait for whoever has a table, and keep nobody else from the others meanwhile',
    { timeout: 30_000 },
    async () => {
      const [holder, maker, reader] = await Promise.all([other(), other(), other()])
      await holder.query('begin; select count(*) from children.child')
      const making = migrate(maker, roles, { ...usual, policies: 'always' })
      for (let at = 0; at < 5; at += 1) {
        await reader.query('select count(*) from access.person')
        await new Promise((done) => setTimeout(done, 200))
      }
      // What it has not locked can be had while it waits: crosswise, one of the two would end in a deadlock.
      await holder.query('select count(*) from access.person; commit')
      expect(await making).toEqual([])
    },
  )
})

describe('commands at once on a fresh database', () => {
  const database = `los_fresh_${randomBytes(6).toString('hex')}`
  const url = `postgres://${template.user}:${encodeURIComponent(template.password)}@localhost:${template.port}/${database}?host=${encodeURIComponent(template.host)}`
  const list = () =>
    new Promise<{ status: number | null; said: string }>((done) => {
      const child = spawn(join(import.meta.dirname, '../../../bin/los'), ['intake', 'list'], {
        env: {
          PATH: process.env.PATH ?? '',
          DATABASE_URL: url,
          LOS_COUNCIL: 'Testshire (made up)',
          LOS_DATA: folder,
        },
      })
      let said = ''
      child.stderr.on('data', (text: Buffer) => {
        said += text.toString()
      })
      child.on('close', (status) => done({ status, said }))
    })
  let admin: pg.Client
  beforeAll(async () => {
    admin = await connected('postgres')
    await admin.query(`create database ${database}`)
  })
  afterAll(async () => {
    await admin.query(`drop database ${database} with (force)`)
    for (const role of Object.values(databaseRoles(database)))
      await admin.query(`drop role if exists ${role}`)
    await admin.end()
  })

  it(
    'both end well, and one that the database refuses ends in a sentence',
    { timeout: 240_000 },
    async () => {
      const both = await Promise.all([list(), list()])
      expect(both.map(({ status, said }) => [status, /\n +at /.test(said)])).toEqual([
        [0, false],
        [0, false],
      ])
      await admin.query(`alter role ${databaseRoles(database).app} connection limit 0`)
      const refused = await list()
      expect([refused.status, refused.said.trim().split('\n')]).toEqual([
        1,
        [
          expect.stringMatching(
            /^The database has no room .*\(too many connections .*, 53300\)\. .*run it again/,
          ),
        ],
      ])
    },
  )
})

describe('what the database refuses', () => {
  let client: pg.Client
  beforeAll(async () => {
    client = await connected('postgres')
  })
  afterAll(() => client.end())
  const raised = (code: string) =>
    client
      .query(`do $$ begin raise exception 'said so' using errcode = '${code}'; end $$`)
      .catch(databaseRefusal)

  it('is told in one sentence with its own words and code, and a fault of ours is not', async () => {
    expect(await raised('40P01')).toMatch(
      /^Other work .*\(said so, 40P01\)\. What it had not finished was not kept/,
    )
    expect(await raised('53100')).toMatch(/^The disk of the database is full \(said so, 53100\)/)
    expect(await raised('23505')).toMatch(/^The same was recorded from elsewhere/)
    expect(await raised('42P01')).toBeUndefined()
    expect(databaseRefusal(new Error('ours'))).toBeUndefined()
  })

  it('is told of a connection that was ended', async () => {
    const ended = await connected('postgres')
    const { rows } = await ended.query<{ pid: number }>('select pg_backend_pid() as pid')
    const sleeping = ended.query('select pg_sleep(20)').catch(databaseRefusal)
    await client.query('select pg_terminate_backend($1)', [rows[0]?.pid])
    expect(await sleeping).toMatch(/^The database ended the connection \(.*57P01\)/)
    expect(await ended.query('select 1').catch(databaseRefusal)).toMatch(
      /^The connection to the database was lost/,
    )
  })
})
