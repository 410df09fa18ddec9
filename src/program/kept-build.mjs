/** What is kept of a program: its files, and which sources it was made from. */
import { readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the checkout, whichever folder a command is typed in. */
export const checkout = join(import.meta.dirname, '../..')

/**
 * @typedef {object} Build
 * @property {string} path the file to run
 * @property {string} contents a digest of all sources
 * @property {readonly (readonly [path: string, stamp: string])[]} sources each as it was then
 */

/**
 * When a file was written and how long it is. Empty for one that is gone.
 * @param {string} path
 */
export function stampOf(path) {
  const file = statSync(path, { throwIfNoEntry: false })
  return file === undefined ? '' : `${file.mtimeMs} ${file.size}`
}

/**
 * A program has a folder of its own, in which each build has one, named by a digest of what is in it.
 * @param {string} folder
 * @param {URL} entry
 */
export const folderOf = (folder, entry) =>
  join(folder, relative(checkout, fileURLToPath(entry)).replace(/\W+/g, '-'))

/**
 * The file that says which build is the last.
 * @param {string} folder
 * @param {URL} entry
 */
export const lastBuildOf = (folder, entry) => join(folderOf(folder, entry), 'last.json')

/**
 * @param {string} folder
 * @param {URL} entry
 * @returns {Build | undefined} undefined where none is kept, or what is kept cannot be read
 */
export function keptBuild(folder, entry) {
  try {
    return JSON.parse(readFileSync(lastBuildOf(folder, entry), 'utf8'))
  } catch {
    return undefined
  }
}

/**
 * Whether the program is there and none of its sources was written since.
 * @param {Build} build
 */
export const isAsItWas = ({ path, sources }) =>
  stampOf(path) !== '' && sources.every(([source, stamp]) => stampOf(source) === stamp)
