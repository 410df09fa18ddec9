import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { crc32, deflateRawSync } from 'node:zlib'
import { usualLimits } from '../../workbook/index.ts'

/** A file as it is kept: the same bytes mean the same file. */
export interface FileRead {
  readonly bytes: Buffer
  readonly fileName: string
}

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
    names.map(async (name) => ({ name, data: await readFile(join(path, name)) })),
  )
  return { bytes: zipOf(files), fileName: `${basename(resolve(path))}.zip` }
}

/** The fields that a file's own header and the list at the end have in common (APPNOTE 4.4): deflated, names in UTF-8. */
function fieldsOf(data: Buffer, packed: Buffer, name: Buffer): Buffer {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE(0x800, 2)
  fields.writeUInt16LE(8, 4)
  fields.writeUInt16LE(0x21, 8)
  fields.writeUInt32LE(crc32(data), 10)
  fields.writeUInt32LE(packed.length, 14)
  fields.writeUInt32LE(data.length, 18)
  fields.writeUInt16LE(name.length, 22)
  return fields
}

const signature = (last: number, version?: number): Buffer =>
  Buffer.from([0x50, 0x4b, last - 1, last, ...(version === undefined ? [] : [version, 0])])

function zipOf(files: readonly { readonly name: string; readonly data: Buffer }[]): Buffer {
  const parts: Buffer[] = []
  const list: Buffer[] = []
  let at = 0
  for (const { name, data } of files) {
    const [packed, label] = [deflateRawSync(data), Buffer.from(name)]
    const fields = fieldsOf(data, packed, label)
    const part = Buffer.concat([signature(4), fields, label, packed])
    const where = Buffer.alloc(14)
    where.writeUInt32LE(at, 10)
    list.push(signature(2, 20), fields, where, label)
    parts.push(part)
    at += part.length
  }
  const end = Buffer.alloc(18)
  const length = list.reduce((sum, piece) => sum + piece.length, 0)
  end.writeUInt16LE(files.length, 4)
  end.writeUInt16LE(files.length, 6)
  end.writeUInt32LE(length, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...parts, ...list, signature(6), end])
}
