import { z } from 'zod'
import { readTypedDate, typedDate } from '../../design/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { addDays } from '../../kernel/index.ts'
import { shownAgain } from '../http/problems-of.ts'
import type { Deputy, PostOffered } from './store.ts'

/** Somebody who is away for longer is replaced, or a deputy is named again by whoever still wants one. */
export const atMostDays = 184

const Boxes = z.object({ day: z.string(), month: z.string(), year: z.string() })

const day = (what: string) =>
  Boxes.transform((typed, context): IsoDate => {
    const read = readTypedDate(typed)
    if (read.ok) return read.day
    const message =
      read.why === 'nothing typed'
        ? `Enter the ${what.toLowerCase()}`
        : `${what} must be a real date, such as 27 3 2026`
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  })

const oneOf = (posts: readonly PostOffered[], message: string) =>
  z
    .string(message)
    .refine((value) => posts.some(({ id }) => String(id) === value), message)
    .transform(Number)

export interface Offered {
  readonly absent: readonly PostOffered[]
  readonly deputy: readonly PostOffered[]
}

/** Nobody stood in on a day that is over: what was read and by whom is kept, and is not told anew. */
export const DeputyForm = (offered: Offered, today: IsoDate) =>
  z
    .object({
      absent: oneOf(offered.absent, 'Choose the post whose manager is away'),
      deputy: oneOf(offered.deputy, 'Choose the post that stands in'),
      fromOn: day('First day'),
      untilOn: day('Last day'),
      reason: z
        .string('Enter why')
        .trim()
        .min(1, 'Enter why')
        .max(300, 'Why must be 300 characters or fewer'),
    })
    .refine(({ absent, deputy }) => absent !== deputy, {
      path: ['deputy'],
      message: 'Choose another post: nobody stands in for themselves',
    })
    .refine(({ fromOn }) => fromOn >= today, {
      path: ['fromOn'],
      message: 'First day must be today or later: nobody can be made a deputy for days that are over',
    })
    .refine(({ fromOn, untilOn }) => untilOn >= fromOn, {
      path: ['untilOn'],
      message: 'Last day must be the same as or after the first day',
    })
    .refine(({ fromOn, untilOn }) => untilOn < addDays(fromOn, atMostDays), {
      path: ['untilOn'],
      message: `Last day must be within ${atMostDays} days of the first: name the deputy again after that`,
    })

const ShownDeputy = z.object({ absent: shownAgain, deputy: shownAgain, reason: shownAgain })

const fieldsOf = (body: unknown) => z.record(z.string(), z.unknown()).catch({}).parse(body)

/** What was typed, its dates put together from their boxes, to be read and to be shown again. */
export function typedDeputy(body: unknown) {
  const fields = fieldsOf(body)
  return {
    ...ShownDeputy.parse(fields),
    fromOn: typedDate(fields, 'fromOn'),
    untilOn: typedDate(fields, 'untilOn'),
  }
}

/** The last day must not reach beyond what was agreed: that is a new deputy, with a reason of its own. */
export const EndForm = ({ untilOn }: Pick<Deputy, 'untilOn'>) =>
  z.object({
    lastDay: day('Last day').refine(
      (lastDay) => lastDay <= untilOn,
      'Last day must be no later than it is now: name a deputy again for longer',
    ),
  })

export const typedEnd = (body: unknown) => ({ lastDay: typedDate(fieldsOf(body), 'lastDay') })
