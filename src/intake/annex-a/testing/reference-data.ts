import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** Specifications, spellings and an example workbook, kept beside the repository and not in it. */
export const referenceData = join(import.meta.dirname, '../../../../../shared/data')

/** Why the tests on them do not run; empty where they do. */
export const absent = existsSync(referenceData) ? '' : ' (skipped: ../shared/data is not here)'
