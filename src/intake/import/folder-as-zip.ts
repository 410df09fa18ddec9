import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { zipSync } from 'fflate'
import { usualLimits } from '../../workbook/index.ts'

/** A file as it is kept: the same bytes mean the same file. */
export interface FileRead {
  readonly bytes: Buffer
  readonly fileName: string
}

/** The first day that a zip can name, by the clock of wherever this is: the same bytes in every time zone. */
const noDay = '1980-01-01T12:00:00'

const isCsv = (name: string) => name.toLowerCase().endsWith('.csv')

/**
 * A file as it stands; or the CSV files directly in a folder as one zip of them, in the order of their names and without
 * their days, so that the same folder is the same file. A sentence where it can be neither.
 */
export async function fileOrFolder(path: string): Promise<FileRead | string> {
  const found = await stat(path).catch(() => undefined)
  if (found?.isFile() === true) return { bytes: await readFile(path), fileName: basename(path) }
  if (found?.isDirectory() !== true) return `${path} cannot be read: check the path.`
  const names = (await readdir(path)).filter(isCsv).toSorted()
  if (names.length === 0) return `${path} is a folder without CSV files.`
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(path, name))).size))
  const megabytes = sizes.reduce((sum, size) => sum + size, 0) / (1024 * 1024)
  if (megabytes > usualLimits.fileMegabytes)
    return `${path}: its CSV files have more than ${usualLimits.fileMegabytes} MB together.`
  const files = await Promise.all(
    names.map(async (name) => [name, await readFile(join(path, name))] as const),
  )
  return {
    bytes: Buffer.from(zipSync(Object.fromEntries(files), { mtime: noDay })),
    fileName: `${basename(resolve(path))}.zip`,
  }
}
