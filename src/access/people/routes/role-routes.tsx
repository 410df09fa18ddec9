import type { FastifyInstance, FastifyRequest } from 'fastify'
import { inBoxes, page } from '../../../design/index.ts'
import { NotFound } from '../../../kernel/index.ts'
import { needs } from '../../http/needs.ts'
import { asTyped, problemsOf } from '../../http/problems-of.ts'
import { rolesLimitedByTeam } from '../../permissions/decide.ts'
import { personNow } from '../store/people.ts'
import { endRole, giveRole, roleNow } from '../store/roles.ts'
import { teamsNow } from '../store/teams.ts'
import { NoLongerSo } from '../views/changed.tsx'
import { EndForm as EndFormPage } from '../views/end-form.tsx'
import { RoleForm as RoleFormPage } from '../views/role-form.tsx'
import { roleInWords } from '../views/words.tsx'
import { EndForm, idIn, idsOf, RoleForm, ShownEnd, ShownRole, withDates } from './forms.ts'
import { versionIn } from '../../http/posted.ts'

/** What the form about a new role offers. */
const offer = (request: FastifyRequest) =>
  request.asViewer(async (tx) => {
    const person = await personNow(tx, idIn(request, 'id'))
    if (!person) throw new NotFound()
    return { person, teams: await teamsNow(tx), byTeam: rolesLimitedByTeam, today: tx.today }
  })

const says = {
  'held already': 'Choose another role or other dates: this one is held at that time already',
  'last administrator':
    'With this role they could no longer look after people and roles, and nobody else can. Give somebody else the role of administrator first',
} as const

function giving(app: FastifyInstance): void {
  app.get('/people/:id/roles/new', needs('change people'), async (request, reply) => {
    const { today, ...offered } = await offer(request)
    const typed = { role: '', team: '', fromOn: inBoxes(today), untilOn: inBoxes(undefined) }
    return page(reply, 200, <RoleFormPage {...offered} typed={typed} />)
  })

  app.post('/people/:id/roles/new', needs('change people'), async (request, reply) => {
    const offered = await offer(request)
    const fields = withDates(request.body, 'fromOn', 'untilOn')
    const again = { ...offered, typed: asTyped(ShownRole, fields) }
    const form = RoleForm(idsOf(offered.teams)).safeParse(fields)
    if (!form.success) return page(reply, 422, <RoleFormPage {...again} problems={problemsOf(form.error)} />)
    const { team: teamId, ...role } = form.data
    const given = await request.once((tx) => giveRole(tx, offered.person.id, { ...role, teamId }))
    if (given.ok) return reply.redirect(given.goTo, 303)
    const problems = [{ field: 'role', message: says[given.why] }]
    return page(reply, 422, <RoleFormPage {...again} problems={problems} />)
  })
}

/** The role that the address names, of the person that it names. */
async function roleToEnd(request: FastifyRequest) {
  const found = await request.asViewer(async (tx) => ({
    role: await roleNow(tx, idIn(request, 'held')),
    today: tx.today,
  }))
  if (found.role?.personId !== idIn(request, 'id')) throw new NotFound()
  return { ...found, role: found.role }
}

type ToEnd = Awaited<ReturnType<typeof roleToEnd>>['role']

const endPage = (role: ToEnd, version: number) => ({
  title: `End the role: ${roleInWords(role)}`,
  caption: role.name,
  says: `${role.name} is signed out at once, and keeps the role until the end of the last day.`,
  action: `/people/${role.personId}/roles/${role.id}/end`,
  version,
  breadcrumbs: [
    { text: 'People', href: '/people' },
    { text: role.name, href: `/people/${role.personId}` },
  ],
})

const last = [
  {
    field: 'lastDay',
    message:
      'Nobody else could look after people and roles. Give somebody else the role of administrator first',
  },
]

function ending(app: FastifyInstance): void {
  app.get('/people/:id/roles/:held/end', needs('change people'), async (request, reply) => {
    const { role, today } = await roleToEnd(request)
    return page(reply, 200, <EndFormPage {...endPage(role, role.version)} typed={inBoxes(today)} />)
  })

  app.post('/people/:id/roles/:held/end', needs('change people'), async (request, reply) => {
    const version = versionIn(request.body)
    const { role } = await roleToEnd(request)
    const fields = withDates(request.body, 'lastDay')
    const again = { ...endPage(role, version), typed: asTyped(ShownEnd, fields).lastDay }
    const form = EndForm.safeParse(fields)
    if (!form.success) return page(reply, 422, <EndFormPage {...again} problems={problemsOf(form.error)} />)
    const ended = await request.once((tx) => endRole(tx, role.id, version, form.data.lastDay))
    if (ended.ok) return reply.redirect(ended.goTo, 303)
    if (ended.why === 'last administrator')
      return page(reply, 422, <EndFormPage {...again} problems={last} />)
    return page(reply, 409, <NoLongerSo thing={roleInWords(role)} href={`/people/${role.personId}`} />)
  })
}

export function roleRoutes(app: FastifyInstance): void {
  giving(app)
  ending(app)
}
