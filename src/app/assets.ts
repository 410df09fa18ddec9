import { join } from 'node:path'
import { buildAssets } from '../design/index.ts'

/** Builds the styles and scripts when they are newer than what was built last, and says where they lie. */
export async function builtAssets(): Promise<string> {
  const folder = join(import.meta.dirname, '../../build/assets')
  await buildAssets(folder)
  return folder
}
