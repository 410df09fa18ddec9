import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { readTypedDate, typedDate } from '../../../design/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import { NotFound } from '../../../kernel/index.ts'
import { shownAgain } from '../../http/problems-of.ts'
import { rolesLimitedByTeam } from '../../permissions/decide.ts'
import { personRoles } from '../../permissions/roles.ts'
import { bases, stateChanges } from '../model.ts'

const Id = z.coerce.number().int().positive().max(2_147_483_647)

/** The number that a part of the address names. @throws NotFound when it cannot be one. */
export function idIn(request: FastifyRequest, part: 'id' | 'held'): number {
  const read = z.object({ [part]: Id }).safeParse(request.params)
  const id = read.success ? read.data[part] : undefined
  if (id === undefined) throw new NotFound()
  return id
}

const fieldsOf = (body: unknown) => z.record(z.string(), z.unknown()).catch({}).parse(body)

/** A form's fields, with these dates put together from their three boxes. */
export const withDates = (body: unknown, ...names: readonly string[]): Readonly<Record<string, unknown>> => {
  const fields = fieldsOf(body)
  return names.reduce((all, name) => ({ ...all, [name]: typedDate(fields, name) }), fields)
}

const Boxes = z.object({ day: z.string(), month: z.string(), year: z.string() })
const notReal = (what: string) => `${what} must be a real date, such as 27 3 2026`

const dayNamed = (what: string, missing: string) =>
  Boxes.transform((typed, context): IsoDate => {
    const read = readTypedDate(typed)
    if (read.ok) return read.day
    context.addIssue({ code: 'custom', message: read.why === 'nothing typed' ? missing : notReal(what) })
    return z.NEVER
  })

const lastDayIfKnown = Boxes.transform((typed, context): IsoDate | null => {
  const read = readTypedDate(typed)
  if (read.ok) return read.day
  if (read.why === 'nothing typed') return null
  context.addIssue({ code: 'custom', message: notReal('Last day') })
  return z.NEVER
})

const dates = { fromOn: dayNamed('First day', 'Enter the first day'), untilOn: lastDayIfKnown }

const inOrder = ({ fromOn, untilOn }: { fromOn: IsoDate; untilOn: IsoDate | null }): boolean =>
  untilOn === null || untilOn >= fromOn
const outOfOrder = { path: ['untilOn'], message: 'Last day must be the same as or after the first day' }

/** Text that must be there, no longer than it may be. */
const text = (enter: string, what: string, longest = 120) =>
  z.string(enter).trim().min(1, enter).max(longest, `${what} must be ${longest} characters or fewer`)

/** One of those that the form offered; the empty choice means none. */
const offered = (ids: ReadonlySet<number>, message: string) =>
  z
    .string(message)
    .refine((value) => value === '' || ids.has(Number(value)), message)
    .transform((value) => (value === '' ? null : Number(value)))

export const idsOf = (rows: readonly { readonly id: number }[]): ReadonlySet<number> =>
  new Set(rows.map(({ id }) => id))

export const PersonForm = z.object({
  name: text('Enter their name', 'Name'),
  email: text('Enter their e-mail address', 'E-mail address', 254)
    .regex(/^[^\s@]+@[^\s@]+$/, 'Enter an e-mail address in the correct format, like name@council.example')
    .toLowerCase(),
})
export const ShownPerson = z.object({ name: shownAgain, email: shownAgain })

export const StateForm = z.object({
  change: z.enum(stateChanges, 'Choose what has changed'),
  reason: text('Enter why', 'Why', 500),
})
export const ShownState = z.object({ change: shownAgain, reason: shownAgain })

const teamOnlyWhereItLimits = {
  path: ['team'],
  message: 'Choose the whole service: this role is not limited by a team',
}

export const RoleForm = (teamIds: ReadonlySet<number>) =>
  z
    .object({
      role: z.enum(personRoles, 'Choose a role'),
      team: offered(teamIds, 'Choose a team from the list'),
      ...dates,
    })
    .refine(inOrder, outOfOrder)
    .refine(({ role, team }) => team === null || rolesLimitedByTeam.includes(role), teamOnlyWhereItLimits)

const Typed = z.object({ day: z.string(), month: z.string(), year: z.string() })
export const ShownRole = z.object({ role: shownAgain, team: shownAgain, fromOn: Typed, untilOn: Typed })

export const EndForm = z.object({ lastDay: dayNamed('Last day', 'Enter the last day') })
export const ShownEnd = z.object({ lastDay: Typed })

export const PostForm = (teamIds: ReadonlySet<number>) =>
  z.object({
    title: text('Enter the title of the post', 'Title'),
    team: offered(teamIds, 'Choose a team from the list'),
  })
export const ShownPost = z.object({ title: shownAgain, team: shownAgain })

export const HoldingForm = (personIds: ReadonlySet<number>) =>
  z
    .object({
      person: offered(personIds, 'Choose a person').refine((id) => id !== null, 'Choose a person'),
      basis: z.enum(bases, 'Choose permanent or interim'),
      ...dates,
    })
    .refine(inOrder, outOfOrder)
export const ShownHolding = z.object({ person: shownAgain, basis: shownAgain, fromOn: Typed, untilOn: Typed })

export const TeamForm = (teamIds: ReadonlySet<number>) =>
  z.object({
    name: text('Enter the name of the team', 'Name'),
    parent: offered(teamIds, 'Choose a team from the list'),
  })
export const ShownTeam = z.object({ name: shownAgain, parent: shownAgain })
