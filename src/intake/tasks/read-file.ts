import { keptFile, type ViewerTx } from '../../access/index.ts'
import type { RememberedMapping } from '../annex-a/index.ts'
import type { ExtractComing } from '../import/extract-read.ts'
import { importById } from '../import/imports.ts'
import type { Import, Received } from '../import/model.ts'
import { whileReadingUpload, type Done } from '../import/read-extract.ts'
import { rememberedMapping } from '../import/remembered.ts'
import { whatWasSaid, type WhatWasSaid } from '../import/what-was-said.ts'
import type { AtWork } from './needs.ts'

export interface FileAtWork {
  readonly held: Import
  readonly received: Received
  readonly remembered: RememberedMapping
  readonly said: WhatWasSaid
}

export const fileAtWork = ({ importId, asIntake }: AtWork): Promise<FileAtWork> =>
  asIntake((tx) => fileOf(tx, importId))

const rowsBetween = 2_000

/**
 * Reads the file of an import in its child process, which can take a minute, and works on its lists as they come: no
 * transaction is open until the first list was read whole, and none is committed until the last one was.
 */
export function whileReadingFile<T>(
  { tell, readers }: AtWork,
  { received, remembered, said }: FileAtWork,
  work: (coming: ExtractComing) => Promise<T>,
): Promise<Done<T>> {
  tell('Reading the file')
  let told = 0
  const onProgress = (rows: number): void => {
    if (rows < told + rowsBetween) return
    told = rows
    tell(`Reading the file: ${rows.toLocaleString('en-GB')} rows so far`)
  }
  const { bytes, fileName, asAt } = received
  const reading = { asAt, name: fileName, remembered, said, onProgress, atHand: readers.take() }
  return whileReadingUpload(bytes, reading, work)
}

async function fileOf(tx: ViewerTx, importId: number): Promise<FileAtWork> {
  const held = await importById(tx, importId)
  const file = held && (await keptFile(tx, 'intake', held.sha256))
  if (!held || !file) throw new Error(`The file of import ${importId} is not kept`)
  const { fileName, asAt } = held
  const received = { bytes: file.bytes, fileName, asAt, askedBy: held.askedBy ?? undefined }
  return { held, received, remembered: await rememberedMapping(tx), said: await whatWasSaid(tx, asAt) }
}
