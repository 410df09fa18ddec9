import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { needs, teams, type Team, type ViewerTx } from '../../access/index.ts'
import { page } from '../../design/index.ts'
import { readImportId } from '../model/ids.ts'
import type { MappedName } from '../model/team-mapping.ts'
import { may } from '../store/import-shown.ts'
import { mapTeams, namesUnsaid, teamMapping } from '../store/team-mapping.ts'
import { askFor } from '../tasks/queue.ts'
import type { Tasks } from '../tasks/tasks.ts'
import { noTeam } from '../views/team-form.tsx'
import { teamInWords, TeamsChanged, TeamsPage } from '../views/teams-page.tsx'
import { fieldsIn, personIn, versionIn } from './asked.ts'

/** What team names mean; when that changes, every child moves with its name. */
export function teamRoutes(app: FastifyInstance, tasks: Tasks): void {
  app.get('/intake/teams', needs('read intake'), async (request, reply) => {
    const shown = await request.asViewer(async (tx) => ({
      mapping: await teamMapping(tx),
      unsaid: await namesUnsaid(tx),
      teams: await teams(tx),
      mayChange: may(tx, 'change intake'),
    }))
    return page(reply, 200, <TeamsPage {...shown} />)
  })

  app.post('/intake/teams', needs('change intake'), async (request, reply) => {
    const said = saidIn(request.body, await request.asViewer(teams))
    const outcome = await request.once((tx) => keep(tx, request, said))
    tasks.wake()
    return outcome.ok ? reply.redirect(outcome.goTo, 303) : changed(request, reply, said)
  })
}

async function keep(tx: ViewerTx, request: FastifyRequest, said: readonly MappedName[]) {
  if (!(await mapTeams(tx, versionIn(request.body), said)))
    return { ok: false, why: 'changed meanwhile' } as const
  await askFor(tx, { importId: null, work: 'teams', askedBy: personIn(tx) })
  const from = readImportId(fieldsIn(request.body).from ?? '')
  return { ok: true, goTo: from === undefined ? '/intake/teams' : `/intake/${from}#teams` } as const
}

/** What was said of each name; a name of which nothing was said is left as it is. */
function saidIn(body: unknown, known: readonly Team[]): readonly MappedName[] {
  const fields = fieldsIn(body)
  const said = new Map<string, number | null>()
  for (const [field, name] of Object.entries(fields)) {
    const at = /^name-(\d{1,4})$/.exec(field)?.[1]
    const chosen = at === undefined ? '' : (fields[`team-${at}`] ?? '')
    const team = known.find(({ id }) => String(id) === chosen)
    if (chosen === noTeam) said.set(name, null)
    else if (team) said.set(name, team.id)
  }
  return [...said].map(([name, teamId]) => ({ name, teamId }))
}

async function changed(request: FastifyRequest, reply: FastifyReply, said: readonly MappedName[]) {
  const { mapping, known } = await request.asViewer(async (tx) => ({
    mapping: await teamMapping(tx),
    known: await teams(tx),
  }))
  const fields = said.map(({ name, teamId }) => ({
    label: name === '' ? 'Children to whom the extract gives no team' : name,
    yours: teamInWords(known, teamId),
    stored: teamInWords(known, mapping.names.find((each) => each.name === name)?.teamId),
  }))
  const parts = { fields, posted: fieldsIn(request.body), version: mapping.version }
  return page(reply, 409, <TeamsChanged {...parts} />)
}
