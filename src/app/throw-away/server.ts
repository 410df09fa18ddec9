import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import type { Address } from '../database/connect.ts'
import { binaries } from '../database/embedded/binaries.ts'
import { embeddedFolders, giveTo } from '../database/embedded/folders.ts'
import { stopPostmaster } from '../database/embedded/postmaster.ts'
import { Problem } from '../problem.ts'
import { clearAbandoned, makeFolder } from './folder.ts'
import { onlyDatabase, putCluster } from './ready-cluster.ts'

const checkout = join(import.meta.dirname, '../../..')

/** A PostgreSQL for one question: nothing of it outlives the command. */
export interface ThrowAwayServer {
  readonly address: Address
  readonly stop: () => Promise<void>
}

/** Nothing is kept, so nothing has to reach the disk. */
const settings = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '8',
  shared_buffers: '24MB',
  work_mem: '16MB',
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  autovacuum: 'off',
  jit: 'off',
  max_parallel_workers: '0',
  max_logical_replication_workers: '0',
  io_method: 'sync',
  timezone: 'UTC',
  log_min_messages: 'fatal',
  log_min_error_statement: 'panic',
  log_parameter_max_length_on_error: '0',
}

/**
 * Puts a cluster in a folder of its own and starts it. `stop` ends it and removes the folder, as does a failed start;
 * what a killed command left is cleared by the next.
 * @throws Problem in a sentence when it cannot be set up.
 */
export async function startThrowAway(): Promise<ThrowAwayServer> {
  const kept = embeddedFolders(checkout, undefined, process.getuid?.() === 0)
  const bin = binaries(kept)
  await clearAbandoned()
  const folder = makeFolder()
  giveTo(kept, folder)
  const options = { ...kept.runAs, cwd: folder, env: { PATH: '/usr/bin:/bin', TZ: 'UTC' } }
  const cluster = join(folder, 'postgres')
  let postmaster: ChildProcess | undefined
  const stop = async () => {
    if (postmaster?.pid !== undefined) await stopPostmaster(postmaster.pid, 'at once')
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await putCluster(cluster, { kept, bin, options })
    const set = Object.entries({ ...settings, unix_socket_directories: folder })
    postmaster = spawn(
      join(bin, 'postgres'),
      ['-D', cluster, ...set.flatMap(([name, value]) => ['-c', `${name}=${value}`])],
      { ...options, stdio: 'ignore', detached: true },
    )
    const address = { host: folder, port: 5432, user: 'postgres', password: '', database: onlyDatabase }
    await untilReady(address, postmaster)
    return { address, stop }
  } catch (cause) {
    await stop()
    if (cause instanceof Problem) throw cause
    const why = cause instanceof Error ? cause.message.trim() : String(cause)
    throw new Problem(`No database could be made in ${folder}: ${why} (is there space?)`, { cause })
  }
}

async function untilReady(address: Address, postmaster: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 1200; tries += 1) {
    if (postmaster.exitCode !== null) break
    if (existsSync(join(address.host, '.s.PGSQL.5432')) && (await answers(address))) return
    await wait(10)
  }
  throw new Problem('The database for this question did not start: is there memory and space?')
}

async function answers(address: Address): Promise<boolean> {
  const client = new pg.Client({ ...address, ssl: false })
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
