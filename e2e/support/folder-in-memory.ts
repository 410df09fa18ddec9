import { existsSync, mkdirSync, readdirSync, rmSync, statfsSync } from 'node:fs'
import { join } from 'node:path'
import { availableMemory } from 'node:process'

const memory = '/dev/shm'
const beginning = 'los-tests-'
const gigabyte = 2 ** 30

/** Two products and the tests' own server take about one gigabyte; a container often has 64 megabytes there. */
function hasRoom(): boolean {
  if (!existsSync(memory)) return false
  const { bavail, bsize } = statfsSync(memory)
  return bavail * bsize > 4 * gigabyte && availableMemory() > 8 * gigabyte
}

/** What a run that was killed could not remove would be held in memory until the machine is restarted. */
function clearAbandoned(): void {
  for (const name of readdirSync(memory)) {
    const owner = new RegExp(`^${beginning}(\\d+)$`).exec(name)?.[1]
    if (owner !== undefined && !existsSync(`/proc/${owner}`))
      rmSync(join(memory, name), { recursive: true, force: true })
  }
}

/**
 * Lets everything of this run that is temporary lie in memory, where there is room for it. Each file of tests has a
 * database of its own, which is 2,000 files: made and removed by the hundred, they kept a disk's file system busy for
 * nearly half of the whole run.
 */
export function keepTemporaryInMemory(): void {
  if (!hasRoom()) return
  clearAbandoned()
  const folder = join(memory, `${beginning}${process.pid}`)
  mkdirSync(folder, { recursive: true })
  process.env.TMPDIR = folder
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
}
