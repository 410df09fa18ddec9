import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { ViewerTx } from '../../../access/index.ts'
import { needs, postedAgain, versionIn } from '../../../access/index.ts'
import type { Problem } from '../../../design/index.ts'
import { ChangedMeanwhile, Page, page } from '../../../design/index.ts'
import type { Typed } from '../../../forms/index.ts'
import { compared, typedIn } from '../../../forms/index.ts'
import { NotFound } from '../../../kernel/index.ts'
import type { Advice, KeptPaper, PartId } from '../../model/index.ts'
import type { Revised } from '../../store/index.ts'
import { reviseAdvice, takeFromRecord } from '../../store/index.ts'
import { asksOf } from '../../templates/index.ts'
import { AdviceForm } from '../../views/advice-form.tsx'
import { AdvicePage } from '../../views/advice-page.tsx'
import { adviceHref } from '../../views/places.ts'
import type { PaperReader } from '../asked.ts'
import type { AdvicePiece } from './piece.ts'
import { pieceAt } from './pieces.ts'

const Params = z.object({ piece: z.string().catch(''), place: z.string().optional().catch(undefined) })

/** @throws NotFound when the advice has no such piece. */
function pieceIn(request: FastifyRequest, kept: KeptPaper): AdvicePiece {
  const { piece, place } = Params.parse(request.params)
  const found = pieceAt(kept, piece, place)
  if (!found) throw new NotFound()
  return found
}

interface Shown {
  readonly kept: KeptPaper
  readonly piece: AdvicePiece
}

async function read(request: FastifyRequest, papers: PaperReader): Promise<Shown> {
  const kept = await papers.kept(request)
  return { kept, piece: pieceIn(request, kept) }
}

interface AsTyped {
  readonly typed: Typed
  readonly version: number
  readonly problems?: readonly Problem[]
}

const form = ({ kept, piece }: Shown, { typed, version, problems }: AsTyped) => (
  <AdviceForm
    kept={kept}
    title={piece.title}
    asks={asksOf(kept.template, piece.part)}
    questions={piece.questions}
    typed={typed}
    action={adviceHref(kept.id, piece.slug)}
    version={version}
    typedOver={kept.editVersions.get(piece.part)}
    removable={piece.remove !== undefined}
    problems={problems}
  />
)

/** What is stored now, beside what was typed on an older version of it; the entry may have gone since. */
async function changedMeanwhile(
  request: FastifyRequest,
  reply: FastifyReply,
  from: AdvicePiece,
  papers: PaperReader,
) {
  const kept = await papers.kept(request)
  const { piece: slug, place } = Params.parse(request.params)
  const now = pieceAt(kept, slug, place)
  const typed = typedIn(from.questions, request.body)
  return page(
    reply,
    409,
    <Page title={`${from.title}: changed meanwhile`} back={{ href: adviceHref(kept.id) }} wide>
      <ChangedMeanwhile
        thing="the advice for this paper"
        fields={compared(from.questions, typed, now?.recorded ?? {})}
        action={adviceHref(kept.id, now ? from.slug : `${slug}/new`)}
        posted={postedAgain(request.body)}
        version={kept.advice.version}
        storedHref={adviceHref(kept.id)}
      />
    </Page>,
  )
}

const Follow = z.object({
  follow: z.unknown().transform((value) => value === 'yes'),
  typedOver: z.coerce.number().int().catch(0),
})

/** Gives the section back to the record where that was asked for. Words that somebody typed meanwhile stand. */
async function followAgain(tx: ViewerTx, id: number, part: PartId, body: unknown): Promise<void> {
  const asked = Follow.safeParse(body)
  if (asked.success && asked.data.follow)
    await takeFromRecord(tx, { id, part, version: asked.data.typedOver })
}

type Refused = Extract<Revised, { ok: false }>

/** Changes the advice from the version that the form was made from, and says how it ended. */
const changed = (request: FastifyRequest, { kept, piece }: Shown, change: (advice: Advice) => Advice) =>
  request.once<Refused>(async (tx) => {
    const from = { id: kept.id, version: versionIn(request.body) }
    const revised = await reviseAdvice(tx, from, change(kept.advice.given))
    if (!revised.ok) return revised
    await followAgain(tx, kept.id, piece.part, request.body)
    return { ok: true, goTo: `${adviceHref(kept.id)}#${piece.slug.split('/')[0] ?? ''}` }
  })

/** Stale forms name a place that may have moved or gone: the version answers for them, not the place. */
function pieceAsPosted(request: FastifyRequest, kept: KeptPaper): AdvicePiece {
  const { piece, place } = Params.parse(request.params)
  const stale = versionIn(request.body) !== kept.advice.version
  const found = pieceAt(kept, piece, place) ?? (stale ? pieceAt(kept, piece, 'new') : undefined)
  if (!found) throw new NotFound()
  return found
}

async function save(
  request: FastifyRequest,
  reply: FastifyReply,
  papers: PaperReader,
): Promise<FastifyReply> {
  const kept = await papers.kept(request)
  const shown = { kept, piece: pieceAsPosted(request, kept) }
  const typed = typedIn(shown.piece.questions, request.body)
  const told = shown.piece.read(typed)
  if (!told.ok) {
    const { problems } = told
    return page(reply, 422, form(shown, { typed, version: versionIn(request.body), problems }))
  }
  const outcome = await changed(request, shown, told.change)
  return outcome.ok
    ? reply.redirect(outcome.goTo, 303)
    : changedMeanwhile(request, reply, shown.piece, papers)
}

async function remove(
  request: FastifyRequest,
  reply: FastifyReply,
  papers: PaperReader,
): Promise<FastifyReply> {
  const kept = await papers.kept(request)
  const piece = pieceAsPosted(request, kept)
  if (!piece.remove && versionIn(request.body) === kept.advice.version) throw new NotFound()
  const outcome = await changed(request, { kept, piece }, piece.remove ?? ((advice) => advice))
  if (outcome.ok) return reply.redirect(outcome.goTo, 303)
  // Places may have moved: what stands there now is shown before anybody takes it out.
  return page(reply, 409, <AdvicePage kept={await papers.kept(request)} changedMeanwhile />)
}

/** What people must tell a report: the whole, and a form for each piece and each entry of a list. */
export function adviceRoutes(app: FastifyInstance, papers: PaperReader): void {
  app.get('/papers/:id/advice', needs('change papers'), async (request, reply) =>
    page(reply, 200, <AdvicePage kept={await papers.kept(request)} />),
  )

  for (const address of ['/papers/:id/advice/:piece', '/papers/:id/advice/:piece/:place']) {
    app.get(address, needs('change papers'), async (request, reply) => {
      const shown = await read(request, papers)
      const { recorded } = shown.piece
      return page(reply, 200, form(shown, { typed: recorded, version: shown.kept.advice.version }))
    })
    app.post(address, needs('change papers'), (request, reply) => save(request, reply, papers))
  }

  app.post('/papers/:id/advice/:piece/:place/remove', needs('change papers'), (request, reply) =>
    remove(request, reply, papers),
  )
}
