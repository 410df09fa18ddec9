import { z } from 'zod'
import { asTyped, shownAgain } from '../../access/index.ts'
import type { NoteKind } from '../../clocks/index.ts'
import type { Problem } from '../../design/index.ts'
import { readTypedDate, typedDate } from '../../design/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { longDate } from '../../kernel/index.ts'
import type { TypedNote } from '../model/typed-note.ts'

const Boxes = z.looseObject({ kind: shownAgain, words: shownAgain })

/** The form as it was posted. */
export function typedNote(body: unknown): TypedNote {
  const posted = asTyped(Boxes, body)
  return { ...posted, until: typedDate(posted, 'until') }
}

export interface NoteRead {
  readonly kind: NoteKind
  readonly words: string
  readonly until: IsoDate | undefined
}

export interface About {
  readonly allowed: readonly NoteKind[]
  readonly dueOn: IsoDate
  readonly today: IsoDate
}

type Read =
  | { readonly ok: true; readonly note: NoteRead }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** Reads what is said of a limit. More time and an exemption need a last day, and come before the limit has passed. */
export function readNote(typed: TypedNote, { allowed, dueOn, today }: About): Read {
  const problems: Problem[] = []
  const kind = allowed.find((each) => each === typed.kind)
  const words = typed.words.trim()
  const problem = (field: string, message: string) => problems.push({ field, message })
  if (!kind) problem('kind', 'Choose what you record')
  if (words === '') problem('words', 'Enter why')
  if (words.length > 1000) problem('words', 'The reason must be 1,000 characters or fewer')
  const putsOff = kind !== undefined && kind !== 'reason for lateness'
  if (putsOff && dueOn < today)
    problem('kind', `It was due on ${longDate(dueOn)} and is late: only a reason can be recorded now`)
  const read = putsOff ? readTypedDate(typed.until) : undefined
  const until = read?.ok === true ? read.day : undefined
  if (putsOff && (until === undefined || until <= dueOn))
    problem('until', `Enter a real last day, after ${longDate(dueOn)}`)
  if (problems.length > 0 || !kind) return { ok: false, problems }
  return { ok: true, note: { kind, words, until } }
}
