import { z } from 'zod'
import { readTypedDate, typedDate } from '../../design/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { readAreaId, readPlanId } from '../../plan/index.ts'
import { readBodyId } from '../ids.ts'
import type { Body, PlanSubjects } from '../model.ts'
import { outcomes } from '../model.ts'
import type { NewDecision } from '../store/decisions.ts'
import { httpsOnly } from './body-rules-form.ts'
import { onlyWhereItCounts, outcomeFields, outcomeProblem } from './outcome-fields.ts'
import type { TypedDecision } from '../views/record-decision.tsx'

const shown = z.string().catch('')

const Typed = z.object({
  body: shown,
  about: shown,
  words: shown,
  outcome: shown,
  reasons: shown,
  alternatives: shown,
  interests: shown,
  dispensations: shown,
  referredTo: shown,
  minutesUrl: shown,
})
/** The form as it was typed, to show it again. */
export const typedDecision = (posted: unknown): TypedDecision => {
  const body = z.record(z.string(), z.unknown()).catch({}).parse(posted)
  return {
    ...Typed.parse(body),
    decidedOn: typedDate(body, 'decidedOn'),
    deferredUntil: typedDate(body, 'deferredUntil'),
  }
}

function readSubject(value: string, plans: readonly PlanSubjects[]) {
  const [kind, id = ''] = value.split(' ')
  if (kind === 'plan') {
    const planId = readPlanId(id)
    return plans.some((plan) => plan.id === planId) ? { planId } : undefined
  }
  const areaId = readAreaId(id)
  const plan = plans.find(({ areas }) => areas.some((area) => area.id === areaId))
  return plan && { planId: plan.id, areaId }
}

const decidedOn = (today: IsoDate) =>
  z.object({ day: z.string(), month: z.string(), year: z.string() }).transform((typed, context): IsoDate => {
    const read = readTypedDate(typed)
    if (read.ok && read.day <= today) return read.day
    const message = read.ok
      ? 'The date of the decision must be today or in the past'
      : read.why === 'nothing typed'
        ? 'Enter the date of the decision'
        : 'The date of the decision must be a real date, such as 16 6 2020'
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  })

/** What can be chosen on the form, and the day beyond which nothing has been decided yet. */
export interface DecisionChoices {
  readonly bodies: readonly Body[]
  readonly plans: readonly PlanSubjects[]
  readonly today: IsoDate
}

const chosenBody = (bodies: readonly Body[]) =>
  z.string().transform((value, context) => {
    const body = bodies.find(({ id }) => id === readBodyId(value))
    if (body) return body.id
    context.addIssue({ code: 'custom', message: 'Choose the body that decided' })
    return z.NEVER
  })

export const chosenSubject = (plans: readonly PlanSubjects[]) =>
  z.string().transform((value, context) => {
    if (value === '') return {}
    const subject = readSubject(value, plans)
    if (subject) return subject
    context.addIssue({ code: 'custom', message: 'Choose what the decision is about' })
    return z.NEVER
  })

const optionalText = z
  .string()
  .trim()
  .transform((text) => (text === '' ? undefined : text))

/** Reads the form. Its choices are part of it: a body or an area that is not there cannot be chosen. */
export const DecisionForm = ({ bodies, plans, today }: DecisionChoices) =>
  z
    .object({
      body: chosenBody(bodies),
      decidedOn: decidedOn(today),
      about: chosenSubject(plans),
      words: z.string().trim().min(1, 'Enter the exact words of the decision'),
      outcome: z.enum(outcomes, 'Choose the outcome'),
      interests: optionalText,
      dispensations: optionalText,
      ...outcomeFields(bodies),
      minutesUrl: httpsOnly('https://democracy.example/minutes'),
    })
    .superRefine((said, context) => {
      const problem = outcomeProblem(said, { bodyId: said.body, on: said.decidedOn })
      if (problem) context.addIssue({ code: 'custom', ...problem })
    })
    .transform(({ body, about, ...rest }): NewDecision => ({
      bodyId: body,
      ...about,
      ...rest,
      ...onlyWhereItCounts(rest),
    }))
