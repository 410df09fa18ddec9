import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import type { Config } from '../config.ts'
import { databaseRoles } from '../../access/permissions/policies.ts'
import { Problem } from '../problem.ts'
import type { Address, Database } from './connect.ts'
import { addressOfUrl, connect } from './connect.ts'
import type { EmbeddedServer } from './embedded/server.ts'
import { addressOf, runningElsewhere, startEmbedded } from './embedded/server.ts'
import type { EmbeddedFolders } from './embedded/folders.ts'
import { embeddedFolders } from './embedded/folders.ts'
import type { Migrations } from './migrate.ts'
import { migrate } from './migrate.ts'
import { migrationsIn } from './migration-files.ts'
import type { GuardedTables } from './rebuild-policies.ts'
import { policyHash } from './rebuild-policies.ts'
import { appPassword, ensureDatabase, provision } from './provision.ts'

export const checkout = join(import.meta.dirname, '../../..')
export const migrationsFolder = join(checkout, 'migrations')

/** The name of the embedded server's database. */
const embeddedDatabase = 'line_of_sight'

/** A server to migrate and connect to, and what to do when done with it. */
export interface ServerAtHand {
  readonly admin: Address
  readonly embedded: EmbeddedServer | undefined
  stop(): Promise<void>
}

const nothingToStop = (): Promise<void> => Promise.resolve()

/** Another command that has the server for itself is done in a moment: wait for it rather than share what it will stop. */
async function startWhenFree(
  folders: EmbeddedFolders,
  progress: (text: string) => void,
  share: boolean,
): Promise<EmbeddedServer | 'in use'> {
  for (let tries = 0; ; tries += 1) {
    const server = await startEmbedded(folders, progress)
    const served = server === 'in use' && runningElsewhere(folders)?.url !== undefined
    if (server !== 'in use' || served || !share || tries === 150) return server
    await wait(200)
  }
}

async function embeddedAtHand(
  config: Config,
  progress: (text: string) => void,
  share: boolean,
): Promise<ServerAtHand> {
  const folders = embeddedFolders(checkout, config.dataFolder, process.getuid?.() === 0)
  const server = await startWhenFree(folders, progress, share)
  if (server !== 'in use') {
    await ensureDatabase({ ...server, database: embeddedDatabase }, embeddedDatabase)
    return { admin: { ...server, database: embeddedDatabase }, embedded: server, stop: () => server.stop() }
  }
  const running = runningElsewhere(folders)
  if (!share || !running) {
    const where = running?.url === undefined ? '' : ` at ${running.url}`
    const who = running ? ` (process ${running.process})` : ''
    throw new Problem(
      `Line of Sight is already running on the data in ${folders.root}${where}${who}; stop that one first, or set LOS_DATA to another folder.`,
    )
  }
  return {
    admin: { ...addressOf(folders, running), database: embeddedDatabase },
    embedded: undefined,
    stop: nothingToStop,
  }
}

/**
 * The PostgreSQL that this configuration means: the council's own, the running product's, or one started here.
 * @param share whether a server that another process of ours runs will do (a command), or not (the server itself).
 */
export function serverAtHand(
  config: Config,
  progress: (text: string) => void,
  share: boolean,
): Promise<ServerAtHand> {
  if (config.databaseUrl === undefined) return embeddedAtHand(config, progress, share)
  return Promise.resolve({
    admin: addressOfUrl(config.databaseUrl),
    embedded: undefined,
    stop: nothingToStop,
  })
}

const oldest = 150_000
const testedFrom = 180_000

async function checkVersion(client: pg.Client, progress: (text: string) => void): Promise<void> {
  const { rows } = await client.query<{ number: number; version: string }>(
    "select current_setting('server_version_num')::int as number, current_setting('server_version') as version",
  )
  const { number, version } = rows[0] ?? { number: 0, version: 'unknown' }
  if (number < oldest) throw new Problem(`PostgreSQL ${version} is too old: use version 18.`)
  if (number < testedFrom) progress(`PostgreSQL ${version} is older than 18, the version this is tested on`)
}

async function adminClient(admin: Address): Promise<pg.Client> {
  const client = new pg.Client({ ...admin, ssl: admin.ssl ? { rejectUnauthorized: true } : false })
  // The statement under way fails too, and says so; unheard, this would end the process first.
  client.on('error', () => undefined)
  try {
    await client.connect()
  } catch (cause) {
    const why = cause instanceof Error ? cause.message || cause.name : String(cause)
    throw new Problem(
      `The database ${admin.database} at ${admin.host}:${admin.port} does not answer: ${why}. Check DATABASE_URL and that the server runs.`,
      { cause },
    )
  }
  return client
}

/** The areas bring most of the product with them: loaded when their tables are asked for, and not to find a server. */
async function guarded(): Promise<GuardedTables> {
  const { protectedTables, unguarded } = await import('../areas.ts')
  return { tables: protectedTables, unguarded }
}

/** The hash of the policies that this program makes in this database. */
export const policyHashHere = async ({ database }: Address): Promise<string> =>
  policyHash(await guarded(), databaseRoles(database), migrationsIn(migrationsFolder))

/**
 * Makes roles, applies migrations, rebuilds the policies: where nothing is to be done, nobody waits for it.
 * @returns the names of the migrations applied now.
 */
export async function bringUpToDate(
  admin: Address,
  progress: (text: string) => void,
  policies: Migrations['policies'] = 'where needed',
): Promise<readonly string[]> {
  const roles = databaseRoles(admin.database)
  const client = await adminClient(admin)
  try {
    await checkVersion(client, progress)
    for (const note of await provision(client, admin, roles)) progress(note)
    return await migrate(client, roles, { folder: migrationsFolder, guarded, policies, progress })
  } finally {
    await client.end()
  }
}

/** For the pages that are asked for at one moment; each open connection takes some 4 MB of the server's memory. */
export const connectionsKept = 8

function appAddress({ appDatabaseUrl }: Config, admin: Address): Address {
  if (appDatabaseUrl !== undefined) return addressOfUrl(appDatabaseUrl)
  const app = databaseRoles(admin.database).app
  return { ...admin, user: app, password: appPassword(admin, app) }
}

/** The app's own connections: as the role that owns nothing. */
export const connectApp = (config: Config, admin: Address, onError: (error: Error) => void): Database =>
  connect(appAddress(config, admin), { most: 16, kept: connectionsKept }, onError)

/** Connections for forms alone: while an extract goes in they wait for it, and pages are answered on the others. */
export const connectForms = (config: Config, admin: Address, onError: (error: Error) => void): Database =>
  connect(appAddress(config, admin), { most: 6, kept: 1 }, onError)

/** Connects as the role that removes records, for one piece of work: the app's own sign-in cannot become it. */
export async function connectRetention<T>(
  admin: Address,
  work: (db: Database['db']) => Promise<T>,
): Promise<T> {
  const { retention } = databaseRoles(admin.database)
  const database = connect({ ...admin, role: retention }, { most: 1, kept: 0 }, () => undefined)
  try {
    return await work(database.db)
  } finally {
    await database.close()
  }
}
