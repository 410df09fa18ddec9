import { sql } from 'kysely'
import type { Database } from './connect.ts'

/** A setting of PostgreSQL’s own log, and the value with which it writes no statement and no value of a row. */
interface Quiet {
  readonly name: string
  readonly to: string
  /** Other values that write none either. */
  readonly or?: readonly string[]
}

/**
 * All of them take a superuser: no session can set one for itself. What one can set (log_parameter_max_length_on_error) is
 * quiet as it comes.
 */
export const quietLog: readonly Quiet[] = [
  { name: 'log_statement', to: 'none', or: ['ddl'] },
  // Whatever failed is written with its statement from this level on; what fails here is an error.
  { name: 'log_min_error_statement', to: 'panic', or: ['fatal', 'log'] },
  // Otherwise a broken rule of a table is written with the row that broke it.
  { name: 'log_error_verbosity', to: 'terse' },
  { name: 'log_min_duration_statement', to: '-1' },
  { name: 'log_min_duration_sample', to: '-1' },
  { name: 'log_transaction_sample_rate', to: '0' },
]

export interface LogSetting {
  readonly name: string
  readonly setting: string
}

export async function logSettings({ db }: Pick<Database, 'db'>): Promise<readonly LogSetting[]> {
  const { rows } = await sql<LogSetting>`
    select name, setting from pg_settings where name = any(${quietLog.map(({ name }) => name)}::text[])`.execute(
    db,
  )
  return rows
}

/** What whoever runs the server must set, as a sentence; undefined where its log tells nothing of children. */
export function logToMend(database: string, settings: readonly LogSetting[]): string | undefined {
  const wrong = quietLog.filter(({ name, to, or = [] }) => {
    const held = settings.find((each) => each.name === name)
    return held !== undefined && ![to, ...or].includes(held.setting)
  })
  if (wrong.length === 0) return undefined
  const set = wrong.map(({ name, to }) => `alter database "${database}" set ${name} = '${to}';`).join(' ')
  return `PostgreSQL’s own log can show what stands in children’s records, and only a superuser of the server can change that. Have one run, then start again: ${set}`
}
