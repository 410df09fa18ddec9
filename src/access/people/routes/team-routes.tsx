import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { page } from '../../../design/index.ts'
import { NotFound } from '../../../kernel/index.ts'
import { needs } from '../../http/needs.ts'
import { asTyped, problemsOf } from '../../http/problems-of.ts'
import type { Team } from '../model.ts'
import { treeOf, withAllBelow } from '../model.ts'
import { addTeam, changeTeam, teams, teamsNow } from '../store/teams.ts'
import { Changed } from '../views/changed.tsx'
import { TeamForm as TeamFormPage } from '../views/team-form.tsx'
import { Teams } from '../views/teams.tsx'
import { idIn, idsOf, ShownTeam, TeamForm } from './forms.ts'
import { versionIn } from '../../http/posted.ts'
import { mayChange } from './people-routes.tsx'

function readingAndAdding(app: FastifyInstance): void {
  app.get('/people/teams', needs('read people'), async (request, reply) => {
    const tree = await request.asViewer(async (tx) => ({
      teams: treeOf(await teams(tx)),
      mayChange: mayChange(tx),
    }))
    return page(reply, 200, <Teams {...tree} />)
  })

  app.get('/people/teams/new', needs('change people'), async (request, reply) =>
    page(
      reply,
      200,
      <TeamFormPage teams={await request.asViewer(teamsNow)} typed={{ name: '', parent: '' }} />,
    ),
  )

  app.post('/people/teams/new', needs('change people'), async (request, reply) => {
    const all = await request.asViewer(teamsNow)
    const form = TeamForm(idsOf(all)).safeParse(request.body)
    if (!form.success) {
      const again = { teams: all, typed: asTyped(ShownTeam, request.body), problems: problemsOf(form.error) }
      return page(reply, 422, <TeamFormPage {...again} />)
    }
    const { name, parent: parentId } = form.data
    const added = await request.once<never>((tx) => addTeam(tx, { name, parentId }))
    return reply.redirect(added.goTo, 303)
  })
}

/** The team that the address names, and those it can be put under: not itself, nor any below it. */
async function teamToChange(request: FastifyRequest) {
  const all = await request.asViewer(teamsNow)
  const team = all.find(({ id }) => id === idIn(request, 'id'))
  if (!team) throw new NotFound()
  const own = withAllBelow(all, team.id)
  return { team, others: all.filter(({ id }) => !own.has(id)) }
}

const nameOf = (all: readonly Team[], id: number | string | null): string =>
  all.find((team) => String(team.id) === String(id))?.name ?? 'No other team'

async function overtaken(request: FastifyRequest, reply: FastifyReply, typed: z.output<typeof ShownTeam>) {
  const { team, others } = await teamToChange(request)
  const fields = [
    { label: 'Name', yours: typed.name, stored: team.name },
    { label: 'Under', yours: nameOf(others, typed.parent), stored: nameOf(others, team.parentId) },
  ]
  const action = `/people/teams/${team.id}/change`
  return page(
    reply,
    409,
    <Changed
      thing={team.name}
      fields={fields}
      action={action}
      posted={typed}
      version={team.version}
      storedHref="/people/teams"
    />,
  )
}

function changing(app: FastifyInstance): void {
  app.get('/people/teams/:id/change', needs('change people'), async (request, reply) => {
    const { team, others } = await teamToChange(request)
    const typed = { name: team.name, parent: String(team.parentId ?? '') }
    return page(reply, 200, <TeamFormPage changes={team} teams={others} typed={typed} />)
  })

  app.post('/people/teams/:id/change', needs('change people'), async (request, reply) => {
    const version = versionIn(request.body)
    const { team, others } = await teamToChange(request)
    const typed = asTyped(ShownTeam, request.body)
    const form = TeamForm(idsOf(others)).safeParse(request.body)
    if (!form.success) {
      const again = { changes: { ...team, version }, teams: others, typed, problems: problemsOf(form.error) }
      return page(reply, 422, <TeamFormPage {...again} />)
    }
    const { name, parent: parentId } = form.data
    const changed = await request.once((tx) => changeTeam(tx, team.id, version, { name, parentId }))
    return changed.ok ? reply.redirect(changed.goTo, 303) : overtaken(request, reply, typed)
  })
}

export function teamRoutes(app: FastifyInstance): void {
  readingAndAdding(app)
  changing(app)
}
