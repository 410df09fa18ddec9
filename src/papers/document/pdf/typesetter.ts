import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { FormMissing } from '../missing.ts'

const require = createRequire(import.meta.url)
const addon = '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu'

/** The one function of the typesetter that is used. */
const Compiler = z.custom<{ pdf: (source: object, how: object) => Uint8Array }>(
  (value) => typeof value === 'object' && value !== null && 'pdf' in value && typeof value.pdf === 'function',
)
const Addon = z.object({
  NodeCompiler: z.custom<{ create: (how: object) => unknown }>(
    (value) => typeof value === 'function' && 'create' in value && typeof value.create === 'function',
  ),
})

export const withoutTypesetter =
  'PDF and large print need the typesetter Typst, which comes with the product on Linux with glibc on x64 only. The web page, Word, Braille and plain text are the same paper.'

/** Whether this platform has the typesetter. */
export function hasTypesetter(): boolean {
  try {
    require.resolve(addon)
    return true
  } catch {
    return false
  }
}

let made: z.infer<typeof Compiler> | undefined

/** Started once; it keeps the fonts. @throws FormMissing where the platform has none. */
function compiler(): z.infer<typeof Compiler> {
  if (made) return made
  if (!hasTypesetter()) throw new FormMissing(withoutTypesetter)
  const { NodeCompiler } = Addon.parse(require(addon))
  const fonts = join(dirname(require.resolve('pdfjs-dist/package.json')), 'standard_fonts')
  made = Compiler.parse(
    NodeCompiler.create({ workspace: import.meta.dirname, fontArgs: [{ fontPaths: [fonts] }] }),
  )
  return made
}

/**
 * A tagged PDF (PDF/UA-1) of what the template makes of this data. The same data give the same bytes.
 * @throws FormMissing without a typesetter; Error where the result would not be accessible, with its reason.
 */
export function typeset(data: object): Uint8Array {
  const template = readFileSync(join(import.meta.dirname, 'paper.typ'), 'utf8')
  return compiler().pdf(
    { mainFileContent: template, inputs: { paper: JSON.stringify(data) } },
    { pdfStandard: 'ua-1' },
  )
}
