import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { NoTables } from '../../access/index.ts'
import { keepingPlans } from './kept-plans.ts'

export interface Address {
  readonly host: string
  readonly port: number
  readonly user: string
  readonly password: string
  readonly database: string
  readonly ssl?: boolean
  /** The role of the database that everything is done as, where it is not the user's own. */
  readonly role?: string
}

// A day stays text (it is an IsoDate), and a bigint, which here is always a count or a change, becomes a number.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

/** Reads postgres://user:password@host:5432/database; a socket folder may stand in ?host=. */
export function addressOfUrl(url: string): Address {
  const parsed = new URL(url)
  const user = parsed.username === '' ? 'postgres' : decodeURIComponent(parsed.username)
  return {
    host:
      parsed.searchParams.get('host') ??
      (parsed.hostname === '' ? 'localhost' : decodeURIComponent(parsed.hostname)),
    port: Number(parsed.port === '' ? (parsed.searchParams.get('port') ?? 5432) : parsed.port),
    user,
    password: decodeURIComponent(parsed.password),
    database: parsed.pathname.length > 1 ? decodeURIComponent(parsed.pathname.slice(1)) : user,
    ssl: ['require', 'verify-ca', 'verify-full'].includes(parsed.searchParams.get('sslmode') ?? ''),
  }
}

export interface Database {
  readonly db: Kysely<NoTables>
  close(): Promise<void>
}

export interface PoolSize {
  readonly most: number
  /** So many stay open however long nobody asks; those above close after half a minute. */
  readonly kept: number
}

/** A pool of connections; one that breaks is replaced, and says so through `onError`. */
export function connect(address: Address, size: PoolSize, onError: (error: Error) => void): Database {
  const pool = new pg.Pool({
    ...address,
    ...(address.role === undefined ? {} : { options: `-c role=${address.role}` }),
    ssl: address.ssl ? { rejectUnauthorized: true } : false,
    max: size.most,
    min: size.kept,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 60_000,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    application_name: 'line-of-sight',
  })
  pool.on('error', onError)
  // A connection in use that breaks between two statements tells nobody but itself: unheard, it would end the process.
  pool.on('connect', (client) => {
    client.on('error', onError)
    client.query = keepingPlans(client.query.bind(client))
  })
  const db = new Kysely<NoTables>({ dialect: new PostgresDialect({ pool }) })
  return { db, close: () => db.destroy() }
}
