import { open } from 'node:fs/promises'
import type { RefusalCode } from './refusals.ts'

const headerBytes = 512
const directoryBytes = 64 * 1024

/**
 * What is in the old container format, which both a workbook with a password and Excel's format before 2007 use: its list
 * of contents names `EncryptedPackage` for the one, `Workbook` or `Book` for the other.
 */
export async function whatOleHolds(path: string): Promise<RefusalCode> {
  const names = await directoryOf(path)
  if (has(names, 'EncryptedPackage')) return 'password'
  return has(names, 'Workbook') || has(names, 'Book') ? 'old format' : 'not a workbook'
}

const has = (names: Buffer, name: string) => names.includes(Buffer.from(`${name}\0`, 'utf16le'))

/** The header says where the list begins; a list scattered over the file is read as far as it stands together. */
async function directoryOf(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const header = Buffer.alloc(headerBytes)
    await file.read(header, 0, headerBytes, 0)
    const sector = 2 ** Math.min(header.readUInt16LE(30), 12)
    const start = (header.readUInt32LE(48) + 1) * sector
    const { buffer, bytesRead } = await file.read(Buffer.alloc(directoryBytes), 0, directoryBytes, start)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}
