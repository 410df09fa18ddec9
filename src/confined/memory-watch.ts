import { readFileSync } from 'node:fs'

const pageBytes = 4096
const everyMilliseconds = 50

/**
 * Calls back once when a process holds more resident memory than allowed. Linux tells it in /proc; elsewhere nothing is
 * watched, and the limits of the child's own heap and time remain.
 */
export function watchMemory(pid: number | undefined, megabytes: number, exceeded: () => void): () => void {
  if (pid === undefined || process.platform !== 'linux') return () => undefined
  const timer = setInterval(() => {
    if (residentMegabytes(pid) <= megabytes) return
    clearInterval(timer)
    exceeded()
  }, everyMilliseconds)
  return () => {
    clearInterval(timer)
  }
}

function residentMegabytes(pid: number): number {
  const [, resident] = readProcess(pid).split(' ')
  return (Number(resident ?? 0) * pageBytes) / 2 ** 20
}

/** Empty once the process has ended: its last report may come after it. */
function readProcess(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/statm`, 'latin1')
  } catch {
    return ''
  }
}
