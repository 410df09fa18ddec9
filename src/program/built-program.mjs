/**
 * Programs of ours as Node runs them. Node takes types off by itself but reads no TSX, and three thousand small modules
 * cost it seconds and memory: so a program's own modules are put together into a few files of JavaScript, kept in build/
 * and made again when one of them has changed. Libraries are loaded from where they are.
 *
 * Plain JavaScript, since it runs before anything else can.
 */
import { spawnSync } from 'node:child_process'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkout, isAsItWas, keptBuild } from './kept-build.mjs'

const kept = join(checkout, 'build/program')

/** @type {Map<string, string>} What this process has asked for before. */
const found = new Map()

/**
 * The file to run for a program of ours, which is named by its source.
 * @param {URL} entry
 * @param {string} folder where programs are kept
 * @returns {string} an absolute path; it stays what it is while the process runs, whatever is changed meanwhile
 * @throws {Error} where it cannot be made: with what is wrong in the source, or with the folder.
 */
export function builtProgram(entry, folder = kept) {
  const before = found.get(entry.href)
  if (before !== undefined) return before
  const build = keptBuild(folder, entry)
  const path = build !== undefined && isAsItWas(build) ? build.path : newlyBuilt(entry, folder)
  found.set(entry.href, path)
  return path
}

/**
 * Tells programs of ours apart: another as soon as what one of its own modules does changes. Libraries are not looked at.
 * @param {URL} entry
 */
export const versionOf = (entry) => basename(dirname(builtProgram(entry)))

/**
 * In a process of its own: putting programs together takes memory that this one would keep.
 * @param {URL} entry
 * @param {string} folder
 */
function newlyBuilt(entry, folder) {
  const maker = fileURLToPath(new URL('./build.mjs', import.meta.url))
  const { status, stdout, stderr } = spawnSync(process.execPath, [maker, entry.href, folder], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr.trim() || `${fileURLToPath(entry)} could not be put together.`)
  return stdout.trim()
}
