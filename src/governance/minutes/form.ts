import { z } from 'zod'
import type { Post } from '../../access/index.ts'
import { asTyped, shownAgain } from '../../access/index.ts'
import type { Problem } from '../../design/index.ts'
import { readTypedDate, typedDate } from '../../design/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { MeetingFacts } from '../agenda/opening.ts'
import type { Agreed } from '../log/store.ts'
import type { Member, PlanSubjects } from '../model.ts'
import { outcomes } from '../model.ts'
import { chosenSubject } from '../routes/decision-form.ts'
import { onlyWhereItCounts, outcomeFields, outcomeProblem } from '../routes/outcome-fields.ts'
import { attendanceStates, attending, followeds, interestKinds, memberKey } from './model.ts'
import type { Mark } from './store.ts'
import type { TypedAttendance } from './views/attendance-form.tsx'
import type { TypedDeclaration } from './views/declarations.tsx'
import type { TypedItemAction, TypedItemDecision } from './views/item-forms.tsx'

const fieldsOf = (body: unknown) => z.record(z.string(), z.unknown()).catch({}).parse(body)
const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Lines of the form, as far as they go: what each member was marked as. */
export function typedAttendance(body: unknown): TypedAttendance {
  const fields = fieldsOf(body)
  const numbers = Object.keys(fields).flatMap((name) => {
    const [, number] = /^member-(\d{1,3})$/.exec(name) ?? []
    return number === undefined ? [] : [number]
  })
  return new Map(
    numbers.map((number) => [
      text(fields[`member-${number}`]),
      {
        state: text(fields[`state-${number}`]),
        substitute: text(fields[`substitute-${number}`]).trim(),
      },
    ]),
  )
}

export type ReadMarks =
  | { readonly ok: true; readonly marks: readonly Mark[] }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** Marks of those who sit on the body; a member who left meanwhile is passed over. */
export function readMarks(typed: TypedAttendance, { body }: MeetingFacts): ReadMarks {
  const problems: Problem[] = []
  const marks = attending(body).flatMap((member, index): readonly Mark[] => {
    const said = typed.get(memberKey(member))
    if (!said || said.state === '') return []
    const state = attendanceStates.find((each) => each === said.state)
    if (!state) problems.push({ field: `state-${index}`, message: 'Choose how the member was there' })
    if (state === 'substitute' && said.substitute === '')
      problems.push({ field: `substitute-${index}`, message: 'Enter who came in the member’s place' })
    if (said.substitute.length > 200)
      problems.push({ field: `substitute-${index}`, message: 'The name must be 200 characters or fewer' })
    const substitute = state === 'substitute' ? said.substitute : undefined
    return state ? [{ member, state, substitute }] : []
  })
  return problems.length > 0 ? { ok: false, problems } : { ok: true, marks }
}

export const typedMinutes = (body: unknown): string =>
  asTyped(z.object({ minutes: shownAgain }), body).minutes.replaceAll('\r\n', '\n')

export const MinutesForm = z.object({
  minutes: z.string().max(50_000, 'The minutes of an item must be 50,000 characters or fewer'),
})

export const typedDeclaration = (body: unknown): TypedDeclaration =>
  asTyped(
    z.object({
      who: shownAgain,
      kind: shownAgain,
      interest: shownAgain,
      followed: shownAgain,
      dispensation: shownAgain,
    }),
    body,
  )

const oneOf = <T>(find: (value: string) => T | undefined, message: string) =>
  z.string().transform((value, context): T => {
    const found = find(value)
    if (found !== undefined) return found
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  })

export const DeclarationForm = ({ body }: MeetingFacts) =>
  z.object({
    who: oneOf(
      (value): Member | undefined => attending(body).find((member) => memberKey(member) === value),
      'Choose the member who declares it',
    ),
    kind: z.enum(interestKinds, 'Choose what kind of interest it is'),
    interest: z
      .string()
      .trim()
      .min(1, 'Enter what the interest is')
      .max(1000, 'Enter 1,000 characters or fewer'),
    followed: z.enum(followeds, 'Choose what the member did'),
    dispensation: z
      .string()
      .trim()
      .max(1000, 'Enter 1,000 characters or fewer')
      .transform((said) => (said === '' ? undefined : said)),
  })

export function typedItemDecision(body: unknown): TypedItemDecision {
  const Typed = z.object({
    words: shownAgain,
    outcome: shownAgain,
    reasons: shownAgain,
    alternatives: shownAgain,
    referredTo: shownAgain,
    about: shownAgain,
    paper: shownAgain,
  })
  return { ...asTyped(Typed, body), deferredUntil: typedDate(fieldsOf(body), 'deferredUntil') }
}

/** Reads a decision taken at the meeting; its day is the meeting's own. */
export const ItemDecisionForm = (
  { bodies, body, meeting, papers }: MeetingFacts,
  plans: readonly PlanSubjects[],
) =>
  z
    .object({
      words: z
        .string()
        .trim()
        .min(1, 'Enter the exact words of the decision')
        .max(10_000, 'The decision must be 10,000 characters or fewer'),
      outcome: z.enum(outcomes, 'Choose the outcome'),
      ...outcomeFields(bodies),
      about: chosenSubject(plans),
      paper: oneOf((value) => {
        if (value === '') return { paper: undefined }
        const paper = papers.find(({ id }) => String(id) === value)
        return paper && { paper }
      }, 'Choose a paper from the list'),
    })
    .superRefine((said, context) => {
      const problem = outcomeProblem(said, { bodyId: body.id, on: meeting.heldOn })
      if (problem) context.addIssue({ code: 'custom', ...problem })
    })
    .transform(({ about, paper: { paper }, ...said }) => ({
      ...said,
      ...about,
      ...onlyWhereItCounts(said),
      paperId: paper?.paperId,
      meetingPaperId: paper?.id,
    }))

export function typedItemAction(body: unknown): TypedItemAction {
  const fields = fieldsOf(body)
  const Typed = z.object({ todo: shownAgain, owner: shownAgain, partner: shownAgain })
  return { ...asTyped(Typed, body), dueOn: typedDate(fields, 'dueOn') }
}

const dueOn = z
  .object({ day: z.string(), month: z.string(), year: z.string() })
  .transform((typed, context): IsoDate | undefined => {
    const read = readTypedDate(typed)
    if (read.ok) return read.day
    if (read.why === 'nothing typed') return undefined
    context.addIssue({ code: 'custom', message: 'The day it is due must be a real date, such as 3 12 2020' })
    return z.NEVER
  })

/** Reads an action agreed at the meeting, as the log keeps it. */
export const ItemActionForm = ({ meeting, body }: MeetingFacts, posts: readonly Post[]) =>
  z
    .object({
      todo: z
        .string()
        .trim()
        .min(1, 'Enter what is to be done')
        .max(1000, 'What is to be done must be 1,000 characters or fewer'),
      owner: z
        .string()
        .refine(
          (value) => value === '' || posts.some(({ id }) => String(id) === value),
          'Choose a post from the list',
        ),
      partner: z.string().trim().max(120, 'The partner’s name must be 120 characters or fewer'),
      dueOn,
    })
    .refine(({ owner, partner }) => (owner === '') !== (partner === ''), {
      path: ['owner'],
      message: 'Choose the post that does it, or enter a partner: one of them',
    })
    .refine(({ dueOn: due }) => due === undefined || due >= meeting.heldOn, {
      path: ['dueOn'],
      message: 'The day it is due must be the same as or after the day of the meeting',
    })
    .transform(({ todo, owner, partner, dueOn: due }): Agreed => ({
      bodyId: body.id,
      from: { kind: 'meeting', meetingId: meeting.id },
      words: todo,
      owner: owner === '' ? { partner } : { postId: Number(owner) },
      agreedOn: meeting.heldOn,
      dueOn: due,
      areaId: undefined,
    }))

export const typedAgreement = (body: unknown) =>
  asTyped(z.object({ at: shownAgain, corrections: shownAgain }), body)

/** Reads at which later meeting the minutes were agreed, and with which corrections. */
export const AgreementForm = (later: MeetingFacts['meetings']) =>
  z.object({
    at: oneOf(
      (value) => later.find(({ id }) => String(id) === value),
      'Choose the meeting at which they were agreed',
    ),
    corrections: z.string().trim().max(10_000, 'The corrections must be 10,000 characters or fewer'),
  })
