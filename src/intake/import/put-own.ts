import { asFile } from '../../workbook/index.ts'
import { readHere } from '../annex-a/index.ts'
import type { Applied, AsIntake } from './carry-out.ts'
import { applyExtract } from './carry-out.ts'
import type { Received } from './model.ts'
import { ReadingParts } from './reading-parts.ts'

/**
 * Puts in a workbook that the product made itself, as the worked example does: through the same reading and the same
 * record as a council's upload, but for the child process that guards against hostile files. Throws when it cannot be
 * read, which would be a fault of ours.
 */
export const putOwnWorkbook = (asIntake: AsIntake, received: Received): Promise<Applied> =>
  asFile(received.bytes, received.fileName, async (path) => {
    const coming = new ReadingParts(received.asAt)
    const lists = await readHere(path, { asAt: received.asAt, onMessage: coming.onMessage })
    coming.end({ ok: true, lists })
    return asIntake((tx) => applyExtract(tx, received, coming))
  })
