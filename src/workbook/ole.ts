import { bytesAt } from './bytes-at.ts'
import type { RefusalCode } from './refusals.ts'

const headerBytes = 512
const directoryBytes = 64 * 1024

/**
 * What is in the old container format, which both a workbook with a password and Excel's format before 2007 use: its list
 * of contents names `EncryptedPackage` for the one, `Workbook` or `Book` for the other.
 */
export function whatOleHolds(path: string): RefusalCode {
  const names = directoryOf(path)
  if (has(names, 'EncryptedPackage')) return 'password'
  return has(names, 'Workbook') || has(names, 'Book') ? 'old format' : 'not a workbook'
}

const has = (names: Buffer, name: string) => names.includes(Buffer.from(`${name}\0`, 'utf16le'))

/** The header says where the list begins; a list scattered over the file is read as far as it stands together. */
function directoryOf(path: string): Buffer {
  const header = Buffer.alloc(headerBytes)
  bytesAt(path, 0, headerBytes).copy(header)
  const sector = 2 ** Math.min(header.readUInt16LE(30), 12)
  return bytesAt(path, (header.readUInt32LE(48) + 1) * sector, directoryBytes)
}
