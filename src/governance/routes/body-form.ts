import { z } from 'zod'
import { inBoxes, readTypedDate, typedDate } from '../../design/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { bodyKinds } from '../model.ts'
import type { Body } from '../model.ts'
import type { BodyDetails } from '../store/record-body.ts'
import type { TypedBody } from '../views/body-form.tsx'
import { rulesAsTyped, rulesFields, rulesSaid, TypedBodyRules } from './body-rules-form.ts'

const shown = z.string().catch('')
const several = z.union([z.array(z.string()), z.string().transform((one) => [one])]).catch([])

const Typed = z.object({
  name: shown,
  kind: shown,
  purpose: shown,
  chair: shown,
  meets: shown,
  inPublic: shown,
  members: several,
  partners: shown,
})

/** The form as it was typed, to show it again. */
export const typedBody = (posted: unknown): TypedBody => {
  const body = z.record(z.string(), z.unknown()).catch({}).parse(posted)
  return { ...Typed.parse(body), ...TypedBodyRules.parse(body), setUpOn: typedDate(body, 'setUpOn') }
}

/** A recorded body as its form shows it. */
export const bodyAsTyped = (body: Body): TypedBody => {
  return {
    name: body.name,
    kind: body.kind,
    purpose: body.purpose,
    chair: String(body.chair?.postId ?? ''),
    meets: body.meets ?? '',
    inPublic: body.inPublic ? 'yes' : 'no',
    members: body.members.flatMap((member) => (member.kind === 'post' ? [String(member.postId)] : [])),
    partners: body.members
      .flatMap((member) => (member.kind === 'partner' ? [member.partner] : []))
      .join('\n'),
    setUpOn: inBoxes(body.setUpOn),
    ...rulesAsTyped(body),
  }
}

const setUpOn = z
  .object({ day: z.string(), month: z.string(), year: z.string() })
  .transform((typed, context): IsoDate | undefined => {
    const read = readTypedDate(typed)
    if (read.ok) return read.day
    if (read.why === 'nothing typed') return undefined
    context.addIssue({
      code: 'custom',
      message: 'The date it was set up must be a real date, such as 1 5 2020',
    })
    return z.NEVER
  })

const optionalText = z
  .string()
  .trim()
  .transform((text) => (text === '' ? undefined : text))

/** No post, or one of the list. */
const chairIn = (postIds: ReadonlySet<number>) =>
  z.string().transform((value, context) => {
    if (value === '') return undefined
    if (postIds.has(Number(value))) return Number(value)
    context.addIssue({ code: 'custom', message: 'Choose a post from the list' })
    return z.NEVER
  })

/** A post of the list: what is not in it was not offered. */
const postIn = (postIds: ReadonlySet<number>) =>
  z.string().transform((value, context) => {
    if (postIds.has(Number(value))) return Number(value)
    context.addIssue({ code: 'custom', message: 'Choose posts from the list' })
    return z.NEVER
  })

const lines = z.string().transform((text) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean),
)

const fields = (postIds: ReadonlySet<number>) => ({
  name: z
    .string()
    .trim()
    .min(1, 'Enter the name of the body')
    .max(120, 'The name must be 120 characters or fewer'),
  kind: z.enum(bodyKinds, 'Choose what kind of body it is'),
  purpose: z.string().trim().min(1, 'Enter what the body is for'),
  chair: chairIn(postIds),
  meets: optionalText,
  inPublic: z.enum(['yes', 'no'], 'Say whether the body meets in public'),
  setUpOn,
  members: z.array(postIn(postIds)),
  partners: lines,
  ...rulesFields(chairIn(postIds)),
})

/** Reads the form about a body; `postIds` are the posts it offered. */
export const BodyForm = (postIds: ReadonlySet<number>) =>
  z.object(fields(postIds)).transform((read): BodyDetails => {
    const { name, kind, purpose, meets, setUpOn: day, chair, inPublic, members, partners, ...rules } = read
    return {
      ...{ name, kind, purpose, meets },
      setUpOn: day,
      chairPostId: chair,
      inPublic: inPublic === 'yes',
      memberPostIds: [...new Set(members)],
      partners: [...new Set(partners)],
      rules: rulesSaid(rules),
    }
  })
