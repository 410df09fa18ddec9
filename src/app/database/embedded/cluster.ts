import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { Problem } from '../../problem.ts'
import type { EmbeddedFolders } from './folders.ts'
import { giveTo } from './folders.ts'

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

function initdb(folders: EmbeddedFolders, bin: string, secret: string): void {
  const half = `${folders.cluster}.half`
  const secretFile = join(folders.root, 'initdb-password')
  rmSync(half, { recursive: true, force: true })
  mkdirSync(half, { mode: 0o700 })
  giveTo(folders, half)
  writeFileSync(secretFile, secret, { mode: 0o600 })
  giveTo(folders, secretFile)
  const made = spawnSync(
    join(bin, 'initdb'),
    [
      '-D',
      half,
      '-U',
      'postgres',
      '--auth=scram-sha-256',
      `--pwfile=${secretFile}`,
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--locale=C.UTF-8',
    ],
    { ...folders.runAs, cwd: folders.root, encoding: 'utf8', env: { PATH: '/usr/bin:/bin', TZ: 'UTC' } },
  )
  rmSync(secretFile)
  if (made.status !== 0) {
    throw new Problem(
      `PostgreSQL could not be set up in ${folders.root}: ${(made.error?.message ?? made.stderr).trim()} (free space there, or choose another folder with LOS_DATA).`,
    )
  }
  renameSync(half, folders.cluster)
}

/** Makes the cluster on first use. @returns the superuser's password. */
export function ensureCluster(folders: EmbeddedFolders, bin: string): string {
  const secret = password(folders)
  if (!existsSync(folders.cluster)) initdb(folders, bin, secret)
  return secret
}
