import { z } from 'zod'
import { reasonField } from '../../access/index.ts'
import type { Problem } from '../../design/index.ts'
import { readTypedDate, typedDate } from '../../design/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { TypedMeeting } from '../views/meetings.tsx'

const shown = z.string().catch('')

/** The form as it was typed, to show it again. */
export const typedMeeting = (posted: unknown) => {
  const body = z.record(z.string(), z.unknown()).catch({}).parse(posted)
  return {
    heldOn: typedDate(body, 'heldOn'),
    title: shown.parse(body.title),
    startsAt: shown.parse(body.startsAt),
    endsAt: shown.parse(body.endsAt),
    place: shown.parse(body.place),
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

/** '9:30', '09.30' or '0930' as '09:30'; nothing where nothing was typed. */
const time = (what: string) =>
  z.string().transform((typed, context): string | undefined => {
    const text = typed.trim()
    if (text === '') return undefined
    const [, hour = '', minute = ''] = /^(\d{1,2})[:.]?(\d{2})$/.exec(text) ?? []
    if (hour !== '' && Number(hour) < 24 && Number(minute) < 60) return `${hour.padStart(2, '0')}:${minute}`
    context.addIssue({
      code: 'custom',
      message: `${what} must be a time of the 24-hour clock, such as 14:30`,
    })
    return z.NEVER
  })

const place = z
  .string()
  .trim()
  .max(200, 'The place must be 200 characters or fewer')
  .transform((text) => (text === '' ? undefined : text))

const said = {
  heldOn,
  title: z.string().trim(),
  startsAt: time('The time it begins'),
  endsAt: time('The time it ends'),
  place,
}

const endsAfterItBegins = ({
  startsAt,
  endsAt,
}: {
  readonly startsAt?: string | undefined
  readonly endsAt?: string | undefined
}) => endsAt === undefined || (startsAt !== undefined && endsAt > startsAt)
const endMessage = { path: ['endsAt'], message: 'The time it ends must be after the time it begins' }

/** Reads the form; a meeting without a name is named after its body. */
export const MeetingForm = z.object(said).refine(endsAfterItBegins, endMessage)

/** Reads the form that corrects a meeting. */
export const CorrectionForm = z
  .object({
    ...said,
    title: z.string().trim().min(1, 'Enter what the meeting is called'),
    reason: reasonField,
  })
  .refine(endsAfterItBegins, endMessage)

export const onRecord: readonly Problem[] = [
  { field: 'heldOn', message: 'Enter another day: a meeting of this body on this one is on record' },
]
