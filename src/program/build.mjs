/**
 * Puts a program together and says where it lies: node build.mjs ENTRY FOLDER. Two that ask at once come to the same: a
 * build is named by what is in it, and is moved to its place whole.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { checkout, folderOf, keptBuild, lastBuildOf, stampOf } from './kept-build.mjs'

/** @typedef {import('./kept-build.mjs').Build} Build */

/** A server that runs from an earlier build still loads from it what it has not needed yet. */
const earlierBuildsKept = 2

/** What decides how a program is put together, besides its sources. */
const makers = ['package-lock.json', 'tsconfig.json', 'src/program/build.mjs'].map((path) =>
  join(checkout, path),
)

/** @param {readonly string[]} paths */
function contentsOf(paths) {
  const digest = createHash('sha256')
  for (const path of paths) digest.update(`${path}\n`).update(existsSync(path) ? readFileSync(path) : '')
  return digest.digest('hex')
}

/** @type {Set<string>} Programs that this one starts, by their sources. */
const started = new Set()

/**
 * A module asks where it stands by its source, also once it is put together with others.
 * @type {import('esbuild').Plugin}
 */
const ownPlaces = {
  name: 'own places',
  setup({ onLoad }) {
    onLoad({ filter: /\.(?:tsx?|mjs)$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8')
      if (!source.includes('import.meta.')) return undefined
      for (const [, beside = ''] of source.matchAll(/new URL\('(\.[^']+\.ts)', import\.meta\.url\)/g))
        started.add(new URL(beside, pathToFileURL(path)).href)
      const contents = source
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
        .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)))
        .replaceAll('import.meta.filename', JSON.stringify(path))
      return { contents, loader: path.endsWith('x') ? 'tsx' : path.endsWith('.ts') ? 'ts' : 'js' }
    })
  },
}

/** @param {string} path of the source */
const putTogether = (path) =>
  build({
    absWorkingDir: checkout,
    entryPoints: [path],
    outdir: join(own, 'new'),
    outExtension: { '.js': '.mjs' },
    chunkNames: '[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    packages: 'external',
    tsconfig: join(checkout, 'tsconfig.json'),
    // Beside the program, for whoever looks into a fault; Node itself does not load it.
    sourcemap: 'external',
    sourcesContent: false,
    plugins: [ownPlaces],
    metafile: true,
    write: false,
    logLevel: 'error',
  })

/** @param {readonly import('esbuild').OutputFile[]} files */
function place(files) {
  const digest = createHash('sha256')
  for (const file of files) digest.update(`${basename(file.path)}\n`).update(file.contents)
  const [folder, coming] = [join(own, digest.digest('hex')), join(own, `coming-${process.pid}`)]
  const isWhole = () => files.every((file) => existsSync(join(folder, basename(file.path))))
  if (isWhole()) return folder
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(coming, { recursive: true })
  for (const file of files) writeFileSync(join(coming, basename(file.path)), file.contents)
  try {
    renameSync(coming, folder)
  } catch (problem) {
    // Somebody else was quicker with the same.
    rmSync(coming, { recursive: true })
    if (!isWhole()) throw problem
  }
  return folder
}

/** @param {string} current its folder */
function removeOld(current) {
  const written = (/** @type {string} */ name) => statSync(join(own, name)).mtimeMs
  readdirSync(own)
    .filter((name) => /^[0-9a-f]{64}$/.test(name) && name !== basename(current))
    .sort((one, other) => written(other) - written(one))
    .slice(earlierBuildsKept)
    .forEach((name) => rmSync(join(own, name), { recursive: true, force: true }))
}

/** @param {Build} kept */
function remember(kept) {
  const coming = `${lastBuildOf(folder, entry)}-${process.pid}`
  writeFileSync(coming, JSON.stringify(kept))
  renameSync(coming, lastBuildOf(folder, entry))
}

/** @returns {Promise<Build>} */
async function newBuild() {
  const { outputFiles, metafile } = await putTogether(fileURLToPath(entry))
  const sources = [...Object.keys(metafile.inputs).map((path) => join(checkout, path)), ...makers]
  const placed = place(outputFiles)
  removeOld(placed)
  return {
    path: join(placed, basename(fileURLToPath(entry)).replace(/\.\w+$/, '.mjs')),
    contents: contentsOf(sources),
    // What was written meanwhile is read once more the next time.
    sources: sources.map((path) => [
      path,
      statSync(path).mtimeMs >= performance.timeOrigin ? 'written meanwhile' : stampOf(path),
    ]),
  }
}

/**
 * A checkout that was copied, or went to another branch and back, holds the same in files written later.
 * @returns {Build | undefined}
 */
function sameAsKept() {
  const kept = keptBuild(folder, entry)
  if (kept === undefined || !existsSync(kept.path)) return undefined
  const paths = kept.sources.map(([path]) => path)
  /** @type {[string, string][]} */
  const sources = paths.map((path) => [path, stampOf(path)])
  return contentsOf(paths) === kept.contents ? { ...kept, sources } : undefined
}

/**
 * @param {unknown} problem
 * @returns {string} nothing where esbuild has said it already
 */
function sentenceOf(problem) {
  if (!(problem instanceof Error)) return String(problem)
  if ('errors' in problem) return ''
  if (!('syscall' in problem)) return problem.stack ?? problem.message
  return `The program is put together in ${folder}, which did not go well (${problem.message}). Run this once as somebody who may write there and has room.`
}

const [address = '', folder = ''] = process.argv.slice(2)
const entry = new URL(address)
const own = folderOf(folder, entry)
try {
  const same = sameAsKept()
  const made = same ?? (await newBuild())
  try {
    remember(made)
  } catch (problem) {
    // Where nothing may be written, what is there is looked at as closely the next time.
    if (!same) throw problem
  }
  // Whoever needs one of them need not wait for it, and may be somebody who cannot write here.
  started.delete(entry.href)
  for (const other of started)
    spawnSync(process.execPath, [import.meta.filename, other, folder], { stdio: 'ignore' })
  process.stdout.write(made.path)
} catch (problem) {
  process.stderr.write(sentenceOf(problem))
  process.exitCode = 1
}
