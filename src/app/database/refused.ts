import pg from 'pg'

const again = 'What it had not finished was not kept; run it again'

/** By the first two letters of PostgreSQL's code, or the whole of it: what befell the command, and what to do. */
const refusals: readonly (readonly [codes: RegExp, what: string, then: string])[] = [
  [/^40|^55P03/, 'Other work on the database came in between', `${again}.`],
  [/^23505/, 'The same was recorded from elsewhere at the same moment', `${again} if it is still wanted.`],
  [/^57014/, 'The database took too long over it', `${again} when there is less to do on it.`],
  [/^57|^08/, 'The database ended the connection', `${again} when it answers.`],
  [/^53100/, 'The disk of the database is full', `Make room on it. ${again}.`],
  [
    /^53/,
    'The database has no room for more work or connections',
    `${again} when there is less to do on it.`,
  ],
  [/^25006/, 'The database takes no changes at present', `${again} when it does.`],
  [/^58|^XX/, 'The database failed', `Its log says why. ${again} when that is mended.`],
  [/^28|^3D/, 'The database did not let the program in', 'Check DATABASE_URL and LOS_APP_DATABASE_URL.'],
]

const lost =
  /^(Connection terminated|Client (has encountered|was closed)|timeout exceeded when trying to connect)/
const unreachable = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EHOSTUNREACH']

const codeOf = (error: Error): string => ('code' in error && typeof error.code === 'string' ? error.code : '')

/** Node says what it tried: a file or a mail server that refuses is not the database. */
const isConnection = (error: Error): boolean =>
  lost.test(error.message) ||
  (unreachable.includes(codeOf(error)) &&
    'syscall' in error &&
    /^(connect|read|write)$/.test(String(error.syscall)))

/**
 * What to tell whoever ran a command that ended because the database refused: deadlock, killed, full. Its own words and
 * code stand in it, to look for in the database's log. Undefined for a fault of ours, which keeps its stack.
 */
export function databaseRefusal(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  if (isConnection(error))
    return `The connection to the database was lost (${error.message}). ${again} when it answers.`
  if (!(error instanceof pg.DatabaseError)) return databaseRefusal(error.cause)
  const code = error.code ?? ''
  const [, what, then] = refusals.find(([codes]) => codes.test(code)) ?? []
  return what && `${what} (${error.message}, ${code}). ${then}`
}
