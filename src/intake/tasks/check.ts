import { Transcript } from '../../workbook/index.ts'
import { previewExtract } from '../import/carry-out.ts'
import type { ExtractComing } from '../import/extract-read.ts'
import { keepChangedValues } from '../store/changed-values.ts'
import { keepProblems, markChecked, markRefused } from '../import/imports.ts'
import { keepRespelled } from '../import/respelled.ts'
import type { Outcome } from './model.ts'
import { done } from './model.ts'
import type { AtWork } from './needs.ts'
import { fileAtWork, whileReadingFile } from './read-file.ts'

/** Reads the file and finds out what applying it would do. A file that cannot be read is refused with a sentence. */
export async function checkExtract(work: AtWork): Promise<Outcome> {
  const { importId, asIntake, tell } = work
  const file = await fileAtWork(work)
  work.readings.onlyOf(importId)
  const transcript = new Transcript()
  const look = (coming: ExtractComing) => previewExtract(asIntake, file.received, coming, tell)
  const found = await whileReadingFile(work, file, look, transcript)
  work.readings.keep(importId, file, transcript)
  if (!found.ok) {
    await asIntake((tx) => markRefused(tx, importId, found.sentence))
    return done
  }
  const { preview, problems, respelled, values, rectified } = found.came
  tell('Keeping what was found')
  await asIntake(async (tx) => {
    await keepProblems(tx, importId, problems)
    await keepRespelled(tx, importId, respelled, true)
    await keepChangedValues(tx, importId, values, rectified)
    await markChecked(tx, importId, preview)
  })
  return done
}
