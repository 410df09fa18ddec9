import { setTimeout as wait } from 'node:timers/promises'
import { readPages } from './commands/page-loader.ts'

/** Milliseconds, enough for the few turns that a step of the database's start needs. */
const breath = 12

/** The rooms of the product from the ground up, in pieces of about equal size. What is left out is loaded at the end. */
const rooms = [
  () => import('fastify'),
  () => import('../kernel/index.ts'),
  () => import('../access/index.ts'),
  () => import('../design/index.ts'),
  () => import('../clocks/index.ts'),
  () => import('../children/index.ts'),
  () => import('../inspection/index.ts'),
  () => import('../intake/index.ts'),
  () => import('../plan/index.ts'),
  () => import('../trackers/permanence/index.ts'),
  () => import('../governance/index.ts'),
  () => import('../indicators/index.ts'),
  () => import('../papers/index.ts'),
  () => import('./areas.ts'),
  () => import('./serving.ts'),
]

/**
 * Loads what serves the pages: over a thousand files, for which Node would not look at anything else for one or two
 * seconds. Between rooms it gives way, so that the database can be set up at the same time; when that fails, loading
 * ends where it is, since nobody will ask for its result.
 * @throws what the database threw.
 */
export async function loadServing(database: Promise<unknown>): Promise<typeof import('./serving.ts')> {
  const failing = new AbortController()
  database.catch(() => failing.abort())
  readPages()
  for (const room of rooms) {
    await wait(breath)
    if (failing.signal.aborted) break
    await room()
  }
  await database
  return import('./serving.ts')
}
