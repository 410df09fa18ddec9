import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { z } from 'zod'
import { jsEnabled, startComponents } from './scripts.ts'

const stylesFolder = join(import.meta.dirname, 'styles')
const govukFile = (path: string) => createRequire(import.meta.url).resolve(`govuk-frontend/${path}`)

const Manifest = z.object({
  /** A hash of everything the files are made from: the same inputs are not built twice. */
  inputs: z.string(),
  /** The name in the code and the name on disk: `line-of-sight.css` → `line-of-sight.9cf21503a7.css`. */
  files: z.record(z.string(), z.string()),
})

export type AssetManifest = z.infer<typeof Manifest>

const hashOf = (...contents: (string | Buffer)[]) => {
  const hash = createHash('sha256')
  for (const content of contents) hash.update(content)
  return hash.digest('hex').slice(0, 10)
}

const sources = () =>
  readdirSync(stylesFolder)
    .sort()
    .map((name) => readFileSync(join(stylesFolder, name)))

/** Undefined where only the built files were shipped. */
const inputsHash = (): string | undefined =>
  existsSync(stylesFolder)
    ? hashOf(...sources(), jsEnabled, startComponents(''), readFileSync(govukFile('package.json')))
    : undefined

/** Without the address of its source map, which is not served. */
const govukScript = () =>
  readFileSync(govukFile('dist/govuk/govuk-frontend.min.js'), 'utf8').replace(/\/\/# sourceMappingURL=.*/, '')

const readManifest = (folder: string): AssetManifest | undefined => {
  const file = join(folder, 'manifest.json')
  return existsSync(file) ? Manifest.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined
}

const isComplete = (folder: string, { files }: AssetManifest) =>
  Object.values(files).every((file) => existsSync(join(folder, file)))

/** Files of earlier builds: the folder is ours alone. */
const removeOthers = (folder: string, keep: readonly string[]) => {
  for (const file of readdirSync(folder)) if (!keep.includes(file)) rmSync(join(folder, file))
}

const build = async (folder: string, inputs: string): Promise<AssetManifest> => {
  // Sass takes a quarter of a second to load: only when something changed.
  const { compileStyles } = await import('./styles/compile.ts')
  mkdirSync(folder, { recursive: true })
  const files: Record<string, string> = {}
  const write = (name: string, content: string | Buffer) => {
    const hashed = name.replace('.', `.${hashOf(content)}.`)
    writeFileSync(join(folder, hashed), content)
    files[name] = hashed
    return hashed
  }
  write('line-of-sight.css', compileStyles().css)
  write('line-of-sight.svg', readFileSync(join(stylesFolder, 'line-of-sight.svg')))
  write('js-enabled.js', jsEnabled)
  const govuk = write('govuk-frontend.js', govukScript())
  write('line-of-sight.js', startComponents(govuk))
  removeOthers(folder, Object.values(files))
  const manifest = { inputs, files }
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest, undefined, 2))
  return manifest
}

/** What `buildAssets` last made or found: one set of files to a process. */
let current: AssetManifest | undefined

/**
 * Makes the style and script files in `folder`, or finds them up to date (a few milliseconds), and from then on
 * pages refer to them. Throws where there is neither a built set nor anything to build it from.
 */
export const buildAssets = async (folder: string): Promise<AssetManifest> => {
  const [inputs, existing] = [inputsHash(), readManifest(folder)]
  const isFresh =
    existing && isComplete(folder, existing) && (inputs === undefined || existing.inputs === inputs)
  if (!isFresh && inputs === undefined) throw new Error(`The style files are missing from ${folder}.`)
  current = isFresh ? existing : await build(folder, inputs ?? '')
  return current
}

/** The address of a style or script file, with the hash of its content once it has been built. */
export const assetPath = (name: string): string => `/assets/${current?.files[name] ?? name}`
