import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { Problem } from '../../problem.ts'
import { binaries } from './binaries.ts'
import { ensureCluster } from './cluster.ts'
import type { EmbeddedFolders } from './folders.ts'
import { makeRoot } from './folders.ts'
import type { Lock } from './lock.ts'
import { takeLock } from './lock.ts'
import { keepPostmaster } from './keep-postmaster.ts'
import type { MoreSettings } from './postmaster.ts'
import { makeSocketFolder, spawnPostmaster, stopOrphan, untilReady } from './postmaster.ts'

/** How to reach a PostgreSQL server, as its superuser or owner. */
export interface ServerAddress {
  readonly host: string
  readonly port: number
  readonly user: string
  readonly password: string
}

export interface EmbeddedServer extends ServerAddress {
  /** Tells other commands where this server is served, for as long as it runs. */
  announce(url: string): void
  stop(): Promise<void>
}

const Running = z.object({ process: z.number(), socketFolder: z.string(), url: z.string().optional() })
export type Running = z.infer<typeof Running>

function write(folders: EmbeddedFolders, running: Running): void {
  const half = `${folders.running}.half`
  writeFileSync(half, JSON.stringify(running), { mode: 0o600 })
  renameSync(half, folders.running)
}

/** What the process that holds the lock says of itself, if it has come that far. */
export function runningElsewhere(folders: EmbeddedFolders): Running | undefined {
  if (!existsSync(folders.running)) return undefined
  return Running.parse(JSON.parse(readFileSync(folders.running, 'utf8')))
}

/** The address of the server that another process of ours runs on this data. */
export function addressOf(folders: EmbeddedFolders, running: Running): ServerAddress {
  const { password } = z
    .object({ password: z.string() })
    .parse(JSON.parse(readFileSync(folders.credentials, 'utf8')))
  return { host: running.socketFolder, port: 5432, user: 'postgres', password }
}

async function startLocked(
  folders: EmbeddedFolders,
  lock: Lock,
  progress: (text: string) => void,
  more: MoreSettings,
): Promise<EmbeddedServer> {
  makeRoot(folders)
  rmSync(folders.running, { force: true })
  await stopOrphan(folders)
  // Said once the data is ours: whoever is refused has started nothing.
  progress('Starting PostgreSQL')
  if (!existsSync(folders.cluster)) progress('Setting up the database')
  const bin = binaries(folders)
  const password = await ensureCluster(folders, bin)
  const socketFolder = makeSocketFolder(folders)
  const postmaster = keepPostmaster(() => spawnPostmaster(folders, bin, socketFolder, more))
  const stop = async () => {
    await postmaster.stop()
    rmSync(socketFolder, { recursive: true, force: true })
    rmSync(folders.running, { force: true })
    await lock.release()
  }
  await untilReady(postmaster.first, folders, socketFolder, password).catch(async (cause: unknown) => {
    await stop()
    throw cause
  })
  postmaster.keepAlive()
  const me = { process: process.pid, socketFolder }
  write(folders, me)
  const announce = (url: string) => write(folders, { ...me, url })
  return { host: socketFolder, port: 5432, user: 'postgres', password, stop, announce }
}

/**
 * Starts the embedded PostgreSQL of this data folder, making it on first use and recovering it after a crash.
 * @returns the server, or 'in use' when a living process of ours already runs one there.
 * @throws Problem in a sentence when it cannot be set up or started.
 */
export async function startEmbedded(
  folders: EmbeddedFolders,
  progress: (text: string) => void,
  more: MoreSettings = {},
): Promise<EmbeddedServer | 'in use'> {
  const lock = await takeLock(folders.root)
  if (!lock) return 'in use'
  try {
    return await startLocked(folders, lock, progress, more)
  } catch (cause) {
    await lock.release()
    if (cause instanceof Problem) throw cause
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new Problem(
      `The data folder ${folders.root} cannot be used: ${why}. Choose another with LOS_DATA.`,
      { cause },
    )
  }
}
