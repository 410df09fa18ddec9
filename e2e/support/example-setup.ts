import type { TestProject } from 'vitest/node'
import { ended, los, newDataFolder, removeDataFolder, startProduct } from './product.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A data folder with the worked example and its newest extract, to be copied. */
    exampleFolder: string
  }
}

/** Prepares the worked example once for all journeys, as its user would: most of a first start's time goes into it. */
export default async function setup(project: TestProject): Promise<() => void> {
  const data = newDataFolder()
  const product = await startProduct({ data, env: { LOS_EXAMPLE_WEEKS: '0' } })
  const exit = await ended(los(['example', 'children', '--weeks', '1'], data))
  await product.stop()
  if (exit !== 0) throw new Error(`The example’s extract was not loaded: ${String(exit)}`)
  project.provide('exampleFolder', data)
  return () => removeDataFolder(data)
}
