import { renameSync, rmSync, writeFileSync } from 'node:fs'
import type { TestProject } from 'vitest/node'
import type { ExampleFolders } from './example-folders.ts'
import { copyFolder } from './example-folders.ts'
import { ended, los, newDataFolder, removeDataFolder, startProduct } from './product.ts'

declare module 'vitest' {
  interface ProvidedContext {
    exampleFolders: ExampleFolders
  }
}

/** Most of a first start's time goes into the example. */
async function prepare({ bare, withExtract }: Omit<ExampleFolders, 'outcome'>): Promise<void> {
  const product = await startProduct({ data: bare, env: { LOS_EXAMPLE_WEEKS: '0' } })
  await product.stop()
  copyFolder(bare, withExtract)
  const exit = await ended(los(['example', 'children', '--weeks', '1'], withExtract))
  if (exit !== 0) throw new Error(`The example’s extract was not loaded: ${String(exit)}`)
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
