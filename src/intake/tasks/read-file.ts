import { keptFile, type ViewerTx } from '../../access/index.ts'
import { importById } from '../import/imports.ts'
import type { Import, Received } from '../import/model.ts'
import type { Read } from '../import/read-extract.ts'
import { readUpload } from '../import/read-extract.ts'
import { rememberedMapping } from '../import/remembered.ts'
import type { AtWork } from './needs.ts'

export interface FileRead {
  readonly held: Import
  readonly received: Received
  readonly read: Read
}

const rowsBetween = 2_000

/** Reads the file of an import, in its child process and outside any transaction: it can take a minute. */
export async function readFileOf({ importId, asIntake, tell }: AtWork): Promise<FileRead> {
  const { held, bytes, remembered } = await asIntake((tx) => fileOf(tx, importId))
  tell('Reading the file')
  let told = 0
  const onProgress = (rows: number): void => {
    if (rows < told + rowsBetween) return
    told = rows
    tell(`Reading the file: ${rows.toLocaleString('en-GB')} rows so far`)
  }
  const { fileName, asAt } = held
  const read = await readUpload(bytes, { asAt, name: fileName, remembered, onProgress })
  const received = { bytes, fileName, asAt, askedBy: held.askedBy ?? undefined }
  return { held, received, read }
}

async function fileOf(tx: ViewerTx, importId: number) {
  const held = await importById(tx, importId)
  const file = held && (await keptFile(tx, 'intake', held.sha256))
  if (!held || !file) throw new Error(`The file of import ${importId} is not kept`)
  return { held, bytes: file.bytes, remembered: await rememberedMapping(tx) }
}
