import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { Problem } from '../../problem.ts'
import type { EmbeddedFolders } from './folders.ts'
import { giveTo } from './folders.ts'

/** A socket's whole path may have about 107 characters. */
export function makeSocketFolder(folders: EmbeddedFolders): string {
  const base = tmpdir().length > 60 ? '/tmp' : tmpdir()
  const folder = mkdtempSync(join(base, 'los-'))
  giveTo(folders, folder)
  return folder
}

const settings = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '60',
  shared_buffers: '64MB',
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Statements can hold personal data; the log says what failed, never with which values.
  log_statement: 'none',
  log_min_error_statement: 'panic',
  log_parameter_max_length_on_error: '0',
  log_error_verbosity: 'terse',
}

/** Settings beside these, or in their place: for a server whose data nobody keeps. */
export type MoreSettings = Readonly<Record<string, string>>

export function spawnPostmaster(
  folders: EmbeddedFolders,
  bin: string,
  socketFolder: string,
  more: MoreSettings,
): ChildProcess {
  const log = openSync(folders.log, 'a', 0o600)
  const options = Object.entries({ ...settings, ...more, unix_socket_directories: socketFolder })
  const child = spawn(
    join(bin, 'postgres'),
    ['-D', folders.cluster, ...options.flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    // A process group of its own: Ctrl-C reaches us alone, and we stop it when the last request is answered.
    {
      ...folders.runAs,
      cwd: folders.root,
      env: { PATH: '/usr/bin:/bin', TZ: 'UTC' },
      stdio: ['ignore', log, log],
      detached: true,
    },
  )
  closeSync(log)
  return child
}

async function answers(socketFolder: string, password: string): Promise<boolean> {
  const client = new pg.Client({ host: socketFolder, user: 'postgres', password, database: 'postgres' })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end()
  }
}

/** Waits until the server answers; recovery after a crash may take some seconds. */
export async function untilReady(
  child: ChildProcess,
  folders: EmbeddedFolders,
  socketFolder: string,
  password: string,
): Promise<void> {
  for (let tries = 0; tries < 2400; tries += 1) {
    if (child.exitCode !== null) {
      const lastWords = readFileSync(folders.log, 'utf8').trim().split('\n').slice(-3).join(' ')
      throw new Problem(
        `The embedded PostgreSQL did not start: ${lastWords} (its whole log is ${folders.log}).`,
      )
    }
    if (existsSync(join(socketFolder, '.s.PGSQL.5432')) && (await answers(socketFolder, password))) return
    await wait(25)
  }
  throw new Problem(`The embedded PostgreSQL has not answered for a minute; its log is ${folders.log}.`)
}

const alive = (pid: number): boolean =>
  existsSync(`/proc/${pid}/stat`) && !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ')

/**
 * Fast shutdown: open work is rolled back, everything committed is on disk. At once: of what is thrown away nothing has to
 * reach the disk.
 */
export async function stopPostmaster(pid: number, how: 'cleanly' | 'at once' = 'cleanly'): Promise<void> {
  if (alive(pid)) process.kill(pid, how === 'cleanly' ? 'SIGINT' : 'SIGQUIT')
  for (let tries = 0; tries < 2400 && alive(pid); tries += 1) await wait(25)
}

/** A postmaster of this cluster that outlived its app (which was killed) is stopped cleanly: our lock says it is ours. */
export async function stopOrphan(folders: EmbeddedFolders): Promise<void> {
  const pidFile = join(folders.cluster, 'postmaster.pid')
  if (!existsSync(pidFile)) return
  const [pid, , , , socketFolder] = readFileSync(pidFile, 'utf8').split('\n')
  if (pid !== undefined && runsHere(Number(pid), folders)) await stopPostmaster(Number(pid))
  if (socketFolder?.includes('/los-')) rmSync(socketFolder, { recursive: true, force: true })
}

/** The number in an old file may by now be another program's: only a process that works in our cluster is ours. */
function runsHere(pid: number, folders: EmbeddedFolders): boolean {
  if (!existsSync(`/proc/${pid}/cwd`)) return false
  return readlinkSync(`/proc/${pid}/cwd`) === folders.cluster
}
