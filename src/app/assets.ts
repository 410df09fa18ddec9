import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

/** Where the built styles and scripts lie. */
export function assetsFolder(): string {
  const folder = join(import.meta.dirname, '../../build/assets')
  mkdirSync(folder, { recursive: true })
  return folder
}
