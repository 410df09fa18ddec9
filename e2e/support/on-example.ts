import { execFileSync } from 'node:child_process'
import { inject } from 'vitest'
import type { Product } from './product.ts'
import { newDataFolder, startProduct } from './product.ts'

/**
 * Starts the product on a copy of the worked example that was prepared for the run, its newest extract in.
 * @param weeks how many extracts it shall hold, where that one is not enough.
 */
export function startOnExample(weeks = 0): Promise<Product> {
  const data = newDataFolder()
  // Owners and rights as they are: PostgreSQL takes no folder that others may open.
  execFileSync('cp', ['--archive', `${inject('exampleFolder')}/.`, data])
  return startProduct({ data, env: { LOS_EXAMPLE_WEEKS: String(weeks) } })
}
