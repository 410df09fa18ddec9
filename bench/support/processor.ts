import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Milliseconds of processor time that the product has spent since it started. */
export interface Spent {
  readonly node: number
  readonly postgres: number
}

/** A hundredth of a second, the unit of the kernel's book-keeping. */
const tick = 10

interface Process {
  readonly id: number
  readonly parent: number
  /** With that of its children that have ended. */
  readonly ms: number
}

/** The numbers of `/proc/ID/stat` from its third field on: the second, a name in brackets, may hold spaces. */
function processOf(id: string): Process | undefined {
  try {
    const stat = readFileSync(join('/proc', id, 'stat'), 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const ticks = [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at]), 0)
    return { id: Number(id), parent: Number(fields[1]), ms: ticks * tick }
  } catch {
    return undefined
  }
}

/**
 * Of the server with this process number, and of the PostgreSQL of its data folder. It tells what a page costs however
 * busy the machine is with other work, which the clock does not.
 */
export function spentBy(server: number, data: string): Spent {
  const all = readdirSync('/proc').flatMap((id) => (/^\d+$/.test(id) ? (processOf(id) ?? []) : []))
  const postmaster = Number(readFileSync(join(data, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])
  const sum = (of: readonly Process[]) => of.reduce((total, { ms }) => total + ms, 0)
  return {
    node: sum(all.filter(({ id }) => id === server)),
    postgres: sum(all.filter(({ id, parent }) => id === postmaster || parent === postmaster)),
  }
}
