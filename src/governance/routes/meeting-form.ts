import { z } from 'zod'
import type { Problem } from '../../design/index.ts'
import { readTypedDate, typedDate } from '../../design/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { TypedMeeting } from '../views/meetings.tsx'

/** The form as it was typed, to show it again. */
export const typedMeeting = (posted: unknown) => {
  const body = z.record(z.string(), z.unknown()).catch({}).parse(posted)
  return {
    heldOn: typedDate(body, 'heldOn'),
    title: z.string().catch('').parse(body.title),
  } satisfies TypedMeeting
}

const heldOn = z
  .object({ day: z.string(), month: z.string(), year: z.string() })
  .transform((typed, context): IsoDate => {
    const read = readTypedDate(typed)
    if (read.ok) return read.day
    const message =
      read.why === 'nothing typed'
        ? 'Enter the day of the meeting'
        : 'The day of the meeting must be a real date, such as 3 12 2020'
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  })

/** Reads the form; a meeting without a name is named after its body. */
export const MeetingForm = z.object({ heldOn, title: z.string().trim() })

export const onRecord: readonly Problem[] = [
  { field: 'heldOn', message: 'Enter another day: a meeting of this body on this one is on record' },
]
