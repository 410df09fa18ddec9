import { keptFile, type ViewerTx } from '../../access/index.ts'
import type { ExtractComing } from '../import/extract-read.ts'
import { importById } from '../import/imports.ts'
import type { Import } from '../import/model.ts'
import { whileReadingUpload, type Done } from '../import/read-extract.ts'
import { rememberedMapping } from '../import/remembered.ts'
import type { Transcript } from '../../workbook/index.ts'
import { whatWasSaid } from '../import/what-was-said.ts'
import type { FileToRead } from './kept-readings.ts'
import type { AtWork } from './needs.ts'

export interface FileAtWork extends FileToRead {
  readonly held: Import
}

export const fileAtWork = ({ importId, asIntake }: AtWork): Promise<FileAtWork> =>
  asIntake((tx) => fileOf(tx, importId))

const rowsBetween = 2_000

/**
 * Reads the file of an import in its child process, which can take a minute, and works on its lists as they come: no
 * transaction is open until the first list was read whole, and none is committed until the last one was. A file whose
 * reading is kept is not read again.
 * @param transcript where the reading is written down, if it is read.
 */
export function whileReadingFile<T>(
  { importId, tell, readers, readings }: Pick<AtWork, 'importId' | 'tell' | 'readers' | 'readings'>,
  file: FileToRead,
  work: (coming: ExtractComing) => Promise<T>,
  transcript?: Transcript,
): Promise<Done<T>> {
  const { received, remembered, said } = file
  tell('Reading the file')
  let told = 0
  const onProgress = (rows: number): void => {
    if (rows < told + rowsBetween) return
    told = rows
    tell(`Reading the file: ${rows.toLocaleString('en-GB')} rows so far`)
  }
  const { bytes, fileName, asAt } = received
  const reading = { asAt, name: fileName, remembered, onProgress }
  const kept = readings.of(importId, file)
  if (kept) return whileReadingUpload(bytes, { ...reading, said: kept.said, heard: kept.transcript }, work)
  return whileReadingUpload(bytes, { ...reading, said, atHand: readers.take(), transcript }, work)
}

async function fileOf(tx: ViewerTx, importId: number): Promise<FileAtWork> {
  const held = await importById(tx, importId)
  const file = held && (await keptFile(tx, 'intake', held.sha256))
  if (!held || !file) throw new Error(`The file of import ${importId} is not kept`)
  const { fileName, asAt } = held
  const received = { bytes: file.bytes, fileName, asAt, askedBy: held.askedBy ?? undefined }
  return { held, received, remembered: await rememberedMapping(tx), said: await whatWasSaid(tx, asAt) }
}
