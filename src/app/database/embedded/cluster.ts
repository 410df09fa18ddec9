import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import { Problem } from '../../problem.ts'
import type { EmbeddedFolders } from './folders.ts'
import { giveTo } from './folders.ts'

const run = promisify(execFile)

const Credentials = z.object({ password: z.string() })

/** The superuser's password, made once and kept in a file that only its owner reads. */
function password(folders: EmbeddedFolders): string {
  if (!existsSync(folders.credentials)) {
    const half = `${folders.credentials}.half`
    writeFileSync(half, JSON.stringify({ password: randomBytes(24).toString('base64url') }), { mode: 0o600 })
    renameSync(half, folders.credentials)
  }
  return Credentials.parse(JSON.parse(readFileSync(folders.credentials, 'utf8'))).password
}

const options = [
  '--username=postgres',
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--locale=C.UTF-8',
]

const whyNot = (cause: unknown): string => {
  const said = cause instanceof Error && 'stderr' in cause ? String(cause.stderr).trim() : ''
  return said || (cause instanceof Error ? cause.message : String(cause))
}

/** Beside us, not instead of us: the pages are loaded meanwhile. */
async function initdb(folders: EmbeddedFolders, bin: string, secret: string): Promise<void> {
  const half = `${folders.cluster}.half`
  const secretFile = join(folders.root, 'initdb-password')
  rmSync(half, { recursive: true, force: true })
  mkdirSync(half, { mode: 0o700 })
  giveTo(folders, half)
  writeFileSync(secretFile, secret, { mode: 0o600 })
  giveTo(folders, secretFile)
  try {
    await run(join(bin, 'initdb'), [...options, `--pgdata=${half}`, `--pwfile=${secretFile}`], {
      ...folders.runAs,
      cwd: folders.root,
      env: { PATH: '/usr/bin:/bin', TZ: 'UTC' },
    })
  } catch (cause) {
    throw new Problem(
      `PostgreSQL could not be set up in ${folders.root}: ${whyNot(cause)} (free space there, or choose another folder with LOS_DATA).`,
      { cause },
    )
  } finally {
    rmSync(secretFile)
  }
  renameSync(half, folders.cluster)
}

/** Makes the cluster on first use. @returns the superuser's password. */
export async function ensureCluster(folders: EmbeddedFolders, bin: string): Promise<string> {
  const secret = password(folders)
  if (!existsSync(folders.cluster)) await initdb(folders, bin, secret)
  return secret
}
