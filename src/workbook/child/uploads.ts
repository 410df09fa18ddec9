import { existsSync, mkdtempSync, readdirSync, realpathSync, rmSync, statSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const beginning = 'los-upload-'

/** A folder for one file from outside. Its name says whose it is: that of a process that is gone is nobody's. */
export const uploadFolder = (): string =>
  realpathSync(mkdtempSync(join(tmpdir(), `${beginning}${process.pid}-`)))

/** Bytes from outside as a file of that name: it stands in a folder of its own while it is used, and nowhere after. */
export async function asFile<T>(bytes: Buffer, name: string, use: (path: string) => Promise<T>): Promise<T> {
  const folder = uploadFolder()
  try {
    const path = join(folder, name)
    await writeFile(path, bytes, { mode: 0o600 })
    return await use(path)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Removes what processes left that were killed while they read: files about children among it. */
export function clearAbandonedUploads(): void {
  for (const name of readdirSync(tmpdir())) {
    const owner = new RegExp(`^${beginning}(\\d+)-`).exec(name)?.[1]
    const folder = join(tmpdir(), name)
    if (owner === undefined || isInUse(folder, owner)) continue
    try {
      rmSync(folder, { recursive: true, force: true })
    } catch {
      // Somebody else's, who will clear it.
    }
  }
}

/** In a container the process before had this one's own number: what is older than this one is not its own. */
const isInUse = (folder: string, owner: string): boolean =>
  Number(owner) === process.pid
    ? (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0) >= performance.timeOrigin
    : existsSync(`/proc/${owner}`)
