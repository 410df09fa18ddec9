import { z } from 'zod'
import { asTyped, shownAgain } from '../../access/index.ts'
import { inBoxes, readTypedDate, typedDate, type TypedDate } from '../../design/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { readBodyId } from '../ids.ts'
import type { Body } from '../model.ts'
import type { Recommendation } from './model.ts'
import { answers } from './model.ts'

export interface TypedRecommendation {
  readonly from: string
  readonly to: string
  readonly words: string
  readonly madeOn: TypedDate
  readonly receivedOn: TypedDate
}

export interface TypedAnswer {
  readonly answer: string
  readonly answerWords: string
  readonly answeredOn: TypedDate
  readonly receivedOn: TypedDate
  readonly reason: string
}

const fieldsOf = (body: unknown) => z.record(z.string(), z.unknown()).catch({}).parse(body)

export const typedRecommendation = (body: unknown): TypedRecommendation => ({
  ...asTyped(z.object({ from: shownAgain, to: shownAgain, words: shownAgain }), body),
  madeOn: typedDate(fieldsOf(body), 'madeOn'),
  receivedOn: typedDate(fieldsOf(body), 'receivedOn'),
})

export const typedAnswer = (body: unknown): TypedAnswer => ({
  ...asTyped(z.object({ answer: shownAgain, answerWords: shownAgain, reason: shownAgain }), body),
  answeredOn: typedDate(fieldsOf(body), 'answeredOn'),
  receivedOn: typedDate(fieldsOf(body), 'receivedOn'),
})

/** What is on record, as the form shows it. */
export const answerAsTyped = ({ answered, receivedOn }: Recommendation): TypedAnswer => ({
  answer: answered?.how ?? '',
  answerWords: answered?.words ?? '',
  answeredOn: inBoxes(answered?.on),
  receivedOn: inBoxes(receivedOn),
  reason: '',
})

const Boxes = z.object({ day: z.string(), month: z.string(), year: z.string() })

/** A day up to today; where none was typed, what `nothing` says, or no day where it says nothing. */
const dayUpTo = (today: IsoDate, what: string, nothing?: string) =>
  Boxes.transform((typed, context): IsoDate | undefined => {
    const read = readTypedDate(typed)
    if (read.ok && read.day <= today) return read.day
    const isNone = !read.ok && read.why === 'nothing typed'
    if (isNone && nothing === undefined) return undefined
    const message = read.ok
      ? `${what} must be today or in the past`
      : isNone
        ? nothing
        : `${what} must be a real date, such as 19 11 2020`
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  })

const sure = (today: IsoDate, what: string, nothing: string) =>
  dayUpTo(today, what, nothing).transform((day): IsoDate => day ?? z.NEVER)

const bodyIn = (bodies: readonly Body[], message: string) =>
  z.string().transform((value, context) => {
    const body = bodies.find(({ id }) => id === readBodyId(value))
    if (body) return body.id
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  })

export const RecommendationForm = (bodies: readonly Body[], today: IsoDate) =>
  z
    .object({
      from: bodyIn(bodies, 'Choose the body that recommends'),
      to: bodyIn(bodies, 'Choose the body that it is made to'),
      words: z
        .string()
        .trim()
        .min(1, 'Enter the exact words of the recommendation')
        .max(10_000, 'The recommendation must be 10,000 characters or fewer'),
      madeOn: sure(today, 'The day it was made', 'Enter the day on which it was made'),
      receivedOn: dayUpTo(today, 'The day it was received'),
    })
    .refine(({ from, to }) => from !== to, {
      path: ['to'],
      message: 'Choose another body than the one that recommends',
    })
    .refine(({ madeOn, receivedOn }) => receivedOn === undefined || receivedOn >= madeOn, {
      path: ['receivedOn'],
      message: 'The day it was received must be the same as or after the day it was made',
    })

export const AnswerForm = ({ madeOn, answered }: Recommendation, today: IsoDate) =>
  z
    .object({
      answer: z.enum(answers, 'Choose what was answered'),
      answerWords: z
        .string()
        .trim()
        .min(1, 'Enter what will be done, or why not')
        .max(10_000, 'The answer must be 10,000 characters or fewer'),
      answeredOn: sure(today, 'The day of the answer', 'Enter the day of the answer'),
      receivedOn: dayUpTo(today, 'The day it was received'),
      reason: z.string().trim(),
    })
    .refine(({ answeredOn }) => answeredOn >= madeOn, {
      path: ['answeredOn'],
      message: 'The day of the answer must be the same as or after the day of the recommendation',
    })
    .refine(({ receivedOn }) => receivedOn === undefined || receivedOn >= madeOn, {
      path: ['receivedOn'],
      message: 'The day it was received must be the same as or after the day it was made',
    })
    .refine(({ reason }) => answered === undefined || reason !== '', {
      path: ['reason'],
      message: 'Enter why it is changed',
    })
