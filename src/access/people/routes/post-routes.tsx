import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { page } from '../../../design/index.ts'
import { NotFound } from '../../../kernel/index.ts'
import { needs } from '../../http/needs.ts'
import { mayOnSome } from '../../permissions/decide.ts'
import { asTyped, problemsOf } from '../../http/problems-of.ts'
import type { Team } from '../model.ts'
import { aboutPost, addPost, changePost, postList, postNow } from '../store/posts.ts'
import { teamsNow } from '../store/teams.ts'
import { Changed } from '../views/changed.tsx'
import { PostForm as PostFormPage } from '../views/post-form.tsx'
import { PostView } from '../views/post.tsx'
import { Posts } from '../views/posts.tsx'
import { idIn, idsOf, PostForm, ShownPost } from './forms.ts'
import { versionIn } from '../../http/posted.ts'
import { mayChange } from './people-routes.tsx'

function reading(app: FastifyInstance): void {
  app.get('/people/posts', needs('read people'), async (request, reply) =>
    page(
      reply,
      200,
      <Posts
        {...await request.asViewer(async (tx) => ({ posts: await postList(tx), mayChange: mayChange(tx) }))}
      />,
    ),
  )

  app.get('/people/posts/:id', needs('read people'), async (request, reply) => {
    const about = await request.asViewer(async (tx) => ({
      ...(await aboutPost(tx, idIn(request, 'id'))),
      asAt: tx.at.asAt,
      mayChange: mayChange(tx),
      mayHandOver: mayOnSome(tx.viewer.grants, 'approve handovers'),
    }))
    return page(reply, 200, <PostView {...about} />)
  })
}

function adding(app: FastifyInstance): void {
  app.get('/people/posts/new', needs('change people'), async (request, reply) =>
    page(
      reply,
      200,
      <PostFormPage teams={await request.asViewer(teamsNow)} typed={{ title: '', team: '' }} />,
    ),
  )

  app.post('/people/posts/new', needs('change people'), async (request, reply) => {
    const teams = await request.asViewer(teamsNow)
    const form = PostForm(idsOf(teams)).safeParse(request.body)
    if (!form.success) {
      const again = { teams, typed: asTyped(ShownPost, request.body), problems: problemsOf(form.error) }
      return page(reply, 422, <PostFormPage {...again} />)
    }
    const { title, team: teamId } = form.data
    const added = await request.once<never>((tx) => addPost(tx, { title, teamId }))
    return reply.redirect(added.goTo, 303)
  })
}

const postToChange = (request: FastifyRequest) =>
  request.asViewer(async (tx) => {
    const post = await postNow(tx, idIn(request, 'id'))
    if (!post) throw new NotFound()
    return { post, teams: await teamsNow(tx) }
  })

const nameOf = (teams: readonly Team[], id: string): string =>
  teams.find((team) => String(team.id) === id)?.name ?? 'The whole service'

async function overtaken(request: FastifyRequest, reply: FastifyReply, typed: z.output<typeof ShownPost>) {
  const { post, teams } = await postToChange(request)
  const fields = [
    { label: 'Title', yours: typed.title, stored: post.title },
    { label: 'Team', yours: nameOf(teams, typed.team), stored: post.team ?? 'The whole service' },
  ]
  const href = `/people/posts/${post.id}`
  return page(
    reply,
    409,
    <Changed
      thing={post.title}
      fields={fields}
      action={`${href}/change`}
      posted={typed}
      version={post.version}
      storedHref={href}
    />,
  )
}

function changing(app: FastifyInstance): void {
  app.get('/people/posts/:id/change', needs('change people'), async (request, reply) => {
    const { post, teams } = await postToChange(request)
    const typed = { title: post.title, team: String(post.teamId ?? '') }
    return page(reply, 200, <PostFormPage changes={post} teams={teams} typed={typed} />)
  })

  app.post('/people/posts/:id/change', needs('change people'), async (request, reply) => {
    const version = versionIn(request.body)
    const { post, teams } = await postToChange(request)
    const typed = asTyped(ShownPost, request.body)
    const form = PostForm(idsOf(teams)).safeParse(request.body)
    if (!form.success) {
      const again = { changes: { ...post, version }, teams, typed, problems: problemsOf(form.error) }
      return page(reply, 422, <PostFormPage {...again} />)
    }
    const { title, team: teamId } = form.data
    const changed = await request.once((tx) => changePost(tx, post.id, version, { title, teamId }))
    return changed.ok ? reply.redirect(changed.goTo, 303) : overtaken(request, reply, typed)
  })
}

export function postRoutes(app: FastifyInstance): void {
  reading(app)
  adding(app)
  changing(app)
}
