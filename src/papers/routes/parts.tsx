import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { asTyped, needs, postedAgain, problemsOf, shownAgain, versionIn } from '../../access/index.ts'
import { ChangedMeanwhile, Page, page } from '../../design/index.ts'
import type { Measure } from '../../indicators/index.ts'
import type { KeptPaper, Part } from '../model/index.ts'
import type { PartEdited } from '../store/index.ts'
import { editPart, takeFromRecord } from '../store/index.ts'
import { asksOf } from '../templates/index.ts'
import { EditPartPage } from '../views/edit-part.tsx'
import { NamesPage } from '../views/names-page.tsx'
import { partAnchor, partHref } from '../views/places.ts'
import type { PaperReader } from './asked.ts'
import { partIn } from './asked.ts'

const Typed = z.object({ text: shownAgain, record: shownAgain })

const PartForm = z.object({
  text: z
    .string()
    .refine((text) => text.trim() !== '', 'Enter the text of this section, or take the record’s text')
    .refine((text) => text.length <= 100_000, 'The text must be 100,000 characters or fewer')
    // Browsers end the lines of a form in their own way.
    .transform((text) => text.replace(/\r\n?/g, '\n')),
  record: z.string(),
})

type Refused = Extract<PartEdited, { ok: false }>

const backTo = (kept: KeptPaper, part: Part): string => `/papers/${kept.id}${partAnchor(kept.paper, part.id)}`

/** Somebody else's words for the part, beside one's own. */
function changedMeanwhile(request: FastifyRequest, reply: FastifyReply, kept: KeptPaper, part: Part) {
  const { text } = asTyped(Typed, request.body)
  const record = kept.record.get(part.id)?.fingerprint ?? ''
  return page(
    reply,
    409,
    <Page title={`${part.title} was changed meanwhile`} back={{ href: backTo(kept, part) }} wide>
      <ChangedMeanwhile
        thing={`the section “${part.title}”`}
        fields={[{ label: 'Text', yours: text, stored: kept.states.get(part.id)?.text ?? '' }]}
        action={partHref(kept.id, part.id)}
        posted={{ ...postedAgain(request.body), text, record }}
        version={kept.editVersions.get(part.id) ?? 0}
        storedHref={partHref(kept.id, part.id)}
      />
    </Page>,
  )
}

async function refused(
  request: FastifyRequest,
  reply: FastifyReply,
  why: Refused['why'],
  papers: PaperReader,
): Promise<FastifyReply> {
  const kept = await papers.kept(request)
  const part = partIn(request, kept)
  if (why === 'changed meanwhile') return changedMeanwhile(request, reply, kept, part)
  const { text } = asTyped(Typed, request.body)
  return page(
    reply,
    409,
    <EditPartPage kept={kept} part={part} asks={asksOf(kept.template, part.id)} typed={text} moved />,
  )
}

function writing(app: FastifyInstance, papers: PaperReader): void {
  app.post('/papers/:id/parts/:part', needs('change papers'), async (request, reply) => {
    const kept = await papers.kept(request)
    const part = partIn(request, kept)
    const typed = asTyped(Typed, request.body)
    const form = PartForm.safeParse(typed)
    if (!form.success) {
      const problems = problemsOf(form.error)
      const view = (
        <EditPartPage
          kept={kept}
          part={part}
          asks={asksOf(kept.template, part.id)}
          typed={typed.text}
          problems={problems}
        />
      )
      return page(reply, 422, view)
    }
    const { text, record: recordSeen } = form.data
    const words = { id: kept.id, part: part.id, version: versionIn(request.body), recordSeen, text }
    const around = await papers.around(request)
    const outcome = await request.once<Refused>(async (tx) => {
      const edited = await editPart(tx, words, around)
      return edited.ok ? { ok: true, goTo: backTo(kept, part) } : edited
    })
    return outcome.ok ? reply.redirect(outcome.goTo, 303) : refused(request, reply, outcome.why, papers)
  })
}

/** Writing a section, and giving it back to the record. */
export function partRoutes(app: FastifyInstance, papers: PaperReader, measures: readonly Measure[]): void {
  app.get('/papers/figures', needs('change papers'), (_request, reply) =>
    page(reply, 200, <NamesPage measures={measures} />),
  )

  app.get('/papers/:id/parts/:part', needs('change papers'), async (request, reply) => {
    const kept = await papers.kept(request)
    const part = partIn(request, kept)
    return page(reply, 200, <EditPartPage kept={kept} part={part} asks={asksOf(kept.template, part.id)} />)
  })

  writing(app, papers)

  app.post('/papers/:id/parts/:part/from-the-record', needs('change papers'), async (request, reply) => {
    const kept = await papers.kept(request)
    const part = partIn(request, kept)
    const from = { id: kept.id, part: part.id, version: versionIn(request.body) }
    const outcome = await request.once<Refused>(async (tx) => {
      const taken = await takeFromRecord(tx, from)
      return taken.ok ? { ok: true, goTo: backTo(kept, part) } : taken
    })
    // Somebody edited the part meanwhile: their words are shown before anybody gives them up.
    return outcome.ok
      ? reply.redirect(outcome.goTo, 303)
      : page(reply, 409, <EditPartPage kept={kept} part={part} asks={asksOf(kept.template, part.id)} />)
  })
}
