import { join } from 'node:path'
import { register } from 'tsx/esm/api'

/**
 * Lets Node read TSX, which by itself it does not. The settings are named, since the loader would otherwise look for
 * some in whatever folder the command was typed in.
 */
export function readPages(): void {
  register({ tsconfig: join(import.meta.dirname, '../../../tsconfig.json') })
}
