import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { needs } from '../../access/index.ts'
import { page } from '../../design/index.ts'
import { NotFound } from '../../kernel/index.ts'
import { worstFirst } from '../model/area-delivery.ts'
import type { PlanWithAreas } from '../model/plan.ts'
import type { RegisterFilter } from '../model/register.ts'
import { isKept, registerOf } from '../model/register.ts'
import { readPlanId } from '../ids.ts'
import { planLevels } from '../model/level.ts'
import { sourceKinds, sourceOf, whences } from '../model/source.ts'
import { registerCsv, registerExcel } from '../register/files.ts'
import { planWithAreas } from '../store/plans.ts'
import type { SourceSaid } from '../store/sources.ts'
import { sayWhence } from '../store/sources.ts'
import { RegisterPage } from '../views/register-page.tsx'
import { SourceForm } from '../views/source-form.tsx'
import { dayTyped, filledIn } from '../views/typed-form.ts'
import { aroundThe } from './around.ts'
import { one, optionalDay, optionalText, requiredText } from './fields.ts'
import type { Asked, FormPageAround } from './form-page.tsx'
import { askedOf, formPageAround } from './form-page.tsx'
import type { PlanNeeds } from './needs.ts'
import type { ActionRead } from './reads.ts'
import { actionAsked, planAsked } from './reads.ts'

/** What an address asks to be shown; what it cannot mean shows all. */
const filterOf = ({ query }: Asked): RegisterFilter => ({
  level: planLevels.find((each) => each === query.level),
  plan: readPlanId(query.of ?? ''),
  source: whences.find((each) => each === query.source),
  owner: /^\d{1,9}$/.test(query.owner ?? '') ? Number(query.owner) : undefined,
  status: worstFirst.find((each) => each === query.status),
  overdue: query.overdue === 'yes' ? true : undefined,
})

interface RegisterRead {
  readonly whole: PlanWithAreas
  readonly filter: RegisterFilter
}

async function registerRead(request: FastifyRequest, planNeeds: PlanNeeds): Promise<RegisterRead> {
  const around = await aroundThe(request, planNeeds)
  const asked = askedOf(request)
  const whole = await request.asViewer(async (tx) => {
    const plan = await planAsked(tx, asked)
    return plan && planWithAreas(tx, plan.id, around)
  })
  if (!whole) throw new NotFound()
  return { whole, filter: filterOf(asked) }
}

const fileKinds = {
  csv: { type: 'text/csv; charset=utf-8', write: registerCsv },
  xlsx: {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: registerExcel,
  },
} as const

async function asFile(
  reply: FastifyReply,
  kind: keyof typeof fileKinds,
  { whole, filter }: RegisterRead,
): Promise<FastifyReply> {
  const { type, write } = fileKinds[kind]
  const bytes = await write(whole, registerOf(whole).filter(isKept(filter)))
  return reply
    .type(type)
    .header('content-disposition', `attachment; filename="actions-${whole.day}.${kind}"`)
    .header('x-content-type-options', 'nosniff')
    .send(bytes)
}

const whence = z
  .object({
    kind: z.enum(sourceKinds, 'Choose what it comes from'),
    title: requiredText('Enter which one', 200),
    onDay: optionalDay({ what: 'its day', name: 'Its day' }),
    reference: optionalText(50),
    link: one.pipe(
      z
        .string()
        .trim()
        .max(500, 'Use 500 characters or fewer')
        .regex(/^(https?:\/\/\S+)?$/, 'Enter an address that begins with https://'),
    ),
  })
  .transform(({ reference, link, ...said }): SourceSaid => ({
    ...said,
    reference: reference === '' ? null : reference,
    link: link === '' ? null : link,
  }))

type Subject = ActionRead & { readonly sourceVersion: number }

const source: FormPageAround<Subject, SourceSaid, unknown> = {
  path: '/plan/actions/:id/source',
  permission: 'change plan',
  whose: ({ plan }) => plan,
  find: async (tx, asked, around) => {
    const found = await actionAsked(tx, asked, around)
    return found && { ...found, sourceVersion: sourceOf(found.whole, found.action.id)?.version ?? 0 }
  },
  stored: ({ whole, action }) => {
    const said = sourceOf(whole, action.id)
    const { kind = '', title = '', reference = '', link = '', onDay = null } = said ?? {}
    return filledIn({ kind, title, reference, link }, { onDay })
  },
  schema: () => whence,
  View: SourceForm,
  save: (tx, { action }, said, version) => sayWhence(tx, action.id, version, said),
  goTo: ({ action }) => `/plan/actions/${action.id}`,
  changes: {
    thing: ({ action }) => `where action ${action.reference} comes from`,
    version: ({ sourceVersion }) => sourceVersion,
    storedHref: ({ action }) => `/plan/actions/${action.id}`,
    fields: () => [
      { name: 'kind', label: 'What it comes from' },
      { name: 'title', label: 'Which one' },
      { name: 'onDay', label: 'Day', says: dayTyped('onDay') },
      { name: 'reference', label: 'Its number there' },
      { name: 'link', label: 'Where it can be read' },
    ],
  },
}

/** The one register of actions from every source, as a page and as files; and where an action comes from. */
export function registerPages(app: FastifyInstance, planNeeds: PlanNeeds): void {
  app.get('/plan/actions', needs('read plan'), async (request, reply) =>
    page(reply, 200, <RegisterPage {...await registerRead(request, planNeeds)} />),
  )
  app.get('/plan/actions.csv', needs('read plan'), async (request, reply) =>
    asFile(reply, 'csv', await registerRead(request, planNeeds)),
  )
  app.get('/plan/actions.xlsx', needs('read plan'), async (request, reply) =>
    asFile(reply, 'xlsx', await registerRead(request, planNeeds)),
  )
  formPageAround(app, source, planNeeds)
}
