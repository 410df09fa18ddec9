import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stopPostmaster } from '../database/embedded/postmaster.ts'

const beginning = 'los-once-'
/** A socket's whole path may have about 107 characters. */
const base = () => (tmpdir().length > 60 ? '/tmp' : tmpdir())

/** Its name says whose it is: a folder of a process that is gone is nobody's. */
export const makeFolder = (): string => mkdtempSync(join(base(), `${beginning}${process.pid}-`))

/** Ends and removes what commands left that were killed before they could. */
export async function clearAbandoned(): Promise<void> {
  for (const name of readdirSync(base())) {
    const owner = new RegExp(`^${beginning}(\\d+)-`).exec(name)?.[1]
    if (owner === undefined || existsSync(`/proc/${owner}`)) continue
    const folder = join(base(), name)
    const file = join(folder, 'postgres', 'postmaster.pid')
    const pid = existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0
    if (pid > 0 && worksIn(pid, join(folder, 'postgres'))) await stopPostmaster(pid)
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The number in an old file may by now be another program's. */
function worksIn(pid: number, cluster: string): boolean {
  if (!existsSync(`/proc/${pid}/cmdline`)) return false
  return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(cluster)
}
