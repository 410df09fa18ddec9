import { previewExtract } from '../import/carry-out.ts'
import { keepProblems, markChecked, markRefused } from '../import/imports.ts'
import type { Outcome } from './model.ts'
import { done } from './model.ts'
import type { AtWork } from './needs.ts'
import { readFileOf } from './read-file.ts'

/** Reads the file and finds out what applying it would do. A file that cannot be read is refused with a sentence. */
export async function checkExtract(work: AtWork): Promise<Outcome> {
  const { importId, asIntake, tell } = work
  const { received, read } = await readFileOf(work)
  if (!read.ok) {
    await asIntake((tx) => markRefused(tx, importId, read.sentence))
    return done
  }
  const { extract } = read
  const { preview, problems } = await previewExtract(asIntake, received, extract, tell)
  tell('Keeping what was found')
  await asIntake(async (tx) => {
    await keepProblems(tx, importId, problems)
    await markChecked(tx, importId, preview)
  })
  return done
}
