import { z } from 'zod'
import { inBoxes, readTypedDate, typedDate, type TypedDate } from '../../design/index.ts'
import type { Post } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { AreaId } from '../../plan/index.ts'
import { readAreaId } from '../../plan/index.ts'
import { readBodyId, readMeetingId } from '../ids.ts'
import type { Body, Meeting, PlanSubjects } from '../model.ts'
import type { ComesFrom, LoggedAction } from './model.ts'
import { endings, otherSources } from './model.ts'
import type { Agreed } from './store.ts'

/** What can be chosen on the form. */
export interface LogChoices {
  readonly bodies: readonly Body[]
  readonly meetings: readonly Meeting[]
  readonly posts: readonly Post[]
  readonly plans: readonly PlanSubjects[]
  readonly today: IsoDate
}

export interface TypedAction {
  readonly body: string
  /** 'meeting 4', or one of the other sources. */
  readonly from: string
  readonly sourceWords: string
  readonly words: string
  readonly owner: string
  readonly partner: string
  readonly agreedOn: TypedDate
  readonly dueOn: TypedDate
  readonly area: string
  readonly promisedTo: string
}

const shown = z.string().catch('')
const Typed = z.object({
  body: shown,
  from: shown,
  sourceWords: shown,
  words: shown,
  owner: shown,
  partner: shown,
  area: shown,
  promisedTo: shown,
})

const fieldsOf = (posted: unknown) => z.record(z.string(), z.unknown()).catch({}).parse(posted)

/** The form as it was typed, to show it again. */
export function typedAction(posted: unknown): TypedAction {
  const fields = fieldsOf(posted)
  return {
    ...Typed.parse(fields),
    agreedOn: typedDate(fields, 'agreedOn'),
    dueOn: typedDate(fields, 'dueOn'),
  }
}

/** An action on the log as its form shows it. */
export const actionAsTyped = ({
  body,
  from,
  words,
  owner,
  agreedOn,
  dueOn,
  areaId,
  promisedTo,
}: LoggedAction): TypedAction => ({
  body: String(body.id),
  from: from.kind === 'meeting' ? `meeting ${from.meetingId}` : from.kind,
  sourceWords: from.kind === 'meeting' ? '' : from.words,
  words,
  owner: owner.kind === 'post' ? String(owner.postId) : '',
  partner: owner.kind === 'partner' ? owner.partner : '',
  agreedOn: inBoxes(agreedOn),
  dueOn: inBoxes(dueOn),
  area: areaId === undefined ? '' : String(areaId),
  promisedTo: promisedTo ?? '',
})

const Boxes = z.object({ day: z.string(), month: z.string(), year: z.string() })

/** A day; where none was typed, what `nothing` says, or no day where it says nothing. */
const typedDay = (what: string, nothing?: string) =>
  Boxes.transform((typed, context): IsoDate | undefined => {
    const read = readTypedDate(typed)
    if (read.ok) return read.day
    const isNone = read.why === 'nothing typed'
    if (isNone && nothing === undefined) return undefined
    const message = isNone ? nothing : `${what} must be a real date, such as 3 12 2020`
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  })

const day = (nothing: string, what: string) =>
  typedDay(what, nothing).transform((read): IsoDate => read ?? z.NEVER)
const dueOn = typedDay('The day it is due')

const oneOf = <T>(find: (value: string) => T | undefined, message: string) =>
  z.string().transform((value, context): T => {
    const found = find(value)
    if (found !== undefined) return found
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  })

const areaIn =
  (plans: readonly PlanSubjects[]) =>
  (value: string): { readonly areaId: AreaId | undefined } | undefined => {
    if (value === '') return { areaId: undefined }
    const area = plans.flatMap(({ areas }) => areas).find(({ id }) => id === readAreaId(value))
    return area && { areaId: area.id }
  }

function sourceIn(meetings: readonly Meeting[]) {
  return (value: string): ComesFrom | undefined => {
    const [, number] = /^meeting (\d+)$/.exec(value) ?? []
    const meeting = number === undefined ? undefined : meetings.find(({ id }) => id === readMeetingId(number))
    if (meeting) return { kind: 'meeting', meetingId: meeting.id }
    const kind = otherSources.find((source) => source === value)
    return kind && { kind, words: '' }
  }
}

const fields = ({ bodies, meetings, posts, plans }: LogChoices) => ({
  body: oneOf(
    (value) => bodies.find(({ id }) => id === readBodyId(value))?.id,
    'Choose the body that follows it up',
  ),
  from: oneOf(sourceIn(meetings), 'Choose where it was agreed or comes from'),
  sourceWords: z.string().trim().max(200, 'Which one must be 200 characters or fewer'),
  words: z
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
  agreedOn: day('Enter the day on which it was agreed', 'The day on which it was agreed'),
  dueOn,
  area: oneOf(areaIn(plans), 'Choose an area from the list'),
  promisedTo: z.string().trim().max(200, 'To whom must be 200 characters or fewer'),
})

type Answered = z.output<z.ZodObject<ReturnType<typeof fields>>>

const agreedFrom = ({
  body,
  from,
  sourceWords,
  owner,
  partner,
  area,
  promisedTo,
  ...said
}: Answered): Agreed => ({
  bodyId: body,
  from: from.kind === 'meeting' ? from : { ...from, words: sourceWords },
  words: said.words,
  owner: owner === '' ? { partner } : { postId: Number(owner) },
  agreedOn: said.agreedOn,
  dueOn: said.dueOn,
  areaId: area.areaId,
  promisedTo: promisedTo === '' ? undefined : promisedTo,
})

/** Reads the form. Its choices are part of it: what is not on the list cannot be chosen. */
export const ActionForm = (choices: LogChoices) =>
  z
    .object(fields(choices))
    .refine(({ from, sourceWords }) => from.kind === 'meeting' || sourceWords !== '', {
      path: ['sourceWords'],
      message: 'Enter which review, audit or recommendation it comes from',
    })
    .refine(({ owner, partner }) => owner !== '' || partner !== '', {
      path: ['owner'],
      message: 'Choose the post that does it, or enter a partner',
    })
    .refine(({ owner, partner }) => owner === '' || partner === '', {
      path: ['partner'],
      message: 'Leave the partner empty, or the post: one of them does it',
    })
    .refine(({ agreedOn }) => agreedOn <= choices.today, {
      path: ['agreedOn'],
      message: 'The day on which it was agreed must be today or in the past',
    })
    .refine(({ agreedOn, dueOn: due }) => due === undefined || due >= agreedOn, {
      path: ['dueOn'],
      message: 'The day it is due must be the same as or after the day on which it was agreed',
    })
    .transform(agreedFrom)

export interface TypedEnding {
  readonly how: string
  readonly endedOn: TypedDate
  readonly endedWords: string
}

export function typedEnding(posted: unknown): TypedEnding {
  const all = fieldsOf(posted)
  const { how, endedWords } = z.object({ how: shown, endedWords: shown }).parse(all)
  return { how, endedWords, endedOn: typedDate(all, 'endedOn') }
}

/** Reads how an action ended: on a day since it was agreed, with words that a later reader understands. */
export const EndingForm = ({ agreedOn }: Pick<LoggedAction, 'agreedOn'>, today: IsoDate) =>
  z
    .object({
      how: z.enum(endings, 'Choose what became of it'),
      endedOn: day('Enter the day', 'The day'),
      endedWords: z
        .string()
        .trim()
        .min(1, 'Enter what was done, or why not')
        .max(1000, 'This must be 1,000 characters or fewer'),
    })
    .refine(({ endedOn }) => endedOn <= today, {
      path: ['endedOn'],
      message: 'The day must be today or in the past',
    })
    .refine(({ endedOn }) => endedOn >= agreedOn, {
      path: ['endedOn'],
      message: 'The day must be the same as or after the day on which it was agreed',
    })
    .transform(({ how, endedOn, endedWords }) => ({ how, on: endedOn, words: endedWords }))
