import { createHash } from 'node:crypto'
import type { Resource } from '../permissions/roles.ts'
import type { ViewerTx } from './viewer.ts'

type FileTables = {
  'record.file': { sha256: Buffer; resource: Resource; bytes: Buffer; media_type: string; file_name: string }
}

export interface KeptFile {
  readonly bytes: Buffer
  readonly mediaType: string
  readonly fileName: string
}

/** Keeps a file's bytes in the database under their SHA-256 (returned, in hex); the same bytes are kept once. */
export async function keepFile(tx: ViewerTx, resource: Resource, file: KeptFile): Promise<string> {
  const sha256 = createHash('sha256').update(file.bytes).digest()
  await tx.db
    .$extendTables<FileTables>()
    .insertInto('record.file')
    .values({ sha256, resource, bytes: file.bytes, media_type: file.mediaType, file_name: file.fileName })
    .onConflict((conflict) => conflict.columns(['sha256', 'resource']).doNothing())
    .execute()
  return sha256.toString('hex')
}

/** The file with this SHA-256 (hex), or undefined when there is none that the viewer may read. */
export async function keptFile(
  tx: ViewerTx,
  resource: Resource,
  sha256: string,
): Promise<KeptFile | undefined> {
  return tx.db
    .$extendTables<FileTables>()
    .selectFrom('record.file')
    .select(['bytes', 'media_type as mediaType', 'file_name as fileName'])
    .where('resource', '=', resource)
    .where('sha256', '=', Buffer.from(sha256, 'hex'))
    .executeTakeFirst()
}
