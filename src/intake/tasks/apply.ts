import { isDeepStrictEqual } from 'node:util'
import { applyExtract } from '../import/carry-out.ts'
import { markThrownAway, startChecking } from '../import/imports.ts'
import type { Import, Preview } from '../import/model.ts'
import { fileAtWork, whileReadingFile, type FileAtWork } from './read-file.ts'
import type { Outcome } from './model.ts'
import { done, failed } from './model.ts'
import { Overtaken, type AtWork } from './needs.ts'
import { askFor, endTask } from './queue.ts'

const checkedAgain =
  'It was not applied, since it would have come to something else than was shown. Look at what it comes to now, and apply it again.'

/**
 * Puts a checked extract into the record, in one transaction, if that still comes to what was shown: when another
 * extract, or another mapping of headings, came between, nothing is changed and the file is checked again.
 */
export async function putIn(work: AtWork): Promise<Outcome> {
  const file = await fileAtWork(work)
  const { held } = file
  if (held.state === 'applied') return done
  if (held.state !== 'checked' || !held.preview) return failed('It was not applied: it is not checked.')
  try {
    return await applyAsShown(work, file, held.preview)
  } catch (problem) {
    if (!(problem instanceof Overtaken)) throw problem
    await checkAgain(work, held)
    return failed(checkedAgain)
  }
}

async function applyAsShown(work: AtWork, file: FileAtWork, shown: Preview): Promise<Outcome> {
  const { importId, asIntake, tell } = work
  const applied = await whileReadingFile(work, file, (coming) =>
    asIntake(async (tx) => {
      const { before, id, preview } = await applyExtract(tx, file.received, coming, importId, tell)
      if (before) {
        await markThrownAway(tx, importId)
        return failed(`The same file went in for the same day before, as extract ${id}.`)
      }
      if (!isDeepStrictEqual(asKept(preview), asKept(shown))) throw new Overtaken()
      return done
    }),
  )
  work.readings.doneWith(importId)
  return applied.ok ? applied.came : failed(`It was not applied. ${applied.sentence}`)
}

/**
 * As it comes back from a column of JSON: fields that are undefined are none. Who is behind the counts is not compared:
 * children who are new with the file had other numbers while it was only looked at.
 */
const asKept = (preview: Preview): unknown => JSON.parse(JSON.stringify({ ...preview, behind: undefined }))

async function checkAgain({ task, importId, asIntake }: AtWork, held: Import): Promise<void> {
  await asIntake(async (tx) => {
    await endTask(tx, task.id, failed(checkedAgain))
    await startChecking(tx, importId, held.version)
    await askFor(tx, { importId, work: 'check', askedBy: task.askedBy })
  })
}
