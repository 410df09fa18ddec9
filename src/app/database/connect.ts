import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { NoTables } from '../../access/index.ts'

export interface Address {
  readonly host: string
  readonly port: number
  readonly user: string
  readonly password: string
  readonly database: string
  readonly ssl?: boolean
}

const builtins = pg.types.builtins

/** A day stays text (it is an IsoDate), and a bigint, which here is always a count or a change, becomes a number. */
function parserOf(oid: number, format?: 'text' | 'binary'): (text: string) => unknown {
  if (oid === builtins.DATE) return (text: string) => text
  if (oid === builtins.INT8) return (text: string) => Number(text)
  const parser: (text: string) => unknown = pg.types.getTypeParser(oid, format === 'binary' ? 'text' : format)
  return parser
}
export const types = { getTypeParser: parserOf }

/** Reads postgres://user:password@host:5432/database; a socket folder may stand in ?host=. */
export function addressOfUrl(url: string): Address {
  const parsed = new URL(url)
  const user = decodeURIComponent(parsed.username) || 'postgres'
  return {
    host: parsed.searchParams.get('host') ?? (decodeURIComponent(parsed.hostname) || 'localhost'),
    port: Number(parsed.port || parsed.searchParams.get('port') || 5432),
    user,
    password: decodeURIComponent(parsed.password),
    database: decodeURIComponent(parsed.pathname.slice(1)) || user,
    ssl: ['require', 'verify-ca', 'verify-full'].includes(parsed.searchParams.get('sslmode') ?? ''),
  }
}

export interface Database {
  readonly db: Kysely<NoTables>
  close(): Promise<void>
}

/** A pool of connections; one that breaks is replaced, and says so through `onError`. */
export function connect(address: Address, size: number, onError: (error: Error) => void): Database {
  const pool = new pg.Pool({
    ...address,
    ssl: address.ssl ? { rejectUnauthorized: true } : false,
    max: size,
    types,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 60_000,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    application_name: 'line-of-sight',
  })
  pool.on('error', onError)
  const db = new Kysely<NoTables>({ dialect: new PostgresDialect({ pool }) })
  return { db, close: () => db.destroy() }
}
