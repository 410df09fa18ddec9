import { readFile, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { zipSync } from 'fflate'
import { tablesWithin, Unreadable, usualLimits } from '../../workbook/index.ts'

/** A file as it is kept: the same bytes mean the same file. */
export interface FileRead {
  readonly bytes: Buffer
  readonly fileName: string
}

/** The first day that a zip can name, by the clock of wherever this is: the same bytes in every time zone. */
const noDay = '1980-01-01T12:00:00'

/**
 * A file as it stands; or the CSV files in a folder and the folders within it as one zip of them, in the order of their
 * names and without their days, so that the same folder is the same file. A sentence where it can be neither.
 */
export async function fileOrFolder(path: string): Promise<FileRead | string> {
  const found = await stat(path).catch(() => undefined)
  if (found?.isFile() === true) return { bytes: await readFile(path), fileName: basename(path) }
  if (found?.isDirectory() !== true) return `${path} cannot be read: check the path.`
  return zippedFolder(path).catch((problem: unknown) => {
    if (problem instanceof Unreadable) return `${path}: ${problem.sentence}`
    throw problem
  })
}

async function zippedFolder(path: string): Promise<FileRead | string> {
  const { tables: names, passedOver } = await tablesWithin(path, usualLimits)
  if (names.length === 0) return withoutTables(path, passedOver)
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

function withoutTables(path: string, others: readonly string[]): string {
  const workbook = others.find((name) => /\.xls[xmb]?$/i.test(name))
  const instead =
    workbook === undefined ? '' : ` A workbook is in it: name that file, ${join(path, workbook)}.`
  return `${path} is a folder without CSV files.${instead}`
}
