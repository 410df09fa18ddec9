import { z } from 'zod'
import { readTypedDate } from '../../design/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { longDate } from '../../kernel/index.ts'
import type { BodyId } from '../ids.ts'
import { readBodyId } from '../ids.ts'
import type { Body, Outcome } from '../model.ts'

const optionalText = (what: string) =>
  z
    .string()
    .trim()
    .max(10_000, `${what} must be 10,000 characters or fewer`)
    .transform((text) => (text === '' ? undefined : text))

const boxes = z.object({ day: z.string(), month: z.string(), year: z.string() })

const until = boxes.transform((typed, context): IsoDate | undefined => {
  const read = readTypedDate(typed)
  if (read.ok) return read.day
  if (read.why === 'nothing typed') return undefined
  context.addIssue({
    code: 'custom',
    message: 'The day it comes back must be a real date, such as 14 1 2021',
  })
  return z.NEVER
})

const bodyIn = (bodies: readonly Body[]) =>
  z.string().transform((value, context): BodyId | undefined => {
    if (value === '') return undefined
    const body = bodies.find(({ id }) => id === readBodyId(value))
    if (body) return body.id
    context.addIssue({ code: 'custom', message: 'Choose a body from the list' })
    return z.NEVER
  })

/** What stands behind a resolution, besides its words: reasons, what was rejected, where it goes and when it comes back. */
export const outcomeFields = (bodies: readonly Body[]) => ({
  reasons: optionalText('The reasons'),
  alternatives: optionalText('The alternatives'),
  referredTo: bodyIn(bodies),
  deferredUntil: until,
})

interface Said {
  readonly outcome: Outcome
  readonly referredTo?: BodyId | undefined
  readonly deferredUntil?: IsoDate | undefined
}

/** What is deferred comes back on a day; what is referred goes to a body, another than the one that refers it. */
export function outcomeProblem(
  { outcome, referredTo, deferredUntil }: Said,
  by: { readonly bodyId: BodyId; readonly on: IsoDate },
): { readonly path: string[]; readonly message: string } | undefined {
  if (outcome === 'deferred' && deferredUntil === undefined)
    return { path: ['deferredUntil'], message: 'Enter the day from which it comes back' }
  if (outcome === 'deferred' && deferredUntil !== undefined && deferredUntil <= by.on)
    return { path: ['deferredUntil'], message: `The day it comes back must be after ${longDate(by.on)}` }
  if (outcome === 'referred' && referredTo === undefined)
    return { path: ['referredTo'], message: 'Choose the body that it is referred to' }
  if (outcome === 'referred' && referredTo === by.bodyId)
    return { path: ['referredTo'], message: 'Choose another body than the one that refers it' }
  return undefined
}

/** A day and a body count only for the outcome that they belong to. */
export const onlyWhereItCounts = ({ outcome, referredTo, deferredUntil }: Said) => ({
  referredTo: outcome === 'referred' ? referredTo : undefined,
  deferredUntil: outcome === 'deferred' ? deferredUntil : undefined,
})
