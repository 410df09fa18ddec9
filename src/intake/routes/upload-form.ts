import { readTypedDate, type Problem, type TypedDate } from '../../design/index.ts'
import type { UploadedFile } from '../../access/index.ts'
import { isoDate, type IsoDate } from '../../kernel/index.ts'

/** Before any case system's first extract: a slip of the pen. */
const earliest = isoDate('1990-01-01')

export type UploadRead =
  | { readonly ok: true; readonly file: UploadedFile; readonly asAt: IsoDate }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** What was dropped and typed, or what is wrong with it. Nothing is guessed: neither from the file nor from today. */
export function uploadIn(file: UploadedFile | undefined, typed: TypedDate, today: IsoDate): UploadRead {
  const problems: Problem[] = []
  if (!file) problems.push({ field: 'extract', message: 'Choose the file' })
  else if (file.cutShort) problems.push({ field: 'extract', message: tooLarge })
  const asAt = asAtIn(typed, today)
  if (!asAt.ok) problems.push({ field: 'asAt', message: asAt.message })
  return file && asAt.ok && problems.length === 0
    ? { ok: true, file, asAt: asAt.day }
    : { ok: false, problems }
}

const tooLarge =
  'The file is larger than 30 MB. Leave out sheets and pictures that are not needed, save it again, and send that.'

type AsAtRead =
  { readonly ok: true; readonly day: IsoDate } | { readonly ok: false; readonly message: string }

function asAtIn(typed: TypedDate, today: IsoDate): AsAtRead {
  const read = readTypedDate(typed)
  if (!read.ok) return { ok: false, message: whatIsWrong(read) }
  if (read.day > today)
    return { ok: false, message: 'The day the extract speaks of must be today or in the past' }
  if (read.day < earliest)
    return { ok: false, message: 'The day the extract speaks of must be 1 January 1990 or later' }
  return read
}

function whatIsWrong(read: Extract<ReturnType<typeof readTypedDate>, { ok: false }>): string {
  if (read.why === 'nothing typed') return 'Enter the day the extract speaks of'
  if (read.why === 'incomplete')
    return `The day the extract speaks of must include a ${read.wrong.join(' and a ')}`
  return 'The day the extract speaks of must be a real date'
}
