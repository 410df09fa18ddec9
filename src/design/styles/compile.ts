import { createHash } from 'node:crypto'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compile } from 'sass'

const govuk = join(dirname(fileURLToPath(import.meta.resolve('govuk-frontend/package.json'))), 'dist/govuk')

/**
 * Our styles on top of GOV.UK's, compressed, and ten characters that change when they do.
 * Loads sass: import this file only when there is something to compile.
 */
export const compileStyles = (): { readonly css: string; readonly hash: string } => {
  const { css } = compile(join(import.meta.dirname, 'line-of-sight.scss'), {
    loadPaths: [govuk],
    quietDeps: true,
    style: 'compressed',
  })
  return { css, hash: createHash('sha256').update(css).digest('hex').slice(0, 10) }
}
