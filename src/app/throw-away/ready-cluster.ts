import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { packagedVersion } from '../database/embedded/binaries.ts'
import type { EmbeddedFolders } from '../database/embedded/folders.ts'
import { makeRoot } from '../database/embedded/folders.ts'

const run = promisify(execFile)

const initial = [
  '--username=postgres',
  '--auth=trust',
  '--no-instructions',
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--locale=C.UTF-8',
  '--wal-segsize=1',
]

/** The one database of such a cluster. */
export const onlyDatabase = 'template1'

interface Making {
  readonly kept: EmbeddedFolders
  readonly bin: string
  /** As whom, and where, the programs run. */
  readonly options: { readonly cwd: string; readonly env: Readonly<Record<string, string>> }
}

/**
 * Puts an empty cluster there. Making one takes a second of processor, so that one is kept beside the product's own data
 * and copied; where nothing can be kept, each is made anew.
 */
export async function putCluster(cluster: string, making: Making): Promise<void> {
  const ready = await readyCluster(making)
  if (ready === undefined) await make(cluster, making, ['--no-sync'])
  else await run('cp', ['-Rp', ready, cluster], making.options)
}

/** All that initdb makes beside the one database that is used; each would be copied every time. */
const spare = `
update pg_database set datistemplate = false where datname = 'template0'
drop database template0
drop database postgres
`

async function make(cluster: string, { bin, options }: Making, besides: readonly string[]): Promise<void> {
  await run(join(bin, 'initdb'), ['-D', cluster, ...initial, ...besides], options)
  const alone = run(join(bin, 'postgres'), ['--single', '-D', cluster, onlyDatabase], options)
  alone.child.stdin?.end(spare)
  await alone
}

const beginning = 'empty-cluster-'
/** Another PostgreSQL, or one made with other options, is another cluster. */
const nameOfReady = (): string =>
  beginning +
  createHash('sha256')
    .update([packagedVersion(), ...initial, spare].join(' '))
    .digest('hex')
    .slice(0, 12)

/** Made under a name of its own first, and on the disk before it is named: what was left half done is never copied. */
async function readyCluster(making: Making): Promise<string | undefined> {
  const { root } = making.kept
  const ready = join(root, nameOfReady())
  if (existsSync(ready)) return ready
  const half = `${ready}.${process.pid}`
  try {
    makeRoot(making.kept)
    for (const name of readdirSync(root).filter((each) => each.startsWith(beginning)))
      rmSync(join(root, name), { recursive: true, force: true })
    await make(half, making, [])
    renameSync(half, ready)
    return ready
  } catch {
    rmSync(half, { recursive: true, force: true })
    return existsSync(ready) ? ready : undefined
  }
}
