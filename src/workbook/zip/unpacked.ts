import { pipeline } from 'node:stream'
import { createInflateRaw, crc32 } from 'node:zlib'
import type { Entry } from 'yauzl'
import { Unreadable } from '../refusals.ts'
import { openFile } from './open-file.ts'

/**
 * Large enough that a sheet of 40 MB is some hundred steps. The text of a larger piece is a large object to V8: with twice as
 * much, making and letting go of them took a seventh of a reader's time.
 */
const pieceBytes = 64 * 1024

/**
 * The bytes of one part. Throws `Unreadable` as soon as length or checksum are not what the zip says; yauzl leaves the
 * checksum to its callers.
 */
export async function* unpacked(path: string, entry: Entry): AsyncGenerator<Buffer> {
  let length = 0
  let checksum = 0
  for await (const bytes of inflated(path, entry)) {
    length += bytes.length
    if (length > entry.uncompressedSize) throw new Unreadable('damaged', 'a part is longer than it says')
    checksum = crc32(bytes, checksum)
    yield bytes
  }
  if (length !== entry.uncompressedSize) throw new Unreadable('damaged', 'a part is cut short')
  if (checksum !== entry.crc32) throw new Unreadable('damaged', 'a part’s checksum is wrong')
}

/** yauzl and zlib throw for what is in the file; what comes out of here is `Unreadable`. */
async function* inflated(path: string, entry: Entry): AsyncGenerator<Buffer> {
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8)
    throw new Unreadable('damaged', 'a part is packed in an unusual way')
  const zip = await openFile(path)
  try {
    const packed = await zip.openReadStreamPromise(entry, { decodeFileData: false })
    const stream = entry.compressionMethod === 0 ? packed : pipeline(packed, inflater(), () => undefined)
    for await (const bytes of stream) if (Buffer.isBuffer(bytes)) yield bytes
  } catch {
    throw new Unreadable('damaged', 'a part cannot be unpacked')
  } finally {
    zip.close()
  }
}

const inflater = () => createInflateRaw({ chunkSize: pieceBytes })
