import { z } from 'zod'
import type { IsoDate } from '../../kernel/index.ts'
import { isGrade, isInspectionKind, kindFacts } from '../frameworks/index.ts'
import { readFindingId, readStrengthId } from '../ids.ts'
import type { Draft } from '../model/draft.ts'
import type { CheckedInspection } from '../model/inspection.ts'
import { day, needed, optional, ownerAmong } from './boxes.ts'

/** What the draft is checked against besides itself. */
export interface CheckedAgainst {
  readonly today: IsoDate
  readonly postIds: readonly number[]
}

const pageNumber = optional.transform((typed, context) => {
  if (typed === null) return null
  if (/^[1-9]\d{0,2}$/.test(typed)) return Number(typed)
  context.addIssue('The page must be a number, such as 3')
  return z.NEVER
})

const kind = z.string().transform((typed, context) => {
  if (isInspectionKind(typed)) return typed
  context.addIssue('Select what kind of inspection it was')
  return z.NEVER
})

const chosenGrade = z.string().transform((typed, context) => {
  if (typed === '') return null
  if (isGrade(typed)) return typed
  context.addIssue('Select one of the four grades')
  return z.NEVER
})

const words = (message: string) => z.string().trim().min(1, message)

const area = z.object({
  id: z.string().transform(readFindingId),
  text: words('Enter the words of this area, or remove it'),
  priority: z.boolean(),
  tags: z.array(z.string().regex(/^(outcome|enabler|principle) \d$/, 'Select tags from the list')),
  paragraph: optional,
  page: pageNumber,
})

const strengthOwnedBy = (postIds: readonly number[]) =>
  z.object({
    id: z.string().transform(readStrengthId),
    text: words('Enter the words of this strength, or remove it'),
    paragraph: optional,
    page: pageNumber,
    ownerPostId: ownerAmong(postIds),
    watch: optional,
  })

const boxesOf = ({ today, postIds }: CheckedAgainst) =>
  z.object({
    kind,
    authority: words('Enter the council that was inspected'),
    inspectedFrom: needed('the first day of the inspection', today),
    inspectedTo: needed('the last day of the inspection', today),
    publishedOn: day('the day it was published', today),
    receivedOn: needed('the date you received the report', today),
    judgements: z.array(z.object({ strand: z.string(), grade: chosenGrade, selfGrade: chosenGrade })),
    areas: z.array(area),
    strengths: z.array(strengthOwnedBy(postIds)),
  })

type Boxes = z.output<ReturnType<typeof boxesOf>>

function daysInOrder(boxes: Boxes, context: z.RefinementCtx): void {
  const { inspectedFrom, inspectedTo, publishedOn, receivedOn } = boxes
  const wrong = (field: string, message: string) =>
    context.addIssue({ code: 'custom', path: [field], message })
  if (inspectedTo < inspectedFrom)
    wrong('inspectedTo', 'The last day of the inspection must be the first day or later')
  if (receivedOn < inspectedTo)
    wrong('receivedOn', 'The date you received the report must be after the inspection')
  if (publishedOn && publishedOn < inspectedTo) {
    wrong('publishedOn', 'The day it was published must be after the inspection')
  }
}

function gradesFitTheKind(boxes: Boxes, context: z.RefinementCtx): void {
  const { graded } = kindFacts[boxes.kind]
  for (const [index, { strand, grade }] of boxes.judgements.entries()) {
    const message = graded
      ? `Select the grade for “${strand}”`
      : `A ${boxes.kind} gives no grades: clear this one, or change the kind`
    if (graded === (grade === null))
      context.addIssue({ code: 'custom', path: ['judgements', index, 'grade'], message })
  }
}

/** The schema of the check page: a draft as typed becomes an inspection that can go on record. */
export const inspectionForm = (against: CheckedAgainst) =>
  boxesOf(against)
    .superRefine(daysInOrder)
    .superRefine(gradesFitTheKind)
    .transform(({ judgements, areas, ...facts }): CheckedInspection => ({
      ...facts,
      judgements: judgements.flatMap(({ grade, ...rest }) => (grade ? [{ ...rest, grade }] : [])),
      findings: areas,
    }))

const isBlank = (item: Readonly<Record<string, string | boolean | readonly string[]>>): boolean =>
  Object.values(item).every((value) => (typeof value === 'boolean' ? !value : value.length === 0))

/** Areas and strengths that were added and never begun stand for nothing. */
export const withoutBlanks = (draft: Draft): Draft => ({
  ...draft,
  areas: draft.areas.filter((one) => !isBlank(one)),
  strengths: draft.strengths.filter((one) => !isBlank(one)),
})
