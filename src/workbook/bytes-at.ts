import { closeSync, openSync, readSync } from 'node:fs'

/**
 * So many bytes of a file from a place on, fewer where it ends before. Without a promise: what Node loads for files with
 * promises takes a reader a thirtieth of its time. Throws as `node:fs` does.
 */
export function bytesAt(path: string, from: number, count: number): Buffer {
  const file = openSync(path, 'r')
  try {
    const bytes = Buffer.alloc(count)
    return bytes.subarray(0, readSync(file, bytes, 0, count, from))
  } finally {
    closeSync(file)
  }
}
