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

let made: { readonly compiler: z.infer<typeof Compiler>; readonly fonts: string } | undefined

/** Started once for the same fonts, which it keeps. @throws FormMissing where the platform has none. */
function compiler(own: readonly string[]): z.infer<typeof Compiler> {
  const asked = own.join(' ')
  if (made?.fonts === asked) return made.compiler
  if (!hasTypesetter()) throw new FormMissing(withoutTypesetter)
  const { NodeCompiler } = Addon.parse(require(addon))
  const fonts = join(dirname(require.resolve('pdfjs-dist/package.json')), 'standard_fonts')
  const blobs = own.map((file) => Buffer.from(file, 'base64'))
  const fontArgs = [{ fontPaths: [fonts] }, ...(blobs.length > 0 ? [{ fontBlobs: blobs }] : [])]
  const compiled = Compiler.parse(NodeCompiler.create({ workspace: import.meta.dirname, fontArgs }))
  made = { compiler: compiled, fonts: asked }
  return compiled
}

/**
 * A tagged PDF (PDF/UA-1) of what the template makes of this data, with these fonts (base 64) beside the usual one. The
 * same data give the same bytes.
 * @throws FormMissing without a typesetter; Error where the result would not be accessible, with its reason.
 */
export function typeset(data: object, fonts: readonly string[]): Uint8Array {
  const template = readFileSync(join(import.meta.dirname, 'paper.typ'), 'utf8')
  return compiler(fonts).pdf(
    { mainFileContent: template, inputs: { paper: JSON.stringify(data) } },
    { pdfStandard: 'ua-1' },
  )
}
