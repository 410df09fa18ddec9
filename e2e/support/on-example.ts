import { inject } from 'vitest'
import { areReady, copyFolder } from './example-folders.ts'
import type { Product } from './product.ts'
import { newDataFolder, startProduct } from './product.ts'

const folders = inject('exampleFolders')
// Before any test: it is nobody's own time.
await areReady(folders)

function copyOf(folder: string): string {
  const data = newDataFolder()
  copyFolder(folder, data)
  return data
}

/**
 * Starts the product on a copy of the worked example that was prepared for the run, its newest extract in.
 * @param weeks how many extracts it shall hold, where that one is not enough.
 */
export const startOnExample = (weeks = 0): Promise<Product> =>
  startProduct({ data: copyOf(folders.withExtract), env: { LOS_EXAMPLE_WEEKS: String(weeks) } })

/** The same without any extract: nothing is known of its children. */
export const startOnBareExample = (): Promise<Product> =>
  startProduct({ data: copyOf(folders.bare), env: { LOS_EXAMPLE_WEEKS: '0' } })
