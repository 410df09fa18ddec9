import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import {
  needs,
  postedAgain,
  posts,
  problemsOf,
  reasonField,
  typedReason,
  versionIn,
} from '../../access/index.ts'
import type { ViewerTx } from '../../access/index.ts'
import type { Problem } from '../../design/index.ts'
import { ChangedMeanwhile, Page, page } from '../../design/index.ts'
import { NotFound } from '../../kernel/index.ts'
import type { BodyId } from '../ids.ts'
import { readBodyId } from '../ids.ts'
import { bodyOf } from '../store/bodies.ts'
import type { BodyDetails, BodyRecorded } from '../store/record-body.ts'
import { changeBody, recordBody } from '../store/record-body.ts'
import { BodyFormPage } from '../views/body-form.tsx'
import { BodyPage } from '../views/body.tsx'
import { bodyAsTyped, BodyForm, typedBody } from './body-form.ts'
import { comparedFields } from './compared-fields.ts'
import { bodyRead } from './reads.ts'

const Params = z.object({ id: z.string() })

/** The body that the address names. @throws NotFound when it cannot be one. */
export function bodyIdOf(request: FastifyRequest): BodyId {
  const id = readBodyId(Params.parse(request.params).id)
  if (id === undefined) throw new NotFound()
  return id
}

const nameTaken: readonly Problem[] = [
  { field: 'name', message: 'Enter another name: a body of this name is on record' },
]

/** How the form is saved: as a new body, or over the version of one that the form was made from. */
interface Saving {
  readonly changes: { readonly id: BodyId; readonly version: number; readonly reason: string } | undefined
  readonly store: (tx: ViewerTx, body: BodyDetails) => Promise<BodyRecorded>
}

/** A change of a body on record says why. */
const reasonMissing = (changes: Saving['changes']): readonly Problem[] =>
  changes && !reasonField.safeParse(changes.reason).success
    ? [{ field: 'reason', message: 'Enter why it is changed' }]
    : []

/** What the database holds of the body now, beside what was typed on an older version of it. */
async function changedMeanwhile(request: FastifyRequest, reply: FastifyReply, id: BodyId) {
  const { body, all } = await request.asViewer(async (tx) => ({
    body: await bodyOf(tx, id),
    all: await posts(tx),
  }))
  const [yours, stored] = [typedBody(request.body), bodyAsTyped(body)]
  return page(
    reply,
    409,
    <Page title={`${body.name} was changed meanwhile`} back={{ href: `/governance/bodies/${id}` }}>
      <ChangedMeanwhile
        thing={body.name}
        fields={comparedFields(yours, stored, all)}
        action={`/governance/bodies/${id}`}
        posted={postedAgain(request.body)}
        version={body.version}
        storedHref={`/governance/bodies/${id}`}
      />
    </Page>,
  )
}

function showing(app: FastifyInstance): void {
  app.get('/governance/bodies/new', needs('change governance'), async (request, reply) =>
    page(reply, 200, <BodyFormPage posts={await request.asViewer(posts)} typed={{}} />),
  )

  app.get('/governance/bodies/:id', needs('read governance'), async (request, reply) =>
    page(reply, 200, <BodyPage {...await request.asViewer(bodyRead(bodyIdOf(request)))} />),
  )

  app.get('/governance/bodies/:id/change', needs('change governance'), async (request, reply) => {
    const { body, all } = await request.asViewer(async (tx) => ({
      body: await bodyOf(tx, bodyIdOf(request)),
      all: await posts(tx),
    }))
    return page(reply, 200, <BodyFormPage changes={body} posts={all} typed={bodyAsTyped(body)} />)
  })
}

async function save(
  request: FastifyRequest,
  reply: FastifyReply,
  { changes, store }: Saving,
): Promise<FastifyReply> {
  const all = await request.asViewer(posts)
  const typed = typedBody(request.body)
  const again = (problems: readonly Problem[]) =>
    page(reply, 422, <BodyFormPage changes={changes} posts={all} typed={typed} problems={problems} />)
  const form = BodyForm(new Set(all.map(({ id }) => id))).safeParse(typed)
  const problems = [...(form.success ? [] : problemsOf(form.error)), ...reasonMissing(changes)]
  if (!form.success || problems.length > 0) return again(problems)
  const outcome = await request.once<Extract<BodyRecorded, { ok: false }>>(async (tx) => {
    const saved = await store(tx, form.data)
    return saved.ok ? { ok: true, goTo: `/governance/bodies/${saved.id}` } : saved
  })
  if (outcome.ok) return reply.redirect(outcome.goTo, 303)
  if (outcome.why === 'name taken' || !changes) return again(nameTaken)
  return changedMeanwhile(request, reply, changes.id)
}

/** A body's page, and the forms that add or change one. */
export function bodyRoutes(app: FastifyInstance): void {
  showing(app)

  app.post('/governance/bodies', needs('change governance'), async (request, reply) =>
    save(request, reply, { changes: undefined, store: recordBody }),
  )

  app.post('/governance/bodies/:id', needs('change governance'), async (request, reply) => {
    const id = bodyIdOf(request)
    await request.asViewer((tx) => bodyOf(tx, id))
    const version = versionIn(request.body)
    const reason = typedReason(request.body)
    return save(request, reply, {
      changes: { id, version, reason },
      store: (tx, body) => changeBody(tx, { id, version, reason: reason.trim(), body }),
    })
  })
}
