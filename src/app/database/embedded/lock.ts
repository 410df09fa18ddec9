import { createHash } from 'node:crypto'
import type { Server } from 'node:net'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

/** Held for as long as this process lives; the kernel lets go of it however the process ends. */
export interface Lock {
  release(): Promise<void>
}

const close = (server: Server): Promise<void> =>
  new Promise((done) => {
    server.close(() => done())
  })

/** A killed process that was just starting a child leaves it the name for the moment until that runs its own program. */
const tries = 20
const betweenTries = 50

/**
 * Takes the one lock of a data folder, or answers undefined when a living process has held it for a second. It is a name in
 * Linux's abstract socket space rather than a file: two takers can never both get it, and kill -9 leaves none behind.
 */
export async function takeLock(dataFolder: string): Promise<Lock | undefined> {
  for (let left = tries; ; left -= 1) {
    const lock = await tryLock(dataFolder)
    if (lock !== undefined || left === 0) return lock
    await pause(betweenTries)
  }
}

function tryLock(dataFolder: string): Promise<Lock | undefined> {
  const name = `\0line-of-sight:${createHash('sha256').update(dataFolder).digest('hex')}`
  const server = createServer((socket) => socket.destroy())
  server.unref()
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(undefined)
      else reject(error)
    })
    server.listen(name, () => resolve({ release: () => close(server) }))
  })
}
