import { createHash } from 'node:crypto'
import { chmodSync, chownSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'

/** PostgreSQL refuses to run as root, so root's server runs as nobody. */
const nobody = { uid: 65534, gid: 65534 }

export interface EmbeddedFolders {
  readonly root: string
  readonly cluster: string
  readonly credentials: string
  readonly running: string
  readonly log: string
  /** Set when the server runs as somebody else than us. */
  readonly runAs: { readonly uid: number; readonly gid: number } | undefined
}

/**
 * Where the embedded server lives. Root's cannot be inside the checkout, since nobody may not be able to reach it;
 * it stands under /var/lib by a hash of the checkout's path, so that two checkouts never share one.
 */
export function embeddedFolders(
  checkout: string,
  chosen: string | undefined,
  isRoot: boolean,
): EmbeddedFolders {
  const name = createHash('sha256').update(checkout).digest('hex').slice(0, 12)
  const root = chosen ?? (isRoot ? join('/var/lib/line-of-sight', name) : join(checkout, 'data'))
  return {
    root,
    cluster: join(root, 'postgres'),
    credentials: join(root, 'credentials.json'),
    running: join(root, 'running.json'),
    log: join(root, 'postgres.log'),
    runAs: isRoot ? nobody : undefined,
  }
}

/** Makes the folder, closed to everybody but the server's own user (0700). */
export function makeRoot(folders: EmbeddedFolders): void {
  mkdirSync(folders.root, { recursive: true })
  giveTo(folders, folders.root)
  chmodSync(folders.root, 0o700)
}

export function giveTo(folders: EmbeddedFolders, path: string): void {
  if (folders.runAs) chownSync(path, folders.runAs.uid, folders.runAs.gid)
}
