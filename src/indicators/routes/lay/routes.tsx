import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { needs, postedAgain, posts, versionIn } from '../../../access/index.ts'
import { page } from '../../../design/index.ts'
import { NotFound } from '../../../kernel/index.ts'
import type { Measure } from '../../model/measure.ts'
import type { TypedLay } from '../../views/lay-page.tsx'
import { LaidMeanwhile, LayPage } from '../../views/lay-page.tsx'
import { baselineAgain, newBaseline } from './baseline.ts'
import { newCommentary } from './commentary.ts'
import type { Ask } from './laying.ts'
import { newTarget, targetAgain } from './target.ts'

const addresses: readonly (readonly [string, Ask])[] = [
  ['/measures/:id/targets/new', newTarget],
  ['/measures/:id/targets/:record', targetAgain],
  ['/measures/:id/baselines/new', newBaseline],
  ['/measures/:id/baselines/:record', baselineAgain],
  ['/measures/:id/commentary/:audience', newCommentary],
]

const Params = z.record(z.string(), z.string())
const Typed = z.record(z.string(), z.string().catch('')).catch({})

/** What stands beside measures, each by its form: targets, baselines, commentary. */
export function layingRoutes(app: FastifyInstance, measures: readonly Measure[]): void {
  for (const [url, ask] of addresses) {
    const asked = askedBy(ask, measures)
    app.get(url, needs('change scorecards'), async (request, reply) => {
      const { laying, props } = await asked(request)
      return page(reply, 200, <LayPage {...props} typed={laying.stored} versions={laying.versions ?? []} />)
    })
    app.post(url, needs('change scorecards'), (request, reply) => save(asked, request, reply))
  }
}

/** @throws NotFound where there is no such measure or record. */
const askedBy = (ask: Ask, measures: readonly Measure[]) => async (request: FastifyRequest) => {
  const params: Readonly<Record<string, string>> = {
    ...Params.parse(request.params),
    team: z
      .string()
      .catch('')
      .parse(new URL(request.url, 'http://here').searchParams.get('team') ?? ''),
  }
  const measure = measures.find(({ id }) => id === params.id)
  if (!measure) throw new NotFound()
  return request.asViewer(async (tx) => {
    const every = await posts(tx)
    const laying = await ask({ tx, measure, posts: every, params })
    if (!laying) throw new NotFound()
    const { title, back, action, fields, version, note } = laying
    return {
      laying,
      props: { title, about: measure.title, back, action, fields, version, note, posts: every },
    }
  })
}

async function save(
  asked: ReturnType<typeof askedBy>,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { laying, props } = await asked(request)
  const empty = Object.fromEntries(props.fields.map(({ name }) => [name, '']))
  const typed: TypedLay = { ...empty, ...Typed.parse(request.body) }
  const version = versionIn(request.body)
  const read = laying.read(typed, version)
  const shown = { ...props, typed, version: laying.version === undefined ? undefined : version }
  if (!read.ok) return page(reply, 422, <LayPage {...shown} problems={read.problems} />)
  const done = await request.once<{ readonly ok: false }>(async (tx) => {
    const outcome = await read.work(tx)
    return outcome.ok ? { ok: true, goTo: laying.back } : { ok: false }
  })
  if (done.ok) return reply.redirect(done.goTo, 303)
  const now = await asked(request)
  const meanwhile = { ...now.props, typed, stored: now.laying.stored, posted: postedAgain(request.body) }
  return page(reply, 409, <LaidMeanwhile {...meanwhile} />)
}
