import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { embeddedFolders } from '../../src/app/database/embedded/folders.ts'
import { addressOf, runningElsewhere } from '../../src/app/database/embedded/server.ts'
import type { ExampleFolders } from './example-folders.ts'
import { copyFolder } from './example-folders.ts'
import { ended, los, newDataFolder, removeDataFolder, root, startProduct } from './product.ts'

declare module 'vitest' {
  interface ProvidedContext {
    exampleFolders: ExampleFolders
  }
}

const setUp = { LOS_EXAMPLE_WEEKS: '0' }

/**
 * Until the product has worked its measures out, which it does once an extract has come to rest: a copy of it would begin
 * with that.
 */
async function measuresWorkedOut(data: string): Promise<void> {
  const folders = embeddedFolders(root, data, process.getuid?.() === 0)
  const running = runningElsewhere(folders)
  if (!running) throw new Error('The product is not running')
  const client = new pg.Client({ ...addressOf(folders, running), ssl: false, database: 'line_of_sight' })
  await client.connect()
  const isWorkedOut = async () =>
    (await client.query('select from indicators.computation limit 1')).rowCount === 1
  for (let tries = 0; !(await isWorkedOut()); tries += 1) {
    if (tries === 1200) throw new Error('The example’s measures were not worked out')
    await wait(250)
  }
  await client.end()
}

/** Most of a first start's time goes into the example. */
async function prepare({ bare, withExtract }: Omit<ExampleFolders, 'outcome'>): Promise<void> {
  await (await startProduct({ data: bare, env: setUp })).stop()
  copyFolder(bare, withExtract)
  const product = await startProduct({ data: withExtract, env: setUp })
  const exit = await ended(los(['example', 'children', '--weeks', '1'], withExtract))
  if (exit !== 0) throw new Error(`The example’s extract was not loaded: ${String(exit)}`)
  await measuresWorkedOut(withExtract)
  await product.stop()
}

/**
 * Prepares the worked example once for all journeys, as its user would. Nothing waits for it here: the tests of the
 * source begin meanwhile, and a journey waits until it is there.
 */
export default function setup(project: TestProject): () => Promise<void> {
  const folders = { bare: newDataFolder(), withExtract: newDataFolder() }
  const outcome = `${folders.bare}.outcome`
  const say = (text: string) => {
    writeFileSync(`${outcome}.half`, text)
    renameSync(`${outcome}.half`, outcome)
  }
  const prepared = prepare(folders).then(
    () => say(''),
    (cause: unknown) => say(String(cause)),
  )
  project.provide('exampleFolders', { ...folders, outcome })
  return async () => {
    await prepared
    removeDataFolder(folders.bare)
    removeDataFolder(folders.withExtract)
    rmSync(outcome)
  }
}
