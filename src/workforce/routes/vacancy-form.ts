import { z } from 'zod'
import { inBoxes, readTypedDate, typedDate } from '../../design/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { KnownVacancy } from '../model.ts'
import { coveredBy } from '../model.ts'
import type { NewVacancy } from '../store/record-vacancy.ts'
import type { TypedVacancy } from '../views/vacancy-form.tsx'

const shown = z.string().catch('')
const Typed = z.object({
  post: shown,
  fullTimeEquivalent: shown,
  coveredBy: shown,
  cost: shown,
  joinsWords: shown,
  reason: shown,
})

/** The form as it was typed, to show it again. */
export const typedVacancy = (posted: unknown): TypedVacancy => {
  const body = z.record(z.string(), z.unknown()).catch({}).parse(posted)
  const day = (name: string) => typedDate(body, name)
  return { ...Typed.parse(body), fromOn: day('fromOn'), untilOn: day('untilOn'), joinsBy: day('joinsBy') }
}

/** What is recorded, as the form shows it. */
export const vacancyAsTyped = ({ postId, recruitment }: KnownVacancy): TypedVacancy => ({
  post: String(postId),
  fullTimeEquivalent: String(recruitment.fullTimeEquivalent),
  fromOn: inBoxes(recruitment.fromOn),
  untilOn: inBoxes(recruitment.untilOn),
  coveredBy: recruitment.coveredBy,
  cost: recruitment.cost ?? '',
  joinsWords: recruitment.joins?.words ?? '',
  joinsBy: inBoxes(recruitment.joins?.by),
  reason: '',
})

const optionalDay = (wrong: string) =>
  z
    .object({ day: z.string(), month: z.string(), year: z.string() })
    .transform((typed, context): IsoDate | undefined => {
      const read = readTypedDate(typed)
      if (read.ok) return read.day
      if (read.why === 'nothing typed') return undefined
      context.addIssue({ code: 'custom', message: wrong })
      return z.NEVER
    })

const Fields = (posts: ReadonlySet<number>) =>
  z.object({
    post: z.coerce.number().refine((id) => posts.has(id), 'Choose a post from the list'),
    fullTimeEquivalent: z.coerce
      .number('Enter how much of a post it is, such as 1 or 0.5')
      .gt(0, 'Enter how much of a post it is, such as 1 or 0.5')
      .max(50, 'The full-time equivalent must be 50 or less'),
    fromOn: optionalDay('The day it became vacant must be a real date, such as 16 3 2020'),
    untilOn: optionalDay('The day it was filled must be a real date, such as 1 7 2020'),
    coveredBy: z.enum(coveredBy, 'Say who covers it'),
    cost: z.string().trim(),
    joinsWords: z.string().trim(),
    joinsBy: optionalDay('The last day must be a real date, such as 31 7 2020'),
  })

/** Reads the form; `posts` are those it offered. */
export const VacancyFields = (posts: ReadonlySet<number>) =>
  Fields(posts).transform((read, context): NewVacancy => {
    const { fromOn, untilOn, joinsWords, joinsBy } = read
    const wrong = (field: string, message: string) => {
      context.addIssue({ code: 'custom', path: [field], message })
      return z.NEVER
    }
    if (fromOn === undefined) return wrong('fromOn', 'Enter the day from which it is vacant')
    if (untilOn !== undefined && untilOn < fromOn)
      return wrong('untilOn', 'It cannot be filled before it was vacant')
    if (joinsWords !== '' && joinsBy === undefined)
      return wrong('joinsBy', 'Enter the last day that these words can mean')
    if (joinsWords === '' && joinsBy !== undefined)
      return wrong('joinsWords', 'Enter the words that are used')
    return {
      postId: read.post,
      fullTimeEquivalent: read.fullTimeEquivalent,
      fromOn,
      untilOn,
      coveredBy: read.coveredBy,
      cost: read.cost === '' ? undefined : read.cost,
      joins: joinsBy === undefined ? undefined : { words: joinsWords, by: joinsBy },
    }
  })
